"""The search for cases: groups of files, each with its role."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED, MASK, CaseFiles
from unet_gui.core.case.dicom_series import SeriesWishes
from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress, run_to_end
from unet_gui.core.sequences import display_rank
from unet_gui.core.text import Text, joined
from unet_gui.io.cases.absent_files import with_links, without_unfetched
from unet_gui.io.cases.bids.search import search_bids
from unet_gui.io.cases.case_groups import case_name, group_files
from unet_gui.io.cases.distinct_cases import distinct_cases
from unet_gui.io.cases.mask_candidates import (
    by_trust,
    mask_elsewhere,
    with_lone_masks,
    without_other_tissue,
)
from unet_gui.io.cases.scan_folders import search_batches
from unet_gui.io.cases.scan_roles import open_clues, order_warnings, scan_roles
from unet_gui.io.dicom.finding import may_hold_dicom
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.dataset_faults import dataset_fault
from unet_gui.io.names.mask_names import rank_reason
from unet_gui.io.names.scheme_hints import scheme_hint
from unet_gui.io.names.sequence_names import words_of
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.io.cases.dicom_cases import DicomCases
    from unet_gui.io.cases.joined_examinations import Examination
    from unet_gui.io.cases.mask_candidates import PassedOver
    from unet_gui.io.cases.named_files import Group
    from unet_gui.io.cases.scan_folders import Batch

Assignment = tuple[Source, str]
_BATCHES_PER_STEP = 50
_NO_WISHES = SeriesWishes()
_LATER_S = 60.0  # copying a folder writes its files one after another


def find_cases(paths: Sequence[Path], channels: Sequence[str] = ()) -> list[CaseFiles]:
    """Group files and folders into cases, and give each file its role.

    Names, folders and dataset.json decide; headers are read only if a name is not
    enough. Masks that belong to no scan are left out, unless there are only masks.
    All names of cases differ: equal names get the names of the parent folders that
    tell them apart. Faults of a dataset.json are among the warnings of the first case.

    Parameters
    ----------
    channels : sequence of str
        The sequences of the channels of 4-D files and of nnU-Net's numbered files, in
        their order; empty if dataset.json tells, or nothing does.

    Raises
    ------
    InputError
        If a path does not exist or is not an image, no file is found at all, or a
        4-D file has another number of channels than `channels`.
    """
    return run_to_end(search_cases(paths, channels))


def search_cases(
    paths: Sequence[Path],
    channels: Sequence[str] = (),
    wishes: SeriesWishes = _NO_WISHES,
) -> Generator[Progress, None, list[CaseFiles]]:
    """Do the work of `find_cases` as a job that can be cancelled.

    Parameters
    ----------
    wishes : SeriesWishes
        Which series of DICOM studies are taken, and how.
    """
    from unet_gui.io.cases.dicom_cases import beside_nifti  # a large room

    bids = yield from search_bids(paths)
    rest = [path for path in paths if path not in bids.folders]
    dicom = yield from _search_dicom(rest, wishes)
    files = [path for path in rest if is_folder(path) or not may_hold_dicom(path)]
    batches: list[Batch] = bids.unnamed
    if files or not (dicom.is_any or bids.folders):
        may_be_empty = dicom.is_any or bool(bids.folders)
        batches += yield from search_batches(files, may_be_empty=may_be_empty)
    found = bids.found
    for number, batch in enumerate(batches):
        found += _grouped(batch)
        if number % _BATCHES_PER_STEP == 0:
            yield Progress(number, len(batches), Text("Looking for scans"))
    if sum(map(is_folder, paths)) == 1:
        found.sort(key=lambda f: _order(f[0]))
    with_scans = [f for f in found if f[0].scans] or ([] if dicom.cases else found)
    dicom, told = beside_nifti(dicom, [f[0] for f in with_scans], paths)
    links = {link: target for batch in batches for link, target in batch.links}
    cases = [_case_files(*f, channels, links) for f in with_scans] + dicom.cases
    if not cases:
        raise InputError(dicom.refusal)
    faults = [
        *bids.warnings,
        *dicom.faults,
        *told,
        *map(dataset_fault, filter(is_folder, paths)),
    ]
    warnings = (*cases[0].warnings, *filter(None, faults))
    cases[0] = replace(cases[0], warnings=warnings)
    return distinct_cases(cases)


def _search_dicom(
    paths: Sequence[Path], wishes: SeriesWishes
) -> Generator[Progress, None, DicomCases]:
    from unet_gui.io.cases.dicom_cases import DicomCases, search_dicom_cases

    asked = [path for path in paths if is_folder(path) or may_hold_dicom(path)]
    if not asked:
        return DicomCases([])
    found = yield from search_dicom_cases(asked, wishes)
    return found


def _order(examination: Examination) -> tuple[object, ...]:
    """Return a key that sorts as folders list: first the files, then the folders.

    Examinations of files that were named keep their places in front.
    """
    if examination.was_named:
        return ()
    first = examination.files[0].path
    return (*((1, part) for part in first.parent.parts), (0, ""))


def _grouped(batch: Batch) -> list[tuple[Examination, list[PassedOver]]]:
    """Return the examinations of a batch, each with the masks that are passed over."""
    files, others = without_other_tissue(batch.paths)
    kept = replace(batch, paths=tuple(files))
    return with_lone_masks(group_files(kept), others, batch)


def _case_files(
    examination: Examination,
    passed: Sequence[PassedOver],
    channels: Sequence[str],
    links: Mapping[Path, Path],
) -> CaseFiles:
    scans = examination.scans
    is_set = len(scans) > 1
    found = [r for file in scans for r in scan_roles(file, channels, is_set=is_set)]
    masks = _masks(examination.files, scans)
    assignments = sorted(
        ((clue.source, role) for clue, role in found), key=lambda a: display_rank(a[1])
    )
    assignments += [(Source(path), MASK) for path in masks]
    kept, warnings = _without_doubles(assignments)
    clues = open_clues([clue for clue, _ in found], {role for _, role in found})
    kept, unfetched = without_unfetched(kept)
    kept, linked = with_links(kept, links)
    kept += [(Source(p.path), IGNORED) for p in passed if p.path not in masks]
    warnings += [*linked, *examination.notes]
    warnings += [p.warning for p in passed if p.warning]
    warnings += order_warnings(scans, clues)
    hint = scheme_hint([file.path for file in scans], masks)
    return CaseFiles(
        case_name(examination),
        tuple(kept),
        hint.id if hint else None,
        tuple(warnings),
        clues=tuple(clues),
        hint=hint,
        joined_by=examination.clue,
        unfetched=unfetched,
    )


def _masks(group: Group, scans: Group) -> list[Path]:
    """Return the masks of a group, the most trustworthy first."""
    named = [f.path for f in sorted(group, key=by_trust) if f.role == MASK]
    if named or not scans:
        return named
    found = mask_elsewhere(scans)
    return [] if found is None else [found]


def _without_doubles(
    assignments: list[Assignment],
) -> tuple[list[Assignment], list[str]]:
    """Give a role that several files have to the first; ignore the others."""
    first: dict[str, Source] = {}
    kept: list[Assignment] = []
    warnings: list[str] = []
    for source, role in assignments:
        if role not in first:
            first[role] = source
            kept.append((source, role))
            continue
        kept.append((source, IGNORED))
        labels = {"first": first[role].label, "second": source.label}
        if role == MASK:
            names = (words_of(stem_of(s.path.name)) for s in (first[role], source))
            warning = Text(
                "{first} and {second} both seem to be the mask; the second one is left "
                "out, as {why}.",
                **labels,
                why=rank_reason(*names),
            )
            if _is_newer(source.path, first[role].path):
                newer = Text(
                    "But it was written later than the first one; make it the mask if "
                    "it is the one that counts."
                )
                warning = joined(" ", (warning, newer))
        else:
            warning = Text(
                "{first} and {second} both seem to be {role}; the second one is left "
                "out.",
                **labels,
                role=role,
            )
        warnings.append(warning)
    return kept, warnings


def _is_newer(path: Path, other: Path) -> bool:
    """Whether a file was written well after another one, as far as the system knows."""
    try:
        return path.stat().st_mtime - other.stat().st_mtime > _LATER_S
    except (OSError, ValueError):
        return False
