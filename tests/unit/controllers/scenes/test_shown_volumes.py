from dataclasses import replace

import pytest

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.controllers.scenes.shown_volumes import (
    chosen_volumes,
    shown_volumes,
)
from unet_gui.core.case.edited import EditedMask
from unet_gui.core.mask.labels import TumourClass
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

VOXEL_ML = 1.0 * 1.5 * 2.0 / 1000


def session(reference=None, **fields):
    return SessionState(case=make_case(reference=reference), **fields)


def test_there_are_no_volumes_without_a_mask():
    assert shown_volumes(session(), ViewerState()) is None
    assert chosen_volumes(session(), ViewerState()) is None


def test_the_volumes_of_the_chosen_mask_are_shown():
    reference = make_label_map((1, 1, 0))
    both = session(result=make_result(), reference=reference)
    viewer = ViewerState()
    shown = shown_volumes(both, viewer)
    titles = ["Edema", "Non-enhancing", "Enhancing"]
    assert [entry.title for entry in shown.classes] == titles
    volumes = [entry.volume_ml for entry in shown.classes]
    assert volumes == pytest.approx([5 * VOXEL_ML, 3 * VOXEL_ML, 2 * VOXEL_ML])
    assert shown.total_ml == pytest.approx(10 * VOXEL_ML)
    viewer.shown_mask = "reference"
    shown = shown_volumes(both, viewer)
    assert shown.is_reference
    assert shown.total_ml == pytest.approx(2 * VOXEL_ML)
    assert chosen_volumes(both, viewer) == shown
    both.edited = EditedMask(make_label_map((1, 0, 0)))
    viewer.shown_mask = "edited"
    for volumes in (shown_volumes(both, viewer), chosen_volumes(both, viewer)):
        assert volumes.is_edited
        assert volumes.total_ml == pytest.approx(VOXEL_ML)


def test_hidden_classes_are_marked_and_still_counted():
    viewer = ViewerState()
    styles = viewer.class_styles
    hidden = replace(styles[TumourClass.EDEMA], is_visible=False)
    viewer.class_styles = {**styles, TumourClass.EDEMA: hidden}
    shown = shown_volumes(session(result=make_result()), viewer)
    assert [entry.is_visible for entry in shown.classes] == [False, True, True]
    assert shown.total_ml == pytest.approx(10 * VOXEL_ML)
    assert shown.has_colours
    viewer.is_mask_visible = False
    assert not shown_volumes(session(result=make_result()), viewer).has_colours


def test_another_overlay_has_no_legend_of_classes():
    both = session(result=make_result(), reference=make_label_map())
    viewer = ViewerState(overlay_mode="agreement")
    assert shown_volumes(both, viewer) is None
    assert chosen_volumes(both, viewer) is not None


def test_the_volumes_follow_the_mask_and_not_an_earlier_count():
    first = shown_volumes(session(result=make_result()), ViewerState())
    fewer = make_result(make_label_map((1, 1, 1)))
    second = shown_volumes(session(result=fewer), ViewerState())
    assert first.total_ml == pytest.approx(10 * VOXEL_ML)
    assert second.total_ml == pytest.approx(3 * VOXEL_ML)
