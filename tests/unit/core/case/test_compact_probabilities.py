from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from unet_gui.core.case.compact_probabilities import compacted
from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.box import Box
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.segmentation.decision.rule import decide

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
def test_every_threshold_decides_as_before(data, thresholds):
    shape = (9, 9, 9)
    full = Probabilities(data, Box((1, 2, 3), (5, 5, 8)), NAMES)
    small = compacted(full, 0.02)
    assert small.box.shape == small.data.shape[:3]
    assert 0 < small.data.size <= data.size
    before = decided(full, thresholds, shape)
    np.testing.assert_array_equal(decided(small, thresholds, shape), before)


def test_what_is_nowhere_likely_takes_one_voxel():
    data = np.full((4, 3, 5, 2), 0.01, np.float16)
    small = compacted(Probabilities(data, Box((1, 2, 3), (5, 5, 8)), NAMES), 0.02)
    assert small.data.shape == (1, 1, 1, 2)
    assert not small.data.any()


def test_no_probabilities_stay_none():
    none = Probabilities(
        np.zeros((0, 0, 0, 2), np.float16), Box((0,) * 3, (0,) * 3), ()
    )
    assert compacted(none, 0.02) is none
