from __future__ import annotations

import math
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine

SHAPE = (100, 80, 20)
SHEARED = Affine.from_parts([[1, 1, 0], [0, 1, 0], [0, 0, 2]], (3, 4, 5))
IDENTITY = Affine(np.eye(4))


def rotation(x, y, z):
    """Rotations about the first, the second and the third axis, in this order."""
    (a, b, c), (d, e, f) = np.cos([x, y, z]), np.sin([x, y, z])
    about_x = np.array([[1, 0, 0], [0, a, -d], [0, d, a]])
    about_y = np.array([[b, 0, e], [0, 1, 0], [-e, 0, b]])
    about_z = np.array([[c, -f, 0], [f, c, 0], [0, 0, 1]])
    return about_z @ about_y @ about_x


def oblique(angle, spacing_mm=(1.0, 2.0, 5.0), origin_mm=(-10.0, 20.0, 3.0)):
    linear = rotation(angle, 0, angle) @ np.diag(spacing_mm)
    return Affine.from_parts(linear, origin_mm)


@st.composite
def affines(draw):
    """Draw a rotated, anisotropic, sheared and perhaps mirrored grid."""
    angles = [draw(st.floats(-3.2, 3.2)) for _ in range(3)]
    edges = [draw(st.floats(0.2, 8)) for _ in range(3)]
    edges[0] *= draw(st.sampled_from([1, -1]))
    shear = np.eye(3)
    shear[0, 1], shear[1, 2] = (draw(st.floats(-0.5, 0.5)) for _ in range(2))
    origin = [draw(st.floats(-300, 300)) for _ in range(3)]
    return Affine.from_parts(rotation(*angles) @ shear @ np.diag(edges), origin)


voxels = st.tuples(*(st.floats(-50, 200) for _ in range(3)))


# the value


def test_it_is_a_float64_copy_that_cannot_be_changed():
    matrix = np.eye(4, dtype=np.float32)
    affine = Affine(matrix)
    matrix[0, 0] = 7
    assert affine == IDENTITY
    assert affine.matrix.dtype == np.float64
    for array in (affine.matrix, affine.linear, affine.origin_mm):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


@pytest.mark.parametrize(
    ("matrix", "message"),
    [
        (np.eye(3), "4x4"),
        (np.eye(4) * 2, "0 0 0 1"),
        (np.diag([1, 1, np.nan, 1]), "finite"),
        (np.diag([1, 1, np.inf, 1]), "finite"),
    ],
)
def test_other_matrices_are_refused(matrix, message):
    with pytest.raises(ValueError, match=message):
        Affine(matrix)


@given(affines(), affines())
def test_equal_affines_have_equal_entries_and_one_hash(a, b):
    same = Affine(a.matrix.copy())
    assert a == same
    assert hash(a) == hash(same)
    assert (a == b) == np.array_equal(a.matrix, b.matrix)
    assert a != a.matrix.tolist()


def test_negative_zero_is_zero():
    other = Affine.from_parts(np.eye(3), (-0.0, 0, 0))
    assert other == IDENTITY
    assert len({other, IDENTITY}) == 1


def test_a_pickled_copy_is_equal_and_cannot_be_changed():
    copy = pickle.loads(pickle.dumps(SHEARED))
    assert copy == SHEARED
    assert not copy.matrix.flags.writeable


def test_numpy_sees_the_matrix():
    np.testing.assert_array_equal(np.asarray(SHEARED), SHEARED.matrix)
    np.array(SHEARED)[0, 0] = 9  # a copy
    assert SHEARED.matrix[0, 0] == 1


# points


@given(affines(), voxels)
def test_the_inverse_maps_points_back(affine, voxel):
    world_mm = affine.apply(voxel)
    np.testing.assert_allclose(affine.inverse.apply(world_mm), voxel, atol=1e-6)


@given(affines(), affines(), voxels)
def test_a_product_applies_the_right_factor_first(a, b, voxel):
    expected = a.apply(b.apply(voxel))
    np.testing.assert_allclose((a @ b).apply(voxel), expected, rtol=1e-9, atol=1e-6)


