"""The program's window in a child process, made as in the program."""

from __future__ import annotations

import gc
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

# The program itself comes first, as in a real start: each module that is imported
# after PySide6 is looked through for its optional features.
from unet_gui.app import build_main_window  # isort: skip

from PySide6.QtWidgets import QApplication

from unet_gui.controllers.early_imports import import_early
from unet_gui.io.log_file import start_logging
from unet_gui.ui.widgets.theme import apply_theme
from unet_gui.ui.widgets.translation import install_translation

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.state.session import SessionState
    from unet_gui.ui.window.main_window import MainWindow


@dataclass
class OwnWindow:
    application: QApplication
    window: MainWindow

    @property
    def session(self) -> SessionState:
        return self.window.parts.states.session

    def open(self, files: list[Path]) -> float:
        """Open a case; return the seconds until its first slice was painted."""
        from painting import PaintWatch, process_events_until

        before = self.session.case
        axial, *_ = self.window.ortho_view.views.values()
        started = time.perf_counter()
        self.window.parts.controllers.open_case.open(files)
        process_events_until(lambda: self.session.case is not before)
        watch = PaintWatch(axial.viewport())
        process_events_until(watch.is_done)
        return time.perf_counter() - started


def make_window(models: Mapping[str, ModelPackage] | None = None) -> OwnWindow:
    application = QApplication(["unet-gui"])
    application.setApplicationName("unet-gui")
    start_logging()
    apply_theme(application)
    install_translation(application)
    window = build_main_window(models)
    # as `unet_gui.app.run_window` does
    window.view_area.made.connect(partial(import_early, window.parts.services.runner))
    gc.freeze()  # as the program does
    gc.enable()
    return OwnWindow(application, window)
