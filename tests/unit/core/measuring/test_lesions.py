from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.lesions import find_lesions


def mask(*blocks, shape=(30, 30, 30), spacing_mm=(1, 1, 1)):
    data = np.zeros(shape, np.uint8)
    for value, block in enumerate(blocks, start=1):
        data[block] = value
    return LabelMap(data, Affine.from_spacing(spacing_mm))


SMALL = np.s_[2:7, 2:7, 2:6]  # 0.1 mL
LARGE = np.s_[12:22, 12:22, 12:15]  # 0.3 mL
TINY = np.s_[27:30, 27:30, 27:30]


def test_lesions_are_the_large_components_sorted_by_size():
    lesions = find_lesions(mask(SMALL, LARGE, TINY))
    assert [lesion.volume_ml for lesion in lesions.items] == pytest.approx([0.3, 0.1])
    assert lesions.position_at((13, 13, 13)) == 0
    assert lesions.position_at((2, 2, 2)) == 1
    assert lesions.position_at((28, 28, 28)) is None
    assert lesions.position_at((10, 10, 10)) is None
    assert lesions.position_at((0, 0, 0)) is None


def test_the_voxel_lies_in_the_lesion_at_its_largest_section():
    data = mask(LARGE).data.copy()
    data[10:24, 10:24, 13] = 1
    data[2:7, 2:7, 2:8] = 1
    lesions = find_lesions(LabelMap(data, Affine(np.eye(4))))
    assert lesions.items[0].voxel[2] == 13
    for position, lesion in enumerate(lesions.items):
        assert lesions.position_at(lesion.voxel) == position


def test_classes_that_touch_are_one_lesion_even_at_a_corner():
    touching = mask(np.s_[2:7, 2:7, 2:7], np.s_[7:12, 7:12, 7:12])
    assert len(find_lesions(touching).items) == 1


def test_the_size_limit_is_in_millilitres():
    assert not find_lesions(mask(np.s_[2:7, 2:7, 2:5])).items  # 0.075 mL
    assert find_lesions(mask(np.s_[2:7, 2:7, 2:5], spacing_mm=(1, 1, 2))).items


def test_an_empty_mask_has_no_lesions():
    lesions = find_lesions(mask())
    assert lesions.items == ()
    assert lesions.position_at((0, 0, 0)) is None
