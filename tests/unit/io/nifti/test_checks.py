from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.io.nifti.checks import volume_warning

EYE = Affine(np.eye(4))
SHAPE = (9, 10, 11)


@pytest.mark.parametrize("dtype", ["u1", "i2", "f4", "f8"])
@pytest.mark.parametrize("voxel", [(0, 0, 0), (5, 7, 9)])
def test_one_differing_voxel_makes_an_image(dtype, voxel):
    data = np.full(SHAPE, 3, dtype)
    data[voxel] = 4
    assert volume_warning("x", Volume(data, EYE)) is None


@pytest.mark.parametrize("dtype", ["u1", "i2", "f4", "f8"])
@pytest.mark.parametrize("value", [0, 3])
def test_a_constant_volume_is_refused(dtype, value):
    with pytest.raises(InputError, match=f"x holds no image: .* value {value}"):
        volume_warning("x", Volume(np.full(SHAPE, value, dtype), EYE))


def test_a_volume_of_nan_is_refused():
    with pytest.raises(InputError, match="none of its voxels has a number"):
        volume_warning("x", Volume(np.full(SHAPE, np.nan), EYE))


def test_non_finite_voxels_are_counted():
    data = np.arange(990, dtype=np.float32).reshape(SHAPE)
    data[0, 0, :2] = np.nan, np.inf
    warning = volume_warning("x", Volume(data, EYE))
    assert warning.startswith("x has 2 voxels without a finite number (0.2 %)")
