"""The search for NIfTI files under the given paths."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.io.names.decathlon import images_of_labels, is_labels_folder
from unet_gui.io.nifti.suffix import is_nifti

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_LEVELS = 2  # of folders below the given one: group of patients, patient


def find_batches(paths: Sequence[Path]) -> list[list[Path]]:
    """Return the NIfTI files under `paths`, in batches that may belong together.

    The first batch, which may be empty, has the files that were named themselves; each
    folder is another batch. No file occurs twice.

    Raises
    ------
    InputError
        If a path does not exist or is not a NIfTI file, or no file is found at all.
    """
    for path in paths:
        _check(path)
    batches = [[path for path in paths if not path.is_dir()]]
    for path in paths:
        if path.is_dir():
            batches.extend(_files_by_folder(path, _LEVELS))
    found = list(_without_repeats(batches))
    if not any(found):
        names = ", ".join(str(path) for path in paths) or "The call"
        msg = f"{names} holds no NIfTI files (.nii or .nii.gz); give files or a folder."
        raise InputError(msg)
    return found


def _check(path: Path) -> None:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        msg = f"{path} does not exist."
        raise InputError(msg) from error
    except OSError as error:
        msg = f"{path} cannot be read: {error.strerror or error}."
        raise InputError(msg) from error
    if not path.is_dir() and not is_nifti(path):
        msg = (
            f"{path.name} is not a NIfTI file; give .nii or .nii.gz files, or a folder."
        )
        raise InputError(msg)


def _files_by_folder(folder: Path, levels: int) -> Iterator[list[Path]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        msg = f"{folder} cannot be read: {error.strerror or error}."
        raise InputError(msg) from error
    shown = [folder / entry.name for entry in entries if entry.name[0] not in "._"]
    yield [path for path in shown if is_nifti(path) and path.is_file()]
    if levels:
        for path in shown:
            if path.is_dir() and not _is_second_half(path):
                yield from _files_by_folder(path, levels - 1)


def _is_second_half(folder: Path) -> bool:
    """Whether a folder holds masks that are found from their images."""
    return is_labels_folder(folder) and images_of_labels(folder).is_dir()


def _without_repeats(batches: list[list[Path]]) -> Iterator[list[Path]]:
    seen: set[Path] = set()
    for batch in batches:
        fresh = []
        for path in batch:
            resolved = path.resolve()
            if resolved not in seen:
                seen.add(resolved)
                fresh.append(path)
        yield fresh
