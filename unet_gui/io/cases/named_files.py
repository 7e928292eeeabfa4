"""Files with the meaning of their names and of the folders around them."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.decathlon import images_of_labels, is_labels_folder
from unet_gui.io.names.examination_words import ExaminationWords, examination_words
from unet_gui.io.names.name_tokens import tokens_of
from unet_gui.io.names.sequence_guess import NO_GUESS, SequenceGuess
from unet_gui.io.names.sequence_names import meaning_of_name, nnunet_parts, words_of
from unet_gui.io.names.shared_words import shared_words
from unet_gui.io.path_kinds import is_there

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.io.cases.scan_folders import Batch
    from unet_gui.io.names.sequence_guess import SharedWords


@dataclass(frozen=True)
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
    home : Path
        The folder of the examination: that of the file, or the one above a folder that
        holds this file alone.
    folder : str
        The folder that holds this file alone, or that of a file which the user named
        beside files of other folders, if its name tells no sequence.
    """

    path: Path
    role: str | None
    group: tuple[str, str]
    prefix: str
    home: Path
    channel: int | None = None
    guess: SequenceGuess = NO_GUESS
    folder: str = ""

    @cached_property
    def stem(self) -> str:
        """The file's name without its suffix."""
        return stem_of(self.path.name)

    @property
    def is_scan_by_name(self) -> bool:
        """Whether the name speaks of a sequence, one of the four or another one."""
        if self.role is not None or self.guess.sequence is not None:
            return self.role != MASK
        return any(token.is_family for token in tokens_of(self.stem))

    @cached_property
    def words(self) -> ExaminationWords:
        """The words of the name, and of its own folder, about the examination."""
        dated = f"{self.folder} {self.stem}"
        return examination_words(self.prefix, self.group[1], dated)

    @cached_property
    def folder_words(self) -> ExaminationWords:
        """The words of `folder` about the examination."""
        words = " ".join(words_of(self.folder))
        return examination_words(self.folder, words, self.folder)


Group = list[NamedFile]


def named_files(batch: Batch) -> list[NamedFile]:
    """Return the files of a batch with the meanings of their names."""
    cases = _nnunet_cases(batch.paths)
    stems: dict[Path, list[str]] = defaultdict(list)
    for path in batch.paths:
        stems[path.parent].append(stem_of(path.name))
    shared = {folder: shared_words(names) for folder, names in stems.items()}
    found = [
        _numbered_file(path, cases[path])
        if path in cases
        else _named_file(path, shared[path.parent], batch.home)
        for path in batch.paths
    ]
    return _with_folders(found) if batch.were_named and len(stems) > 1 else found


def _with_folders(files: list[NamedFile]) -> list[NamedFile]:
    """Return files that the user named with their folders below the one they share."""
    folders = [file.path.absolute().parent for file in files]
    base = _common_folder(folders)
    below = [folder.relative_to(base).parts if base else () for folder in folders]
    return [
        file if _tell_sequence(parts) else replace(file, folder=_new_in(parts, file))
        for file, parts in zip(files, below, strict=True)
    ]


def _common_folder(folders: Sequence[Path]) -> Path | None:
    """Return the folder that holds all folders, None if they are on several drives."""
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:
        return None


def _new_in(folders: Sequence[str], file: NamedFile) -> str:
    """Return the folders that say more than the name of a file."""
    own = set(words_of(file.stem))
    return "/".join(name for name in folders if not own.issuperset(words_of(name)))


def _tell_sequence(folders: Sequence[str]) -> bool:
    return any(meaning_of_name(stem_of(name)).role is not None for name in folders)


def _nnunet_cases(batch: Sequence[Path]) -> dict[Path, int | None]:
    """Return the channels of files with names of nnU-Net; None for their masks.

    Their case has a channel 0000; a mask beside them has the name of the case.
    """
    found: dict[Path, int | None] = {}
    names: set[tuple[Path, str]] = set()
    for path in batch:
        parts = nnunet_parts(stem_of(path.name))
        if parts is None or is_labels_folder(path.absolute().parent):
            continue
        first = path.name.replace(f"{parts[0]}_{parts[1]:04}", f"{parts[0]}_0000", 1)
        others = path.name.replace(f"{parts[0]}_{parts[1]:04}", f"{parts[0]}_0001", 1)
        in_dataset = path.absolute().parent.name.startswith("images")
        if is_there(path.with_name(first)) and (
            in_dataset or is_there(path.with_name(others))
        ):
            found[path] = parts[1]
            names.add((path.parent, parts[0]))
    for path in batch if names else ():
        if path not in found and (path.parent, stem_of(path.name)) in names:
            found[path] = None
    return found


def _numbered_file(path: Path, channel: int | None) -> NamedFile:
    parts = nnunet_parts(stem_of(path.name))
    case = parts[0] if parts is not None and channel is not None else stem_of(path.name)
    home = path.absolute().parent
    role = MASK if channel is None else None
    return NamedFile(path, role, (str(home), f"nnunet {case}"), case, home, channel)


def _named_file(path: Path, shared: SharedWords, home: Path | None) -> NamedFile:
    meaning = meaning_of_name(stem_of(path.name), shared)
    folder = path.absolute().parent
    role = MASK if is_labels_folder(folder) else meaning.role
    images = images_of_labels(folder)
    group = (str(images), meaning.rest)
    named = NamedFile(path, role, group, meaning.prefix, images, guess=meaning.guess)
    return named if home is None or home == folder else _nested(named, home)


def _nested(named: NamedFile, home: Path) -> NamedFile:
    """Return a file that has its own folder, the words of which count as well."""
    folders = named.path.absolute().parent.relative_to(home).parts
    meanings = [meaning_of_name(stem_of(folder)) for folder in folders]
    own = named.group[1].split()
    words = [w for m in meanings for w in m.rest.split() if w not in own]
    telling = next((m for m in reversed(meanings) if m.role is not None), None)
    prefix = " ".join((*words, named.prefix)) if telling is None else telling.prefix
    group = (str(home), " ".join((*words, *own)))
    nested = replace(
        named,
        group=group,
        prefix=prefix or named.prefix,
        home=home,
        folder="/".join(folders) if telling is None else "",
    )
    is_named = named.role is not None or named.is_scan_by_name
    if is_named or telling is None or telling.role == MASK:
        return nested
    return replace(nested, role=telling.role, guess=telling.guess)
