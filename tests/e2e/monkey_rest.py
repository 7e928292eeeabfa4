"""The window before and after the monkey: making, resetting and using it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import nibabel as nib
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from tests.e2e.monkey_hands import drop
from tests.numpy_model import SPEC
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.state.layout import Layout
from unet_gui.ui.actions import session as session_actions
from unet_gui.ui.dialogs import missing_files, train
from unet_gui.ui.dialogs.pictures.picture import PictureDialog
from unet_gui.ui.dialogs.save_mask import SaveMaskDialog
from unet_gui.ui.widgets import file_dialogs
from unet_gui.ui.widgets.theme import apply_theme
from unet_gui.ui.window.unsaved_dialog import UnsavedDialog

_PATIENCE_S = 60
_PYTHON = (sys.executable, "-m")


def wait(seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while True:
        QApplication.processEvents()
        if time.monotonic() >= deadline:
            return
        time.sleep(0.002)


def wait_until(is_done, what: str) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not is_done():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        wait(0.01)


class FileDialog:
    """Stands for Qt's file dialog and answers at once; no target means *Cancel*."""

    target: Path | None = None

    @classmethod
    def getOpenFileName(cls, *_: object, **__: object) -> tuple[str, str]:  # noqa: N802
        return ("" if cls.target is None else str(cls.target)), ""

    @classmethod
    def getSaveFileName(cls, _parent, _title, suggestion="", *_) -> tuple[str, str]:  # noqa: N802
        """Give the target, and agree if asked again about its name with a suffix."""
        if cls.target is None or cls.target.is_dir():
            return "", ""
        is_asked_again = Path(suggestion).name.startswith(f"{cls.target.name}.")
        return (suggestion if is_asked_again else str(cls.target)), ""

    @classmethod
    def getOpenFileNames(cls, *_: object, **__: object) -> tuple[list[str], str]:  # noqa: N802
        return [], ""

    @classmethod
    def getExistingDirectory(cls, *_: object, **__: object) -> str:  # noqa: N802
        return ""


def leave_dialogs() -> None:
    """Close popups and reject all open dialogs."""
    for _ in range(20):
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        shown = QApplication.topLevelWidgets()
        dialogs = [w for w in shown if isinstance(w, QDialog) and w.isVisible()]
        if popup is None and not dialogs:
            return
        for dialog in dialogs:
            dialog.reject()
        QApplication.processEvents()


def come_to_rest(window) -> None:
    """End all jobs, close all cases and dialogs, and reset the layout."""
    parts = window.parts
    leave_dialogs()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1200, 760)
    parts.controllers.segmentation.cancel()
    parts.controllers.training.stop()
    wait_until(lambda: not parts.services.runner.unended, "jobs end")
    parts.controllers.cases.close_all()
    for asked in window.findChildren(UnsavedDialog):
        asked.discard_button.click()
    wait_until(lambda: parts.states.session.case is None, "all cases are closed")
    leave_dialogs()
    for dock in window.docks.by_key.values():
        dock.setFloating(False)
        dock.hide()
    parts.controllers.layout.choose(Layout.PLANES)
    apply_theme(QApplication.instance(), Qt.ColorScheme.Dark)
    parts.controllers.annotations.remove_all()
    parts.services.host.release()
    wait_until(lambda: not parts.services.runner.unended, "jobs end")
    wait(0.2)


def tour(window, files: list[list[Path]]) -> None:
    """Use every action, panel and layout once, always in the same order."""
    parts = window.parts
    for paths in files:
        drop(window, paths)
        wait_until(lambda: not parts.services.runner.unended, f"{paths} are read")
        leave_dialogs()
    for key, action in window.actions_by_key.items():
        if key != "quit" and not key.startswith("close"):
            action.trigger()
            wait(0.01)
            leave_dialogs()
    for dock in window.docks.by_key.values():
        for is_floating in (True, False):
            dock.show()
            dock.setFloating(is_floating)
            wait(0.01)
    for layout in Layout:
        parts.controllers.layout.choose(layout)
        wait(0.02)
    come_to_rest(window)


def check_sanity(window, folder: Path) -> None:
    """Check that the demo case can be opened, segmented and exported."""
    session, actions = window.parts.states.session, window.actions_by_key
    session.device, session.model_id = "auto", "numpy"
    session.flips, session.memory_bytes = 1, None
    actions["open_demo"].trigger()
    wait_until(lambda: session.case is not None, "the demo case is open")
    actions["segment"].trigger()
    wait_until(lambda: session.is_segmenting, "a run begins")
    wait_until(lambda: not session.is_segmenting, "the run ends")
    assert session.message.startswith("Segmented in"), session.message
    actions["save_mask"].trigger()
    dialog = top_dialog(SaveMaskDialog)
    dialog.folder_edit.setText(str(folder))
    dialog.name_edit.setText("m.nii.gz")
    dialog.save_button.click()
    wait_until((folder / "m.nii.gz").exists, "the mask is written")
    FileDialog.target = folder / "p.png"
    actions["save_picture"].trigger()
    dialog = top_dialog(PictureDialog)
    wait_until(dialog.save_button.isEnabled, "the picture is composed")
    dialog.save_button.click()
    wait_until(FileDialog.target.exists, "the picture is written")
    wait_until(lambda: not window.parts.services.runner.unended, "jobs end")
    assert nib.load(folder / "m.nii.gz").shape == session.case.shape
    FileDialog.target = None


def top_dialog(kind: type[QDialog]) -> QDialog:
    """Return the open dialog of a kind."""
    shown = QApplication.topLevelWidgets()
    return next(w for w in shown if isinstance(w, kind) and w.isVisible())


def make_window():
    """Make a window with a stand-in for file dialogs, and with fast child programs."""
    for asking in (file_dialogs, missing_files, session_actions, train):
        asking.QFileDialog = FileDialog
    return build_main_window(
        {"numpy": ModelPackage(SPEC, Path("anywhere"))},
        Settings(),
        EngineHost((*_PYTHON, "tests.numpy_engine", "steady")),
        program=(*_PYTHON, "tests.fake_program", "waits"),
        prepares_engine=True,
        keeps_session=True,
        asks_unsaved=True,
    )
