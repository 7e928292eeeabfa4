"""Use mouse and keys of a real display on the demo case; print a record as JSON.

Run as ``xvfb-run -a python -m tests.e2e.gesture_session``.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from tests.e2e.gesture_tools import do, drag, place_in, wait, wait_until
from tests.e2e.instrument_gestures import (
    drag_the_strip,
    float_a_dock,
    measure_with_ruler,
    turn_and_pick,
)
from tests.e2e.key_gestures import letters_anywhere, letters_in_fields
from tests.numpy_model import SPEC
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.io.resources import resources_folder

_SIZE = (1200, 760)


def slices_and_contrast(window, record: dict) -> None:
    viewer = window.parts.states.viewer
    view = window.ortho_view.views[Plane.AXIAL]
    i, j, k = viewer.voxel
    here, there = place_in(view, (i, j, k)), place_in(view, (i + 9, j - 7, k))
    drag(here, there, 1)
    record["crosshair"] = [b - a for a, b in zip((i, j, k), viewer.voxel, strict=True)]
    do("click", 4)
    do("key", "Prior")
    record["slices"] = viewer.voxel[2] - k
    before_mm = view.mm_per_pixel
    do("keydown", "ctrl", "click", 4, "keyup", "ctrl")
    record["zoom"] = before_mm / view.mm_per_pixel
    drag(here, here + QPoint(30, 12), 2)
    moved = view.mapToGlobal(view.position_of(viewer.voxel).toPoint()) - there
    record["has_panned"] = moved.manhattanLength() > 20
    first = viewer.windows[viewer.sequence]
    drag(here, here + QPoint(60, -40), 3)
    second = viewer.windows[viewer.sequence]
    record["is_wider"] = second.window > first.window
    record["is_higher"] = second.level > first.level
    do("click", "--repeat", 2, "--delay", 60, 3)
    record["is_reset"] = viewer.windows[viewer.sequence] == first
    do("key", "i")
    record["is_inverted"] = window.parts.controllers.contrast.colour_map().is_inverted


def comparison_and_layouts(window, record: dict) -> None:
    comparison, viewer = window.parts.states.comparison, window.parts.states.viewer
    do("key", "b")
    record["tap_blinks"] = comparison.is_blinking
    do("key", "b")
    do("keydown", "b")
    wait(0.9)
    record["hold_blinks"] = comparison.is_blinking
    do("keyup", "b")
    wait(0.2)
    record["hold_ends"] = not comparison.is_blinking
    do("key", "w")
    view = window.ortho_view.views[Plane.AXIAL]
    centre = view.mapToGlobal(view.rect().center()) + QPoint(0, 60)
    drag(centre, centre - QPoint(view.width() // 4, 0), 1)
    record["divider"] = comparison.divider
    do("key", "w")
    do("key", "alt+6")
    views = window.ortho_view.shown_views()
    record["row"] = [view.sequence for view in views]
    centre = views[-1].mapToGlobal(views[-1].rect().center())
    do("mousemove", centre.x(), centre.y(), "click", 1)
    record["clicked"] = viewer.sequence
    do("click", "--repeat", 2, "--delay", 60, 1)
    record["sequences"] = list(window.parts.states.session.case.sequences)
    record["alone"] = [v.objectName() for v in window.ortho_view.shown_views()]


GESTURES = (
    measure_with_ruler,
    drag_the_strip,
    turn_and_pick,
    float_a_dock,
    slices_and_contrast,
    comparison_and_layouts,
    letters_in_fields,
    letters_anywhere,  # last, because it changes many settings
)


def main() -> None:
    application = QApplication([])
    host = EngineHost((sys.executable, "-m", "tests.numpy_engine"))
    models = {"numpy": ModelPackage(SPEC, resources_folder())}
    window = build_main_window(models, Settings(), host)
    window.resize(*_SIZE)
    window.move(0, 0)
    window.show()
    window.parts.controllers.open_case.open_demo()
    wait_until(lambda: window.parts.states.session.case is not None)
    window.activateWindow()
    wait(0.5)
    record: dict = {}
    for gestures in GESTURES:
        record[gestures.__name__] = {}
        gestures(window, record[gestures.__name__])
    print(json.dumps(record), flush=True)
    window.close()
    del application


if __name__ == "__main__":
    main()
