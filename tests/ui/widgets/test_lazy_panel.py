from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow

from unet_gui.ui.widgets.lazy_panel import LazyPanel


@pytest.fixture
def made() -> list[QLabel]:
    return []


@pytest.fixture
def window(qtbot, made) -> QMainWindow:
    """Make a window with two tabbed docks; the panel is in the hidden one."""

    def make() -> QLabel:
        made.append(QLabel("panel"))
        return made[-1]

    window = QMainWindow()
    qtbot.addWidget(window)
    front, behind = QDockWidget("front", window), QDockWidget("behind", window)
    holder = LazyPanel(make)
    behind.setWidget(holder)
    holder.fill_when_seen(behind)
    for dock in (front, behind):
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.tabifyDockWidget(front, behind)
    front.raise_()
    window.behind, window.holder = behind, holder
    return window


def test_the_panel_is_made_once_when_it_becomes_visible(qtbot, window, made) -> None:
    window.show()
    qtbot.waitExposed(window)
    assert not made
    for _ in range(2):
        window.behind.raise_()
        qtbot.waitUntil(lambda: bool(made))
        assert made[0].isVisible()
        window.behind.hide()
        window.behind.show()
    assert made == [window.holder.panel]


def test_accessing_the_panel_makes_it(window, made) -> None:
    assert window.holder.panel is made[0]
    window.show()
    window.behind.raise_()
    assert made == [window.holder.panel]
