from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from skimage.measure import points_in_poly

from unet_gui.core.editing.polygon import inside_polygon, polygon_patch
from unet_gui.core.geometry.planes import Plane

ROWS, COLUMNS = 9, 12
# no pixel's centre lies on an edge: whether that counts as inside is a convention
corner = st.tuples(st.integers(-3, ROWS + 2), st.integers(-3, COLUMNS + 2)).map(
    lambda c: (c[0] + 0.37, c[1] + 0.2113471)
)


@given(st.lists(corner, min_size=3, max_size=9))
def test_the_even_odd_rule_agrees_with_a_second_library(corners):
    places = np.indices((ROWS, COLUMNS)).reshape(2, -1).T
    expected = points_in_poly(places, np.asarray(corners)).reshape(ROWS, COLUMNS)
    assert np.array_equal(inside_polygon(np.array(corners), (ROWS, COLUMNS)), expected)


def test_a_polygon_fills_its_slice_of_each_plane():
    square = [(2.5, 2.5), (2.5, 6.5), (5.5, 6.5), (5.5, 2.5)]
    for plane in Plane:
        points = [tuple(np.insert(c, plane.normal, 4.0)) for c in square]
        patch = polygon_patch(plane, points, (8, 9, 10))
        assert patch.mask.all()
        shape = np.insert([3, 4], plane.normal, 1)
        assert patch.box.shape == tuple(shape)
        assert patch.box.start[plane.normal] == 4
    assert polygon_patch(Plane.AXIAL, [(1, 1, 4), (2, 2, 4)], (8, 9, 10)) is None
