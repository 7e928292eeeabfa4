"""Permission to write files, asked for all files of a call before its first run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.atomic import check_folder, check_output
from unet_gui.io.names.distinct_names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def check_outputs(
    paths: Iterable[Path], *, overwrite: bool, inputs: Iterable[Path] = ()
) -> None:
    """Refuse files if one of them must not, or cannot, be written; write nothing.

    A folder that is missing yet is allowed if it can be made.

    Parameters
    ----------
    overwrite : bool
        Whether files that exist may be replaced.
    inputs : iterable of Path
        Files that the call reads; none of them is ever replaced.

    Raises
    ------
    InputError
        If two paths are one file (their names may differ in case), a path is one of
        the inputs or a folder, a file exists and `overwrite` is False, or its folder
        cannot be written to.
    """
    read = {_identity(path) for path in inputs} - {None}
    seen: set[tuple[Path, str]] = set()
    for path in paths:
        key = (path.parent.resolve(), name_key(path.name))
        if key in seen:
            msg = Text(
                "Two results of this call would be written to {path}; make each in a "
                "call of its own, with its own folder.",
                path=path,
            )
            raise InputError(msg)
        seen.add(key)
        _check(path, read, overwrite=overwrite)


def _check(path: Path, read: set[tuple[int, int] | None], *, overwrite: bool) -> None:
    try:
        folder = next(p for p in path.absolute().parents if p.exists())
        if not folder.is_dir():
            msg = Text("{folder} is a file; give a folder.", folder=folder)
            raise InputError(msg)
        if folder != path.parent.absolute():
            check_folder(folder)  # in which the others will be made
            return
        if _identity(path) in read:
            msg = Text(
                "{path} is one of the files that are read; choose another folder.",
                path=path,
            )
            raise InputError(msg)
        check_output(path, overwrite=overwrite)
    except OSError as error:
        msg = Text(
            "{path} cannot be written: {reason}; choose another folder.",
            path=path,
            reason=os_reason(error),
        )
        raise InputError(msg) from error


def _identity(path: Path) -> tuple[int, int] | None:
    """Return device and inode of a file, by whichever name; None if there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
