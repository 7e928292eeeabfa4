"""The files of a folder that may be the mask of a case, and those that are not."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from unet_gui.core.case.case_files import MASK
from unet_gui.core.text import Text, template
from unet_gui.io.images.suffix import IMAGE_SUFFIXES, is_image, stem_of
from unet_gui.io.names.bids_description import is_own_derivative
from unet_gui.io.names.decathlon import is_labels_folder, labels_of_images
from unet_gui.io.names.mask_names import (
    is_folder_of_masks,
    is_mask_word,
    marks_other_tissue,
    mask_rank,
    names_tumour,
)
from unet_gui.io.names.sequence_names import meaning_of_name, words_of
from unet_gui.io.path_kinds import is_file, is_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.io.cases.joined_examinations import Examination
    from unet_gui.io.cases.named_files import Group, NamedFile
    from unet_gui.io.cases.scan_folders import Batch

T = TypeVar("T")
_BIDS_LEVELS = 4  # from the folder of the scans to that of the data set


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file in the folder of a case that is not taken, and a sentence about it.

    The sentence is empty where the name alone says that the file is something else.
    """

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
    found: list[Examination], others: Sequence[Path], batch: Batch
) -> list[tuple[Examination, list[PassedOver]]]:
    """Give masks whose names fit no case to the only case of their folder.

    If it has a mask already, the names contradict each other, or there are several
    cases, they are passed over. Groups of masks alone are left out if there are scans.

    Parameters
    ----------
    others : sequence of Path
        Masks of other tissue, which are passed over.
    """
    cases = [e for e in found if e.scans]
    if not cases:
        return [(examination, []) for examination in found]
    near = _Near(batch, cases, [e for e in found if not e.scans], others)
    return [_with_lone(case, near) for case in cases]


class _Near:
    """The cases and the masks of each folder of a batch."""

    def __init__(
        self,
        batch: Batch,
        cases: list[Examination],
        masks: list[Examination],
        others: Sequence[Path],
    ) -> None:
        self._is_only_case = batch.were_named and len(cases) == 1
        self._counts = Counter(case.files[0].home for case in cases)
        self._lone: dict[Path, Group] = defaultdict(list)
        self._others: dict[Path, list[Path]] = defaultdict(list)
        for file in (file for examination in masks for file in examination.files):
            self._lone[file.home].append(file)
        for path in others:
            self._others[batch.home_of(path)].append(path)

    def is_only(self, home: Path) -> bool:
        """Whether a folder, or the call, has no other case."""
        return self._is_only_case or self._counts[home] == 1

    def lone(self, home: Path) -> Group:
        """Return the masks of a folder that belong to no case by name."""
        return self._of(self._lone, home)

    def others(self, home: Path) -> list[Path]:
        """Return the masks of other tissue of a folder."""
        return self._of(self._others, home)

    def _of(self, by_home: Mapping[Path, list[T]], home: Path) -> list[T]:
        if self._is_only_case:
            return [entry for entries in by_home.values() for entry in entries]
        return by_home.get(home, [])


def _with_lone(case: Examination, near: _Near) -> tuple[Examination, list[PassedOver]]:
    home, prefix = case.files[0].home, case.files[0].prefix
    is_only = near.is_only(home)
    has_mask = any(file.role == MASK for file in case.files)
    passed = [
        PassedOver(path, Text(_OTHER_TISSUE, file=path.name))
        for path in near.others(home)
        if is_only or (prefix and path.name.startswith(prefix))
    ]
    if has_mask and not is_only:
        return case, passed
    lone = near.lone(home)
    fitting = [f for f in lone if is_only and not has_mask and _may_belong(f, case)]
    passed += [
        PassedOver(f.path, Text(_LONE, file=f.path.name))
        for f in lone
        if f not in fitting
    ]
    case.files += [replace(f, prefix=prefix) for f in fitting]
    return case, passed


