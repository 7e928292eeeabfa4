from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.io.masks.values import looks_like_mask

EYE = Affine(np.eye(4))


@pytest.mark.parametrize("dtype", ["u1", "i2", "f4", "f8"])
def test_few_small_whole_numbers_look_like_a_mask(make_mask, dtype):
    assert looks_like_mask(Volume(make_mask(1, 2, 4).astype(dtype), EYE))


def test_scans_do_not_look_like_a_mask(make_scan, make_mask):
    halves = make_mask(1, 2).astype(np.float32) / 2
    gaps = make_mask(1).astype(np.float32)
    gaps[0, 0, 0] = np.nan
    for data in [make_scan(), -make_mask(1).astype("i2"), make_mask(40), halves, gaps]:
        assert not looks_like_mask(Volume(data, EYE))
    assert not looks_like_mask(Volume(make_mask(), EYE))  # nothing but background
    assert not looks_like_mask(Volume(np.ones((3, 4, 5)), EYE))


def test_the_slope_is_applied(make_mask):
    assert not looks_like_mask(Volume(make_mask(1, 2), EYE, slope=0.5))
    assert looks_like_mask(Volume(make_mask(10, 20), EYE, slope=0.1))
