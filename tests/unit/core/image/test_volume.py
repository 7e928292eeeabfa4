from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap, Volume

EYE = Affine(np.eye(4))


def test_shape_and_spacing(volume):
    assert volume.shape == (6, 7, 8)
    assert volume.spacing_mm == (1.0, 2.0, 3.0)


def test_intensities_are_scaled_only_on_request():
    stored = np.array([[[10]]], np.int16)
    scaled = Volume(stored, EYE, slope=0.5, intercept=-1.0)
    assert scaled.data.dtype == np.int16
    assert scaled.intensity(scaled.data).item() == 4.0
    assert Volume(stored, EYE).intensity(stored) is stored


@pytest.mark.parametrize("kind", [Volume, LabelMap])
def test_only_three_axes_are_accepted(kind):
    with pytest.raises(ValueError, match="must be 3-D"):
        kind(np.zeros((2, 2), np.uint8), EYE)


def test_a_label_map_is_uint8():
    with pytest.raises(ValueError, match="uint8, got int16"):
        LabelMap(np.zeros((2, 2, 2), np.int16), EYE)
