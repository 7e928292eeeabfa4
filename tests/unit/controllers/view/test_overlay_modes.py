from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.overlay_bench import OverlayBench, result_with_probabilities
from tests.viewer_case import make_label_map
from unet_gui.controllers.scenes.label_slices import (
    AgreementOfMasks,
    ProbabilityOfClass,
)
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.core.geometry.box import Box
from unet_gui.core.mask.labels import TumourClass


@pytest.fixture
def bench():
    return OverlayBench(result=result_with_probabilities(), reference=make_label_map())


def test_modes_follow_each_other_in_turn(bench):
    seen = []
    for _ in range(3):
        bench.controls.modes.next_mode()
        seen.append(bench.viewer.overlay_mode)
    assert seen == ["probability", "agreement", "mask"]


def test_unavailable_modes_are_skipped():
    bench = OverlayBench(result=result_with_probabilities())
    bench.controls.modes.next_mode()
    bench.controls.modes.next_mode()
    assert bench.viewer.overlay_mode == "mask"
    bench.session.set_result(None)
    bench.controls.modes.next_mode()
    assert bench.viewer.overlay_mode == "mask"


def test_each_mode_has_its_own_overlay(bench):
    modes = bench.controls.modes
    sources = {}
    for mode in ("mask", "probability", "agreement"):
        modes.set_mode(mode)
        sources[mode] = resolve(bench.session, bench.viewer).label_map
    assert sources["mask"] is bench.session.result.label_map
    assert isinstance(sources["probability"], ProbabilityOfClass)
    assert isinstance(sources["agreement"], AgreementOfMasks)
    bench.viewer.is_mask_visible = False
    assert resolve(bench.session, bench.viewer).label_map is None


def test_an_unknown_class_is_replaced_by_the_first_of_the_result(bench):
    bench.controls.modes.set_probability_class("cyst")
    assert resolve_masks(bench.session, bench.viewer).probability_class == "edema"
    bench.controls.modes.set_probability_class("enhancing")
    assert resolve_masks(bench.session, bench.viewer).probability_class == "enhancing"


def test_a_region_is_compared_as_a_region(bench):
    kept = replace(
        bench.session.result.probabilities,
        class_names=("whole_tumour",),
        data=bench.session.result.probabilities.data[..., :1],
    )
    bench.session.set_result(replace(bench.session.result, probabilities=kept))
    bench.controls.modes.set_region("enhancing")
    assert resolve_masks(bench.session, bench.viewer).region == "whole_tumour"


def test_the_outline_of_the_reference_is_drawn_over_the_prediction_only(bench):
    bench.controls.modes.toggle_reference_outline()
    outlines = resolve(bench.session, bench.viewer).outlines
    assert [o.label for o in outlines] == list(TumourClass)
    assert all(o.source is bench.session.case.reference.label_map for o in outlines)
    bench.viewer.shown_mask = "reference"
    assert resolve(bench.session, bench.viewer).outlines == ()


def test_a_reference_on_another_grid_is_laid_on_that_of_the_mask(bench):
    other = replace(
        result_with_probabilities(), label_map=make_label_map(shape=(20, 30, 24))
    )
    bench.session.set_result(other)
    assert bench.session.case.reference.label_map.data.shape != (20, 30, 24)
    bench.controls.modes.set_mode("agreement")
    assert resolve(bench.session, bench.viewer).label_map is None  # an agreement
    counts = np.array(bench.controls.agreement.counts.counts)
    assert counts.trace() == counts.sum() > 0  # the labels lie at the same places


# the counts


def test_the_counts_follow_masks_and_thresholds(bench):
    state = bench.controls.agreement
    assert state.counts.dice("whole_tumour") == 1
    bench.controls.thresholds.set_threshold(0, 0.9)
    assert state.counts.dice("edema") == 0
    bench.controls.thresholds.reset()
    assert state.counts.dice("edema") == 1
    bench.session.set_result(None)
    assert state.counts is None


