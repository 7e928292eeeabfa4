from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.instrument_bench import LEFT, InstrumentBench
from tests.viewer_case import SHAPE, SPACING_MM, make_case, make_volume
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.layout.scale_bar import BARS_MM
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.labels import TumourClass

THUMB = (255, 196, 61)


@pytest.fixture
def bench(qtbot):
    return InstrumentBench(qtbot)


def at(slider, index):
    return QPoint(slider.width() // 2, round(slider.y_of(index)))


def colours_at(slider, y):
    image = slider.grab().toImage()
    row = [QColor(image.pixel(x, round(y))) for x in range(image.width())]
    return {(c.red(), c.green(), c.blue()) for c in row}


# the slider


@pytest.mark.parametrize("plane", Plane)
def test_click_and_drag_on_the_slider_change_the_slice(qtbot, bench, plane):
    slider = bench.of(plane).slider
    last = SHAPE[plane.normal] - 1
    for index in (last, 0, 7):
        qtbot.mouseClick(slider, LEFT, pos=at(slider, index))
        assert bench.viewer.voxel[plane.normal] == index
    qtbot.mousePress(slider, LEFT, pos=at(slider, 7))
    qtbot.mouseMove(slider, at(slider, 15))
    qtbot.mouseRelease(slider, LEFT, pos=at(slider, 15))
    assert bench.viewer.voxel[plane.normal] == 15
    others = [v for a, v in enumerate((6, 10, 11)) if a != plane.normal]
    assert [v for a, v in enumerate(bench.viewer.voxel) if a != plane.normal] == others


def test_a_click_beyond_an_end_goes_to_that_end(qtbot, bench):
    slider = bench.of().slider
    qtbot.mouseClick(slider, LEFT, pos=QPoint(5, 0))
    assert bench.viewer.voxel[2] == SHAPE[2] - 1
    qtbot.mouseClick(slider, LEFT, pos=QPoint(5, slider.height() - 1))
    assert bench.viewer.voxel[2] == 0


def test_the_keyboard_focus_stays_with_the_view(qtbot, bench):
    slider = bench.of().slider
    assert slider.focusPolicy() is Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(slider, LEFT, pos=at(slider, 11))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert bench.viewer.voxel == (6, 10, 12)


def test_the_wheel_on_the_slider_steps_slices(bench):
    slider = bench.of().slider
    point = QPointF(at(slider, 3))
    turned = QWheelEvent(
        point,
        slider.mapToGlobal(point),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, turned)
    assert bench.viewer.voxel == (6, 10, 12)


def test_the_slider_marks_the_shown_slice_and_the_slices_of_each_class(bench):
    slider = bench.of().slider
    assert THUMB in colours_at(slider, slider.y_of(11))
    bench.controller.step_slice(Plane.AXIAL, -6)
    assert THUMB in colours_at(slider, slider.y_of(5))
    for index, colour in ((11, (255, 0, 0)), (12, (0, 255, 0)), (13, (0, 0, 255))):
        assert colour in colours_at(slider, slider.y_of(index))
    assert not {(255, 0, 0), THUMB} & colours_at(slider, slider.y_of(15))


def test_marks_follow_the_shown_mask(qtbot, bench):
    slider = bench.of().slider
    bench.controller.set_class_colour(TumourClass.EDEMA, (250, 240, 10))
    qtbot.waitUntil(lambda: slider.marks[0].colour == (250, 240, 10))
    bench.controller.toggle_mask()
    qtbot.waitUntil(lambda: slider.marks == ())
    bench.controller.toggle_mask()
    qtbot.waitUntil(lambda: len(slider.marks) == 3)
    bench.session.set_result(None)
    qtbot.waitUntil(lambda: slider.marks == ())


def test_views_side_by_side_have_sliders_too(qtbot, bench):
    bench.layout.layout = Layout.ROW
    sliders = [bench.instruments.of(v).slider for v in bench.ortho.sequence_views]
    assert len(sliders) == 3
    qtbot.waitUntil(lambda: all(len(s.marks) == 3 for s in sliders))
    bench.session.case = make_case(names=("FLAIR", "T2w"))
    assert len(bench.ortho.sequence_views) == 2
    bench.tools.has_scale_bar = False  # must not reach the deleted views
    bench.controller.toggle_mask()
    qtbot.waitUntil(lambda: bench.of().slider.marks == ())


def test_a_thin_lesion_has_a_visible_mark(qtbot):
    names = ("FLAIR",)
    case = make_case(names=names, volumes=[make_volume(0, (8, 8, 400))])
    data = np.zeros((8, 8, 400), np.uint8)
    data[3, 3, 200] = 1
    bench = InstrumentBench(
        qtbot, case, LabelMap(data, Affine.from_spacing(SPACING_MM))
    )
    slider = bench.of().slider
    y = slider.y_of(200)
    assert any((255, 0, 0) in colours_at(slider, y + dy) for dy in (-1, 0, 1))


# scale bar and zoom


@pytest.mark.parametrize("zoom", [1.0, 2.5, 12.0, 60.0])
def test_the_scale_bar_is_as_long_as_it_says(bench, zoom):
    view, bar = bench.view(), bench.of().scale_bar
    view.zoom_by(zoom, view.position_of((6, 10, 11)))
    mm = float(bar.text.removesuffix(" mm"))
    assert mm in BARS_MM
    voxel = view.position_of((7, 10, 11)) - view.position_of((6, 10, 11))
    assert bar.length_px == pytest.approx(abs(voxel.x()) * mm / SPACING_MM[0], abs=1)
    assert 0 < bar.length_px <= 0.3 * view.viewport().width()


def test_the_scale_bar_can_be_hidden(bench):
    assert bench.of().scale_bar.isVisible()
    bench.measure.toggle_scale_bar()
    assert not any(bench.of(plane).scale_bar.isVisible() for plane in Plane)


def test_the_actual_size_shows_one_voxel_on_one_pixel(bench):
    bench.navigate.show_actual_size()
    for plane, voxel in ((Plane.AXIAL, (7, 10, 11)), (Plane.CORONAL, (7, 10, 11))):
        view = bench.view(plane)
        apart = view.position_of(voxel) - view.position_of((6, 10, 11))
        assert abs(apart.x()) == pytest.approx(1 / view.devicePixelRatioF(), rel=0.02)
        centre = view.position_of((6, 10, 11))
        half = view.viewport().width() / 2
        assert centre.x() == pytest.approx(half, abs=1.5)
    bench.controller.reset()
    view = bench.view()
    apart = view.position_of((7, 10, 11)) - view.position_of((6, 10, 11))
    assert abs(apart.x()) > 5


def test_zooming_to_a_box_shows_all_of_it_and_fills_the_view_in_one_direction(bench):
    box = Box((4, 8, 9), (12, 14, 16))
    bench.navigate.box_wanted.emit(box)
    for plane in Plane:
        view = bench.view(plane)
        ends = [view.position_of(v) for v in ((4, 8, 9), (11, 13, 15))]
        width = view.viewport().width()
        height = view.viewport().height()
        assert all(0 <= p.x() <= width and 0 <= p.y() <= height for p in ends)
        filled = max(
            abs(ends[0].x() - ends[1].x()) / width,
            abs(ends[0].y() - ends[1].y()) / height,
        )
        assert filled > 0.7


def test_without_a_case_the_slider_is_dark_and_does_nothing(qtbot, bench):
    bench.session.set_result(None)
    bench.session.case = None
    bench.ortho.refresh()
    slider = bench.of().slider
    qtbot.mouseClick(slider, LEFT, pos=QPoint(5, 100))
    assert bench.viewer.voxel == (6, 10, 11)
    assert colours_at(slider, 100) == {(0, 0, 0)}
    assert not bench.of().scale_bar.isVisible()
