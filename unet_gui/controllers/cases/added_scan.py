"""Scans that are opened alone and join the case that is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.case.case_files import IGNORED, MASK, CaseFiles
from unet_gui.core.sequences import MriSequence, display_rank
from unet_gui.core.text import Text, joined, listed
from unet_gui.io.cases.grouping_evidence import Clue, Evidence, Found, weigh
from unet_gui.io.cases.named_files import named_files
from unet_gui.io.cases.scan_folders import Batch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.core.case.case import Source


@dataclass(frozen=True, slots=True, eq=False)
class AddedScans:
    """Scans that joined the shown case, and the function that takes them out again.

    Attributes
    ----------
    name : str
        The name of the case.
    scans : CaseFiles
        The scans as the case that they are by themselves.
    """

    name: str
    scans: CaseFiles
    undo: Callable[[], None]


class Joined(NamedTuple):
    """The files of the shown case with scans, or None and why they do not join it."""

    files: CaseFiles | None
    doubt: str = ""


def joined_scans(shown: CaseFiles, opened: CaseFiles) -> Joined:
    """Add scans to the shown case if it lacks them and they are of one examination.

    There is no doubt to tell about scans that the shown case does not lack, or that
    have another name and lie elsewhere.
    """
    if not _lacks(shown, opened):
        return Joined(None)
    evidence = _evidence(shown, opened)
    # Most drops of this kind are the next patient: there is nothing to explain.
    if _has_other_name(evidence) and not _shares_folder(shown, opened):
        return Joined(None)
    if not evidence.is_one:
        names = listed(source.path.name for source, _ in opened.sequences)
        doubt = Text(
            "{names} is not added to {case}, which lacks it: {doubts}.",
            names=names,
            case=shown.name,
            doubts=evidence.doubts,
        )
        return Joined(None, doubt)
    new = {source for source, _ in opened.assignments}
    kept = tuple(a for a in shown.assignments if a[0] not in new)
    clues = tuple(clue for clue in shown.clues if clue.source not in new)
    although = Text(
        "The files are taken as one case, although {doubts}.", doubts=evidence.doubts
    )
    has_mask = bool(shown.masks)
    added = tuple(
        (s, IGNORED if role == MASK and has_mask else role)
        for s, role in opened.assignments
    )
    roles = {role for _, role in opened.sequences}
    files = replace(
        shown,
        assignments=tuple(sorted((*kept, *added), key=_rank)),
        warnings=(*shown.warnings, *([although] if evidence.doubts else [])),
        clues=(*clues, *opened.clues),
        joined_by=joined(", ", filter(None, (shown.joined_by, Text(Clue.ADDED.text)))),
        unfetched=tuple(u for u in shown.unfetched if u.role not in roles),
    )
    return Joined(files)


def _rank(assignment: tuple[Source, str]) -> tuple[bool, int]:
    role = assignment[1]
    return role in {MASK, IGNORED}, display_rank(role)


def _lacks(shown: CaseFiles, opened: CaseFiles) -> bool:
    """Whether all scans are sequences that the shown case does not have."""
    there = {role for _, role in shown.sequences}
    new = [role for _, role in opened.sequences]
    is_known = bool(new) and all(role in list(MriSequence) for role in new)
    sources = [source for source, _ in (*shown.sequences, *opened.sequences)]
    if any(source.series is not None for source in sources):
        # names of DICOM files tell nothing about examinations
        is_known = is_known and _is_one_study(sources)
    is_whole = all(source.channel is None for source, _ in opened.sequences)
    return is_known and is_whole and not opened.questions and not there & set(new)


def _is_one_study(sources: Sequence[Source]) -> bool:
    """Whether all scans are series of one DICOM study."""
    from unet_gui.io.dicom.shown.series_facts import examination_of

    found = {"" if s.series is None else examination_of(s.series) for s in sources}
    return len(found) == 1 and "" not in found


def _has_other_name(evidence: Evidence) -> bool:
    return any(found.clue is Clue.WORDS for found in evidence.found)


def _shares_folder(shown: CaseFiles, opened: CaseFiles) -> bool:
    there = {source.path.absolute().parent for source, _ in shown.assignments}
    return all(source.path.absolute().parent in there for source, _ in opened.sequences)


def _evidence(shown: CaseFiles, opened: CaseFiles) -> Evidence:
    sources = [source for source, _ in (*shown.sequences, *opened.sequences)]
    if _is_one_study(sources):
        return Evidence((Found(Clue.ADDED), Found(Clue.STUDY)))
    paths = tuple(dict.fromkeys(source.path for source in sources))
    files = named_files(Batch(paths, were_named=True))
    return weigh(files, Clue.ADDED)
