from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import (
    largest_shift_mm,
    obliquity_deg,
    same_grid,
    same_place,
    spacing_mm,
    voxel_to_world,
    world_to_voxel,
)

SHAPE = (100, 80, 20)


def oblique(angle, lengths=(1.0, 2.0, 5.0), origin=(-10.0, 20.0, 3.0)):
    c, s = np.cos(angle), np.sin(angle)
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    turn = turn @ np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    affine = np.eye(4)
    affine[:3, :3] = turn @ np.diag(lengths)
    affine[:3, 3] = origin
    return affine


def test_spacing_is_that_of_the_voxel_however_it_is_turned():
    assert spacing_mm(oblique(0.4)) == pytest.approx((1.0, 2.0, 5.0))


def test_obliquity_is_the_largest_tilt():
    assert obliquity_deg(np.diag([-2.0, 3, 1, 1])) == pytest.approx(0, abs=1e-6)
    turned = oblique(0.0)
    c, s = np.cos(np.radians(20)), np.sin(np.radians(20))
    turned[:2, :2] = np.array([[c, -s], [s, c]]) @ turned[:2, :2]
    assert obliquity_deg(turned) == pytest.approx(20)
    assert obliquity_deg(turned[:, [1, 2, 0, 3]]) == pytest.approx(20)


@given(
    angle=st.floats(-3, 3),
    voxel=st.tuples(*(st.floats(-50, 200) for _ in range(3))),
)
def test_voxel_to_world_and_back(angle, voxel):
    affine = oblique(angle)
    world = voxel_to_world(affine, voxel)
    np.testing.assert_allclose(world_to_voxel(affine, world), voxel, atol=1e-6)


def test_many_voxels_at_once():
    affine = oblique(0.2)
    voxels = np.arange(12.0).reshape(2, 2, 3)
    world = voxel_to_world(affine, voxels)
    expected = (affine @ [*voxels[1, 0], 1.0])[:3]
    np.testing.assert_allclose(world[1, 0], expected)


def test_same_place():
    affine = oblique(0.1)
    moved = affine.copy()
    moved[0, 3] += 0.01
    assert same_place(affine, affine + 1e-5)
    assert not same_place(affine, moved)


def test_a_turn_shifts_the_far_corner_most():
    turned = oblique(0.0) @ np.diag([1.01, 1, 1, 1])
    shift = largest_shift_mm(oblique(0.0), turned, SHAPE)
    assert shift == pytest.approx(0.01 * 99)


def test_rounding_leaves_a_grid_the_same_and_a_tenth_of_a_voxel_does_not():
    affine = oblique(0.3)
    rounded = affine.astype(np.float32).astype(np.float64)
    moved = affine.copy()
    moved[1, 3] += 0.1
    assert same_grid(affine, rounded, SHAPE)
    assert not same_grid(affine, moved, SHAPE)
