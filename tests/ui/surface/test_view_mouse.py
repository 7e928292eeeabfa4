"""Mouse, buttons and keys in the 3-D view."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.surface.surface_bench import drag
from unet_gui.core.view3d.orbit_camera import StandardView


def test_a_left_drag_rotates_the_brain_along(shown):
    before = shown.canvas.camera
    drag(shown.canvas, Qt.MouseButton.LeftButton, (150, 150), (200, 150))
    place = np.array(before.target_mm) + before.axes[2] * 20  # towards the viewer
    size = (shown.canvas.width(), shown.canvas.height())
    moved = shown.canvas.camera.pixels_of(place, size) - before.pixels_of(place, size)
    assert moved[0] > 2
    assert abs(moved[1]) < moved[0]


def test_a_drag_down_rotates_the_top_towards_the_viewer(shown):
    before = shown.canvas.camera.elevation_deg
    drag(shown.canvas, Qt.MouseButton.LeftButton, (150, 150), (150, 190))
    assert shown.canvas.camera.elevation_deg > before


@pytest.mark.parametrize(
    ("button", "modifiers"),
    [
        (Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier),
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_a_drag_with_the_middle_button_or_shift_pans(shown, button, modifiers):
    before = shown.canvas.camera
    drag(shown.canvas, button, (150, 150), (180, 140), modifiers)
    assert shown.canvas.camera.azimuth_deg == before.azimuth_deg
    assert shown.canvas.camera.target_mm != before.target_mm


def test_a_right_drag_and_the_wheel_zoom(shown):
    drag(shown.canvas, Qt.MouseButton.RightButton, (150, 150), (150, 100))
    once = shown.canvas.camera.zoom
    assert once > 1
    wheel = QWheelEvent(
        QPointF(150, 150),
        shown.canvas.mapToGlobal(QPointF(150, 150)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(shown.canvas, wheel)
    assert shown.canvas.camera.zoom > once


def test_a_click_moves_the_crosshair_to_the_mask(shown):
    shown.canvas.look_from(StandardView.FRONT)
    size = (shown.canvas.width(), shown.canvas.height())
    # the edema is a bar along i from (5, 10, 11) to (9, 10, 11)
    x, y = shown.canvas.camera.pixels_of([7.0, 15.0, 22.0], size)
    shown.qtbot.mouseClick(
        shown.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y))
    )
    assert np.abs(np.subtract(shown.viewer.voxel, (7, 10, 11))).max() <= 1


def test_a_click_beside_everything_does_nothing(shown):
    shown.viewer.voxel = (1, 2, 3)
    shown.qtbot.mouseClick(shown.canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert shown.viewer.voxel == (1, 2, 3)


def test_a_double_click_asks_to_maximise_the_view(shown):
    with shown.qtbot.waitSignal(shown.view.maximise_wanted):
        shown.qtbot.mouseDClick(shown.canvas, Qt.MouseButton.LeftButton)


def test_a_double_click_leaves_the_crosshair_in_its_place(shown):
    shown.canvas.look_from(StandardView.FRONT)
    shown.viewer.voxel = (1, 2, 3)
    size = (shown.canvas.width(), shown.canvas.height())
    x, y = shown.canvas.camera.pixels_of([7.0, 15.0, 22.0], size)
    place, left = QPoint(round(x), round(y)), Qt.MouseButton.LeftButton
    shown.qtbot.mouseClick(shown.canvas, left, pos=place)
    assert shown.viewer.voxel != (1, 2, 3)
    shown.qtbot.mouseDClick(shown.canvas, left, pos=place)
    assert shown.viewer.voxel == (1, 2, 3)


def test_a_double_click_beside_everything_undoes_no_earlier_pick(shown):
    shown.controller.pick([7.0, 15.0, 22.0])
    picked = shown.viewer.voxel
    beside, left = QPoint(2, 2), Qt.MouseButton.LeftButton
    shown.qtbot.mouseClick(shown.canvas, left, pos=beside)
    shown.qtbot.mouseDClick(shown.canvas, left, pos=beside)
    assert shown.viewer.voxel == picked


@pytest.mark.parametrize("view", StandardView)
def test_each_button_looks_from_its_side(shown, view):
    shown.view.view_buttons[view].click()
    camera = shown.canvas.camera
    assert (camera.azimuth_deg, camera.elevation_deg) == view.value


def test_keys_rotate_zoom_and_fit(shown):
    before = shown.canvas.camera
    keys = shown.qtbot.keyClick
    keys(shown.canvas, Qt.Key.Key_Left)
    keys(shown.canvas, Qt.Key.Key_Up)
    keys(shown.canvas, Qt.Key.Key_Plus)
    assert shown.canvas.camera.azimuth_deg != before.azimuth_deg
    assert shown.canvas.camera.elevation_deg > before.elevation_deg
    assert shown.canvas.camera.zoom > 1
    keys(shown.canvas, Qt.Key.Key_Home)
    assert shown.canvas.camera.zoom == 1.0
