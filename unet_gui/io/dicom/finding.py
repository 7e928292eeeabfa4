"""The search for DICOM objects in files, folders and archives, by content."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text, plural
from unet_gui.io.dicom.refusals import left_out_text
from unet_gui.io.dicom.stored_objects import StoredObject, members_of
from unet_gui.io.folder_walk import (
    FOLDERS_PER_STEP,
    MOST_FOLDERS,
    SET_APART,
    VisitedFolders,
    entries_of,
    walk_progress,
)
from unet_gui.io.images.suffix import is_image
from unet_gui.io.nifti.suffix import is_nifti
from unet_gui.io.path_kinds import is_file, is_folder

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Sequence

    from unet_gui.core.progress import Progress

_MOST_FILES = 500_000
MAGIC_OFFSET = 128
MAGIC = b"DICM"
START_BYTES = MAGIC_OFFSET + len(MAGIC)
# files that lie beside images, and are not looked into
_OTHER = frozenset(
    (
        *(".nii", ".gz", ".json", ".tsv", ".csv", ".txt", ".md", ".xml", ".html"),
        *(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".svg", ".mp4"),
        *(".pdf", ".doc", ".docx", ".xls", ".xlsx", ".py", ".ipynb", ".m", ".sh"),
        *(".npy", ".npz", ".mat", ".h5", ".hdf5", ".keras", ".pt", ".pth", ".onnx"),
        *(".nrrd", ".nhdr", ".mha", ".mhd", ".mgz", ".mgh", ".mnc", ".hdr", ".par"),
        *(".exe", ".dll", ".so", ".inf", ".ini", ".log", ".bval", ".bvec", ".7z"),
        *(".rar", ".tar", ".css", ".js", ".jar", ".class", ".unetgui", ".stl"),
    )
)


class FoundObjects(NamedTuple):
    """Possible DICOM objects, and a sentence about each place that cannot be read."""

    objects: list[StoredObject]
    faults: list[str]


def _is_archive(path: Path) -> bool:
    """Whether a file is named as a zip archive, which may be damaged."""
    return path.suffix.lower() == ".zip"


def may_hold_dicom(path: Path) -> bool:
    """Whether a file that was named is worth reading as DICOM.

    So is one that may not be read, and is of no other format by its name.
    """
    if is_nifti(path):
        return False
    try:
        if not path.is_file():
            return False
        if _is_archive(path):
            return True
        with path.open("rb") as file:
            return looks_like_dicom(file.read(START_BYTES))
    except PermissionError:
        return not is_image(path)
    except (OSError, ValueError):
        return False


def looks_like_dicom(start: bytes) -> bool:
    """Whether a content starts as DICOM does, with or without the usual preamble."""
    if start[MAGIC_OFFSET:START_BYTES] == MAGIC:
        return True
    # without it, the first element is one of group 2 or 8
    is_first = start[:4] in _FIRST_ELEMENTS
    if not is_first or len(start) < 12:
        return False
    is_explicit = start[4:6].isalpha() and start[4:6].isupper()
    return is_explicit or int.from_bytes(start[4:8], "little") < 1024


_FIRST_ELEMENTS = {
    group.to_bytes(2, order) + element.to_bytes(2, order)
    for order in ("little", "big")
    for group, elements in ((2, (0, 1, 2)), (8, (0, 1, 5, 6, 8, 0x12, 0x14, 0x16)))
    for element in elements
}


def search_objects(paths: Sequence[Path]) -> Generator[Progress, None, FoundObjects]:
    """Find all files and members of archives that may be DICOM objects.

    Folders are searched at any depth, each once, whatever links lead to it. One of
    several paths, or an archive or folder in a folder, that cannot be read is told, and
    the rest is found.

    Raises
    ------
    InputError
        If there are too many folders or files, or the only path is not readable.
    """
    found: dict[StoredObject, None] = {}
    faults: list[str] = []
    for path in paths:
        try:
            here = (yield from _walk(path)) if is_folder(path) else _named(path)
        except InputError as error:
            if len(paths) == 1:
                raise
            here = FoundObjects([], [left_out_text(error)])
        found.update(dict.fromkeys(here.objects))
        faults += here.faults
    return FoundObjects(list(found), list(dict.fromkeys(faults)))


def _named(path: Path) -> FoundObjects:
    """Return a file that was named; a DICOMDIR stands for the files beside it."""
    if _is_archive(path):
        members = members_of(path)
        return FoundObjects([m for m in members if _is_candidate(m.member)], [])
    if path.name.upper() == "DICOMDIR":
        return _listed(path)
    return FoundObjects([StoredObject(path)], [])


def _listed(directory: Path) -> FoundObjects:
    """Return the files that a DICOMDIR lists and that lie below its folder."""
    from pydicom import dcmread

    home = directory.parent.resolve()
    try:
        records = list(dcmread(directory).DirectoryRecordSequence)
    except Exception as error:
        msg = Text(
            "{file} cannot be read; give the folder that it lies in.",
            file=directory.name,
        )
        raise InputError(msg) from error
    found: list[StoredObject] = []
    absent: list[str] = []
    for names in filter(None, map(_file_names, records)):
        path = _existing(home, names)
        if path is None:
            absent.append("/".join(names))
        elif path.resolve().is_relative_to(home):
            found.append(StoredObject(path))
    return FoundObjects(found, [_absent_text(directory, absent)] if absent else [])


def _file_names(record: Any) -> list[str]:
    """Return the folders and the file of a record; none if it has no readable one."""
    try:
        parts = record.get("ReferencedFileID")
        return [parts] if isinstance(parts, str) else [str(p) for p in parts or ()]
    except Exception:  # noqa: BLE001 - pydicom raises anything for a bad value
        return []


def _absent_text(directory: Path, absent: Sequence[str]) -> Text:
    return plural(
        len(absent),
        "{count} file that {file} lists is missing: {first}.",
        "{count} files that {file} lists are missing; the first of them is {first}.",
        file=directory.name,
        first=absent[0],
    )


def _existing(home: Path, names: Sequence[str]) -> Path | None:
    """Return a listed file, the name of which may have another case on the disk."""
    variants = (names, [n.lower() for n in names], [n.upper() for n in names])
    paths = (home.joinpath(*variant) for variant in variants)
    return next((path for path in paths if is_file(path)), None)


def _walk(root: Path) -> Generator[Progress, None, FoundObjects]:
    found: list[StoredObject] = []
    faults: list[str] = []
    visited = VisitedFolders()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        for entry in _entries(folder, faults if folder is not root else None):
            if entry.name[0] == "." or entry.name in SET_APART:
                continue
            path = folder / entry.name
            if is_folder(entry) and visited.add(entry):
                waiting.append(path)
            elif _is_candidate(entry.name) and is_file(entry):
                found += _candidates(path, faults)
        if len(visited) > MOST_FOLDERS or len(found) > _MOST_FILES:
            msg = Text(
                "{root} holds too many files; give a folder nearer to the scans.",
                root=root,
            )
            raise InputError(msg)
        if len(visited) % FOLDERS_PER_STEP == 0:
            yield walk_progress(len(visited) + 1)
    return FoundObjects(found, faults)


def _candidates(path: Path, faults: list[str]) -> list[StoredObject]:
    """Return a file of a folder, or its members; an error is added to the faults."""
    try:
        return _named(path).objects
    except InputError as error:
        faults.append(left_out_text(error))
        return []


def _entries(folder: Path, faults: list[str] | None) -> list[os.DirEntry[str]]:
    """Return what is in a folder; an error is added to the faults if there are some."""
    try:
        return entries_of(folder)
    except InputError as error:
        if faults is None:
            raise
        faults.append(left_out_text(error))
        return []


def _is_candidate(name: str) -> bool:
    path = PurePosixPath(name)
    if not path.name or path.name[0] == "." or "__MACOSX" in path.parts:
        return False
    return path.suffix.lower() not in _OTHER and path.name.upper() != "DICOMDIR"
