"""Writing files so that they are complete or not written at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.path_kinds import is_folder, is_link, is_there
from unet_gui.io.stale_partials import partial_prefix, remove_stale_partials

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DOUBLE_SUFFIXES = (".nii.gz", ".weights.h5")


def _read_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


_UMASK = _read_umask()  # once: reading it means setting it, for all threads


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to, and move that file over `path` at the end.

    The temporary name keeps the suffix, for writers that look at it. If the body
    raises, the partial file is removed and `path` stays as it was. A file that is
    replaced keeps its permissions; a symbolic link stays, and its target is replaced.
    What a killed program left half written in the folder is removed.
    """
    target = path.resolve() if is_link(path) else path
    remove_stale_partials(target.parent)
    handle, name = tempfile.mkstemp(
        prefix=partial_prefix(), suffix=_suffix(path), dir=target.parent
    )
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        _make_durable(partial)
        partial.chmod(_mode(target))  # mkstemp's is private to the user
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def writing(path: Path) -> Iterator[Path]:
    """Do as `replacing`, and say in one sentence why a file cannot be written.

    Raises
    ------
    RunError
        If the body or the system raises an OSError; `path` is as it was then.
    """
    try:
        with replacing(path) as partial:
            yield partial
    except OSError as error:
        msg = Text(
            "{path} cannot be written: {reason}.",
            path=path,
            reason=os_reason(error),
        )
        raise RunError(msg) from error


def _mode(target: Path) -> int:
    """Return the permissions of a file that is replaced, else those of a new file."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return 0o666 & ~_UMASK


def _suffix(path: Path) -> str:
    for suffix in _DOUBLE_SUFFIXES:
        if path.name.lower().endswith(suffix):
            return path.name[-len(suffix) :]
    return path.suffix


def _make_durable(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def check_output(path: Path, *, overwrite: bool, inputs: Iterable[Path] = ()) -> None:
    """Refuse a file that must not or cannot be written.

    Raises
    ------
    InputError
        If the folder is missing or read-only, the name is too long, `path` is one of
        `inputs`, or it exists and `overwrite` is False.
    """
    check_folder(path.parent)
    _check_length(path)
    if is_folder(path):
        msg = Text("{path} is a folder; give the name of a file.", path=path)
        raise InputError(msg)
    if not is_there(path):
        return
    if any(is_there(other) and path.samefile(other) for other in inputs):
        msg = Text(
            "{path} is one of the files that were read; give another name.", path=path
        )
        raise InputError(msg)
    if not overwrite:
        msg = Text(
            "{path} already exists; choose another name or folder, or add --overwrite.",
            path=path,
        )
        raise InputError(msg)


def _check_length(path: Path) -> None:
    """Refuse a name that is too long before there is anything to lose."""
    try:
        path.lstat()
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            return  # there is no file yet, or writing tells the fault
        msg = Text(
            "{path} cannot be written: {reason}; give a shorter one.",
            path=path,
            reason=os_reason(error),
        )
        raise InputError(msg) from error


def make_folder(folder: Path) -> Path:
    """Make a folder for output unless it exists; return it.

    Raises
    ------
    InputError
        If the folder cannot be made, or a file has its name.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        msg = Text("{folder} is a file; give a folder.", folder=folder)
        raise InputError(msg) from error
    except OSError as error:
        msg = Text(
            "{folder} cannot be made: {reason}; give another folder.",
            folder=folder,
            reason=os_reason(error),
        )
        raise InputError(msg) from error
    return folder


def check_folder(folder: Path) -> None:
    """Refuse a folder that does not exist or cannot be written to.

    Raises
    ------
    InputError
        If the folder is refused.
    """
    if not is_folder(folder):
        msg = Text(
            "{folder} is not a folder; create it, or give another one.", folder=folder
        )
        raise InputError(msg)
    if not os.access(folder, os.W_OK | os.X_OK):
        msg = Text(
            "{folder} cannot be written to: permission denied; give another folder.",
            folder=folder,
        )
        raise InputError(msg)
