"""Classes with too small a volume to be believed."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.segmentation.decision.small_classes import replace_small_classes

CLASSES = (
    ClassSpec(1, "edema"),
    ClassSpec(2, "non_enhancing"),
    ClassSpec(3, "enhancing", least_ml=0.05, instead="non_enhancing"),
)


def labels() -> np.ndarray:
    values = np.zeros((9, 9, 9), np.uint8)
    values[1:8, 1:8, 1:8] = 1
    values[2:4, 2:7, 2:6] = 3  # 40 voxels
    return values


@pytest.mark.parametrize("voxel_ml", [0.001, 0.00124])
def test_a_small_class_is_replaced(voxel_ml) -> None:
    found = labels()
    (sentence,) = replace_small_classes(found, CLASSES, voxel_ml)
    assert sentence.startswith(f"{40 * voxel_ml:.2f} mL looked enhancing")
    assert "marked as non-enhancing" in sentence
    expected = np.where(labels() == 3, 2, labels())
    np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize("voxel_ml", [0.00126, 0.002])
def test_a_class_with_enough_volume_stays(voxel_ml) -> None:
    found = labels()
    assert replace_small_classes(found, CLASSES, voxel_ml) == ()
    np.testing.assert_array_equal(found, labels())


def test_an_absent_class_is_not_a_small_one() -> None:
    found = np.ones((3, 3, 3), np.uint8)
    assert replace_small_classes(found, CLASSES, 0.001) == ()


def test_without_a_rule_nothing_changes() -> None:
    found = labels()
    plain = (ClassSpec(1, "edema"), ClassSpec(3, "enhancing"))
    assert replace_small_classes(found, plain, 1e-6) == ()
    np.testing.assert_array_equal(found, labels())
