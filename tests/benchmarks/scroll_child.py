"""Scroll through three planes at once: our views, or bare widgets.

Arguments: ours or reference, then the case's files, or the word large.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from large_case import large_case
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from stepping import paints, step_times, voxel_at, wait_for_paints, watch_paints

from unet_gui.controllers.scenes.scene import resolve
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.core.geometry.planes import Plane
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import assemble_case, read_images
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState
from unet_gui.ui.views.ortho_view import OrthoView

_SIZE = (1600, 1000)


class BareView(QWidget):
    """Paints prepared images, scaled to its own size."""

    def __init__(self, images: list[QImage]) -> None:
        super().__init__()
        self._images = images
        self.index = 0

    def show_image(self, index: int) -> None:
        self.index = index % len(self._images)
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._images[self.index])
        painter.end()
        paints.append(time.perf_counter())


def read_case(files: list[Path]):
    found = find_cases(files)[0]
    reading = read_images(found, {})
    while True:
        try:
            next(reading)
        except StopIteration as stop:
            return assemble_case(found, stop.value)


def shown_state(files: list[Path]):
    session, viewer = SessionState(), ViewerState()
    controller = ViewerController(session, viewer)
    case = large_case() if files == [Path("large")] else read_case(files)
    viewer.shown_mask = "reference"
    session.case = case
    controller.select_sequence(next(iter(case.sequences)))
    return session, viewer, controller


def measure_ours(session, viewer, controller) -> list[float]:
    watch_paints()
    view = OrthoView(session, viewer, controller)
    view.resize(*_SIZE)
    view.show()
    wait_for_paints()
    shape = session.case.shape
    times = step_times(lambda step: controller.set_voxel(voxel_at(step, shape)))
    view.close()
    return times


def measure_reference(session, viewer, controller) -> list[float]:
    images: dict[Plane, list[QImage]] = {plane: [] for plane in Plane}
    for step in range(40):
        controller.set_voxel(voxel_at(step, session.case.shape))
        scene = resolve(session, viewer)
        for plane in Plane:
            pixels = scene.picture(plane).render()
            rows, columns = pixels.shape
            image = QImage(
                pixels.data,
                columns,
                rows,
                pixels.strides[0],
                QImage.Format.Format_RGB32,
            )
            images[plane].append(image.copy())
    window = QWidget()
    layout = QHBoxLayout(window)
    views = [BareView(images[plane]) for plane in Plane]
    for view in views:
        layout.addWidget(view)
    window.resize(*_SIZE)
    window.show()
    wait_for_paints()

    def change(step: int) -> None:
        for view in views:
            view.show_image(step + 1)

    times = step_times(change)
    window.close()
    return times


def main(which: str, files: list[Path]) -> None:
    application = QApplication([])  # noqa: F841 - kept alive
    state = shown_state(files)
    measure = measure_ours if which == "ours" else measure_reference
    times = measure(*state)
    print(json.dumps({"milliseconds": times}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], [Path(argument) for argument in sys.argv[2:]])
