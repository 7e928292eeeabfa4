"""Classes with too small a volume to be believed."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.segmentation.decision.small_classes import find_small_classes

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


PLACES = np.arange(1000, 1000 + 9**3)


def found(classes=CLASSES, voxel_ml=0.001):
    return find_small_classes(labels().ravel(), PLACES, classes, voxel_ml)


@pytest.mark.parametrize("voxel_ml", [0.001, 0.00124])
def test_a_small_class_is_found_with_its_volume_and_voxels(voxel_ml) -> None:
    (small,) = found(voxel_ml=voxel_ml)
    assert (small.name, small.value) == ("enhancing", 3)
    assert (small.instead, small.instead_value) == ("non_enhancing", 2)
    assert small.volume_ml == pytest.approx(40 * voxel_ml)
    np.testing.assert_array_equal(
        small.places, 1000 + np.flatnonzero(labels().ravel() == 3)
    )


def test_the_sentence_tells_volume_class_and_mark() -> None:
    (small,) = found()
    start = "0.04 mL looked enhancing, too little to be sure: marked as "
    assert small.sentence(is_kept=False) == f"{start}non-enhancing."
    assert small.sentence(is_kept=True) == f"{start}enhancing."


@pytest.mark.parametrize("voxel_ml", [0.00126, 0.002])
def test_a_class_with_enough_volume_is_not_small(voxel_ml) -> None:
    assert found(voxel_ml=voxel_ml) == ()


def test_an_absent_class_is_not_small() -> None:
    ones = np.ones(27, np.uint8)
    assert find_small_classes(ones, np.arange(27), CLASSES, 0.001) == ()


def test_without_a_rule_no_class_is_small() -> None:
    assert found((ClassSpec(1, "edema"), ClassSpec(3, "enhancing")), 1e-6) == ()
