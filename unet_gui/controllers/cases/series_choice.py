"""The choice of series: what is in doubt, and the case that an answer makes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.case.case_files import CHOSEN, IGNORED, MASK
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.sequences import MriSequence, display_rank
from unet_gui.core.text import Text, joined, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from unet_gui.core.case.case import Source
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.dicom_series import DicomSeries, SeriesChoices
    from unet_gui.io.dicom.shown.series_facts import SeriesFacts


@dataclass(frozen=True, slots=True, eq=False)
class SeriesRow:
    """A series of a study, as it is offered.

    Attributes
    ----------
    source : Source
        The series as a whole.
    role : str
        The role that it has, or `IGNORED`.
    asked : tuple of str
        What it may be, if its headers leave that open.
    """

    source: Source
    series: DicomSeries
    facts: SeriesFacts | None
    role: str
    clue: str = ""
    asked: tuple[str, ...] = ()

    @property
    def is_aside(self) -> bool:
        """Whether it is set aside, as no scan."""
        return bool(self.series.aside) and self.role == IGNORED

    @property
    def is_mask(self) -> bool:
        """Whether it is a segmentation, which can be nothing but the mask."""
        return self.series.guess == MASK

    @property
    def is_taken(self) -> bool:
        """Whether the case has it."""
        return self.role != IGNORED


class SeriesPick(NamedTuple):
    """The user's choice for a series: a role, and how its slices are taken."""

    role: str
    choices: SeriesChoices


@dataclass(frozen=True, slots=True, eq=False)
class SeriesQuestion:
    """A study whose series are to be chosen.

    Attributes
    ----------
    files : CaseFiles
        As they were found.
    doubts : tuple of str
        What is not certain, one sentence each; empty if the user wanted to choose.
    go_on : callable
        Opens the case with the files that were chosen.
    """

    files: CaseFiles
    doubts: tuple[str, ...]
    go_on: Callable[[CaseFiles], None]


def series_rows(files: CaseFiles) -> list[SeriesRow]:
    """Return the series of a case: those that it has, others, those set aside."""
    roles: dict[Source, str] = {}
    for source, role in files.assignments:
        roles.setdefault(source.whole, role)
    rows = [_row(files, source, role) for source, role in roles.items()]
    found = [row for row in rows if row is not None]
    return sorted(found, key=lambda row: (row.is_aside, not row.is_taken))


def _row(files: CaseFiles, source: Source, role: str) -> SeriesRow | None:
    series = source.series
    if series is None:
        return None
    from unet_gui.io.dicom.shown.series_facts import series_facts

    clues = [clue for clue in files.clues if clue.source.whole == source]
    return SeriesRow(
        source,
        series,
        series_facts(series),
        role,
        clues[0].text if clues else "",
        clues[0].asked if clues else (),
    )


def series_doubts(files: CaseFiles) -> tuple[str, ...]:
    """Return what is not certain about the series of a case, one sentence each.

    There is no doubt about what the user has chosen before, and none where nothing is
    told from a header, as in a study without any of the sequences.
    """
    if not files.is_guessed:
        return ()
    rows = series_rows(files)
    if not any(row.asked or row.role in list(MriSequence) for row in rows):
        return ()
    doubts = [_open_text(row) for row in rows if row.asked]
    doubts += _rivals(rows)
    doubts += [
        text
        for row in rows
        if row.is_taken and row.facts is not None and row.facts.is_in_doubt
        for text in series_faults(row.facts, row)
    ]
    return tuple(doubts)


def series_faults(facts: SeriesFacts | None, row: SeriesRow) -> list[Text]:
    """Return the faults of the slices of a series, one sentence each."""
    faults = () if facts is None else facts.faults
    texts = [
        Text("{series} {fault}.", series=row.series.title, fault=fault.sentence)
        for fault in faults
    ]
    if facts is not None and facts.volumes > 1:
        text = Text(
            "{series} has {count} volumes at one place; the first is taken.",
            series=row.series.title,
            count=facts.volumes,
        )
        texts.append(text)
    return texts


def _open_text(row: SeriesRow) -> Text:
    return Text(
        "{series} may be {guesses}.",
        series=row.series.title,
        guesses=joined(" / ", row.asked),
    )


def _rivals(rows: Sequence[SeriesRow]) -> list[Text]:
    """Return a sentence for each sequence that several series seem to be."""
    found = []
    for sequence in MriSequence:
        titles = [
            row.series.title
            for row in rows
            if row.series.guess == sequence and not row.is_aside
        ]
        if len(titles) > 1:
            text = Text(
                "{names} all seem to be {role}.",
                names=listed(titles),
                role=str(sequence),
            )
            found.append(text)
    return found


def with_picks(files: CaseFiles, picks: Mapping[Source, SeriesPick]) -> CaseFiles:
    """Return the files with what the user wants of each series.

    Series without a pick are ignored. A clue stays where the user agrees with it. Files
    besides DICOM keep their roles.
    """
    assignments, clues = [], []
    for source, role in files.assignments:
        series = source.series
        if series is None:
            assignments.append((source, role))
            clues += [clue for clue in files.clues if clue.source == source]
            continue
        pick = picks.get(source.whole)
        choices = series.choices if pick is None else pick.choices
        chosen = replace(source, series=replace(series, choices=choices))
        wanted = IGNORED if pick is None else pick.role
        assignments.append((chosen, wanted))
        is_agreed = wanted in {role, series.guess}
        clues.append(_clue(files, source, chosen, is_kept=is_agreed))
    assignments.sort(key=lambda a: (a[1] in {MASK, IGNORED}, display_rank(a[1])))
    return replace(
        files,
        assignments=tuple(assignments),
        clues=tuple(clues),
        warnings=(),
        is_guessed=False,
    )


def _clue(files: CaseFiles, before: Source, now: Source, *, is_kept: bool) -> RoleClue:
    clue = files.clue_of(before)
    if clue is not None and is_kept:
        return replace(clue, source=now)
    return RoleClue(now, CHOSEN)