def test_many_points_at_once():
    affine = oblique(0.2)
    points = np.arange(12.0).reshape(2, 2, 3)
    expected = (affine.matrix @ [*points[1, 0], 1.0])[:3]
    np.testing.assert_allclose(affine.apply(points)[1, 0], expected)


def test_the_origin_is_the_centre_of_the_first_voxel():
    np.testing.assert_array_equal(SHEARED.apply((0, 0, 0)), SHEARED.origin_mm)


# the grid


def test_spacing_does_not_depend_on_rotation():
    assert oblique(0.4).spacing_mm == pytest.approx((1.0, 2.0, 5.0))
    assert Affine.from_spacing((-1, 2, 3)).spacing_mm == (1, 2, 3)


@given(affines())
def test_the_volume_of_a_voxel_is_that_of_its_parallelepiped(affine):
    i, j, k = affine.linear.T
    expected = abs(np.dot(np.cross(i, j), k)) / 1000
    assert affine.voxel_volume_ml == pytest.approx(expected)
    assert affine.voxel_volume_ml <= math.prod(affine.spacing_mm) / 1000 * (1 + 1e-9)


def test_a_sheared_voxel_is_smaller_than_the_product_of_its_edges():
    assert SHEARED.spacing_mm == pytest.approx((1, math.sqrt(2), 2))
    assert SHEARED.voxel_volume_ml == pytest.approx(0.002)


def test_only_tilted_axes_are_sheared():
    assert SHEARED.is_sheared
    assert not oblique(0.7).is_sheared
    slightly = Affine.from_parts([[1, 0.01, 0], [0, 1, 0], [0, 0, 1]], (0, 0, 0))
    assert not slightly.is_sheared


def test_a_singular_affine_is_recognised_whatever_its_scale():
    flat = [[1, 2, 0], [2, 4, 0], [0, 0, 1]]
    assert Affine.from_parts(flat, (0, 0, 0)).is_singular
    assert Affine.from_spacing((1, 0, 1)).is_singular
    assert not Affine.from_spacing((1e-6, 1e-6, 1e-6)).is_singular


def test_mirrored_grids_are_left_handed():
    assert Affine.from_spacing((-1, 2, 3)).is_mirrored
    assert not Affine.from_spacing((-1, -2, 3)).is_mirrored


def test_obliquity_is_the_largest_tilt():
    assert Affine.from_spacing((-2, 3, 1)).obliquity_deg == pytest.approx(0, abs=1e-6)
    tilted = rotation(0, 0, np.radians(20)) @ np.diag([1, 2, 5])
    for columns in ([0, 1, 2], [1, 2, 0]):
        affine = Affine.from_parts(tilted[:, columns], (0, 0, 0))
        assert affine.obliquity_deg == pytest.approx(20)


def test_axis_codes_name_the_closest_directions():
    assert Affine.from_spacing((-1, -2, 3)).axis_codes == ("L", "P", "S")
    permuted = np.diag([1, 2, 3])[:, [2, 0, 1]]
    assert Affine.from_parts(permuted, (0, 0, 0)).axis_codes == ("S", "R", "A")
    assert oblique(0.3).axis_codes == ("R", "A", "S")


# the same grid


def test_the_far_corner_is_shifted_most():
    stretched = oblique(0.0) @ Affine.from_spacing((1.01, 1, 1))
    shift_mm = oblique(0.0).largest_shift_mm(stretched, SHAPE)
    assert shift_mm == pytest.approx(0.01 * 99)


def test_rounding_is_close_and_a_tenth_of_a_voxel_is_not():
    affine = oblique(0.3)
    rounded = Affine(affine.matrix.astype(np.float32))
    moved = Affine.from_parts(affine.linear, affine.apply((0, 0.05, 0)))
    assert rounded != affine
    assert affine.is_close_to(rounded, SHAPE)
    assert not affine.is_close_to(moved, SHAPE)
