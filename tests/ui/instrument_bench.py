"""Views with their instruments, put together as in the window."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case, make_result
from unet_gui.controllers.editing.editing import make_editing
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.view.annotations import AnnotationsController
from unet_gui.controllers.view.measurements import MeasurementsController
from unet_gui.controllers.view.navigation import NavigationController
from unet_gui.controllers.view.undo import UndoController
from unet_gui.core.geometry.planes import Plane
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.cases import CasesState
from unet_gui.state.editing import EditingState
from unet_gui.state.layout import LayoutState
from unet_gui.state.measurements import MeasurementsState
from unet_gui.state.undo import UndoState
from unet_gui.ui.views.ortho_view import OrthoView
from unet_gui.ui.views.view_instruments import ViewInstruments

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.MouseButton.NoButton


def instrument_parts(setup, tools):
    """Return the parts of a window that the instruments of its views need."""
    states = SimpleNamespace(
        session=setup.session,
        viewer=setup.viewer,
        annotations=tools,
        cases=CasesState(),
        editing=EditingState(),
        measurements=MeasurementsState(),
    )
    undo = UndoController(UndoState(), setup.session, setup.viewer, tools)
    runner = SyncJobRunner()
    controllers = SimpleNamespace(
        viewer=setup.controller,
        annotations=AnnotationsController(tools, setup.session, setup.viewer),
        measurements=MeasurementsController(
            states.measurements, *setup.parts, runner, pytest.fail
        ),
        editing=make_editing(states, undo, runner, pytest.fail, lambda: None),
    )
    return SimpleNamespace(states=states, controllers=controllers)


class InstrumentBench(ViewerSetup):
    def __init__(self, qtbot, case=None, label_map=None):
        super().__init__(case or make_case(), make_result(label_map), voxel=(6, 10, 11))
        self.tools, self.layout = AnnotationsState(), LayoutState()
        self.measure = AnnotationsController(self.tools, self.session)
        self.measurements = MeasurementsState()
        self.measuring = MeasurementsController(
            self.measurements, *self.parts, SyncJobRunner(), pytest.fail
        )
        self.navigate = NavigationController(self.session, self.viewer, self.controller)
        self.ortho = OrthoView(*self.parts, self.layout)
        parts = instrument_parts(self, self.tools)
        parts.states.measurements = self.measurements
        parts.controllers.navigation = self.navigate
        parts.controllers.annotations = self.measure
        parts.controllers.measurements = self.measuring
        self.instruments = ViewInstruments(self.ortho, parts, self.ortho)
        qtbot.addWidget(self.ortho)
        self.ortho.resize(800, 500)
        self.ortho.show()
        qtbot.waitExposed(self.ortho)
        self.instruments.show_marks()

    def view(self, plane=Plane.AXIAL):
        return self.ortho.views[plane]

    def of(self, plane=Plane.AXIAL):
        return self.instruments.of(self.view(plane))

    def place(self, point, plane=Plane.AXIAL):
        return self.view(plane).position_of(point)

    def mouse(self, kind, position, button, held, view=None):
        view = view or self.view()
        point = QPointF(position)
        event = QMouseEvent(
            kind,
            point,
            view.mapToGlobal(point),
            button,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view.viewport(), event)

    def press(self, position, button=LEFT):
        self.mouse(QEvent.Type.MouseButtonPress, position, button, button)

    def move(self, position, held=NONE):
        self.mouse(QEvent.Type.MouseMove, position, NONE, held)

    def release(self, position, button=LEFT):
        self.mouse(QEvent.Type.MouseButtonRelease, position, button, NONE)

    def drag(self, start, end, button=LEFT):
        self.press(start, button)
        self.move(end, button)
        self.release(end, button)

    def click(self, position, button=LEFT):
        self.move(position)
        self.press(position, button)
        self.release(position, button)
