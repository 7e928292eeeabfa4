"""The folders in which dialogs begin: where the case lies, or where output went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.io.path_kinds import is_file, is_folder

if TYPE_CHECKING:
    from unet_gui.state.session import SessionState


def output_folder(session: SessionState) -> Path:
    """Return the last folder of an export, else that of the case, else the home."""
    last = Path(session.output_folder) if session.output_folder else None
    if last is not None and is_folder(last):
        return last
    return case_folder(session) or Path.home()


def input_folder(session: SessionState) -> Path:
    """Return the folder around the open case, else that of the last one opened."""
    folder = case_folder(session)
    if folder is not None:
        return folder
    for paths in session.recent:
        path = Path(paths[0])
        if is_folder(path.parent):
            return path.parent
    return Path.home()


def case_folder(session: SessionState) -> Path | None:
    """Return the folder of the open case; None without one, and for the demo case."""
    if session.case is None:
        return None
    for source in session.case.sources.values():
        if is_file(source.path):
            return source.path.absolute().parent
        if is_folder(source.path):  # of a DICOM series
            return source.path.absolute().parent
    return None
