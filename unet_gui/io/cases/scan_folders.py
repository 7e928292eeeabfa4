"""The search for image files under the given paths."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.errors import InputError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text, listed
from unet_gui.io.folder_walk import (
    FOLDERS_PER_STEP,
    MOST_FOLDERS,
    SET_APART,
    VisitedFolders,
    entries_of,
    walk_progress,
)
from unet_gui.io.images.formats import FORMAT_TITLES, foreign_text, has_image
from unet_gui.io.images.paired import is_whole, opened_file
from unet_gui.io.images.suffix import is_image, stem_of
from unet_gui.io.names.decathlon import images_of_labels, is_labels_folder
from unet_gui.io.names.mask_names import is_folder_of_masks
from unet_gui.io.names.sequence_names import meaning_of_name, words_of
from unet_gui.io.nifti.unfetched import unfetched_text
from unet_gui.io.path_kinds import is_file, is_folder, is_link

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from unet_gui.core.progress import Progress

    Search = Generator[Progress, None, "list[Batch]"]

LEVELS = 6  # of folders below the given one; BIDS has 4, TCIA up to 5


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that may belong together.

    Attributes
    ----------
    home : Path or None
        The folder above, if files lie in folders of one file each.
    were_named : bool
        Whether the user named each file; a mask may then have any name.
    links : tuple of (Path, Path)
        Links to a file of the batch, or of another one, and that file.
    """

    paths: tuple[Path, ...]
    home: Path | None = None
    were_named: bool = False
    links: tuple[tuple[Path, Path], ...] = ()

    def home_of(self, path: Path) -> Path:
        """Return the folder of the examination that a file may belong to."""
        return self.home or path.absolute().parent


@dataclass(slots=True)
class _Folder:
    """The image files of a folder, and the folders in it that are looked at."""

    path: Path
    files: list[Path] = field(default_factory=list)
    folders: list[_Folder] = field(default_factory=list)

    @property
    def only_file(self) -> Path | None:
        """The file of a folder that holds no other one; None if it is a mask below.

        A mask below a folder that is named so counts.
        """
        inner = [folder for folder in self.folders if not folder.is_empty]
        if self.files or len(inner) != 1:
            is_single = len(self.files) == 1 and not inner
            return self.files[0] if is_single else None
        only = inner[0].only_file
        if only is None or (_is_mask(only) and not self.is_named_mask):
            return None
        return only

    @property
    def is_named_mask(self) -> bool:
        """Whether the folder's name is that of a mask."""
        return meaning_of_name(self.path.name).role == MASK

    @property
    def is_empty(self) -> bool:
        """Whether neither the folder nor one in it holds an image file."""
        return not self.files and all(f.is_empty for f in self.folders)


def search_batches(paths: Sequence[Path], *, may_be_empty: bool = False) -> Search:
    """Find the image files under `paths`, in batches that may belong together.

    The first batch, which may be empty, has the files that were named themselves; each
    folder is another batch. No file occurs twice.

    Parameters
    ----------
    may_be_empty : bool
        Whether no file at all is an answer, because there are scans of other formats.

    Raises
    ------
    InputError
        If a path does not exist or is not an image, no file is found at all, or
        there are too many folders.
    """
    for path in paths:
        _check(path)
    named = tuple(path for path in paths if not is_folder(path))
    named = tuple(dict.fromkeys(map(opened_file, named)))
    batches = [Batch(named, were_named=True)]
    walk = _Walk()
    for path in paths:
        if is_folder(path):
            tree = yield from walk.tree_of(path)
            batches += _batches_of(tree)
    found = list(_without_repeats(batches))
    if not may_be_empty and not any(batch.paths for batch in found):
        raise _nothing_found(paths, walk)
    return found


def _check(path: Path) -> None:
    unfetched = unfetched_text(path)
    if unfetched is not None and is_image(path):
        return  # the case tells it
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        if unfetched is not None:
            raise InputError(f"{path.name} {unfetched}.") from error
        msg = Text("{path} does not exist.", path=path)
        raise InputError(msg) from error
    except OSError as error:
        msg = Text(
            "{path} cannot be read: {reason}.",
            path=path,
            reason=os_reason(error),
        )
        raise InputError(msg) from error
    if not is_folder(path) and not is_image(opened_file(path)) and not has_image(path):
        msg = Text(
            "{path} is not an image that this program reads; give files of the "
            "formats {formats}, or a folder.",
            path=path.name,
            formats=f"{FORMAT_TITLES}, DICOM",
        )
        raise InputError(foreign_text(path) or msg)