def _may_belong(mask: NamedFile, case: Examination) -> bool:
    """Whether the numbers in the name of a mask do not contradict those of a case."""
    own, others = _numbers(mask), set().union(*map(_numbers, case.scans))
    return own <= others or others <= own


def _numbers(file: NamedFile) -> set[str]:
    """Return the numbers of patients and visits, and dates; not those of series."""
    words = file.words
    kinds = (words.numbered, words.visits, words.loose, words.behind)
    return {number for kind in kinds for number in kind.values()} | words.dates


_OTHER_TISSUE = template(
    "{file} is left out as a mask: by its name it marks the brain or other "
    "tissue, not a tumour.",
)
_LONE = template(
    "{file} is left out, as its name suggests another case; make it the mask if "
    "it belongs to this one.",
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
        return _named(labels, stem) if is_folder(labels) else None
    names = {file.prefix, folder.name} - {""}
    found = [
        path
        for masks in _mask_folders(folder)
        for path in _masks_of(masks, names)
        if path.parent != folder
    ]
    found = found or list(_in_derivatives(folder, file.prefix))
    return min(
        found, key=lambda p: (mask_rank(words_of(stem_of(p.name))), p), default=None
    )


def _in_derivatives(folder: Path, prefix: str) -> Iterator[Path]:
    """Yield masks of tumours that a BIDS data set holds for a folder of scans."""
    for base in folder.parents[:_BIDS_LEVELS] if prefix else ():
        derivatives = base / "derivatives"
        if not is_folder(derivatives):
            continue
        inside = folder.relative_to(base)
        for kind in (derivatives, *sorted(derivatives.iterdir())):
            if _is_own(kind):
                continue
            found = kind / inside
            for path in sorted(found.iterdir()) if is_folder(found) else ():
                is_own = path.name.startswith(prefix) and is_mask_file(path)
                if is_own and names_tumour(words_of(stem_of(path.name))):
                    yield path


@lru_cache(maxsize=64)  # the cases of a data set share them
def _is_own(folder: Path) -> bool:
    """Whether a folder holds masks that this program drew, which are not references."""
    return is_own_derivative(folder)


def _named(folder: Path, stem: str) -> Path | None:
    candidates = [folder / f"{stem}{suffix}" for suffix in IMAGE_SUFFIXES]
    return next((path for path in candidates if is_file(path)), None)


def _mask_folders(folder: Path) -> Iterator[Path]:
    """Yield the folders of masks in the folder, beside it, and beside its parent."""
    for base in (folder, folder.parent, folder.parent.parent):
        try:
            yield from _mask_folders_in(base, base.stat().st_mtime_ns)
        except OSError:
            continue


@lru_cache(maxsize=64)  # the cases of a data set share it
def _mask_folders_in(base: Path, changed_ns: int) -> tuple[Path, ...]:
    """Return the folders of masks in a folder as it was at a time."""
    return tuple(
        path
        for path in sorted(base.iterdir())
        if is_folder_of_masks(words_of(path.name)) and is_folder(path)
    )


def _masks_of(folder: Path, names: set[str]) -> Iterator[Path]:
    for name in sorted(names):
        inner = folder / name
        if is_folder(inner):
            yield from (p for p in sorted(inner.iterdir()) if is_mask_file(p))
    for path in sorted(folder.iterdir()):
        stem = stem_of(path.name)
        if is_image(path) and (
            stem in names
            or (is_mask_file(path) and meaning_of_name(stem).prefix in names)
        ):
            yield path


def is_mask_file(path: Path) -> bool:
    """Whether a file is a mask of a tumour by its name."""
    stem = stem_of(path.name)
    is_mask = is_image(path) and meaning_of_name(stem).role == MASK
    return is_mask and not marks_other_tissue(words_of(stem))


def by_trust(file: NamedFile) -> tuple[int, ...]:
    """Return the rank of a mask's name, lower if it is surer."""
    return mask_rank(words_of(file.stem))
