"""A window's controllers without the window, with a case that is corrected."""

from __future__ import annotations

from types import SimpleNamespace

from tests.unit.controllers.sessions.desk import SessionDesk
from unet_gui.controllers.editing.editing import make_editing
from unet_gui.controllers.view.undo import UndoController
from unet_gui.core.geometry.planes import Plane
from unet_gui.state.editing import EditingState
from unet_gui.state.undo import UndoState


class EditDesk(SessionDesk):
    """`kept` is the path of the session that the window keeps, None for none."""

    def __init__(self, kept=None, runner=None):
        super().__init__(runner)
        self.editing, self.steps = EditingState(), UndoState()
        self.undo = UndoController(self.steps, self.session, self.viewer, self.tools)
        states = SimpleNamespace(
            session=self.session,
            viewer=self.viewer,
            cases=self.cases,
            editing=self.editing,
            annotations=self.tools,
        )
        self.edit = make_editing(
            states, self.undo, self.runner, self.errors.append, lambda: kept
        )

    @property
    def labels(self):
        return self.session.edited.label_map.data

    @property
    def titles(self):
        return [str(step.title) for step in self.steps.done]

    def stroke(self, *points, plane=Plane.AXIAL, erases=False):
        self.edit.strokes.press(points[0], plane, erases=erases)
        for point in points[1:]:
            self.edit.strokes.drag(point)
        self.edit.strokes.release()
