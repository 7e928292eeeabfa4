"""Copying a model package from a folder or an archive among the models of the user."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.models.model_package import MOST_BYTES, read_model_package
from unet_gui.io.models.zip_entries import DAMAGED, safe_entries
from unet_gui.io.path_kinds import is_folder, is_there

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER_MODE = 0o755


@contextmanager
def staging(models_folder: Path) -> Iterator[Path]:
    """Give an empty folder beside the models; it is deleted at the end unless moved.

    Raises
    ------
    RunError
        If nothing can be written there.
    """
    try:
        models_folder.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=".partial-", dir=models_folder))
    except OSError as error:
        msg = Text(
            "{models_folder} cannot be written to: {reason}.",
            models_folder=models_folder,
            reason=os_reason(error),
        )
        raise RunError(msg) from error
    try:
        yield staged
    except OSError as error:
        msg = Text(
            "The model could not be copied to {models_folder}: {reason}.",
            models_folder=models_folder,
            reason=os_reason(error),
        )
        raise RunError(msg) from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def copy_package(source: Path, staged: Path) -> None:
    """Copy the files of a package, from its folder or a zip of it, and check them.

    Raises
    ------
    InputError
        If `source` is not a package, is damaged, or the archive is not safe to unpack.
    """
    if is_folder(source):
        _copy_folder(source, staged)
    else:
        _unpack(source, staged)
    read_model_package(staged)


def move_into_place(staged: Path, target: Path) -> None:
    """Move the staged folder to `target`.

    Raises
    ------
    InputError
        If something is there already.
    """
    if is_there(target):
        msg = Text(
            "{target} already exists; import the model under another id (--id).",
            target=target,
        )
        raise InputError(msg)
    staged.chmod(_FOLDER_MODE)
    staged.rename(target)


def _copy_folder(source: Path, staged: Path) -> None:
    package = read_model_package(source)
    for name in ("model.json", *(stage.weights for stage in package.spec.stages)):
        shutil.copyfile(source / name, staged / name)


def _unpack(source: Path, staged: Path) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            for entry in _wanted(source, safe_entries(source, archive)):
                name = PurePosixPath(entry.filename).name
                with archive.open(entry) as packed, (staged / name).open("wb") as file:
                    shutil.copyfileobj(packed, file)  # no more than it claims
    except DAMAGED as error:
        msg = Text("{source} cannot be unpacked: {error}.", source=source, error=error)
        raise InputError(msg) from error


def _wanted(source: Path, entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the entries of the one package in an archive; others are not unpacked."""
    paths = [PurePosixPath(entry.filename) for entry in entries]
    folders = {path.parent for path in paths if path.name == "model.json"}
    if len(folders) != 1:
        msg = Text(
            "{source} holds {count} model packages; one is wanted.",
            source=source,
            count=len(folders),
        )
        raise InputError(msg)
    wanted = [
        entry
        for entry, path in zip(entries, paths, strict=True)
        if path.parent in folders
        and (path.name == "model.json" or path.name.endswith(".weights.h5"))
    ]
    if sum(entry.file_size for entry in wanted) > MOST_BYTES:
        msg = Text(
            "{source} is refused: it unpacks to more than {most_bytes} GiB.",
            source=source,
            most_bytes=MOST_BYTES >> 30,
        )
        raise InputError(msg)
    return wanted
