from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
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
def test_a_ray_hits_a_ball_at_the_computed_distance(direction, aside, offset_mm):
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


def test_surfaces_behind_the_origin_are_missed():
    assert first_hit_mm(BALL, MIDDLE + np.array([30, 0, 0]), unit([1, 0, 0])) is None


def test_a_ray_from_inside_hits_the_far_side():
    found = first_hit_mm(BALL, MIDDLE, unit([0, 1, 0.01]))
    assert found == pytest.approx(_RADIUS_MM, abs=0.7)


# An octahedron with vertices at a distance of 1 from its centre.
_TIPS = np.float32([*np.eye(3), *-np.eye(3)])
OCTAHEDRON = Surface(
    _TIPS,
    _TIPS,
    np.array([[a, b, c] for a in (0, 3) for b in (1, 4) for c in (2, 5)], np.uint32),
)


TOWARDS = [(1, 0, 0), (1, 1, 0), (1, 0, 1), (1, 1, 1), (3, 1, 2)]


@pytest.mark.parametrize("towards", TOWARDS)
@pytest.mark.parametrize("axis", range(3))
def test_a_ray_through_a_vertex_hits(axis, towards):
    target, outwards = np.eye(3)[axis], unit(np.roll(towards, axis))
    found = first_hit_mm(OCTAHEDRON, target + outwards * 5, -outwards)
    assert found == pytest.approx(5)


@pytest.mark.parametrize("towards", TOWARDS)
@pytest.mark.parametrize("share", [0.25, 0.3, 0.5, 0.75])
@pytest.mark.parametrize("axis", range(3))
def test_a_ray_through_an_edge_hits(axis, share, towards):
    target = np.roll([1 - share, share, 0], axis)
    outwards = unit(np.roll(towards, axis))
    found = first_hit_mm(OCTAHEDRON, target + outwards * 5, -outwards)
    assert found == pytest.approx(5)


@settings(deadline=None)
@given(directions, st.integers(0, 10**6), st.floats(0, 1))
@example(unit((1.0, 0.0, 5e-324)), 2318, 0.0)  # nearly edge-on
def test_no_ray_slips_through_an_edge_of_a_ball(direction, face, share):
    corners = BALL.vertices_mm[BALL.faces[face % len(BALL.faces)]].astype(float)
    target = corners[0] * share + corners[1] * (1 - share)
    outwards = direction * np.sign(direction @ (target - MIDDLE) or 1)
    origin = target + outwards * 100
    found = first_hit_mm(BALL, origin, -outwards)
    assert found is not None
    assert found <= 100 + 1e-3


def test_a_triangle_seen_edge_on_is_missed():
    triangle = Surface(
        np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0]], np.float32),
        np.tile(np.float32([0, 0, 1]), (3, 1)),
        np.array([[0, 1, 2]], np.uint32),
    )
    assert first_hit_mm(triangle, np.array([-1.0, 0.2, 0]), unit([1, 0, 0])) is None
    assert first_hit_mm(triangle, np.array([0.2, 0.2, 3.0]), unit([0, 0, -1])) == 3.0
