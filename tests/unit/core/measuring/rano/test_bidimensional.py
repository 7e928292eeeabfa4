"""The two diameters of lesions, against brute force on oblique and uneven grids."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tests.brute_calipers import brute_diameters
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.measuring.rano.acquisition_plane import acquisition_plane
from unet_gui.core.measuring.rano.bidimensional import (
    CrossCache,
    Diameters,
    bidimensional,
)
from unet_gui.core.measuring.rano.calipers import AUTORANO_COSINE, OHIF_COSINE
from unet_gui.core.measuring.rano.measurable import measurability

OBLIQUE = Affine(
    np.array([[0.6, -1.6, 0, 7], [0.8, 1.2, 0, -3], [0, 0, 3.0, 1], [0, 0, 0, 1]])
)
SHEARED = Affine(
    np.array([[1.0, 0.5, 0, 0], [0, 2, 0.7, 0], [0, 0, 3, 0], [0, 0, 0, 1]])
)
GRIDS = (Affine.from_spacing((1, 1, 1)), Affine.from_spacing((0.9, 1.7, 5.5)))
masks = hnp.arrays(bool, (4, 5, 3), elements=st.booleans())


def test_a_row_of_voxels_is_as_long_as_their_edges():
    row = np.ones((7, 1, 1), bool)
    found = bidimensional(row, (2, 3, 4), Affine.from_spacing((1.5, 2, 5)), Plane.AXIAL)
    assert found.longest.long == ((1.5, 3.0, 4.0), (8.5, 3.0, 4.0))
    assert found.longest.long_mm == pytest.approx(7 * 1.5)
    assert found.longest.short_mm == pytest.approx(2)
    assert found.slice_count == 1


def test_a_bent_lesion_tells_the_two_definitions_apart():
    bent = np.zeros((12, 12, 1), bool)
    bent[:, :3] = bent[:6, :8] = True  # a wide block with a narrow tail
    found = bidimensional(bent, (0, 0, 0), GRIDS[0], Plane.AXIAL)
    assert found.longest.long_mm >= found.largest_product.long_mm
    assert found.largest_product.product_mm2 > found.longest.product_mm2


@settings(max_examples=12, deadline=None)
@given(
    masks,
    st.sampled_from([*GRIDS, OBLIQUE, SHEARED]),
    st.sampled_from(list(Plane)),
    st.sampled_from([AUTORANO_COSINE, OHIF_COSINE]),
)
def test_it_equals_brute_force(lesion, affine, plane, cosine):
    assume(lesion.any())
    found = bidimensional(lesion, (0, 0, 0), affine, plane, cosine)
    longest, product = brute_diameters(lesion, affine, plane.normal, cosine)
    measured = (found.longest.long_mm, found.longest.short_mm)
    assert measured == pytest.approx(longest, abs=1e-6)
    assert found.largest_product.product_mm2 == pytest.approx(product, abs=1e-6)
    for one in (found.longest, found.largest_product):
        a, b = affine.apply(one.long)
        assert np.linalg.norm(a - b) == pytest.approx(one.long_mm)


@settings(max_examples=8, deadline=None)
@given(masks, st.data())
def test_a_cache_changes_nothing(lesion, data):
    assume(lesion.any())
    cache = CrossCache()
    bidimensional(lesion, (0, 0, 0), OBLIQUE, Plane.AXIAL, cache=cache)
    changed = lesion.copy()
    changed[data.draw(st.tuples(*(st.integers(0, n - 1) for n in lesion.shape)))] ^= 1
    assume(changed.any())
    expected = bidimensional(changed, (0, 0, 0), OBLIQUE, Plane.AXIAL)
    again = bidimensional(changed, (0, 0, 0), OBLIQUE, Plane.AXIAL, cache=cache)
    assert again.longest.long_mm == expected.longest.long_mm
    assert again.largest_product.product_mm2 == expected.largest_product.product_mm2


@pytest.mark.parametrize(
    ("spacing", "plane"),
    [
        ((1, 1, 1), Plane.AXIAL),
        ((0.9, 0.9, 5.5), Plane.AXIAL),
        ((5, 1, 1), Plane.SAGITTAL),
        ((1, 3, 1), Plane.CORONAL),
        ((1, 2, 2), Plane.SAGITTAL),
    ],
)
def test_the_acquisition_plane_is_across_the_largest_spacing(spacing, plane):
    found = acquisition_plane(Affine.from_spacing(spacing))
    assert found.plane is plane
    assert found.thickness_mm == pytest.approx(spacing[plane.normal])
    assert acquisition_plane(SHEARED, Plane.AXIAL).thickness_mm == pytest.approx(3)


@pytest.mark.parametrize(
    ("short_mm", "slices", "thickness", "reason"),
    [
        (10, 2, 5, ""),
        (9.2, 2, 5, "9.2 mm across"),
        (10, 1, 1, "on one slice"),
        (11, 3, 6, "slices of 6 mm: needs 12 mm, is 11.0 mm across"),
        (0, 3, 1, "no line lies across the longest one"),
    ],
)
def test_the_reason_why_a_lesion_is_not_measurable(short_mm, slices, thickness, reason):
    line = ((0.0, 0.0, 0.0), (1.0, 0.0, 0.0))
    verdict = measurability(
        Diameters(0, line, 40.0, line if short_mm else None, short_mm),
        slices,
        thickness,
    )
    assert (verdict.is_measurable, verdict.reason) == (not reason, reason)
