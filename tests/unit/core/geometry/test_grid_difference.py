from __future__ import annotations

import numpy as np

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.grid_difference import (
    grid_difference,
    shape_text,
    spacing_text,
)

SHAPE = (10, 12, 8)
EYE = Affine(np.eye(4))


def test_the_same_grid_does_not_differ():
    assert grid_difference(SHAPE, EYE, SHAPE, Affine(np.eye(4))) is None


def test_size():
    text = grid_difference(SHAPE, EYE, (10, 12, 9), EYE)
    assert text == "size 10 x 12 x 8 against 10 x 12 x 9 voxels"


def test_size_and_spacing():
    text = grid_difference(SHAPE, EYE, (5, 12, 8), Affine.from_spacing((2, 1, 1)))
    assert text.startswith("size 10 x 12 x 8 against 5 x 12 x 8 voxels; ")
    assert text.endswith("spacing 1 x 1 x 1 against 2 x 1 x 1 mm")


def test_position():
    moved = Affine.from_spacing((1, 1, 1), (0, 239, 0))
    assert grid_difference(SHAPE, EYE, SHAPE, moved) == "position, by up to 239 mm"


def test_direction():
    flipped = Affine.from_spacing((-1, -1, 1))
    text = grid_difference(SHAPE, EYE, SHAPE, flipped)
    assert text.startswith("position and direction, by up to 28.4")


def test_texts():
    assert shape_text((240, 240, 155)) == "240 x 240 x 155"
    assert spacing_text((1.0, 0.9375, 5.5)) == "1 x 0.9375 x 5.5"
