from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from tests.ui.instrument_bench import LEFT, RIGHT, InstrumentBench
from tests.viewer_case import SHAPE, make_case
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import Volume
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind

A, B, C = (3, 5, 11), (13, 5, 11), (13, 25, 11)  # 10 mm apart, then 30 mm


@pytest.fixture
def bench(qtbot):
    return InstrumentBench(qtbot)


def texts(bench, plane=Plane.AXIAL):
    return [drawn.text for drawn in bench.of(plane).measuring.drawn]


def millimetres(text):
    return float(text.removesuffix(" mm"))


def test_a_drag_with_the_ruler_measures_in_mm(bench):
    bench.measure.toggle_ruler()
    bench.drag(bench.place(A), bench.place(B))
    (annotation,) = bench.tools.annotations
    assert (annotation.kind, annotation.plane, annotation.index) == (
        AnnotationKind.RULER,
        Plane.AXIAL,
        11,
    )
    for point, expected in zip(annotation.points, (A, B), strict=True):
        assert point == pytest.approx(expected, abs=0.02)
    assert texts(bench) == ["10.0 mm"]
    assert bench.viewer.voxel == (6, 10, 11)  # the crosshair stays


def test_two_clicks_measure_as_well(bench):
    bench.measure.toggle_ruler()
    bench.click(bench.place(B))
    bench.move(bench.place((13, 15, 11)))
    assert millimetres(texts(bench)[0]) == pytest.approx(15, abs=0.1)
    assert bench.tools.annotations == ()
    bench.click(bench.place(C))
    assert millimetres(texts(bench)[0]) == pytest.approx(30, abs=0.1)
    assert len(bench.tools.annotations) == 1


def test_an_angle_takes_a_drag_and_a_click(bench):
    bench.measure.toggle_angle()
    bench.drag(bench.place(A), bench.place(B))
    assert bench.tools.annotations == ()
    bench.click(bench.place(C))
    assert texts(bench) == ["90.0°"]
    assert bench.tools.annotations[0].kind is AnnotationKind.ANGLE


def test_oblique_scans_are_measured_in_world_coordinates(qtbot):
    angle = np.radians(30)
    matrix = np.eye(4)
    matrix[:2, :2] = [
        [np.cos(angle), -2.5 * np.sin(angle)],
        [np.sin(angle), 2.5 * np.cos(angle)],
    ]
    names = ("FLAIR",)
    volume = Volume(np.ones(SHAPE, np.int16), Affine(matrix))
    bench = InstrumentBench(qtbot, make_case(names=names, volumes=[volume]))
    bench.measure.toggle_ruler()
    bench.drag(bench.place((3, 5, 11)), bench.place((3, 15, 11)))
    assert millimetres(texts(bench)[0]) == pytest.approx(25, abs=0.3)


def test_without_a_tool_the_mouse_moves_the_crosshair(bench):
    bench.drag(bench.place(A), bench.place(B))
    assert bench.tools.annotations == ()
    assert bench.viewer.voxel == B


def test_annotations_are_shown_on_their_slice_only(bench):
    bench.measure.add(Annotation(AnnotationKind.RULER, Plane.AXIAL, 11, (A, B)))
    assert texts(bench) == ["10.0 mm"]
    bench.controller.step_slice(Plane.AXIAL, 1)
    assert texts(bench) == []
    bench.controller.step_slice(Plane.AXIAL, -1)
    assert texts(bench) == ["10.0 mm"]
    assert texts(bench, Plane.CORONAL) == []
    assert bench.tools.annotations


def test_annotations_stay_at_their_points_when_the_view_changes(bench):
    bench.measure.add(Annotation(AnnotationKind.RULER, Plane.AXIAL, 11, (A, B)))
    for change in (
        lambda: bench.view().zoom_by(2, QPointF(30, 40)),
        bench.controller.toggle_radiological,
        lambda: bench.ortho.resize(900, 700),
    ):
        change()
        bench.ortho.layout().activate()
        (drawn,) = bench.of().measuring.drawn
        for point, expected in zip(drawn.points, (A, B), strict=True):
            place = bench.place(expected)
            assert point == pytest.approx((place.x(), place.y()), abs=0.5)


