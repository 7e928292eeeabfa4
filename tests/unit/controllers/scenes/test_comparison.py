from __future__ import annotations

import numpy as np
import pytest

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.controllers.scenes.comparison import ComparisonController
from unet_gui.controllers.scenes.displays import resolve_displays
from unet_gui.controllers.scenes.scene import SwipePicture
from unet_gui.core.geometry.planes import Plane
from unet_gui.state.comparison import Compared, ComparisonState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


class Bench:
    def __init__(self, *, result=None, reference=None, **viewer):
        self.session = SessionState(make_case(reference=reference), result=result)
        self.viewer = ViewerState(sequence="FLAIR", voxel=(6, 10, 11), **viewer)
        self.comparison = ComparisonState()
        self.controller = ComparisonController(self.comparison)

    def display(self, sequence=None):
        parts = (self.session, self.viewer, self.comparison)
        return resolve_displays([sequence], *parts)[sequence]

    def captions(self):
        display = self.display()
        return display.scene.caption, display.other and display.other.caption


@pytest.fixture
def bench():
    return Bench(result=make_result(), reference=make_label_map((1, 2, 3)))


def test_nothing_is_compared_at_first(bench):
    assert bench.captions() == ("", None)


def test_blinking_begins_with_the_other_side_and_returns(bench):
    bench.controller.toggle_blinking()
    assert bench.captions() == ("no mask", None)
    assert bench.display().scene.label_map is None
    bench.controller.flip()
    assert bench.captions() == ("mask", None)
    bench.controller.flip()
    bench.controller.toggle_blinking()
    assert bench.captions() == ("", None)
    bench.controller.flip()
    assert not bench.comparison.shows_other


def test_a_hidden_mask_blinks_in(bench):
    bench.viewer.is_mask_visible = False
    bench.controller.toggle_blinking()
    assert bench.display().scene.label_map is bench.session.result.label_map


def test_the_prediction_is_compared_with_the_reference(bench):
    bench.controller.compare_masks(Compared.OTHER_MASK)
    bench.controller.toggle_swiping()
    assert bench.captions() == ("prediction", "reference")
    assert bench.display().other.label_map is bench.session.case.reference.label_map
    bench.viewer.shown_mask = "reference"
    assert bench.captions() == ("reference", "prediction")


def test_two_masks_are_compared_as_masks(bench):
    bench.viewer.overlay_mode = "agreement"
    bench.controller.compare_masks(Compared.OTHER_MASK)
    bench.controller.toggle_swiping()
    display = bench.display()
    reference = bench.session.case.reference.label_map
    assert display.scene.label_map is bench.session.result.label_map
    assert display.other.label_map is reference


def test_sequences_are_compared(bench):
    bench.controller.compare_with("T1Gd")
    bench.controller.toggle_swiping()
    assert bench.captions() == ("FLAIR", "T1Gd")
    assert bench.display().other.volume is bench.session.case.sequences["T1Gd"]
    bench.viewer.sequence = "T1Gd"  # not with itself
    assert bench.captions() == ("T1Gd", "FLAIR")


def test_a_missing_sequence_is_replaced_by_the_next():
    bench = Bench()
    for compared in (Compared.MASK, Compared.OTHER_MASK):
        bench.controller.compare_masks(compared)
        bench.comparison.is_swiping = True
        assert bench.captions() == ("FLAIR", "T1w")


def test_one_sequence_without_a_mask_has_nothing_to_compare(bench):
    bench.session.set_result(None)
    bench.session.case = make_case(names=("FLAIR",))
    bench.controller.toggle_blinking()
    assert bench.captions() == ("", None)


def test_swiping_and_blinking_end_each_other(bench):
    bench.controller.toggle_blinking()
    bench.controller.toggle_swiping()
    assert (bench.comparison.is_blinking, bench.comparison.is_swiping) == (False, True)
    bench.controller.toggle_blinking()
    assert (bench.comparison.is_blinking, bench.comparison.is_swiping) == (True, False)


def test_the_divider_stays_in_the_view(bench):
    for wish, got in ((0.3, 0.3), (-4, 0.0), (9, 1.0)):
        bench.controller.set_divider(wish)
        assert bench.comparison.divider == got


def test_the_captions_of_a_row_also_name_the_sequence(bench):
    bench.controller.toggle_blinking()
    assert bench.display("T1w").scene.caption == "T1w, no mask"


@pytest.mark.parametrize("column", [0, 7, 20])
def test_the_swipe_shows_one_picture_on_each_side(bench, column):
    bench.controller.compare_with("T1Gd")
    bench.controller.toggle_swiping()
    display = bench.display()
    left, right = (s.picture(Plane.AXIAL) for s in (display.scene, display.other))
    pixels = SwipePicture(left, right, column).render()
    np.testing.assert_array_equal(pixels[:, :column], left.render()[:, :column])
    np.testing.assert_array_equal(pixels[:, column:], right.render()[:, column:])
