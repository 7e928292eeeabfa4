from __future__ import annotations

from dataclasses import replace

import pytest

from tests.viewer_case import make_case, make_label_map, make_volume
from unet_gui.controllers.view.annotations import AnnotationsController
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

RULER = Annotation(AnnotationKind.RULER, Plane.AXIAL, 5, ((1, 1, 5), (4, 1, 5)))
ANGLE = Annotation(
    AnnotationKind.ANGLE, Plane.AXIAL, 5, ((1, 1, 5), (4, 1, 5), (4, 9, 5))
)


class Bench:
    def __init__(self):
        self.session, self.tools = SessionState(case=make_case()), AnnotationsState()
        self.controller = AnnotationsController(self.tools, self.session)


@pytest.fixture
def bench():
    return Bench()


def test_a_tool_can_be_chosen_changed_and_put_back(bench):
    bench.controller.toggle_ruler()
    assert bench.tools.tool is AnnotationKind.RULER
    assert "Drag" in bench.session.message
    bench.controller.toggle_angle()
    assert bench.tools.tool is AnnotationKind.ANGLE
    bench.controller.toggle_angle()
    assert bench.tools.tool is None
    assert bench.session.message == ""
    bench.controller.toggle_ruler()
    bench.controller.end()
    assert bench.tools.tool is None
    assert bench.session.message == ""


def test_nothing_can_be_measured_without_a_case():
    bench = Bench()
    bench.session.case = None
    bench.controller.toggle_ruler()
    bench.controller.add(RULER)
    assert bench.tools.tool is None
    assert bench.tools.annotations == ()


def test_the_selected_annotation_is_removed_and_no_other(bench):
    bench.controller.add(RULER)
    bench.controller.add(ANGLE)
    assert bench.tools.annotations == (RULER, ANGLE)
    assert bench.tools.selected == 1
    bench.controller.select(0)
    bench.controller.remove_selected()
    assert bench.tools.annotations == (ANGLE,)
    bench.controller.remove_selected()
    assert bench.tools.annotations == (ANGLE,)
    assert "Click the ruler or angle" in bench.session.message


def test_a_selected_annotation_of_another_slice_is_not_removed():
    session, tools = SessionState(case=make_case()), AnnotationsState()
    viewer = ViewerState(voxel=(1, 1, 5))
    controller = AnnotationsController(tools, session, viewer)
    controller.add(RULER)
    viewer.voxel = (1, 1, 6)
    controller.remove_selected()
    assert tools.annotations == (RULER,)
    viewer.voxel = (9, 9, 5)
    controller.remove_selected()
    assert tools.annotations == ()


def test_annotations_of_zero_length_are_dropped(bench):
    bench.controller.add(RULER.with_point(1, (1, 1, 5)))
    bench.controller.add(ANGLE.with_point(2, (4, 1, 5)))
    assert bench.tools.annotations == ()
    bench.controller.add(RULER)
    bench.controller.move_point(0, 1, (1, 1, 5))
    assert bench.tools.annotations == (RULER,)


def test_points_can_be_moved(bench):
    bench.controller.add(RULER)
    bench.controller.move_point(0, 0, (2, 2, 5))
    assert bench.tools.annotations == (RULER.with_point(0, (2, 2, 5)),)


def test_positions_out_of_range_are_ignored(bench):
    bench.controller.add(RULER)
    bench.controller.remove(3)
    bench.controller.select(3)
    bench.controller.move_point(3, 0, (2, 2, 5))
    assert bench.tools.annotations == (RULER,)
    assert bench.tools.selected == 0
    bench.controller.remove_all()
    assert bench.tools.annotations == ()


def test_the_tool_ends_with_the_scans(bench):
    bench.controller.add(RULER)
    bench.controller.toggle_ruler()
    with_reference = make_case(reference=make_label_map())
    bench.session.case = replace(bench.session.case, reference=with_reference.reference)
    assert bench.tools.annotations == (RULER,)
    assert bench.tools.tool is AnnotationKind.RULER
    bench.session.case = make_case(names=("T2w",), volumes=[make_volume()])
    assert bench.tools.tool is None


def test_the_scale_bar_can_be_switched_on_and_off(bench):
    bench.controller.toggle_scale_bar()
    assert not bench.tools.has_scale_bar
    bench.controller.toggle_scale_bar()
    assert bench.tools.has_scale_bar
