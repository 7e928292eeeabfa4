"""What the actions for cases and sessions do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from unet_gui.core.case.saved_session import SESSION_SUFFIX
from unet_gui.ui.widgets.file_dialogs import SaveKinds, ask_target

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from unet_gui.controllers.sessions.session_files import ReadSession
    from unet_gui.ui.parts import WindowParts


def session_handlers(
    window: QWidget, parts: WindowParts
) -> dict[str, Callable[[], None]]:
    """Return what the actions do; the question for missing files is hooked up, too."""
    files, cases = parts.controllers.session_files, parts.controllers.cases

    def ask_for_missing(read: ReadSession) -> None:
        from unet_gui.ui.dialogs.missing_files import MissingFilesDialog

        MissingFilesDialog(read, files, window).open()

    files.files_missing.connect(ask_for_missing)
    return {
        "open_session": lambda: _open(window, parts),
        "save_session": lambda: _save(window, parts),
        "previous_case": cases.previous,
        "next_case": cases.next,
        "close_case": lambda: cases.close(None),
        "close_all_cases": cases.close_all,
        "cancel": lambda: _cancel(parts),
    }


def _cancel(parts: WindowParts) -> None:
    """Stop the run; if there is none, give up opening, or else measuring."""
    if parts.states.session.is_segmenting:
        parts.controllers.segmentation.cancel()
    elif parts.states.session.is_opening:
        parts.controllers.open_case.abandon()
    else:
        parts.controllers.annotations.end()


def _open(window: QWidget, parts: WindowParts) -> None:
    if path := ask_session(window):
        parts.controllers.session_files.open(path)


def _save(window: QWidget, parts: WindowParts) -> None:
    if not parts.controllers.session_files.has_cases:
        return
    if path := ask_session_target(window, suggested_session(parts)):
        parts.controllers.session_files.save(path)


def suggested_session(parts: WindowParts) -> Path:
    """Return where the session is already, else a name by the case that is shown."""
    case = parts.states.session.case
    name = "session" if case is None else case.name
    return (
        parts.controllers.session_files.path or Path.cwd() / f"{name}{SESSION_SUFFIX}"
    )


def ask_session(parent: QWidget) -> Path | None:
    """Ask for a session file; None is a no."""
    filters = f"{_tr('Sessions')} (*{SESSION_SUFFIX})"
    title = _tr("Open a session")
    name, _ = QFileDialog.getOpenFileName(parent, title, filter=filters)
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
