from __future__ import annotations

import numpy as np
import pytest

from tests.unit.controllers.cases.desk import result_of
from tests.unit.controllers.editing.desk import EditDesk
from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.controllers.scenes.mask_choice import (
    mask_signals,
    resolve_masks,
    shown_label_map,
)
from unet_gui.controllers.view.agreement import AgreementController
from unet_gui.core.case.edited import Progress
from unet_gui.core.editing.combining import Combination
from unet_gui.core.editing.settings import WHOLE_TUMOUR, EditTool
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.agreement import pair_counts
from unet_gui.core.measuring.annotations import AnnotationKind
from unet_gui.state.agreement import AgreementState


@pytest.fixture
def desk(decathlon_folder):
    desk = EditDesk()
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    return desk


def test_a_correction_begins_with_a_copy_of_the_shown_mask(desk):
    desk.viewer.shown_mask = "reference"
    reference = desk.session.case.reference.label_map.data.copy()
    heard = []
    for signal in mask_signals(desk.session, desk.viewer):
        signal.connect(lambda *_: heard.append(1))
    desk.edit.tools.choose(EditTool.BRUSH)
    assert np.array_equal(desk.labels, reference)
    assert desk.viewer.shown_mask == "edited"
    assert heard
    desk.editing.radius_mm = 3.0
    desk.stroke((4, 5, 4), (6, 5, 4))
    shown = shown_label_map(desk.session, desk.viewer)
    assert shown is desk.session.edited.label_map
    assert not np.array_equal(desk.labels, reference)
    assert np.array_equal(desk.session.case.reference.label_map.data, reference)
    assert desk.cases.find(desk.cases.current).progress is Progress.IN_PROGRESS
    choice = resolve_masks(desk.session, desk.viewer)
    assert choice.compared[0] is shown
    assert choice.masks == ("prediction", "reference", "edited")


def test_strokes_are_named_steps_that_go_back_and_forth(desk):
    desk.edit.starting.start_empty()
    desk.editing.tool = EditTool.BRUSH
    desk.editing.radius_mm = 2.0
    states = [desk.labels.copy()]
    for erases, k in ((False, 3), (False, 6), (True, 3)):
        desk.stroke((5, 5, k), erases=erases)
        states.append(desk.labels.copy())
    assert desk.titles == [
        "begin correction",
        "brush stroke",
        "brush stroke",
        "eraser stroke",
    ]
    desk.stroke((5, 5, 3), erases=True)  # nothing is left to erase
    assert len(desk.titles) == 4
    for expected in reversed(states[:-1]):
        desk.undo.undo()
        assert np.array_equal(desk.labels, expected)
    assert desk.viewer.voxel[2] == 3  # where the last change is seen
    desk.undo.undo()
    assert desk.session.edited is None
    assert desk.viewer.shown_mask == "edited"
    assert resolve_masks(desk.session, desk.viewer).mask == "prediction"
    for expected in states:
        desk.undo.redo()
        assert np.array_equal(desk.labels, expected)


def test_nothing_automatic_touches_the_edited_mask(desk):
    desk.edit.tools.choose(EditTool.BRUSH)
    desk.stroke((4, 4, 4))
    before = desk.session.edited
    desk.thresholds.set_threshold(0, 0.9)
    desk.session.set_result(result_of(desk.session.case, 0.9))
    assert desk.session.edited is before
    assert desk.viewer.shown_mask == "edited"  # somebody is correcting
    desk.control.next()
    assert desk.session.edited is None
    desk.control.previous()
    assert desk.session.edited is before
    assert desk.steps.done == ()


