from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from unet_gui.core.case.result import Probabilities, SegmentationResult, compacted
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.segmentation.decision.rule import decide


def make_result(**fields) -> SegmentationResult:
    labels = LabelMap(np.zeros((1, 1, 1), np.uint8), Affine(np.eye(4)))
    data = np.zeros((1, 1, 1, 1), np.float16)
    kept = Probabilities(data, Box((0, 0, 0), (1, 1, 1)), ("edema",))
    return SegmentationResult(labels, kept, "model", "CPU", **fields)


def test_the_duration_of_a_run_excludes_reading() -> None:
    result = make_result(seconds={"reading": 5.0, "tiles": 2.0, "engine_start": 1.0})
    assert result.run_s == 3.0


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ("edema", "non_enhancing", "enhancing"),
            {"edema": 0.02, "non_enhancing": 0.01, "enhancing": 0.0},
        ),
        (
            ("edema",),
            {"edema": 0.02, "non_enhancing": None, "enhancing": None},
        ),
        (
            ("whole_tumour",),
            {
                **dict.fromkeys(("edema", "non_enhancing", "enhancing")),
                "whole_tumour": 0.03,
            },
        ),
    ],
)
def test_volumes_of_classes_and_regions_that_the_model_marks(names, expected) -> None:
    data = np.zeros((3, 3, 3), np.uint8)
    data[0, 0, :2], data[1, 1, 1] = 1, 2
    label_map = LabelMap(data, Affine.from_spacing((1.0, 2.0, 5.0)))
    kept = Probabilities(np.zeros((1, 1, 1, 1)), Box((0,) * 3, (1,) * 3), names)
    result = SegmentationResult(label_map, kept, "model", "CPU", {})
    found = result.volumes_ml()
    assert list(found) == list(expected)
    assert found == {
        k: v if v is None else pytest.approx(v) for k, v in expected.items()
    }


NAMES = ("edema", "enhancing")
FRACTIONS = st.sampled_from([0.0, 0.001, 0.0199, 0.02, 0.0201, 0.3, 0.5, 0.77, 1.0])


def decided(probabilities, thresholds, shape):
    rule = [
        ClassSpec(value, name, threshold)
        for value, (name, threshold) in enumerate(
            zip(NAMES, thresholds, strict=True), start=1
        )
    ]
    labels = np.zeros(shape, np.uint8)
    data = probabilities.data.astype(np.float32)
    labels[probabilities.box.slices] = decide(data, rule)
    return labels


@given(
    data=hnp.arrays(np.float16, (4, 3, 5, 2), elements=FRACTIONS),
    thresholds=st.tuples(*[st.floats(0.02, 0.99)] * 2),
)
def test_compact_probabilities_give_the_same_mask_for_every_threshold(data, thresholds):
    shape = (9, 9, 9)
    full = Probabilities(data, Box((1, 2, 3), (5, 5, 8)), NAMES)
    small = compacted(full, 0.02)
    assert small.box.shape == small.data.shape[:3]
    assert 0 < small.data.size <= data.size
    before = decided(full, thresholds, shape)
    np.testing.assert_array_equal(decided(small, thresholds, shape), before)


def test_probabilities_below_the_threshold_shrink_to_one_voxel():
    data = np.full((4, 3, 5, 2), 0.01, np.float16)
    small = compacted(Probabilities(data, Box((1, 2, 3), (5, 5, 8)), NAMES), 0.02)
    assert small.data.shape == (1, 1, 1, 2)
    assert not small.data.any()


def test_missing_probabilities_are_returned_unchanged():
    none = Probabilities(
        np.zeros((0, 0, 0, 2), np.float16), Box((0,) * 3, (0,) * 3), ()
    )
    assert compacted(none, 0.02) is none
