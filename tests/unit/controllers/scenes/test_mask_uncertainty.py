from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.controllers.scenes.test_decided_mask import (
    BOX,
    CLASSES,
    SHAPE,
    make_result,
)
from unet_gui.controllers.scenes.decided_mask import (
    compacted_result,
    decided_label_map,
)
from unet_gui.controllers.scenes.mask_uncertainty import (
    MaskToMeasure,
    tumour_probability,
    uncertainty_job,
    uncertainty_of,
)
from unet_gui.core.case.result import Probabilities
from unet_gui.core.measuring.uncertainty import DISAGREEMENT, LEVELS, VolumeRange
from unet_gui.core.progress import run_to_end

RESULT = make_result(seed=3)
NAMES = ["edema", "non_enhancing", "enhancing", "whole_tumour"]
THRESHOLDS = st.tuples(*[st.floats(0.05, 0.95)] * 3)


def with_layer(result):
    data = np.random.default_rng(1).random((*BOX.shape, 1)).astype(np.float16)
    data[data < 0.02] = 0
    return replace(result, disagreement=Probabilities(data, BOX, (DISAGREEMENT,)))


def test_ranges_are_those_of_the_masks_at_the_levels() -> None:
    volumes = []
    for level in LEVELS:
        decided = decided_label_map(RESULT, (level,) * 3)
        volumes.append(np.bincount(decided.data.ravel(), minlength=4)[1:] / 1000)
    found = uncertainty_of(RESULT).thresholds
    assert list(found) == NAMES
    for channel, name in enumerate(NAMES[:3]):
        own = [counts[channel] for counts in volumes]
        assert found[name].low_ml == pytest.approx(min(own))
        assert found[name].high_ml == pytest.approx(max(own))
    totals = [counts.sum() for counts in volumes]
    assert found["whole_tumour"].low_ml == pytest.approx(totals[-1])
    assert found["whole_tumour"].high_ml == pytest.approx(totals[0])


@given(THRESHOLDS)
def test_ranges_contain_the_volumes_in_force(thresholds) -> None:
    volumes = RESULT.marked_volumes_ml(decided_label_map(RESULT, thresholds))
    found = uncertainty_of(RESULT, thresholds).thresholds
    for name, ml in volumes.items():
        assert found[name].low_ml <= ml <= found[name].high_ml


@given(THRESHOLDS)
def test_doubt_is_between_0_and_1_for_all_thresholds(thresholds) -> None:
    found = uncertainty_of(RESULT, thresholds).doubt
    assert found is None or 0 <= found <= 1


@pytest.mark.parametrize("thresholds", [(), (0.3, 0.6, 0.02)])
def test_a_compacted_result_is_as_sure_as_before(thresholds) -> None:
    full = with_layer(RESULT)
    assert uncertainty_of(compacted_result(full), thresholds) == uncertainty_of(
        full, thresholds
    )


def test_negligible_probabilities_are_left_out() -> None:
    data = np.full((*BOX.shape, 3), 0.0199, np.float16)
    data[0, 0, 0] = (0.1, 0.7, 0.02)
    kept = Probabilities(data, BOX, RESULT.probabilities.class_names)
    values = tumour_probability(replace(RESULT, probabilities=kept))
    assert values[0, 0, 0] == np.float16(0.7)
    assert np.count_nonzero(values) == 1


def test_ranges_over_flips_hold_for_the_model_s_own_thresholds_only() -> None:
    ranges = {"whole_tumour": VolumeRange(1.0, 2.0)}
    result = replace(RESULT, flip_ranges=ranges)
    assert uncertainty_of(result).flips == ranges
    assert uncertainty_of(result, (0.5, 0.5, 0.5)).flips == ranges
    assert uncertainty_of(result, (0.4, 0.5, 0.5)).flips == {}


def test_disagreement_is_the_mean_over_what_is_marked() -> None:
    result = with_layer(RESULT)
    marked = RESULT.label_map.data[BOX.slices] > 0
    expected = result.disagreement.data[..., 0][marked].astype(float).mean()
    assert uncertainty_of(result).disagreement == pytest.approx(expected)


def test_an_empty_mask_has_no_doubt_and_no_lesions() -> None:
    found = uncertainty_of(with_layer(RESULT), (0.99, 0.99, 0.99))
    empty = decided_label_map(RESULT, (0.99, 0.99, 0.99)).data
    if not empty.any():
        assert (found.doubt, found.lesions, found.disagreement) == (None, (), None)


def test_of_a_reference_only_the_lesions_are_measured() -> None:
    found = run_to_end(uncertainty_job(MaskToMeasure(RESULT.label_map)))
    assert (found.doubt, found.thresholds, found.flips) == (None, {}, {})
    assert all(facts.doubt is None for facts in found.lesions)


def test_without_probabilities_only_lesions_are_known() -> None:
    found = uncertainty_of(replace(RESULT, classes=()))
    assert (found.doubt, found.thresholds) == (None, {})


def test_the_record_names_every_number_and_its_definition() -> None:
    result = with_layer(replace(RESULT, flip_ranges={"edema": VolumeRange(0.1, 0.2)}))
    record = uncertainty_of(result).as_json()
    assert record["flips_ml"] == {"edema": [0.1, 0.2]}
    assert list(record["thresholds_ml"]) == NAMES
    assert isinstance(record["doubt"], float)
    assert isinstance(record["stage_disagreement"], float)
    assert {name for name in record if name.endswith("_definition")} == {
        "doubt_definition",
        "entropy_definition",
        "thresholds_definition",
        "flips_definition",
        "stage_disagreement_definition",
    }


def test_a_model_of_one_region_has_ranges_of_that_region() -> None:
    one = replace(CLASSES[0], name="whole_tumour")
    result = make_result(seed=4, classes=(one,))
    assert list(uncertainty_of(result).thresholds) == ["whole_tumour"]
    assert result.label_map.data.shape == SHAPE
