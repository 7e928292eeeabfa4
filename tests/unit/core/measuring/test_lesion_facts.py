from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.lesion_facts import (
    REMOTE_RULES,
    lesion_doubts,
    lesion_facts,
    lesion_means,
)
from unet_gui.core.measuring.uncertainty import doubt

SHAPE = (60, 40, 30)
LARGE = np.s_[2:22, 5:25, 5:20]  # 6 mL
RULE = REMOTE_RULES[0]


def mask(*blocks, spacing_mm=(1.0, 1.0, 1.0), value=1):
    data = np.zeros(SHAPE, np.uint8)
    for block in blocks:
        data[block] = value
    return LabelMap(data, Affine.from_spacing(spacing_mm))


def test_the_classes_of_a_lesion_add_up_to_its_volume() -> None:
    data = mask(LARGE, np.s_[40:46, 5:11, 5:11]).data.copy()
    data[4:9, 6:12, 6:12] = 2
    data[40:43, 5:11, 5:11] = 3
    first, second = lesion_facts(LabelMap(data, Affine(np.eye(4))))
    assert first.class_ml[TumourClass.NON_ENHANCING] == pytest.approx(0.18)
    assert first.class_ml[TumourClass.ENHANCING] == 0
    assert second.class_ml[TumourClass.ENHANCING] == pytest.approx(0.108)
    for facts in (first, second):
        assert sum(facts.class_ml.values()) == pytest.approx(facts.volume_ml)


@given(st.integers(23, 50), st.sampled_from([0.5, 1.0, 2.0]))
def test_the_gap_is_the_distance_between_the_surfaces(start, edge_mm) -> None:
    block = np.s_[start : start + 8, 5:13, 5:13]
    facts = lesion_facts(mask(LARGE, block, spacing_mm=(edge_mm,) * 3))
    gaps = [one.gap_mm for one in facts]
    assert gaps[0] == 0
    if len(gaps) > 1:
        assert gaps[1] == pytest.approx((start - 21) * edge_mm)


@pytest.mark.parametrize(
    ("start", "size", "is_flagged"),
    [
        (42, 8, True),  # 21 mm away, 9 % of the largest
        (40, 8, False),  # 19 mm away
        (42, 10, False),  # 17 % of the largest
    ],
)
def test_small_lesions_far_from_the_largest_are_flagged(
    start, size, is_flagged
) -> None:
    block = np.s_[start : start + size, 5 : 5 + size, 5 : 5 + size]
    largest, other = lesion_facts(mask(LARGE, block))
    assert not largest.flag
    assert bool(other.flag) == is_flagged
    assert other.flag in ("", RULE.reason)


def test_an_empty_mask_has_no_facts() -> None:
    assert lesion_facts(mask()) == ()
    nothing = np.zeros((2, 2, 2), np.float32)
    assert lesion_doubts(mask(), nothing, Box((0,) * 3, (2,) * 3)) == []


@given(st.integers(0, 1000))
def test_the_doubt_of_one_lesion_is_that_of_the_case(seed) -> None:
    values = np.random.default_rng(seed).random(SHAPE, np.float32)
    values[np.s_[:1], :] = values[25:, :] = 0  # all but the surroundings
    values[:, :2], values[:, 28:] = 0, 0
    values[:, :, :2], values[:, :, 23:] = 0, 0
    label_map = mask(LARGE)
    (found,) = lesion_doubts(label_map, values, Box((0, 0, 0), SHAPE))
    assert found == pytest.approx(doubt(values.ravel(), label_map.data.ravel() > 0))


def test_means_are_those_of_each_lesion() -> None:
    label_map = mask(LARGE, np.s_[40:48, 5:13, 5:13])
    values = np.random.default_rng(0).random(SHAPE, np.float32)
    box = Box((10, 0, 0), SHAPE)
    first, second = lesion_means(label_map, values[10:], box)
    outside = values.copy()
    outside[:10] = 0
    assert first == pytest.approx(outside[LARGE].mean(), abs=1e-5)
    assert second == pytest.approx(values[40:48, 5:13, 5:13].mean(), abs=1e-5)
    assert lesion_means(mask(), values, Box((0, 0, 0), SHAPE)) == []


def test_a_sure_lesion_is_doubted_less_than_an_unsure_one() -> None:
    label_map = mask(LARGE, np.s_[40:48, 5:13, 5:13])
    values = np.where(label_map.data, np.float32(0.95), np.float32(0))
    values[40:48, 5:13, 5:13] = 0.55
    box = Box((0, 0, 1), SHAPE)
    sure, unsure = lesion_doubts(label_map, values[:, :, 1:], box)
    assert sure == pytest.approx(1 - 2 * 0.95 / 1.95, abs=1e-5)
    assert unsure == pytest.approx(1 - 2 * 0.55 / 1.55, abs=1e-5)
    facts = lesion_facts(label_map, [sure, unsure])
    assert [one.doubt for one in facts] == [sure, unsure]
