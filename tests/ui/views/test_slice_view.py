from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case, make_result
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.ui.views.slice_view import SliceView

NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MIDDLE = Qt.MouseButton.MiddleButton


class Bench(ViewerSetup):
    """A slice view that follows the state."""

    def __init__(self, qtbot, plane):
        super().__init__(make_case(), make_result())
        self.controller.set_voxel((10, 15, 12))
        self.view = SliceView(plane, self.controller)
        qtbot.addWidget(self.view)
        self.view.resize(300, 300)
        self.view.show()
        self.viewer.events.connect(self.refresh)
        self.refresh()

    def refresh(self):
        self.view.show_scene(resolve(self.session, self.viewer))

    def mouse(self, kind, position, button, held, modifiers=NO_KEY):
        point = QPointF(position)
        event = QMouseEvent(
            kind, point, self.view.mapToGlobal(point), button, held, modifiers
        )
        QApplication.sendEvent(self.view.viewport(), event)

    def drag(self, start, end, button, modifiers=NO_KEY):
        none = Qt.MouseButton.NoButton
        self.mouse(QEvent.Type.MouseButtonPress, start, button, button, modifiers)
        self.mouse(QEvent.Type.MouseMove, end, none, button, modifiers)
        self.mouse(QEvent.Type.MouseButtonRelease, end, button, none, modifiers)

    def wheel(self, delta, modifiers=NO_KEY, position=None):
        point = position or QPointF(150, 150)
        event = QWheelEvent(
            point,
            self.view.mapToGlobal(point),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.view.viewport(), event)


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot, Plane.AXIAL)


@pytest.mark.parametrize("plane", Plane)
@pytest.mark.parametrize("is_radiological", [True, False])
def test_a_click_sets_the_voxel_shown_at_its_place(qtbot, plane, is_radiological):
    bench = Bench(qtbot, plane)
    if not is_radiological:
        bench.controller.toggle_radiological()
    target = [4, 21, 7]
    target[plane.normal] = bench.viewer.voxel[plane.normal]
    place = bench.view.position_of(tuple(target)).toPoint()
    qtbot.mouseClick(bench.view.viewport(), LEFT, pos=place)
    assert bench.viewer.voxel == tuple(target)


def test_a_drag_moves_the_crosshair(bench):
    start, end = (bench.view.position_of(v) for v in ((3, 3, 12), (16, 25, 12)))
    bench.drag(start, end, LEFT)
    assert bench.viewer.voxel == (16, 25, 12)


def test_moving_the_mouse_without_a_button_leaves_the_crosshair(bench):
    none = Qt.MouseButton.NoButton
    bench.drag(QPointF(100, 100), QPointF(110, 110), LEFT)
    before = bench.viewer.voxel
    bench.mouse(QEvent.Type.MouseMove, QPointF(200, 200), none, none)
    assert bench.viewer.voxel == before


def test_a_click_beside_the_slice_sets_the_nearest_voxel(bench):
    bench.drag(QPointF(1, 1), QPointF(1, 1), LEFT)
    assert bench.viewer.voxel == (19, 29, 12)


def test_the_wheel_steps_slices(bench):
    bench.wheel(120)
    assert bench.viewer.voxel == (10, 15, 13)
    bench.wheel(-360)
    assert bench.viewer.voxel == (10, 15, 10)


def test_small_wheel_deltas_add_up(bench):
    for _ in range(7):
        bench.wheel(40)
    assert bench.viewer.voxel[2] == 14
    bench.wheel(-40)  # a change of direction starts again from zero
    assert bench.viewer.voxel[2] == 14
    bench.wheel(-80)
    assert bench.viewer.voxel[2] == 13


def test_control_and_wheel_zoom_around_the_mouse(bench):
    voxel = (5, 20, 12)
    place = bench.view.position_of(voxel)
    apart = bench.view.position_of((6, 20, 12)) - place
    bench.wheel(240, CTRL, place)
    assert bench.view.position_of(voxel).toPoint() == place.toPoint()
    wider = bench.view.position_of((6, 20, 12)) - bench.view.position_of(voxel)
    assert wider.x() / apart.x() == pytest.approx(1.44)
    assert bench.viewer.voxel == (10, 15, 12)


def test_the_zoom_is_limited(bench):
    for delta in (1200, -1200):
        for _ in range(20):
            bench.wheel(delta, CTRL)
        size = bench.view.position_of((19, 0, 12)) - bench.view.position_of((0, 0, 12))
        assert 10 < abs(size.x()) < 20000


