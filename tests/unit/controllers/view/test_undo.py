from dataclasses import replace

import pytest

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.controllers.view.annotations import AnnotationsController
from unet_gui.controllers.view.undo import UndoController
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.change import change_together
from unet_gui.state.session import SessionState
from unet_gui.state.undo import UndoState
from unet_gui.state.viewer import ViewerState

RULER = Annotation(AnnotationKind.RULER, Plane.AXIAL, 5, ((1, 1, 5), (4, 1, 5)))
OTHER = Annotation(AnnotationKind.RULER, Plane.AXIAL, 7, ((1, 1, 7), (9, 1, 7)))


class Bench:
    def __init__(self):
        self.now_s = 100.0
        self.session = SessionState(case=make_case(), result=make_result())
        self.viewer, self.tools = ViewerState(voxel=(1, 2, 5)), AnnotationsState()
        self.state = UndoState()
        self.measure = AnnotationsController(self.tools, self.session, self.viewer)
        self.undo = UndoController(
            self.state, self.session, self.viewer, self.tools, lambda: self.now_s
        )

    @property
    def titles(self):
        return [step.title for step in self.state.done]


@pytest.fixture
def bench():
    return Bench()


def test_a_removed_ruler_comes_back_and_goes_again(bench):
    bench.measure.add(RULER)
    bench.measure.remove_selected()
    assert bench.titles == ["add ruler", "remove ruler"]
    bench.viewer.voxel = (1, 2, 9)
    bench.undo.undo()
    assert bench.tools.annotations == (RULER,)
    assert bench.viewer.voxel == (1, 2, 5)  # where it is seen
    bench.undo.redo()
    assert bench.tools.annotations == ()
    bench.undo.undo()
    bench.undo.undo()
    assert bench.tools.annotations == ()
    assert bench.state.done == ()
    bench.undo.undo()  # nothing is left


def test_a_new_change_ends_what_could_be_done_again(bench):
    bench.measure.add(RULER)
    bench.undo.undo()
    bench.measure.add(OTHER)
    assert bench.state.undone == ()
    bench.undo.redo()
    assert bench.tools.annotations == (OTHER,)


def test_removing_all_is_one_step(bench):
    bench.measure.add(RULER)
    bench.measure.add(OTHER)
    bench.measure.remove_all()
    assert bench.titles[-1] == "remove all annotations"
    bench.undo.undo()
    assert bench.tools.annotations == (RULER, OTHER)


def test_a_dragged_threshold_is_one_step_and_a_later_one_another(bench):
    for value in (0.4, 0.3, 0.2):
        bench.session.thresholds = (value,) * 3
        bench.now_s += 0.1
    bench.now_s += 5
    bench.session.thresholds = (0.9,) * 3
    assert bench.titles == ["change thresholds"] * 2
    bench.undo.undo()
    assert bench.session.thresholds == (0.2,) * 3
    bench.undo.undo()
    assert bench.session.thresholds == ()


def test_visibility_can_be_undone(bench):
    styles = bench.viewer.class_styles
    hidden = replace(styles[TumourClass.EDEMA], is_visible=False)
    bench.viewer.class_styles = {**styles, TumourClass.EDEMA: hidden}
    bench.viewer.is_mask_visible = False
    assert bench.titles == ["change classes", "show or hide mask"]
    bench.undo.undo()
    bench.undo.undo()
    assert bench.viewer.is_mask_visible
    assert bench.viewer.class_styles == styles


def test_a_prediction_that_another_run_replaced_comes_back(bench):
    first = bench.session.result
    bench.session.thresholds = (0.3,) * 3
    second = make_result(make_label_map((1, 1, 1)))
    bench.session.set_result(second)
    assert bench.titles == ["segment"]
    bench.undo.undo()
    assert bench.session.result is first
    assert bench.session.thresholds == (0.3,) * 3
    bench.undo.redo()
    assert bench.session.result is second
    assert bench.session.thresholds == ()


def test_one_earlier_prediction_is_kept_and_not_more(bench):
    for _ in range(3):
        bench.session.set_result(make_result())
    assert bench.titles == ["segment"]


def test_what_comes_with_another_case_is_no_step(bench):
    bench.measure.add(RULER)
    other = make_case(shape=(12, 13, 14))
    change_together(
        (bench.session, {"case": other, "result": None, "thresholds": (0.5,) * 3}),
        (bench.viewer, {"is_mask_visible": False}),
        (bench.tools, {"annotations": (OTHER,)}),
    )
    assert bench.state.done == ()
    bench.undo.undo()
    assert bench.tools.annotations == (OTHER,)
