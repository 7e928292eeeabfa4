from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from unet_gui.ui.surface_dock import SurfaceDock


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLabel("views"))
    window.resize(1000, 600)
    return window


def test_the_view_is_made_when_it_is_first_shown(qtbot, window):
    made = []

    def make():
        made.append(QLabel("3D"))
        return made[-1]

    dock = SurfaceDock(window, make)
    window.show()
    assert not dock.isVisible()
    assert made == []
    dock.toggle()
    assert made[0].isVisible()
    qtbot.waitUntil(lambda: dock.width() > 300)
    dock.toggle()
    dock.toggle()
    assert len(made) == 1