class _Walk:
    """A walk through folders, each of which is looked at once."""

    def __init__(self) -> None:
        self._visited = VisitedFolders()
        self.count = 0
        self.was_deeper = False
        self.apart: list[str] = []

    def tree_of(self, root: Path) -> Generator[Progress, None, _Folder]:
        """Return a folder and those in it, down to `LEVELS` below it."""
        tree = _Folder(root)
        waiting = [(tree, LEVELS)]
        while waiting:
            folder, levels = waiting.pop()
            self._read(folder, levels)
            waiting += [(inner, levels - 1) for inner in folder.folders]
            self.count += 1
            if self.count > MOST_FOLDERS:
                msg = Text(
                    "{root} holds more than {most:,} folders; give "
                    "one that is nearer to the scans.",
                    root=root,
                    most=MOST_FOLDERS,
                )
                raise InputError(msg)
            if self.count % FOLDERS_PER_STEP == 0:
                yield walk_progress(self.count)
        return tree

    def _read(self, folder: _Folder, levels: int) -> None:
        try:
            entries = entries_of(folder.path)
        except InputError:
            if self.count:  # one below the given one; the search for DICOM tells it
                return
            raise
        for entry in entries:
            if entry.name[0] in "._":
                continue
            path = folder.path / entry.name
            if is_folder(entry):
                self._enter(folder, path, entry, levels)
            elif is_image(path) and (is_file(entry) or is_link(entry)):
                folder.files += [path] if is_whole(path) else []

    def _enter(
        self, folder: _Folder, path: Path, entry: os.DirEntry[str], levels: int
    ) -> None:
        if entry.name in SET_APART:
            self.apart.append(entry.name)
        elif not levels:
            self.was_deeper = True
        elif not _is_second_half(path) and self._visited.add(entry):
            folder.folders.append(_Folder(path))


def _nothing_found(paths: Sequence[Path], walk: _Walk) -> InputError:
    names = ", ".join(str(path) for path in paths) or Text("The call")
    where = ""
    if walk.was_deeper:
        where = Text(
            " in the {levels} levels of folders that were looked at", levels=LEVELS
        )
    apart = ""
    if walk.apart:
        kinds = listed(dict.fromkeys(walk.apart))
        apart = Text(
            " Folders named {kinds} were left out; give their own paths to include "
            "them.",
            kinds=kinds,
        )
    return InputError(
        Text(
            "{names} holds no images that this program reads ({formats}){where}; "
            "give files or a folder.{apart}",
            names=names,
            formats=f"{FORMAT_TITLES}, DICOM",
            where=where,
            apart=apart,
        )
    )


def _is_second_half(folder: Path) -> bool:
    """Whether a folder holds masks that are found from their images."""
    return is_labels_folder(folder) and is_folder(images_of_labels(folder))


def _batches_of(folder: _Folder) -> Iterator[Batch]:
    """Yield the batches of a tree; folders of one file each are one of them."""
    singles = {id(f): f.only_file for f in folder.folders if not _is_set_apart(f)}
    nested = [path for path in singles.values() if path is not None]
    if len(nested) + bool(folder.files) < 2:
        nested = []
    home = folder.path.absolute() if nested else None
    yield Batch((*folder.files, *nested), home)
    for inner in folder.folders:
        if not nested or singles.get(id(inner)) is None:
            yield from _batches_of(inner)


def _is_set_apart(folder: _Folder) -> bool:
    """Whether a folder holds the images or the masks of many cases by its name."""
    name = folder.path.name
    if name.lower().startswith(("images", "labels")):
        return True
    only = folder.only_file
    is_own_mask = only is not None and _is_mask(only)
    return is_folder_of_masks(words_of(name)) and not is_own_mask


def _is_mask(path: Path) -> bool:
    return meaning_of_name(stem_of(path.name)).role == MASK


def _without_repeats(batches: list[Batch]) -> Iterator[Batch]:
    """Yield the batches without files that occur twice, by whatever name."""
    seen: dict[str, Path] = {}
    folders: dict[Path, Path] = {}
    for batch in batches:
        fresh: set[Path] = set()
        links = []
        for path in sorted(dict.fromkeys(batch.paths), key=_is_link):
            first = seen.setdefault(_content_key(path, folders), path)
            if first is path:
                fresh.add(path)
            elif first.name != path.name:
                links.append((path, first))
        kept = tuple(path for path in dict.fromkeys(batch.paths) if path in fresh)
        yield Batch(kept, batch.home, batch.were_named, tuple(links))


def _is_link(path: Path) -> bool:
    return is_link(path)


def _content_key(path: Path, folders: dict[Path, Path]) -> str:
    """Return what two names of one file share.

    Files of git-annex are links to their content, which several files may share.
    """
    parent = path.parent
    if parent not in folders:
        folders[parent] = parent.resolve()
    own = str(folders[parent] / path.name)
    if not is_link(path):
        return own
    target = str(path.resolve())
    return own if "annex/objects" in target.replace("\\", "/") else target
