"""A window is restored where it is visible; invalid layouts never reach Qt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from unet_gui.ui.window.docks.window_layout import (
    geometry_text,
    restore_geometry,
    restore_state,
    state_text,
    within,
)


@pytest.fixture
def make_window(qtbot):
    def make() -> QMainWindow:
        window = QMainWindow()
        dock = QDockWidget("panel", window)
        dock.setObjectName("panel")
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        qtbot.addWidget(window)
        return window

    return make


def test_position_and_panels_are_restored(make_window) -> None:
    before, after = make_window(), make_window()
    before.setGeometry(30, 40, 400, 300)
    before.show()
    dock = before.findChild(QDockWidget)
    before.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    restore_geometry(after, geometry_text(before))
    assert after.geometry() == QRect(30, 40, 400, 300)
    assert restore_state(after, state_text(before))
    area = after.dockWidgetArea(after.findChild(QDockWidget))
    assert area is Qt.DockWidgetArea.RightDockWidgetArea


@pytest.mark.parametrize(
    "place",
    [
        QRect(9000, 9000, 400, 300),  # a screen that was removed
        QRect(-9000, 50, 400, 300),
        QRect(10, 10, 9000, 9000),  # larger than the screen
        QRect(700, 700, 400, 300),  # half on it
    ],
)
def test_a_window_is_restored_where_it_is_visible(make_window, place) -> None:
    before, after = make_window(), make_window()
    before.setGeometry(place)
    before.show()
    restore_geometry(after, geometry_text(before))
    after.show()
    assert after.screen().availableGeometry().contains(after.geometry())


def test_a_minimised_window_is_restored_open(make_window) -> None:
    before, after = make_window(), make_window()
    before.setGeometry(30, 40, 400, 300)
    before.show()
    before.showMinimized()
    restore_geometry(after, geometry_text(before))
    after.show()
    assert not after.isMinimized()
    assert after.width() == 400


def test_an_invalid_layout_is_ignored(make_window) -> None:
    window = make_window()
    before = window.geometry()
    good = state_text(window)
    changed = good[:-6] + ("A" if good[-6] != "A" else "B") + good[-5:]
    for text in ("", ":", "AAA=", "???", "é:é", changed, good[:-8], good.upper()):
        assert not restore_state(window, text)
        restore_geometry(window, text)
    assert window.geometry() == before


NUMBERS = st.integers(-20_000, 20_000)
SIZES = st.integers(1, 20_000)


@given(NUMBERS, NUMBERS, SIZES, SIZES, NUMBERS, NUMBERS, SIZES, SIZES)
def test_the_restored_position_is_on_the_screen(
    left, top, width, height, x, y, room_w, room_h
):
    place, room = QRect(left, top, width, height), QRect(x, y, room_w, room_h)
    moved = within(place, room)
    assert room.contains(moved)
    assert moved.width() == min(width, room_w)
    if room.contains(place):
        assert moved == place