def test_the_same_masks_are_not_counted_again(bench):
    counts = bench.controls.agreement.counts
    bench.session.case = bench.session.case
    bench.session.message = "elsewhere"
    assert bench.controls.agreement.counts is counts


def test_an_error_while_counting_is_shown(bench, monkeypatch):
    def fails(*_):
        msg = "no"
        raise MemoryError(msg)

    monkeypatch.setattr("unet_gui.controllers.view.agreement.pair_counts", fails)
    bench.controls.thresholds.set_threshold(0, 0.9)
    assert [type(error) for error in bench.errors] == [MemoryError]


def test_the_crosshair_goes_to_the_worst_slice_if_there_is_one(bench):
    bench.controls.comparing.go_to_worst()
    assert "agree in every voxel" in bench.session.message
    bench.controls.thresholds.set_threshold(2, 0.9)  # enhancing is lost, at k = 13
    bench.controls.comparing.go_to_worst()
    assert bench.viewer.voxel[2] == 13
    assert "axial slice 14: Dice " in bench.session.message
    assert bench.session.case.reference.label_map.data[bench.viewer.voxel] == 3


def test_the_worst_slice_over_all_classes_has_no_dice(bench):
    bench.controls.modes.set_region("any_class")
    bench.controls.thresholds.set_threshold(2, 0.9)
    bench.controls.comparing.go_to_worst()
    assert "of another class" in bench.session.message
    assert "Dice" not in bench.session.message


def test_there_is_no_worst_slice_without_two_masks():
    bench = OverlayBench(result=result_with_probabilities())
    before = bench.viewer.voxel
    bench.controls.comparing.go_to_worst()
    assert bench.viewer.voxel == before


# thresholds


def test_a_new_result_has_the_thresholds_of_the_model(bench):
    bench.controls.thresholds.set_threshold(1, 0.7)
    bench.session.set_result(result_with_probabilities())
    assert bench.session.thresholds == ()


@pytest.mark.parametrize(
    ("channel", "wanted", "kept"),
    [
        (0, 0.0, (0.02, 0.5, 0.5)),
        (1, 1.0, (0.5, 0.99, 0.5)),
        (2, 0.25, (0.5, 0.5, 0.25)),
        (3, 0.25, ()),
        (-1, 0.25, ()),
    ],
)
def test_the_thresholds_stay_in_their_range(bench, channel, wanted, kept):
    bench.controls.thresholds.set_threshold(channel, wanted)
    assert bench.session.thresholds == kept


def test_no_thresholds_can_be_set_without_a_result():
    bench = OverlayBench()
    bench.controls.thresholds.set_threshold(0, 0.3)
    assert bench.session.thresholds == ()


def test_volumes_and_probe_use_the_shown_mask(bench):
    from unet_gui.controllers.scenes.probe import probe_text

    voxel = tuple(int(v[0]) for v in np.nonzero(bench.session.result.label_map.data))
    assert probe_text(bench.session, bench.viewer, voxel).endswith("Edema")
    bench.controls.thresholds.set_threshold(0, 0.9)
    assert not probe_text(bench.session, bench.viewer, voxel).endswith("Edema")


def test_the_probe_includes_the_probability_if_it_is_shown(bench):
    from unet_gui.controllers.scenes.probe import probe_text

    kept = bench.session.result.probabilities
    part = replace(
        kept, data=kept.data[4:, 5:, 6:], box=Box((4, 5, 6), bench.session.case.shape)
    )
    bench.session.set_result(replace(bench.session.result, probabilities=part))
    assert "p(" not in probe_text(bench.session, bench.viewer, (5, 10, 11))
    bench.controls.modes.set_mode("probability")
    text = probe_text(bench.session, bench.viewer, (5, 10, 11))
    assert text.endswith("Edema · p(Edema) 0.80")
    assert probe_text(bench.session, bench.viewer, (0, 0, 0)).endswith("p(Edema) 0.00")
