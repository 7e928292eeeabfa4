"""Switch between two cases, in our window or with bare widgets."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy as np
from painting import PaintWatch, process_events_until
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

_SIZE = (1600, 1000)
_SWITCHES = 24
_WARM_UP = 4


def times_of(switch, watched) -> list[float]:
    """Return the milliseconds from each switch to its last paint."""
    times = []
    for number in range(_SWITCHES):
        QApplication.processEvents()
        watch = PaintWatch(*watched)
        started = time.perf_counter()
        switch(number)
        process_events_until(watch.is_done)
        times.append((time.perf_counter() - started) * 1000)
        for widget in watched:
            widget.removeEventFilter(watch)
    return times[_WARM_UP:]


def measure_ours(files: list[Path]) -> list[float]:
    from own_window import make_window

    own = make_window()
    own.window.resize(*_SIZE)
    own.window.show()
    parts = own.window.parts
    own.open(files)
    parts.controllers.open_case.open_demo()
    process_events_until(lambda: len(parts.states.cases.listed) == 2)
    keys = [listed.key for listed in parts.states.cases.listed]
    views = [view.viewport() for view in own.window.ortho_view.views.values()]
    times = times_of(
        lambda number: parts.controllers.cases.switch(keys[number % 2]), views
    )
    own.window.close()
    return times


class BareView(QWidget):
    """Paints one of two prepared images, scaled to its own size."""

    def __init__(self, images: list[QImage]) -> None:
        super().__init__()
        self._images = images
        self._number = 0

    def show_image(self, number: int) -> None:
        self._number = number % 2
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._images[self._number])


def measure_reference() -> list[float]:
    application = QApplication([])  # noqa: F841 - kept alive
    rng = np.random.default_rng(0)
    window = QWidget()
    row = QHBoxLayout(window)
    views = []
    for _ in range(3):
        pixels = rng.integers(0, 1 << 24, (2, 240, 240), np.uint32) | 0xFF000000
        images = [
            QImage(p.tobytes(), 240, 240, QImage.Format.Format_RGB32).copy()
            for p in pixels
        ]
        views.append(BareView(images))
        row.addWidget(views[-1])
    window.resize(*_SIZE)
    window.show()

    def switch(number: int) -> None:
        for view in views:
            view.show_image(number)

    return times_of(switch, views)


def main(which: str, files: list[Path]) -> None:
    times = measure_ours(files) if which == "ours" else measure_reference()
    print(json.dumps({"milliseconds": times}), flush=True)


main(sys.argv[1], [Path(argument) for argument in sys.argv[2:]])
