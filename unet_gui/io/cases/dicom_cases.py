"""Examinations of DICOM as cases: which series is which sequence of which case."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED, MASK, CaseFiles
from unet_gui.core.case.dicom_series import SeriesWishes
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.sequences import MriSequence, display_rank
from unet_gui.core.text import Text, joined, plural
from unet_gui.io.cases.dicom_masks import masks_of, masks_on, segments_text
from unet_gui.io.dicom.aside import modality_text
from unet_gui.io.dicom.placement import placement_of
from unet_gui.io.dicom.scans import examinations_of
from unet_gui.io.dicom.study import search_headers
from unet_gui.io.images.reading import header_grid
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterator, Sequence

    from unet_gui.core.progress import Progress
    from unet_gui.io.cases.joined_examinations import Examination as NamedExamination
    from unet_gui.io.dicom.scans import DicomScan, Examination

_MOST_TOLD = 8
_NO_WISHES = SeriesWishes()


class DicomCases(NamedTuple):
    """The cases that DICOM objects form, and a sentence about those that form none.

    `faults` are sentences about what could not be read.
    """

    cases: list[CaseFiles]
    refusal: str = ""
    faults: tuple[str, ...] = ()

    @property
    def is_any(self) -> bool:
        """Whether there is DICOM at all."""
        return bool(self.cases or self.refusal)


def search_dicom_cases(
    paths: Sequence[Path], wishes: SeriesWishes = _NO_WISHES
) -> Generator[Progress, None, DicomCases]:
    """Find the cases among the DICOM objects under the paths.

    Raises
    ------
    InputError
        If an archive cannot be read, there are too many files, or a series that is
        wanted is missing.
    """
    headers = yield from search_headers(paths)
    examinations = examinations_of(headers.found, wishes)
    cases, refused = [], []
    for name, examination in zip(_names(examinations), examinations, strict=True):
        found = _cases_of(examination, name, wishes)
        cases += found
        refused += [] if found else list(examination.scans)
    faults = tuple(headers.faults)
    if cases:
        return DicomCases(cases, faults=faults)
    refusal = _refusal(refused) if refused else joined(" ", faults)
    return DicomCases([], refusal, faults)


def beside_nifti(
    dicom: DicomCases, nifti: Sequence[NamedExamination], paths: Sequence[Path]
) -> tuple[DicomCases, list[str]]:
    """Leave out DICOM in folders that hold scans in NIfTI, too, and tell so.

    Those are mostly the same scans, prepared by somebody already. A file that cannot be
    read counts for nothing.
    """
    if not dicom.cases:
        return dicom, []
    found = [file.path for e in nifti for file in e.scans]
    scans = [path.absolute() for path in found if header_grid(path) is not None]
    roots = [path.absolute() for path in paths if is_folder(path)]
    mixed = [root for root in roots if any(s.is_relative_to(root) for s in scans)]
    kept: list[CaseFiles] = []
    left_out: list[CaseFiles] = []
    for case in dicom.cases:
        place = case.assignments[0][0].path
        is_mixed = any(place.is_relative_to(root) for root in mixed)
        (left_out if is_mixed else kept).append(case)
    if not left_out:
        return dicom, []
    told = Text(
        "DICOM files lie beside the NIfTI files, which are used: {names}. Give the "
        "folder of the DICOM files alone to open them.",
        names=", ".join(case.name for case in left_out[:_MOST_TOLD]),
    )
    return dicom._replace(cases=kept), [told]


def _names(examinations: Sequence[Examination]) -> Iterator[str]:
    """Yield names that say nothing of the patients but what the folders do.

    Only those of one folder are numbered: the name of a case must not depend on what
    else is opened with it.
    """
    places = [_common_place(examination.scans) for examination in examinations]
    for position, place in enumerate(places):
        name = place.stem if place.suffix.lower() == ".zip" else place.name
        name = name or "DICOM study"
        number = places[: position + 1].count(place)
        yield f"{name} {number}" if places.count(place) > 1 else name


def _common_place(scans: Sequence[DicomScan]) -> Path:
    """Return the folder or archive that holds the objects of scans."""
    places = {
        os.path.abspath(s.path if s.member else s.path.parent)  # noqa: PTH100 - resolves no link
        for scan in scans
        for s in scan.objects
    }
    return Path(os.path.commonpath(places)) if places else Path()


def _source(scan: DicomScan) -> Source:
    """Return the source of a scan: its one file, or the folder of its files."""
    files = {stored.path for stored in scan.objects}
    path = files.pop() if len(files) == 1 else _common_place([scan])
    return Source(path, None, scan.series)


def _cases_of(
    examination: Examination, name: str, wishes: SeriesWishes
) -> list[CaseFiles]:
    """Return the case of an examination; one for each scan if none is of a glioma."""
    usable = [scan for scan in examination.scans if scan.aside is None]
    mri = [scan for scan in usable if scan.is_mri]
    aside = [scan for scan in examination.scans if scan not in (mri or usable)]
    is_case = wishes.is_one_case and bool(mri)
    if is_case or any(scan.guess.sequence or scan.guess.asked for scan in mri):
        return [_case(mri, aside, name)]
    shown = mri or usable
    masks = masks_of(examination.scans)
    if not shown and masks:  # to join the case that is open
        return [CaseFiles(name, ((_source(masks[0]), MASK),))]
    if not shown:
        shown = [s for s in aside if s.aside is not None and s.aside.may_be_shown]
        shown = [s for s in shown if s.stack is not None]
    return [
        _single_case(
            scan,
            name if len(shown) == 1 else f"{name} {scan.title}",
            [other for other in aside if other not in masks],
            masks_on(scan, masks),
        )
        for scan in shown
    ]


def _case(mri: Sequence[DicomScan], aside: Sequence[DicomScan], name: str) -> CaseFiles:
    roles, warnings = _roles(mri)
    answered = {id(scan) for scan in mri if _is_answered(scan, set(roles.values()))}
    masks = masks_of(aside)
    aside = [scan for scan in aside if scan not in masks]
    assignments, clues = [], []
    for scan in mri:
        source = _source(scan)
        is_open = id(scan) not in answered
        role = roles.get(id(scan), IGNORED) if is_open else IGNORED
        assignments += _with_volumes(source, scan, role)
        clue = _clue(scan, assignments[-1][0])
        clues.append(clue if is_open else replace(clue, asked=()))
        if role != IGNORED and len(_volumes(scan)) > 1:
            warnings.append(_first_volume(scan))
    assignments.sort(key=lambda a: (a[1] == IGNORED, display_rank(a[1])))
    given, mask_clues, told_masks = _with_masks(masks)
    assignments += given
    clues += mask_clues
    warnings += told_masks
    others = [scan for scan in aside if scan.stack is not None]
    for scan in others:
        assignments += _with_volumes(_source(scan), scan, IGNORED)
        clues.append(RoleClue(assignments[-1][0], _reason(scan)))
    unused = [
        s for s in mri if id(s) in answered or not (s.guess.sequence or s.guess.asked)
    ]
    told = [*warnings, *_left_out([*unused, *aside])]
    return CaseFiles(
        name,
        tuple(assignments),
        warnings=tuple(told),
        clues=tuple(clues),
        joined_by=Text("one DICOM study") if len(assignments) > 1 else "",
        documents=tuple(_sentence(s, _reason(s)) for s in aside if s.stack is None),
    )


def _is_answered(scan: DicomScan, roles: Collection[str]) -> bool:
    """Whether a series that was computed from scans stands beside what it may be."""
    return bool(scan.guess.derived) and set(map(str, scan.guess.asked)) <= {*roles}


def _with_masks(
    masks: Sequence[DicomScan],
) -> tuple[list[tuple[Source, str]], list[RoleClue], list[str]]:
    """Return assignments, clues and warnings of segmentations; one is the mask."""
    assignments, clues = [], []
    warnings: list[str] = []
    for number, scan in enumerate(masks):
        source = _source(scan)
        assignments.append((source, IGNORED if number else MASK))
        clues.append(RoleClue(source, segments_text(scan)))
        if number:
            warnings.append(
                Text(
                    "{first} and {second} both are masks; the second one is left out.",
                    first=masks[0].title,
                    second=scan.title,
                )
            )
    return assignments, clues, warnings


def _volumes(scan: DicomScan) -> tuple[object, ...]:
    return () if scan.stack is None else scan.stack.volumes


def _with_volumes(
    source: Source, scan: DicomScan, role: str
) -> list[tuple[Source, str]]:
    """Return the assignment of a scan; of several volumes the first has the role."""
    if len(_volumes(scan)) < 2:
        return [(source, role)]
    return [(replace(source, channel=0), role)]


def _first_volume(scan: DicomScan) -> Text:
    return Text(
        "{series} has {count} volumes at one place; the first is taken.",
        series=scan.title,
        count=len(_volumes(scan)),
    )


def _clue(scan: DicomScan, source: Source) -> RoleClue:
    asked = tuple(str(sequence) for sequence in scan.guess.asked)
    return RoleClue(source, scan.guess.clue, asked)


def _roles(mri: Sequence[DicomScan]) -> tuple[dict[int, str], list[str]]:
    """Return the roles of scans by their identity, and what was left out for them.

    Of several scans of one sequence, that on the grid which most sequences have is
    taken, then that with the most slices.
    """
    by_sequence: dict[MriSequence, list[DicomScan]] = defaultdict(list)
    for scan in mri:
        if scan.guess.sequence is not None:
            by_sequence[scan.guess.sequence].append(scan)
    shared = Counter(
        grid for scans in by_sequence.values() for grid in {_grid(s) for s in scans}
    )
    roles: dict[int, str] = {}
    warnings: list[str] = []
    for sequence, scans in by_sequence.items():
        best = max(scans, key=lambda s: (shared[_grid(s)], _slice_count(s)))
        roles[id(best)] = str(sequence)
        warnings += [
            Text(
                "{first} and {second} both seem to be {role}; the second one is left "
                "out.",
                first=best.title,
                second=other.title,
                role=str(sequence),
            )
            for other in scans
            if other is not best
        ]
    asked = [scan for scan in mri if scan.guess.asked]
    roles.update({id(scan): scan.title for scan in asked})
    return roles, warnings


def _grid(scan: DicomScan) -> tuple[object, ...]:
    if scan.stack is None:
        return ()
    placed = placement_of(scan.stack)
    return placed.shape, tuple(placed.affine.matrix.round(1).ravel().tolist())


def _slice_count(scan: DicomScan) -> int:
    return 0 if scan.stack is None else len(scan.stack.slices)


def _single_case(
    scan: DicomScan,
    name: str,
    aside: Sequence[DicomScan],
    masks: Sequence[DicomScan],
) -> CaseFiles:
    """Return a scan as a case to look at, whatever it shows."""
    given, mask_clues, told_masks = _with_masks(masks)
    source, count = _source(scan), len(_volumes(scan))
    channels = [source]
    if count > 1:
        channels = [replace(source, channel=number) for number in range(count)]
    titles = [scan.title] if count < 2 else [str(n + 1) for n in range(count)]
    told: list[str] = []
    other = modality_text(scan.header.modality)
    reasons = (other, scan.aside.text if scan.aside is not None else None)
    told += [_sentence(scan, reason) for reason in reasons if reason is not None]
    told += [*_left_out([s for s in aside if s is not scan]), *told_masks]
    return CaseFiles(
        name,
        (*zip(channels, titles, strict=True), *given),
        warnings=tuple(told),
        clues=(*(_clue(scan, channel) for channel in channels), *mask_clues),
    )


def _sentence(scan: DicomScan, reason: str) -> Text:
    return Text("{series} {reason}.", series=scan.title, reason=reason)


def _reason(scan: DicomScan) -> Text:
    if scan.aside is not None:
        return scan.aside.text
    if scan.guess.derived:
        return Text("seems to be computed from scans ({sign})", sign=scan.guess.derived)
    return modality_text(scan.header.modality) or Text("is another sequence")


def _left_out(scans: Sequence[DicomScan]) -> list[str]:
    """Return one sentence about all series that a case does without."""
    if not scans:
        return []
    told = [
        Text("{series} {reason}", series=scan.title, reason=_reason(scan))
        for scan in scans[:_MOST_TOLD]
    ]
    more = ", …" if len(scans) > _MOST_TOLD else ""
    return [
        plural(
            len(scans),
            "{count} series of the study is left out: {told}{more}.",
            "{count} series of the study are left out: {told}{more}.",
            told=joined(", ", told),
            more=more,
        )
    ]


def _refusal(scans: Sequence[DicomScan]) -> Text:
    told = [
        Text("{series} {reason}", series=scan.title, reason=_reason(scan))
        for scan in scans[:_MOST_TOLD]
    ]
    return Text(
        "There are DICOM files, but no scan: {told}{more}.",
        told=joined(", ", told),
        more=", …" if len(scans) > _MOST_TOLD else "",
    )
