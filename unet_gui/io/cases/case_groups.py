"""Groups of files that belong to one examination by their names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.io.names.decathlon import images_of_labels, is_labels_folder
from unet_gui.io.names.sequence_guess import NO_GUESS, SequenceGuess
from unet_gui.io.names.sequence_names import (
    meaning_of_name,
    nnunet_parts,
    strip_separators,
)
from unet_gui.io.names.shared_words import shared_words
from unet_gui.io.nifti.suffix import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from unet_gui.io.names.sequence_guess import SharedWords


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file with the meaning of its name.

    Attributes
    ----------
    role : str or None
        A sequence, ``mask``, or None if the name tells neither.
    group : tuple of str
        Folder and remaining words; equal for the files of one examination.
    prefix : str
        Text before the word that gave the role.
    channel : int or None
        Number in nnU-Net's ``_0000``; `role` is None then.
    guess : SequenceGuess
        The sequence that the name speaks for; a question if `role` is None.
    """

    path: Path
    role: str | None
    group: tuple[str, str]
    prefix: str
    channel: int | None = None
    guess: SequenceGuess = NO_GUESS

    @property
    def stem(self) -> str:
        """The file's name without its suffix."""
        return stem_of(self.path.name)


Group = list[NamedFile]


def group_files(batch: Sequence[Path], *, were_named: bool) -> list[Group]:
    """Group the files of one batch into examinations, in order of first file.

    Parameters
    ----------
    were_named : bool
        Whether the user named each file; a mask may then have any name.
    """
    groups: dict[tuple[str, str], Group] = defaultdict(list)
    for file in _named_files(batch):
        groups[file.group].append(file)
    joined = _with_extras(list(groups.values()))
    return [_merged(joined)] if _is_one_case(joined, were_named) else joined


def _named_files(batch: Sequence[Path]) -> list[NamedFile]:
    numbered = _nnunet_cases(batch)
    stems: dict[Path, list[str]] = defaultdict(list)
    for path in batch:
        stems[path.parent].append(stem_of(path.name))
    shared = {folder: shared_words(names) for folder, names in stems.items()}
    return [
        _numbered_file(path)
        if path in numbered
        else _named_file(path, shared[path.parent])
        for path in batch
    ]


def _nnunet_cases(batch: Iterable[Path]) -> set[Path]:
    """Return the files with names of nnU-Net; their case has a channel 0000."""
    found = set()
    for path in batch:
        parts = nnunet_parts(stem_of(path.name))
        if parts is None or is_labels_folder(path.absolute().parent):
            continue
        first = path.name.replace(f"{parts[0]}_{parts[1]:04}", f"{parts[0]}_0000", 1)
        others = path.name.replace(f"{parts[0]}_{parts[1]:04}", f"{parts[0]}_0001", 1)
        in_dataset = path.absolute().parent.name.startswith("images")
        if path.with_name(first).exists() and (
            in_dataset or path.with_name(others).exists()
        ):
            found.add(path)
    return found


def _numbered_file(path: Path) -> NamedFile:
    parts = nnunet_parts(stem_of(path.name))
    case, channel = parts if parts is not None else (path.name, 0)
    group = (str(path.absolute().parent), f"nnunet {case}")
    return NamedFile(path, None, group, case, channel)


def _named_file(path: Path, shared: SharedWords) -> NamedFile:
    meaning = meaning_of_name(stem_of(path.name), shared)
    folder = path.absolute().parent
    role = MASK if is_labels_folder(folder) else meaning.role
    group = (str(images_of_labels(folder)), meaning.rest)
    return NamedFile(path, role, group, meaning.prefix, guess=meaning.guess)


def _with_extras(groups: list[Group]) -> list[Group]:
    """Add files without a known name to the set whose prefix they share."""
    sets = [g for g in groups if any(f.role not in {None, MASK} for f in g)]
    kept = []
    for group in groups:
        home = None if group in sets else _home_of(group, sets)
        if home is None:
            kept.append(group)
        else:
            home.extend(replace(f, prefix=home[0].prefix) for f in group)
    return kept


def _home_of(group: Group, sets: list[Group]) -> Group | None:
    file = group[0]
    for other in sets:
        prefix, folder = other[0].prefix, other[0].group[0]
        rest = file.stem.removeprefix(prefix)
        starts = bool(prefix) and rest != file.stem and strip_separators(rest) != rest
        if len(group) == 1 and starts and folder == file.group[0]:
            return other
    return None


def _is_one_case(groups: list[Group], were_named: bool) -> bool:
    """Whether all files may belong to one examination."""
    if len(groups) < 2:
        return False
    files = [file for group in groups for file in group]
    roles = [file.role for file in files if file.role is not None]
    unnamed = len(files) - len(roles)
    has_scan = unnamed > 0 or any(role != MASK for role in roles)
    compared = [f for f in files if f.role != MASK] if were_named else files
    is_each_once = len(set(roles)) == len(roles) and unnamed <= 1
    return is_each_once and has_scan and _names_agree(compared)


def _names_agree(files: list[NamedFile]) -> bool:
    """Whether no two names contradict each other; one may just say more."""
    words = sorted((set(file.group[1].split()) for file in files), key=len)
    return all(fewer <= more for fewer, more in pairwise(words))


def _merged(groups: list[Group]) -> Group:
    return [file for group in groups for file in group]


def common_start(texts: list[str]) -> str:
    """Return the longest text that all texts start with."""
    first, last = (
        min(texts),
        max(texts),
    )  # in alphabetical order, so all others are between
    pairs = enumerate(zip(first, last, strict=False))
    return first[: next((i for i, (a, b) in pairs if a != b), len(first))]


def case_name(group: Group) -> str:
    """Return the common prefix of the scans, or the name of their folder.

    Other groups may have the same name; `distinct_cases` tells them apart.
    """
    scans = [file for file in group if file.role != MASK] or group
    if len(group) == 1 and scans[0].channel is None:
        return scans[0].stem
    common = strip_separators(common_start([file.prefix for file in scans]))
    return common or scans[0].path.absolute().parent.name or scans[0].stem