def test_more_strokes_than_other_steps_can_be_undone(desk):
    desk.edit.starting.start_empty()
    desk.editing.tool, desk.editing.radius_mm = EditTool.BRUSH, 0.5
    for n in range(120):
        desk.stroke((n % 12, n // 12, 4))
    assert len(desk.steps.done) == 121
    for _ in range(120):
        desk.undo.undo()
    assert not desk.labels.any()


def test_limits_and_classes_and_brushes_do_what_they_say(desk):
    desk.edit.starting.start_empty()
    desk.editing.tool, desk.editing.radius_mm = EditTool.BRUSH, 4.0
    desk.edit.tools.set_label(TumourClass.EDEMA)
    desk.stroke((5, 6, 4))
    edema = desk.labels.copy()
    assert not edema[:, :, 5].any()
    desk.edit.tools.set_label(TumourClass.ENHANCING)
    desk.edit.tools.limit_inside(WHOLE_TUMOUR)
    desk.edit.tools.set_ball(is_ball=True)
    desk.stroke((8, 6, 4))
    assert np.array_equal(desk.labels > 0, edema > 0)
    assert (desk.labels == 3).any()
    desk.edit.tools.limit_inside(None)
    desk.edit.tools.limit_over(0)
    desk.stroke((8, 6, 4))
    assert (desk.labels == 1).any()
    assert desk.labels[:, :, 5].any()


def test_a_nudge_pushes_out_from_inside_and_in_from_outside(desk):
    desk.edit.starting.start_empty()
    desk.editing.tool, desk.editing.radius_mm = EditTool.BRUSH, 3.0
    desk.stroke((5, 6, 4))
    before = int(desk.labels.sum())
    desk.editing.tool = EditTool.NUDGE
    desk.stroke((5, 6, 4), (7, 6, 4))
    pushed = int(desk.labels.sum())
    assert pushed > before
    desk.stroke((11, 6, 4), (8, 6, 4))
    assert int(desk.labels.sum()) < pushed
    assert desk.titles[-1] == "nudge"


def test_clicks_fill_relabel_remove_and_keep(desk):
    desk.edit.starting.start_empty()
    commands, tools = desk.edit.commands, desk.edit.tools
    ring = [(2, 2, 4), (2, 7, 4), (7, 7, 4), (7, 2, 4), (2, 2, 4)]
    desk.editing.tool, desk.editing.radius_mm = EditTool.BRUSH, 0.5
    desk.stroke(*ring)
    tools.choose(EditTool.FILL)
    assert not desk.labels[4, 4, 4]
    commands.click((10, 12, 4), Plane.AXIAL)
    assert "not closed" in desk.session.message
    commands.click((4, 4, 4), Plane.AXIAL)
    assert desk.labels[4, 4, 4] == 1
    desk.editing.tool = EditTool.BRUSH
    desk.stroke((10, 12, 8))
    tools.choose(EditTool.RELABEL)
    tools.set_label(TumourClass.NON_ENHANCING)
    commands.click((10, 12, 8), Plane.AXIAL)
    assert desk.labels[10, 12, 8] == 2
    tools.choose(EditTool.KEEP)
    commands.click((4, 4, 4), Plane.AXIAL)
    assert not desk.labels[10, 12, 8]
    tools.choose(EditTool.REMOVE)
    commands.click((4, 4, 4), Plane.AXIAL)
    assert not desk.labels.any()
    assert desk.titles[-4:] == [
        "brush stroke",
        "change class",
        "keep lesion",
        "remove lesion",
    ]


def test_a_class_grows_and_is_interpolated_in_the_background(desk):
    desk.edit.starting.start_empty()
    desk.editing.tool, desk.editing.radius_mm = EditTool.BRUSH, 2.0
    desk.stroke((5, 6, 2))
    desk.stroke((5, 6, 6))
    desk.edit.commands.interpolate(Plane.AXIAL)
    assert desk.labels[5, 6, 2:7].all()
    before = int((desk.labels > 0).sum())
    desk.editing.amount_mm = 1.6
    desk.edit.commands.grow()
    grown = int((desk.labels > 0).sum())
    desk.edit.commands.shrink()
    assert before <= int((desk.labels > 0).sum()) < grown
    desk.edit.commands.interpolate(Plane.AXIAL)
    assert desk.session.message.startswith("Nothing has changed")
    assert not desk.editing.is_busy


def test_a_lasso_and_masks_combined_as_asked(desk):
    desk.edit.starting.start_empty()
    corners = [(1.5, 1.5, 4), (1.5, 8.5, 4), (7.5, 8.5, 4), (7.5, 1.5, 4)]
    desk.edit.strokes.fill_polygon(corners, Plane.AXIAL)
    assert (desk.labels[2:8, 2:9, 4] == 1).all()
    assert int((desk.labels > 0).sum()) == 42
    reference = desk.session.case.reference.label_map.data
    desk.edit.starting.combine("reference", Combination.REPLACE)
    assert np.array_equal(desk.labels, reference)
    desk.undo.undo()
    desk.edit.starting.combine("prediction", Combination.ONLY_INSIDE)
    assert np.argwhere(desk.labels).tolist() == [[4, 5, 4]]
    assert desk.titles[-1] == "only inside mask (prediction by model)"
    assert desk.session.edited.model == ""
    desk.edit.starting.combine("reference", Combination.ADD)
    assert desk.titles[-1] == "add mask (reference BRATS_001.nii.gz)"
    desk.edit.starting.combine("prediction", Combination.REPLACE)
    assert desk.titles[-1] == "replace mask (prediction by model)"
    assert desk.session.edited.model == "model"  # it is a correction of its mask
    desk.undo.undo()
    desk.undo.undo()
    assert desk.session.edited.model == ""
    desk.edit.starting.drop()
    assert desk.session.edited is None
    desk.undo.undo()
    assert np.argwhere(desk.labels).tolist() == [[4, 5, 4]]


def test_a_ruler_and_a_brush_do_not_have_the_mouse_together(desk):
    desk.edit.tools.choose(EditTool.BRUSH)
    desk.tools.tool = AnnotationKind.RULER
    assert desk.editing.tool is None
    desk.edit.tools.toggle_last()
    assert desk.editing.tool is EditTool.BRUSH
    assert desk.tools.tool is None
    desk.edit.starting.drop()
    assert desk.editing.tool is None


def test_the_case_may_change_within_a_stroke(desk):
    desk.edit.tools.choose(EditTool.BRUSH)
    desk.edit.strokes.press((5, 5, 4), Plane.AXIAL)
    desk.control.next()
    desk.edit.strokes.drag((6, 6, 4))
    desk.edit.strokes.release()
    assert desk.session.edited is None
    assert desk.editing.live is None
    assert desk.editing.tool is None


def test_agreement_with_the_reference_follows_strokes_without_a_new_count(desk):
    counted = []

    class CountingRunner(SyncJobRunner):
        def submit(self, job, listener, lane=Lane.COMPUTE):
            counted.append(job)
            return super().submit(job, listener, lane)

    state = AgreementState()
    comparing = AgreementController(
        state, desk.session, desk.viewer, None, CountingRunner(), desk.errors.append
    )
    desk.edit.bench.stepping.connect(comparing.follow_step)
    desk.viewer.shown_mask = "reference"
    desk.edit.tools.choose(EditTool.BRUSH)
    before = len(counted)
    for i in (4, 6):
        desk.stroke((i, 5, 4))
        masks = resolve_masks(desk.session, desk.viewer).compared
        assert state.counts.volumes_ml("edema") == pytest.approx(
            pair_counts(*masks).volumes_ml("edema")
        )
    desk.undo.undo()
    masks = resolve_masks(desk.session, desk.viewer).compared
    assert state.counts.dice("edema") == pair_counts(*masks).dice("edema")
    assert len(counted) == before
