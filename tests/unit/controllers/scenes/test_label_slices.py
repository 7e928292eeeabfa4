from __future__ import annotations

import numpy as np
import pytest

from unet_gui.controllers.scenes.label_slices import (
    AgreementOfMasks,
    ProbabilityOfClass,
    cut_labels,
)
from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane, extract_slice
from unet_gui.core.image.slice_cache import SliceCache
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.agreement import agreement_map

SHAPE, BOX = (7, 8, 9), Box((1, 2, 3), (6, 7, 8))


def label_map(seed):
    data = np.random.default_rng(seed).integers(0, 4, SHAPE)
    return LabelMap(data.astype(np.uint8), Affine(np.eye(4)))


@pytest.mark.parametrize("radiological", [True, False])
@pytest.mark.parametrize("plane", Plane)
def test_slices_equal_those_of_the_whole_volume(plane, radiological):
    first, second = label_map(0), label_map(1)
    data = np.random.default_rng(2).random((*BOX.shape, 2)).astype(np.float16)
    levels = np.zeros(SHAPE, np.uint8)
    levels[BOX.slices] = np.rint(data[..., 1].astype(np.float32) * 255)
    wholes = {
        first: first.data,
        AgreementOfMasks(first, second, "edema"): agreement_map(
            first.data, second.data, "edema"
        ),
        ProbabilityOfClass(Probabilities(data, BOX, ("a", "b")), 1, SHAPE): levels,
    }
    for source, whole in wholes.items():
        for index in range(SHAPE[plane.normal]):
            expected = extract_slice(whole, plane, index, radiological=radiological)
            cut = cut_labels(
                source, plane, index, SliceCache(), radiological=radiological
            )
            np.testing.assert_array_equal(cut, expected)


def test_undefined_probabilities_are_not_drawn():
    data = np.full((*BOX.shape, 1), np.nan, np.float16)
    source = ProbabilityOfClass(Probabilities(data, BOX, ("a",)), 0, SHAPE)
    assert not cut_labels(source, Plane.AXIAL, 5, SliceCache(), radiological=True).any()
