import numpy as np
import pytest

from unet_gui.core.geometry.planes import Plane
from unet_gui.core.model.feature_maps import FeatureMaps, grey_maps


def test_each_map_has_its_own_contrast():
    ramp = np.arange(1000, dtype=np.float32).reshape(10, 10, 10)
    stack = np.stack([ramp, ramp * -1000, np.full_like(ramp, 7)], axis=-1)
    pixels, ranges = grey_maps(stack)
    assert pixels.shape == (3, 10, 10, 10)
    assert pixels.dtype == np.uint8
    assert pixels[0, 0, 0, 0] == pixels[1, 9, 9, 9] == 0
    assert pixels[0, 9, 9, 9] == pixels[1, 0, 0, 0] == 255
    assert abs(int(pixels[0, 5, 0, 0]) - 127) <= 1
    np.testing.assert_allclose(ranges[0], (9.99, 989.01), rtol=1e-4)
    np.testing.assert_allclose(ranges[1], (-989010, -9990), rtol=1e-4)
    assert not pixels[2].any()  # constant


def test_outliers_do_not_affect_the_contrast():
    stack = np.linspace(0, 1, 4000, dtype=np.float32).reshape(10, 20, 20, 1)
    stack[0, 0, 0, 0] = 1e6
    _, ranges = grey_maps(stack)
    assert ranges[0, 1] < 1.1


def test_a_spot_on_a_constant_map_is_visible():
    stack = np.zeros((1, 100, 100, 1), np.float32)
    stack[0, 3, 4, 0] = 2
    pixels, ranges = grey_maps(stack)
    assert pixels[0, 0, 3, 4] == 255
    assert pixels.sum() == 255
    assert ranges.tolist() == [[0, 2]]


@pytest.mark.parametrize(
    ("plane", "is_radiological", "expected"),
    [
        (Plane.AXIAL, True, [[5, 4, 3], [2, 1, 0]]),
        (Plane.AXIAL, False, [[3, 4, 5], [0, 1, 2]]),
        (Plane.SAGITTAL, False, [[5, 4, 3], [2, 1, 0]]),
    ],
)
def test_pictures_are_oriented_like_the_views(plane, is_radiological, expected):
    pixels = np.zeros((2, 4, 2, 3), np.uint8)
    pixels[1, 2] = np.arange(6).reshape(2, 3)
    maps = FeatureMaps(
        "t", (2, 3, 4, 2), plane, pixels, np.zeros((2, 2)), 0, is_radiological
    )
    assert maps.slices == 4
    assert maps.picture(1, 2).tolist() == expected
