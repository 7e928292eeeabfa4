from __future__ import annotations

import numpy as np
import pytest
import SimpleITK
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.grid import Grid

SHAPE = (6, 7, 8)


def turned(degrees: float, axis=(0, 0, 1), origin_mm=(0, 0, 0)) -> Affine:
    """Return an affine turned about an axis, by SimpleITK."""
    turn = SimpleITK.VersorTransform(axis, np.radians(degrees))
    rotation = np.array(turn.GetMatrix()).reshape(3, 3)
    return Affine.from_parts(rotation @ np.diag([1.0, 2.0, 3.0]), origin_mm)


@given(st.floats(0, 179), st.tuples(*[st.floats(-1, 1)] * 3))
def test_the_turn_is_that_of_the_rotation(degrees, axis):
    if np.linalg.norm(axis) < 0.1:
        return
    one = Grid(SHAPE, Affine.from_spacing((2, 1, 5)))
    found = one.turn_deg(Grid(SHAPE, turned(degrees, axis)))
    assert found == pytest.approx(degrees, abs=1e-4)


def test_fields_of_view_share_a_part_of_the_smaller_one():
    large = Grid((60, 60, 60), Affine.from_spacing((1, 1, 1)))
    inside = Grid((10, 10, 10), Affine.from_spacing((1, 1, 1), (5, 5, 5)))
    half = Grid((10, 10, 10), Affine.from_spacing((1, 1, 1), (55, 5, 5)))
    away = Grid((10, 10, 10), Affine.from_spacing((1, 1, 1), (80, 5, 5)))
    assert inside.shared_part(large) == large.shared_part(inside) == 1
    assert half.shared_part(large) == pytest.approx(0.5)
    assert away.shared_part(large) == 0


def test_the_voxel_at_a_point_is_the_nearest_one():
    grid = Grid(SHAPE, turned(30, origin_mm=(4, 5, 6)))
    assert grid.voxel_at(grid.affine.apply((2.4, 3.6, 1.4))) == (2, 4, 1)
    assert grid.voxel_at(grid.affine.apply((-9, 99, 1))) == (0, 6, 1)
    edges = grid.affine.apply([(-0.4, 0, 0), (-0.6, 0, 0), (0, 6.4, 0), (0, 0, 7.6)])
    assert grid.holds(edges).tolist() == [True, False, True, False]
