"""Paint with a brush in three views, and undo it.

Arguments: paint or undo, then the case's files, or the word large.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from large_case import large_case
from PySide6.QtWidgets import QApplication, QWidget
from scroll_child import read_case
from stepping import paints, step_times, wait_for_paints, watch_paints

from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.making import make_controllers
from unet_gui.controllers.services import Services
from unet_gui.core.editing.settings import EditTool
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.measuring.volumes import largest_section
from unet_gui.state.states import States
from unet_gui.ui.parts import WindowParts
from unet_gui.ui.views.view_area import ViewArea
from unet_gui.ui.window.process.job_runner import QtJobRunner

_SIZE = (1600, 1000)
_RADIUS_MM = 5.0
_STROKES = 200
_STEPS_PER_STROKE = 4


class Desk:
    """The views of a case whose reference is corrected."""

    def __init__(self, files: list[Path]) -> None:
        states = States()
        self.runner = QtJobRunner()
        services = Services(self.runner, EngineHost(), {}, print)
        parts = WindowParts(states, make_controllers(states, services), services)
        self.states, self.edit = states, parts.controllers.editing
        self.undo = parts.controllers.undo
        case = large_case() if files == [Path("large")] else read_case(files)
        states.viewer.shown_mask = "reference"
        states.session.case = case
        parts.controllers.viewer.select_sequence(next(iter(case.sequences)))
        self.centre = largest_section(case.reference.label_map)
        parts.controllers.viewer.set_voxel(self.centre)
        self.window = QWidget()
        self.area = ViewArea(parts, self.window)
        self.area.views.ortho.resize(*_SIZE)
        self.area.resize(*_SIZE)
        self.window.resize(*_SIZE)
        watch_paints()
        self.window.show()
        wait_for_paints()
        self.edit.tools.choose(EditTool.BRUSH)
        self.edit.tools.set_radius(_RADIUS_MM)
        self.edit.tools.set_ball(is_ball=True)

    def point(self, step: int) -> tuple[float, float, float]:
        """Return a place near the crosshair, at which all three views change."""
        i, j, k = self.centre
        spacing = self.states.session.case.affine.spacing_mm
        turn = abs(step % 17 - 8) - 4
        return (i + turn / spacing[0] / 2, j + turn / spacing[1] / 2, float(k))


def paint(desk: Desk) -> dict:
    values = (3, 1)  # so that each step changes what the one before has painted

    def change(step: int) -> None:
        if step % 20 == 0:
            desk.edit.strokes.release()
            desk.states.editing.label = desk.states.editing.label.__class__(
                values[step // 20 % 2]
            )
            desk.edit.strokes.press(desk.point(step), Plane.AXIAL)
        desk.edit.strokes.drag(desk.point(step * 3))
        for view in desk.area.views.ortho.shown_views():
            view.viewport().update(0, 0, 1, 1)  # a step may leave a view as it is

    times = step_times(change)
    desk.edit.strokes.release()
    return {"milliseconds": times}


def undo(desk: Desk) -> dict:
    for stroke in range(_STROKES):
        label = desk.states.editing.label.__class__(stroke % 3 + 1)
        desk.states.editing.label = label
        desk.edit.strokes.press(desk.point(stroke), Plane.AXIAL)
        for step in range(_STEPS_PER_STROKE):
            desk.edit.strokes.drag(desk.point(stroke + 5 * step))
        desk.edit.strokes.release()
    held = sum(step.held_bytes for step in desk.states.undo.done)
    QApplication.processEvents()
    times = []
    for _ in range(_STROKES):
        started = time.perf_counter()
        desk.undo.undo()
        times.append((time.perf_counter() - started) * 1000)
        paints.clear()
        QApplication.processEvents()
    return {"milliseconds": times, "held_bytes": held}


def main(which: str, files: list[Path]) -> None:
    application = QApplication.instance() or QApplication([])
    desk = Desk(files)
    record = paint(desk) if which == "paint" else undo(desk)
    desk.window.close()
    desk.runner.shutdown()
    application.processEvents()
    print(json.dumps(record), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], [Path(argument) for argument in sys.argv[2:]])
