"""The files of a folder that may be the mask of a case, and those that are not."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.io.names.decathlon import is_labels_folder, labels_of_images
from unet_gui.io.names.mask_names import (
    is_folder_of_masks,
    is_mask_word,
    marks_other_tissue,
    mask_rank,
)
from unet_gui.io.names.sequence_names import meaning_of_name, words_of
from unet_gui.io.nifti.suffix import NIFTI_SUFFIXES, is_nifti, stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from unet_gui.io.cases.case_groups import Group, NamedFile


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A mask in the folder of a case that is not taken, and a sentence about it."""

    path: Path
    warning: str


def without_other_tissue(batch: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Divide files into those of examinations, and masks of the brain and the like.

    A folder that holds such masks only keeps them.
    """
    words = {path: words_of(stem_of(path.name)) for path in batch}
    by_folder: dict[Path, list[set[str]]] = defaultdict(list)
    for path, own in words.items():
        if not any(map(is_mask_word, own)):
            by_folder[path.parent].append(set(own))
    shared = {folder: set.intersection(*names) for folder, names in by_folder.items()}
    others = [
        path
        for path, own in words.items()
        if not is_labels_folder(path.absolute().parent)
        and marks_other_tissue(own, shared.get(path.parent, ()))
    ]
    kept = [path for path in batch if path not in others]
    return (kept, others) if kept else (list(batch), [])


def with_lone_masks(
    groups: list[Group], others: Sequence[Path]
) -> list[tuple[Group, list[PassedOver]]]:
    """Give masks whose names fit no case to the only case of their folder.

    If it has a mask already, the names contradict each other, or there are several
    cases, they are passed over. Groups of masks alone are left out if there are scans.

    Parameters
    ----------
    others : sequence of Path
        Masks of other tissue, which are passed over.
    """
    cases = [g for g in groups if any(file.role != MASK for file in g)]
    if not cases:
        return [(group, []) for group in groups]
    lone = [file for group in groups if group not in cases for file in group]
    return [_with_lone(case, cases, lone, others) for case in cases]


def _with_lone(
    case: Group, cases: list[Group], lone: Group, others: Sequence[Path]
) -> tuple[Group, list[PassedOver]]:
    folder = case[0].path.absolute().parent
    is_only = sum(c[0].path.absolute().parent == folder for c in cases) == 1
    has_mask = any(file.role == MASK for file in case)
    near = [f for f in lone if f.path.absolute().parent == folder]
    passed = [
        PassedOver(path, _OTHER_TISSUE.format(path.name))
        for path in others
        if path.absolute().parent == folder
        and (is_only or (case[0].prefix and path.name.startswith(case[0].prefix)))
    ]
    if has_mask and not is_only:
        return case, passed
    fitting = [f for f in near if is_only and not has_mask and _may_belong(f, case)]
    passed += [
        PassedOver(f.path, _LONE.format(f.path.name)) for f in near if f not in fitting
    ]
    return [*case, *(replace(f, prefix=case[0].prefix) for f in fitting)], passed


def _may_belong(mask: NamedFile, case: Group) -> bool:
    """Whether the numbers in the name of a mask do not contradict those of a case."""
    own, others = _numbers(mask), set().union(*map(_numbers, case))
    return own <= others or others <= own


def _numbers(file: NamedFile) -> set[str]:
    return {w for w in file.group[1].split() if any(c.isdigit() for c in w)}


_OTHER_TISSUE = (
    "{} is left out as a mask: by its name it marks the brain or other tissue, not a "
    "tumour."
)
_LONE = (
    "{} is left out, as its name suggests another case; make it the mask if it belongs "
    "to this one."
)


def mask_elsewhere(scans: Group) -> Path | None:
    """Return the mask of a case in a folder of masks beside that of the scans.

    Such folders are labelsTr for imagesTr, and those with a word such as masks or
    segmentations in their names. The mask has the name of the case, with or without
    words for masks, or lies in a folder of that name.
    """
    file = scans[0]
    folder = file.path.absolute().parent
    labels = labels_of_images(folder)
    if labels != folder:
        stem = file.prefix if file.channel is not None else file.stem
        return _named(labels, stem) if labels.is_dir() else None
    names = {file.prefix, folder.name} - {""}
    found = [
        path
        for masks in _mask_folders(folder)
        for path in _masks_of(masks, names)
        if path.parent != folder
    ]
    return min(
        found, key=lambda p: (mask_rank(words_of(stem_of(p.name))), p), default=None
    )


def _named(folder: Path, stem: str) -> Path | None:
    candidates = [folder / f"{stem}{suffix}" for suffix in reversed(NIFTI_SUFFIXES)]
    return next((path for path in candidates if path.is_file()), None)


def _mask_folders(folder: Path) -> Iterator[Path]:
    """Yield the folders of masks in the folder, beside it, and beside its parent."""
    for base in (folder, folder.parent, folder.parent.parent):
        try:
            entries = sorted(base.iterdir())
        except OSError:
            continue
        for path in entries:
            words = words_of(path.name)
            if is_folder_of_masks(words) and path.is_dir():
                yield path


def _masks_of(folder: Path, names: set[str]) -> Iterator[Path]:
    for name in sorted(names):
        inner = folder / name
        if inner.is_dir():
            yield from (p for p in sorted(inner.iterdir()) if is_mask_file(p))
    for path in sorted(folder.iterdir()):
        stem = stem_of(path.name)
        if is_nifti(path) and (
            stem in names
            or (is_mask_file(path) and meaning_of_name(stem).prefix in names)
        ):
            yield path


def is_mask_file(path: Path) -> bool:
    """Whether a file is a mask of a tumour by its name."""
    stem = stem_of(path.name)
    is_mask = is_nifti(path) and meaning_of_name(stem).role == MASK
    return is_mask and not marks_other_tissue(words_of(stem))


def by_trust(file: NamedFile) -> tuple[int, ...]:
    """Return the rank of a mask's name, lower if it is surer."""
    return mask_rank(words_of(file.stem))
