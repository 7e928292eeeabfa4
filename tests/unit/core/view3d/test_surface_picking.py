from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.view3d.surface_picking import first_hit_mm
from unet_gui.core.view3d.surfaces import Surface, mask_surface

_SHAPE = (40, 40, 40)
_MIDDLE, _RADIUS_MM = 19.5, 12.0
_AXIS = np.arange(40) - _MIDDLE
_BALL = sum(np.meshgrid(_AXIS**2, _AXIS**2, _AXIS**2)) <= _RADIUS_MM**2
BALL = mask_surface(_BALL, Affine(np.eye(4)))
MIDDLE = np.full(3, _MIDDLE)


def unit(vector):
    return np.asarray(vector, float) / np.linalg.norm(vector)


directions = (
    st.tuples(*[st.floats(-1, 1)] * 3)
    .filter(lambda v: np.linalg.norm(v) > 0.1)
    .map(unit)
)


@settings(deadline=None)
@given(directions, directions, st.floats(0.0, 10.0))
def test_a_ray_meets_a_ball_where_geometry_says(direction, aside, offset_mm):
    across = np.cross(direction, aside)
    assume(np.linalg.norm(across) > 0.1)
    origin = MIDDLE - direction * 100 + unit(across) * offset_mm
    expected = 100 - np.sqrt(_RADIUS_MM**2 - offset_mm**2)
    assert first_hit_mm(BALL, origin, direction) == pytest.approx(expected, abs=1.0)


@settings(deadline=None)
@given(directions, directions)
def test_a_ray_beside_a_ball_misses_it(direction, aside):
    across = np.cross(direction, aside)
    assume(np.linalg.norm(across) > 0.1)
    origin = MIDDLE - direction * 100 + unit(across) * (_RADIUS_MM + 1.5)
    assert first_hit_mm(BALL, origin, direction) is None


def test_what_lies_behind_is_not_met():
    assert first_hit_mm(BALL, MIDDLE + np.array([30, 0, 0]), unit([1, 0, 0])) is None


def test_from_inside_the_far_side_is_met():
    found = first_hit_mm(BALL, MIDDLE, unit([0, 1, 0.01]))
    assert found == pytest.approx(_RADIUS_MM, abs=0.7)


def test_a_triangle_seen_edge_on_is_no_hit():
    triangle = Surface(
        np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0]], np.float32),
        np.tile(np.float32([0, 0, 1]), (3, 1)),
        np.array([[0, 1, 2]], np.uint32),
    )
    assert first_hit_mm(triangle, np.array([-1.0, 0.2, 0]), unit([1, 0, 0])) is None
    assert first_hit_mm(triangle, np.array([0.2, 0.2, 3.0]), unit([0, 0, -1])) == 3.0
