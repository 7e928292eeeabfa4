"""Make the README's pictures from the demo case: `python -m tests.screenshots`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.ui.widgets.theme import apply_theme

if TYPE_CHECKING:
    from unet_gui.ui.window.main_window import MainWindow

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "screenshots"
SIZE = (1440, 860)


def take(window: MainWindow, name: str) -> None:
    QApplication.processEvents()
    window.grab().save(str(FOLDER / f"{name}.png"))


def run(app: QApplication) -> None:
    window = build_main_window(settings=Settings())
    window.resize(*SIZE)
    window.show()
    session, network = window.parts.states.session, window.parts.states.architecture

    def show_architecture() -> None:
        window.docks.by_key["architecture"].show()
        window.parts.controllers.architecture.select("network:unet3d")

    def on_result() -> None:
        window.parts.controllers.viewer.select_sequence("T1Gd")
        QTimer.singleShot(500, lambda: (take(window, "window"), show_architecture()))

    def on_description() -> None:
        if network.description is not None and network.selected == "network:unet3d":
            QTimer.singleShot(500, lambda: (take(window, "architecture"), app.quit()))

    session.events.case.connect(
        lambda: QTimer.singleShot(0, window.parts.controllers.segmentation.start)
    )
    session.events.result.connect(on_result)
    network.events.description.connect(on_description)
    window.parts.controllers.open_case.open_demo()
    app.exec()
    window.close()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    application = QApplication(sys.argv)
    apply_theme(application, Qt.ColorScheme.Dark)
    run(application)
