from __future__ import annotations

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.controllers.scenes.slice_marks import SliceMark, slice_marks
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.mask.labels import TumourClass
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)


def marks(viewer=None, plane=Plane.AXIAL, label_map=None):
    session = SessionState(case=make_case(), result=make_result(label_map))
    return slice_marks(session, viewer or ViewerState(), plane)


def test_each_class_has_its_lane_and_colour():
    assert marks() == (
        SliceMark(11, 11, 0, RED),
        SliceMark(12, 12, 1, GREEN),
        SliceMark(13, 13, 2, BLUE),
    )
    assert marks(plane=Plane.SAGITTAL)[0] == SliceMark(5, 9, 0, RED)


def test_hidden_classes_and_hidden_masks_are_not_marked():
    viewer = ViewerState()
    style = viewer.class_styles[TumourClass.EDEMA]
    viewer.class_styles = {
        **viewer.class_styles,
        TumourClass.EDEMA: type(style)(style.colour, is_visible=False),
    }
    assert [mark.colour for mark in marks(viewer)] == [GREEN, BLUE]
    assert marks(ViewerState(is_mask_visible=False)) == ()


def test_there_are_no_marks_without_a_mask_on_the_same_grid():
    assert slice_marks(SessionState(), ViewerState(), Plane.AXIAL) == ()
    session = SessionState(case=make_case())
    assert slice_marks(session, ViewerState(), Plane.AXIAL) == ()
    assert marks(label_map=make_label_map(shape=(15, 15, 16))) == ()
