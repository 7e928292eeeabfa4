"""Make the pictures of README and guide: `python -m tests.screenshots`.

All of them show the synthetic demo case. They are taken with two pixels per point.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from unet_gui.app import build_main_window
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.core.settings import Settings
from unet_gui.ui.dialogs.pictures.montage import MontageDialog
from unet_gui.ui.dialogs.train import TrainDialog
from unet_gui.ui.widgets.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QPixmap
    from PySide6.QtWidgets import QWidget

    from unet_gui.ui.window.main_window import MainWindow

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "guide"
SIZE = (1440, 860)
PANEL_WIDTH = 380
WIDTH = 1200  # of pictures of the whole window
COLOURS = 256
_SETTLED_MS = 1500
_LONGEST_MS = 120_000
_STEP_MS = 50


def wait_until(holds: Callable[[], bool]) -> None:
    """Run the event loop until a condition holds, and a little longer."""
    left = _LONGEST_MS // _STEP_MS
    while not holds():
        QTest.qWait(_STEP_MS)
        left -= 1
        if left == 0:
            msg = "The window did not get ready."
            raise TimeoutError(msg)
    QTest.qWait(_SETTLED_MS)


def write(picture: QPixmap | QImage, name: str, *, width: int = 0) -> None:
    """Write a picture in few colours, and no wider than `width` pixels."""
    path = FOLDER / f"{name}.png"
    picture.save(str(path))
    image = Image.open(path).convert("RGB")
    if width:
        height = round(image.height * width / image.width)
        image = image.resize((width, height), Image.Resampling.LANCZOS)
    few = image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(f"{path.name}: {image.width} x {image.height}, {path.stat().st_size} bytes")


def take(widget: QWidget, name: str, *, width: int = 0) -> None:
    QApplication.processEvents()
    write(widget.grab(), name, width=width)


def take_docks(window: MainWindow, name: str, *keys: str) -> None:
    """Take the panels below each other, as they stand in the window."""
    docks = [window.docks.by_key[key] for key in keys]
    rect = docks[0].geometry()
    for dock in docks:
        rect = rect.united(dock.geometry())
    QApplication.processEvents()
    write(window.grab(rect), f"{name}@2x")


class Session:
    """The window with the demo case, and what each picture needs."""

    def __init__(self) -> None:
        self.window = build_main_window(settings=Settings())
        self.states = self.window.parts.states
        self.controllers = self.window.parts.controllers
        self.window.resize(*SIZE)
        self.window.show()
        docks = [self.window.docks.by_key["case"]]
        self.window.resizeDocks(docks, [PANEL_WIDTH], Qt.Orientation.Horizontal)

    def run(self) -> None:
        self.segment()
        self.look()
        self.measure()
        self.dialogs()
        self.architecture()
        self.window.close()

    def segment(self) -> None:
        session = self.states.session
        self.controllers.open_case.open_demo()
        wait_until(lambda: session.case is not None)
        take_docks(self.window, "case", "case")
        self.controllers.segmentation.start()
        wait_until(lambda: session.result is not None)
        self.controllers.viewer.select_sequence("T1Gd")
        wait_until(lambda: self.states.uncertainty.measured is not None)
        take(self.window, "window", width=WIDTH)
        take_docks(self.window, "segment", "legend", "segment")

    def look(self) -> None:
        views, layout = self.window.view_area, self.controllers.layout
        self.controllers.overlay.modes.set_mode("agreement")
        QTest.qWait(_SETTLED_MS)
        take(views, "compare", width=760)
        self.controllers.overlay.modes.set_mode("mask")
        layout.choose(Layout.GRID)
        QTest.qWait(_SETTLED_MS)
        take(views, "look", width=760)
        contrast = self.window.docks.by_key["contrast"]
        contrast.raise_()
        self.window.docks.by_key["legend"].hide()  # the panel needs its height
        wait_until(lambda: bool(self.states.contrast.histograms))
        QTest.qWait(_SETTLED_MS)
        take_docks(self.window, "contrast", "contrast")
        self.window.docks.by_key["legend"].show()
        layout.choose(Layout.PLANES)

    def measure(self) -> None:
        i, j, k = self.states.viewer.voxel
        points = (float(i - 26), float(j - 12), k), (float(i + 26), float(j + 14), k)
        ruler = Annotation(AnnotationKind.RULER, Plane.AXIAL, k, points)
        self.controllers.annotations.add(ruler)
        QTest.qWait(_SETTLED_MS)
        take(self.window.ortho_view.views[Plane.AXIAL], "measure", width=480)
        self.controllers.annotations.remove_all()

    def dialogs(self) -> None:
        actions = self.window.actions_by_key
        actions["save_montage"].trigger()
        montage = self.window.findChild(MontageDialog)
        wait_until(montage.save_button.isEnabled)
        take(montage, "montage", width=800)
        montage.close()
        actions["train"].trigger()
        train = self.window.findChild(TrainDialog)
        QTest.qWait(_SETTLED_MS)
        take(train, "train", width=800)
        train.close()

    def architecture(self) -> None:
        state = self.states.architecture
        self.window.docks.by_key["architecture"].show()
        self.controllers.architecture.select("network:unet3d")
        wait_until(
            lambda: state.description is not None and state.selected == "network:unet3d"
        )
        take(self.window, "architecture", width=WIDTH)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    application = QApplication(sys.argv)
    apply_theme(application, Qt.ColorScheme.Dark)
    Session().run()
