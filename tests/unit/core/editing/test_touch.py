from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.editing.touch import Brush, touched
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane

SHAPE = (17, 15, 11)
coordinates = st.tuples(*(st.floats(0, n - 1) for n in SHAPE))
# sheared and oblique, with edges of about 1, 1.5 and 4 mm
AFFINE = Affine(
    [[0.96, -0.3, 0.2, 3], [0.28, 1.46, 0.1, 5], [0, 0.1, 3.9, -7], [0, 0, 0, 1]]
)
PLAIN = Affine.from_spacing((1, 1, 5))


def painted(brush, path, affine=PLAIN):
    patch = touched(brush, path, affine, SHAPE)
    data = np.zeros(SHAPE, bool)
    if patch is not None:
        assert patch.mask.shape == patch.box.shape
        data[patch.box.slices] = patch.mask
    return data


@given(coordinates, st.floats(4.1, 9))
def test_a_ball_is_all_voxels_within_its_radius_in_world_millimetres(point, radius):
    places = np.indices(SHAPE).reshape(3, -1).T
    away = np.linalg.norm(AFFINE.apply(places) - AFFINE.apply(point), axis=1)
    found = painted(Brush(radius), [point], AFFINE).reshape(-1)
    sure = np.abs(away - radius) > 1e-3
    nearest = np.floor(np.asarray(point) + 0.5).astype(int)
    expected = (away <= radius) | (places == nearest).all(axis=1)
    assert np.array_equal(found[sure], expected[sure])


@given(st.sampled_from(Plane), coordinates, st.floats(0.1, 6))
def test_a_disc_stays_in_its_slice_and_holds_the_pixel_under_the_mouse(
    plane, point, radius
):
    found = painted(Brush(radius, plane), [point], AFFINE)
    slices = np.flatnonzero(np.moveaxis(found, plane.normal, 0).any(axis=(1, 2)))
    assert slices.tolist() == [int(np.floor(point[plane.normal] + 0.5))]
    assert found[tuple(np.floor(np.asarray(point) + 0.5).astype(int))]


@given(st.floats(2, 9), st.floats(2, 9), st.floats(0.6, 12))
def test_a_ball_drawn_across_thick_slices_leaves_no_hole(from_k, to_k, radius):
    """In each slice that the mouse crosses it paints a disc of nearly its radius."""
    path = [(8.2, 7.4, from_k), (8.2, 7.4, to_k)]
    found = painted(Brush(radius), path)
    low, high = sorted(int(np.floor(k + 0.5)) for k in (from_k, to_k))
    for k in range(low, high + 1):
        wanted = painted(Brush(0.85 * radius, Plane.AXIAL), [(8.2, 7.4, k)])
        assert found[..., k][wanted[..., k]].all()


@given(coordinates, coordinates, st.floats(0.1, 4))
def test_a_fast_stroke_has_no_gaps(start, end, radius):
    from scipy import ndimage

    found = painted(Brush(radius), [start, end], AFFINE)
    assert ndimage.label(found, np.ones((3, 3, 3)))[1] == 1
    # voxels at the radius itself may be in or out by rounding
    assert not (painted(Brush(0.999 * radius), [end], AFFINE) & ~found).any()


def test_a_brush_beyond_the_grid_touches_nothing():
    assert touched(Brush(2.0), [(40, 40, 40)], PLAIN, SHAPE) is None
    assert painted(Brush(3.0), [(-1, 5, 5)]).any()