def test_end_points_can_be_dragged_without_a_tool(bench):
    bench.measure.add(Annotation(AnnotationKind.RULER, Plane.AXIAL, 11, (A, B)))
    bench.drag(bench.place(B), bench.place((8, 5, 11)))
    assert millimetres(texts(bench)[0]) == pytest.approx(5, abs=0.1)
    assert bench.viewer.voxel == (6, 10, 11)
    cursor = bench.view().cursor().shape()
    bench.move(bench.place(A))
    assert bench.view().cursor().shape() is Qt.CursorShape.PointingHandCursor
    bench.move(bench.place((10, 20, 11)))
    assert bench.view().cursor().shape() is cursor


def test_a_click_on_a_line_selects_it_and_a_right_click_removes_it(bench):
    other = Annotation(AnnotationKind.RULER, Plane.AXIAL, 11, (B, C))
    bench.measure.add(Annotation(AnnotationKind.RULER, Plane.AXIAL, 11, (A, B)))
    bench.measure.add(other)
    middle = bench.place((8, 5, 11))
    bench.click(middle)
    assert bench.tools.selected == 0
    bench.click(middle, RIGHT)
    assert bench.tools.annotations == (other,)
    bench.click(bench.place((4, 20, 11)), RIGHT)
    assert bench.tools.annotations == (other,)


def test_a_right_drag_from_a_line_changes_the_window(bench):
    bench.measure.add(Annotation(AnnotationKind.RULER, Plane.AXIAL, 11, (A, B)))
    before = bench.viewer.windows["FLAIR"]
    middle = bench.place((8, 5, 11))
    bench.drag(middle, middle + QPointF(40, 0), RIGHT)
    assert bench.viewer.windows["FLAIR"] != before
    assert len(bench.tools.annotations) == 1


def test_another_slice_another_tool_or_a_right_click_drops_an_unfinished_line(bench):
    bench.measure.toggle_ruler()
    for end in (
        lambda: bench.controller.step_slice(Plane.AXIAL, 1),
        bench.measure.toggle_angle,
        lambda: bench.click(bench.place((15, 15, 12)), RIGHT),
    ):
        bench.click(bench.place((3, 5, bench.viewer.voxel[2])))
        bench.move(bench.place((9, 5, bench.viewer.voxel[2])))
        assert len(texts(bench)) == 1
        end()
        assert texts(bench) == []
    assert bench.tools.annotations == ()


def test_escape_ends_the_tool(qtbot, bench):
    bench.measure.toggle_ruler()
    bench.click(bench.place(A))
    qtbot.keyClick(bench.view(), Qt.Key.Key_Escape)
    assert bench.tools.tool is None
    assert texts(bench) == []


def test_the_exported_picture_has_annotations_but_no_sliders(bench):
    bench.measure.add(Annotation(AnnotationKind.RULER, Plane.AXIAL, 11, (A, B)))
    rgb = bench.ortho.grab_picture()
    assert (rgb == (110, 231, 255)).all(axis=2).any()
    view = bench.view()
    strip = rgb[:, view.viewport().width() : view.width()]
    assert not strip.any()
    bench.measure.remove_all()
    assert not (bench.ortho.grab_picture() == (110, 231, 255)).all(axis=2).any()


def test_views_side_by_side_share_annotations(qtbot, bench):
    from unet_gui.core.layout.view_layout import Layout

    bench.measure.add(Annotation(AnnotationKind.RULER, Plane.AXIAL, 11, (A, B)))
    bench.layout.layout = Layout.ROW
    shown = [bench.instruments.of(view) for view in bench.ortho.sequence_views]
    assert len(shown) == 3
    assert [[d.text for d in i.measuring.drawn] for i in shown] == [["10.0 mm"]] * 3
    bench.session.case = make_case(names=("FLAIR",))
    bench.measure.remove_all()  # must not reach the deleted views


def test_return_puts_a_point_at_the_crosshair(qtbot, bench):
    bench.measure.toggle_ruler()
    bench.controller.set_voxel(A)
    qtbot.keyClick(bench.view(), Qt.Key.Key_Return)
    bench.controller.set_voxel(B)
    qtbot.keyClick(bench.view(), Qt.Key.Key_Return)
    assert texts(bench) == ["10.0 mm"]
    assert bench.tools.annotations[0].points[1] == pytest.approx(B, abs=0.01)


def test_an_annotation_removed_during_a_drag_stays_removed(bench):
    bench.measure.add(Annotation(AnnotationKind.RULER, Plane.AXIAL, 11, (A, B)))
    bench.press(bench.place(B))
    bench.measure.remove_all()
    bench.move(bench.place(C), LEFT)
    bench.release(bench.place(C))
    assert bench.tools.annotations == ()
