"""Asking for the file of a session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from unet_gui.controllers.exports.folders import output_folder
from unet_gui.io.sessions.session_path import SESSION_SUFFIX
from unet_gui.ui.widgets.file_dialogs import SaveKinds, ask_target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from unet_gui.ui.parts import WindowParts


def suggested_session(parts: WindowParts) -> Path:
    """Return the path of the session, else one named after the shown case."""
    case = parts.states.session.case
    name = "session" if case is None else case.name
    folder = output_folder(parts.states.session)
    return parts.controllers.session_files.path or folder / f"{name}{SESSION_SUFFIX}"


def ask_session(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a session file, from a folder on; return None if cancelled."""
    filters = f"{_tr('Sessions')} (*{SESSION_SUFFIX})"
    title = _tr("Open a session")
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), filters)
    return Path(name) if name else None


def ask_session_target(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where to save a session; None if cancelled."""
    title = _tr("Save session; predictions are saved beside it")
    kind = f"{_tr('Sessions')} (*{SESSION_SUFFIX})"
    kinds = SaveKinds({kind: SESSION_SUFFIX}, (SESSION_SUFFIX,))
    answer = ask_target(parent, title, suggestion, kinds)
    return None if answer is None else answer[0]


def _tr(text: str) -> str:
    return QCoreApplication.translate("session_actions", text)
