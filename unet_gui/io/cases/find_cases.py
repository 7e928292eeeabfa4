"""The search for cases: groups of files, each with its role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED, MASK, CaseFiles
from unet_gui.core.sequences import MriSequence, display_rank
from unet_gui.io.cases.case_groups import case_name, group_files
from unet_gui.io.cases.distinct_cases import distinct_cases
from unet_gui.io.cases.scan_folders import find_batches
from unet_gui.io.names.decathlon import (
    channel_names,
    dataset_description,
    labels_of_images,
)
from unet_gui.io.names.scheme_hints import scheme_hint
from unet_gui.io.names.sequence_names import mask_trust, strip_separators
from unet_gui.io.nifti.bytes import channel_count
from unet_gui.io.nifti.suffix import NIFTI_SUFFIXES, stem_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.io.cases.case_groups import Group, NamedFile

Assignment = tuple[Source, str]


def find_cases(paths: Sequence[Path]) -> list[CaseFiles]:
    """Group files and folders into cases, and give each file its role.

    Names, folders and dataset.json decide; headers are read only if a name is not
    enough. Masks that belong to no scan are left out, unless there are only masks.
    All names of cases differ: equal names get the names of the parent folders that
    tell them apart.

    Raises
    ------
    InputError
        If a path does not exist or is not a NIfTI file, or no file is found at all.
    """
    named, *folders = find_batches(paths)
    groups = group_files(named, were_named=True)
    groups += [g for batch in folders for g in group_files(batch, were_named=False)]
    with_scans = [g for g in groups if any(file.role != MASK for file in g)]
    return distinct_cases([_case_files(group) for group in with_scans or groups])


def _case_files(group: Group) -> CaseFiles:
    scans = [file for file in group if file.role != MASK]
    is_set = len(scans) > 1
    assignments = [a for file in scans for a in _assignments(file, is_set=is_set)]
    masks = _masks(group, scans)
    assignments = sorted(assignments, key=lambda a: display_rank(a[1]))
    assignments += [(Source(path), MASK) for path in masks]
    kept, warnings = _without_doubles(assignments)
    hint = scheme_hint([file.path for file in scans], masks)
    return CaseFiles(case_name(group), tuple(kept), hint, tuple(warnings))


def _assignments(file: NamedFile, *, is_set: bool) -> list[Assignment]:
    if file.channel is not None:
        return [(Source(file.path), _nnunet_sequence(file.path, file.channel))]
    if file.role is not None and is_set:
        return [(Source(file.path), file.role)]
    channels = channel_count(file.path)
    if channels == 1:
        return [(Source(file.path), file.role or _extra_name(file))]
    names = _channel_names(file.path, channels)
    return [(Source(file.path, c), name) for c, name in enumerate(names)]


def _nnunet_sequence(path: Path, channel: int) -> str:
    names = _described_names(path) or tuple(str(s) for s in MriSequence)
    return names[channel] if channel < len(names) else str(channel)


def _channel_names(path: Path, count: int) -> tuple[str, ...]:
    for names in (_described_names(path), tuple(str(s) for s in MriSequence)):
        if len(names) == count:
            return names
    return tuple(str(number) for number in range(1, count + 1))


def _described_names(path: Path) -> tuple[str, ...]:
    return channel_names(dataset_description(path.absolute().parent) or {})


def _extra_name(file: NamedFile) -> str:
    """Return the part of the name after the common prefix, such as ADC."""
    return strip_separators(file.stem.removeprefix(file.prefix)) or file.stem


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
