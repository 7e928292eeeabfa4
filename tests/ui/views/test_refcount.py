"""PySide6 6.12.0 lost references to None and True in some calls, and then crashed."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPolygonF

from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case, make_result
from unet_gui.ui.views.ortho_view import OrthoView

TIMES = 400
NOISE = 100  # far less than one reference lost per call


class Sender(QObject):
    sent = Signal(object)


def emit(_qtbot):
    sender = Sender()
    sender.sent.connect(lambda _: None)
    for _ in range(TIMES):
        sender.sent.emit(None)


def resize_polygons(_qtbot):
    polygon = QPolygonF()
    for size in range(TIMES):
        polygon.resize(size)


def repaint(qtbot):
    setup = ViewerSetup(make_case(), make_result())
    ortho = OrthoView(*setup.parts)
    qtbot.addWidget(ortho)
    ortho.resize(300, 200)
    ortho.show()
    for step in range(TIMES):
        setup.controller.set_voxel((step % 20, step % 30, step % 25))
        for view in ortho.views.values():
            view.viewport().repaint()


@pytest.mark.parametrize("work", [emit, resize_polygons, repaint])
def test_no_reference_is_lost(qtbot, work):
    work(qtbot)  # caches fill
    before = sys.getrefcount(None), sys.getrefcount(True)
    work(qtbot)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert after[0] > before[0] - NOISE
    assert after[1] > before[1] - NOISE
