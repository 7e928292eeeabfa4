from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from tests.ui.viewer_setup import FakeSurface
from unet_gui.ui.surface.dock import SurfaceDock


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLabel("views"))
    window.resize(1000, 600)
    return window


@pytest.mark.qt_log_ignore(r"does not support raise\(\)")
def test_the_view_is_made_when_it_is_first_shown(qtbot, window):
    made = []

    def make():
        made.append(FakeSurface("3D"))
        return made[-1]

    dock = SurfaceDock(window, make)
    window.show()
    assert not dock.isVisible()
    assert made == []
    dock.toggleViewAction().trigger()
    assert made[0].isVisible()
    qtbot.waitUntil(lambda: dock.width() > 300)
    dock.toggleViewAction().trigger()
    dock.toggleViewAction().trigger()
    assert len(made) == 1
    for is_floating in (True, False):
        made[0].maximise_wanted.emit()
        assert dock.isFloating() is is_floating
