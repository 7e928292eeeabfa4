"""Scroll through one plane in napari; needs an interpreter that has it.

Argument: a file of arrays, image and labels, both (K, J, I).
"""

from __future__ import annotations

import json
import sys
import time

import napari
import numpy as np
from qtpy.QtWidgets import QApplication

_SIZE = (1600, 1000)
_STEPS = 120
_WARM_UP = 20
_PATIENCE_S = 20.0


def main(path: str) -> None:
    arrays = np.load(path)
    viewer = napari.Viewer(show=False)
    viewer.add_image(arrays["image"])
    viewer.add_labels(arrays["labels"])
    viewer.show()
    window = viewer.window._qt_window  # noqa: SLF001 - napari has no public name
    window.resize(*_SIZE)
    canvas = viewer.window._qt_viewer.canvas.native  # noqa: SLF001 - the same
    painted: list[float] = []
    canvas.frameSwapped.connect(lambda: painted.append(time.perf_counter()))
    settle_until = time.perf_counter() + 2
    while time.perf_counter() < settle_until:
        QApplication.processEvents()
    slices = arrays["image"].shape[0]
    times = []
    for step in range(_STEPS):
        painted.clear()
        started = time.perf_counter()
        viewer.dims.set_current_step(0, slices // 4 + step % (slices // 2))
        while not painted and time.perf_counter() - started < _PATIENCE_S:
            QApplication.processEvents()
        times.append((time.perf_counter() - started) * 1000)
    record = {
        "milliseconds": times[_WARM_UP:],
        "version": napari.__version__,
        "size": [canvas.width(), canvas.height()],
    }
    print(json.dumps(record), flush=True)
    viewer.close()


main(sys.argv[1])
