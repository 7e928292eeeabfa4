"""The search for cases: groups of files, each with its role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED, MASK, CaseFiles
from unet_gui.core.sequences import display_rank
from unet_gui.io.cases.case_groups import case_name, group_files
from unet_gui.io.cases.distinct_cases import distinct_cases
from unet_gui.io.cases.scan_folders import find_batches
from unet_gui.io.cases.scan_roles import open_clues, order_warnings, scan_roles
from unet_gui.io.names.decathlon import labels_of_images
from unet_gui.io.names.scheme_hints import scheme_hint
from unet_gui.io.names.sequence_names import mask_trust
from unet_gui.io.nifti.suffix import NIFTI_SUFFIXES, stem_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.io.cases.case_groups import Group, NamedFile

Assignment = tuple[Source, str]


def find_cases(paths: Sequence[Path], channels: Sequence[str] = ()) -> list[CaseFiles]:
    """Group files and folders into cases, and give each file its role.

    Names, folders and dataset.json decide; headers are read only if a name is not
    enough. Masks that belong to no scan are left out, unless there are only masks.
    All names of cases differ: equal names get the names of the parent folders that
    tell them apart.

    Parameters
    ----------
    channels : sequence of str
        The sequences of the channels of 4-D files and of nnU-Net's numbered files, in
        their order; empty if dataset.json tells, or nothing does.

    Raises
    ------
    InputError
        If a path does not exist or is not a NIfTI file, no file is found at all, or a
        4-D file has another number of channels than `channels`.
    """
    named, *folders = find_batches(paths)
    groups = group_files(named, were_named=True)
    groups += [g for batch in folders for g in group_files(batch, were_named=False)]
    with_scans = [g for g in groups if any(file.role != MASK for file in g)]
    return distinct_cases([_case_files(g, channels) for g in with_scans or groups])


def _case_files(group: Group, channels: Sequence[str]) -> CaseFiles:
    scans = [file for file in group if file.role != MASK]
    is_set = len(scans) > 1
    found = [r for file in scans for r in scan_roles(file, channels, is_set=is_set)]
    masks = _masks(group, scans)
    assignments = sorted(
        ((clue.source, role) for clue, role in found), key=lambda a: display_rank(a[1])
    )
    assignments += [(Source(path), MASK) for path in masks]
    kept, warnings = _without_doubles(assignments)
    clues = open_clues([clue for clue, _ in found], {role for _, role in found})
    warnings += order_warnings(scans, clues)
    hint = scheme_hint([file.path for file in scans], masks)
    return CaseFiles(
        case_name(group),
        tuple(kept),
        hint.id if hint else None,
        tuple(warnings),
        clues=tuple(clues),
        hint=hint,
    )


def _masks(group: Group, scans: Group) -> list[Path]:
    """Return the masks of a group, the most trustworthy first."""
    named = sorted(
        (file.path for file in group if file.role == MASK),
        key=lambda path: mask_trust(stem_of(path.name)),
    )
    if named or not scans:
        return named
    found = _mask_in_labels_folder(scans[0])
    return [] if found is None else [found]


def _mask_in_labels_folder(file: NamedFile) -> Path | None:
    folder = file.path.absolute().parent
    labels = labels_of_images(folder)
    if labels == folder or not labels.is_dir():
        return None
    stem = file.prefix if file.channel is not None else file.stem
    candidates = [labels / f"{stem}{suffix}" for suffix in reversed(NIFTI_SUFFIXES)]
    return next((path for path in candidates if path.is_file()), None)


def _without_doubles(
    assignments: list[Assignment],
) -> tuple[list[Assignment], list[str]]:
    """Give a role that several files have to the first; ignore the others."""
    first: dict[str, Source] = {}
    kept, warnings = [], []
    for source, role in assignments:
        if role not in first:
            first[role] = source
            kept.append((source, role))
            continue
        kept.append((source, IGNORED))
        what = "the mask" if role == MASK else role
        warnings.append(
            f"{first[role].label} and {source.label} both seem to be {what}; the "
            "second one is left out."
        )
    return kept, warnings