@pytest.mark.parametrize(("button", "modifiers"), [(MIDDLE, NO_KEY), (LEFT, SHIFT)])
def test_a_drag_with_the_middle_button_or_shift_moves_the_slice(
    bench, button, modifiers
):
    before = bench.view.position_of((10, 15, 12))
    bench.drag(QPointF(100, 100), QPointF(130, 85), button, modifiers)
    moved = bench.view.position_of((10, 15, 12)) - before
    assert (moved.x(), moved.y()) == pytest.approx((30, -15), abs=0.5)
    assert bench.viewer.voxel == (10, 15, 12)


def test_fitting_undoes_zoom_and_pan(bench):
    before = bench.view.position_of((3, 3, 12))
    bench.wheel(480, CTRL, QPointF(10, 10))
    bench.drag(QPointF(100, 100), QPointF(130, 85), MIDDLE)
    assert bench.view.position_of((3, 3, 12)) != before
    bench.view.fit()
    after = bench.view.position_of((3, 3, 12))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.01)


def test_the_brain_fills_the_view(bench):
    bench.view.frame(Box((6, 10, 0), (12, 14, 25)))
    corners = [bench.view.position_of(v) for v in ((6, 10, 12), (11, 13, 12))]
    left, top = (min(getattr(c, axis)() for c in corners) for axis in "xy")
    right, bottom = (max(getattr(c, axis)() for c in corners) for axis in "xy")
    assert right - left > 200
    assert bottom - top > 180
    assert (left + right) / 2 == pytest.approx(150, abs=2)
    assert (top + bottom) / 2 == pytest.approx(150, abs=2)


def test_mirroring_keeps_the_place_in_view(bench):
    bench.wheel(480, CTRL, QPointF(10, 10))
    before = bench.view.position_of((10, 15, 12))
    bench.controller.toggle_radiological()
    after = bench.view.position_of((10, 15, 12))
    mirrored = bench.view.viewport().width() - before.x()
    assert (after.x(), after.y()) == pytest.approx((mirrored, before.y()), abs=1)


def test_a_right_drag_changes_window_and_level(bench):
    bench.controller.set_window(WindowLevel(256, 100))
    bench.drag(QPointF(100, 100), QPointF(140, 100), RIGHT)
    assert bench.viewer.windows["FLAIR"] == WindowLevel(296, 100)
    bench.controller.set_window(WindowLevel(256, 100))
    bench.drag(QPointF(100, 100), QPointF(100, 80), RIGHT)
    assert bench.viewer.windows["FLAIR"] == WindowLevel(256, 120)
    assert bench.viewer.voxel == (10, 15, 12)


def test_a_double_click_maximises_and_restores_the_view(qtbot, bench):
    viewport, place = bench.view.viewport(), QPoint(150, 150)
    qtbot.mouseDClick(viewport, RIGHT, pos=place)
    assert bench.viewer.maximised is None
    qtbot.mouseDClick(viewport, LEFT, pos=place)
    assert bench.viewer.maximised is Plane.AXIAL
    qtbot.mouseDClick(viewport, LEFT, pos=place)
    assert bench.viewer.maximised is None


@pytest.mark.parametrize(
    ("key", "index"),
    [
        (Qt.Key.Key_Up, 13),
        (Qt.Key.Key_Right, 13),
        (Qt.Key.Key_Down, 11),
        (Qt.Key.Key_Left, 11),
        (Qt.Key.Key_PageUp, 22),
        (Qt.Key.Key_PageDown, 2),
    ],
)
def test_keys_step_slices(qtbot, bench, key, index):
    qtbot.keyClick(bench.view, key)
    assert bench.viewer.voxel == (10, 15, index)


def test_other_keys_are_left_to_the_window(qtbot, bench):
    qtbot.keyClick(bench.view, Qt.Key.Key_S)
    assert bench.viewer.is_mask_visible


def test_the_hovered_voxel_follows_mouse_and_slice(bench):
    none = Qt.MouseButton.NoButton
    assert bench.view.hovered_voxel() is None
    place = bench.view.position_of((4, 6, 12))
    bench.mouse(QEvent.Type.MouseMove, place, none, none)
    assert bench.view.hovered_voxel() == (4, 6, 12)
    bench.controller.step_slice(Plane.AXIAL, 1)
    assert bench.view.hovered_voxel() == (4, 6, 13)
    QApplication.sendEvent(bench.view, QEvent(QEvent.Type.Leave))
    assert bench.view.hovered_voxel() is None


def test_a_view_without_a_case_is_dark_and_does_nothing(qtbot, bench):
    bench.session.case = None
    bench.refresh()
    bench.wheel(120)
    bench.drag(QPointF(100, 100), QPointF(140, 100), LEFT)
    bench.drag(QPointF(100, 100), QPointF(140, 100), RIGHT)
    assert bench.viewer.voxel == (10, 15, 12)
    image = bench.view.grab().toImage()
    colours = {image.pixel(x, y) for x in range(300) for y in range(300)}
    assert colours == {0xFF000000}
