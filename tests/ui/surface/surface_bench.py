"""The 3-D view with a renderer that draws nothing."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.view.surfaces import SurfacesController
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.state.session import SessionState
from unet_gui.state.surfaces import SurfacesState
from unet_gui.state.viewer import ViewerState
from unet_gui.ui.surface.view import SurfaceView


class FakeRenderer:
    """Draws a grey picture and records the requests."""

    last = None  # the newest one
    drawn: list
    is_closed = False
    takes_s = 0.0

    def __init__(self):
        FakeRenderer.last = self
        self.drawn = []

    def render(self, scene, camera, size, *, is_draft=False):
        self.drawn.append((scene, camera, is_draft))
        time.sleep(self.takes_s)
        picture = QImage(size, QImage.Format.Format_RGB32)
        picture.fill(QColor(50, 50, 50))
        return picture

    def close(self):
        self.is_closed = True


class Shown:
    def __init__(self, qtbot, case=None, result=None):
        self.qtbot = qtbot
        self.session = SessionState(case=case, result=result)
        self.viewer, self.state = ViewerState(), SurfacesState()
        self.controller = SurfacesController(
            self.state,
            self.session,
            self.viewer,
            ViewerController(self.session, self.viewer),
            SyncJobRunner(),
            pytest.fail,
        )
        self.view = SurfaceView(self.state, self.session, self.viewer, self.controller)
        qtbot.addWidget(self.view)
        self.view.resize(400, 420)

    @property
    def canvas(self):
        return self.view.canvas

    def show(self):
        self.view.show()
        self.paint()
        return self

    def paint(self):
        self.canvas.grab()
        QApplication.processEvents()

    def draw_slowly(self):
        """Let this and all later pictures take long."""
        FakeRenderer.last.takes_s = 0.02
        self.state.mask_opacity = 0.4
        self.paint()
        self.qtbot.waitUntil(lambda: not self.drawn[-1][2])  # no sharper one follows

    @property
    def drawn(self):
        return FakeRenderer.last.drawn


def drag(canvas, button, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
    from PySide6.QtTest import QTest

    QTest.mousePress(canvas, button, modifiers, QPoint(*start))
    for part in (0.5, 1.0):
        place = QPointF(
            *(a + (b - a) * part for a, b in zip(start, end, strict=True))
        ).toPoint()
        QTest.mouseMove(canvas, place)
    QTest.mouseRelease(canvas, button, modifiers, QPoint(*end))


# texts
