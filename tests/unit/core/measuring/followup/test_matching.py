"""Overlaps of lesions on different grids, against exact volumes of boxes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.followup.matching import (
    grown_pieces,
    match_lesions,
    overlaps_ml,
)
from unet_gui.core.measuring.lesions import find_lesions

ALIKE = Affine(np.eye(4))
EXTENT_MM = 48
FINE, THICK, SIDE = (1.0, 1.0, 1.0), (1.0, 1.0, 6.0), (6.0, 1.0, 1.0)
SPACINGS = st.sampled_from([FINE, THICK, SIDE, (2.0, 2.0, 3.0), (0.75, 0.75, 4.0)])
STARTS = st.tuples(*[st.floats(-3, 3)] * 3)


def mask_of(spacing_mm, start_mm, low, high, value=1):
    """Return a mask of one block of voxels, and the corners of that in mm."""
    shape = [int(EXTENT_MM / mm) for mm in spacing_mm]
    data = np.zeros(shape, np.uint8)
    data[tuple(map(slice, low, high))] = value
    affine = Affine.from_spacing(spacing_mm, start_mm)
    half = np.array(spacing_mm) / 2
    corners = affine.apply(np.array([low, high], float)) - half
    return LabelMap(data, affine), corners


@st.composite
def blocks(draw):
    spacing_mm = draw(SPACINGS)
    ends = []
    for mm in spacing_mm:
        count = int(EXTENT_MM / mm)
        low = draw(st.integers(0, count - 2))
        ends.append((low, draw(st.integers(low + 1, min(count, low + 1 + 30 // mm)))))
    low, high = zip(*ends, strict=True)
    return mask_of(spacing_mm, draw(STARTS), low, tuple(map(int, high)))


def shared(before, now, to_before=ALIKE):
    pairs = [(find_lesions(mask), mask.affine) for mask in (before, now)]
    return overlaps_ml(*pairs, to_before)


@settings(max_examples=80, deadline=None)
@given(first=blocks(), second=blocks())
def test_overlaps_are_those_of_the_blocks_whichever_comes_first(first, second):
    (old, a), (new, b) = first, second
    assume(all(find_lesions(mask).items for mask in (old, new)))
    sides = np.minimum(a[1], b[1]) - np.maximum(a[0], b[0])
    exact_ml = float(np.prod(np.maximum(sides, 0)) / 1000)
    there = shared(old, new)
    np.testing.assert_allclose(there, shared(new, old).T)
    volumes = [find_lesions(m).items[0].volume_ml for m in (old, new)]
    assert there.max() <= min(volumes) + 1e-9
    # half a part of a voxel at each face
    reach_mm = 0.5 * max(old.affine.spacing_mm + new.affine.spacing_mm)
    most = np.prod(np.maximum(sides + 2 * min(reach_mm, 3.0), 0)) / 1000
    assert there.max() <= most + 1e-9
    if (sides >= max(old.affine.spacing_mm + new.affine.spacing_mm)).all():
        assert there.max() >= 0.4 * exact_ml
    if exact_ml == min(volumes):  # one lies in the other
        assert there.max() >= 0.5 * exact_ml


@pytest.mark.parametrize("offset_mm", [-2.0, -1.0, 0.0, 1.0, 2.0])
@pytest.mark.parametrize("is_later_thick", [True, False])
def test_a_thin_lesion_in_a_thick_slice_is_matched(offset_mm, is_later_thick):
    thick, _ = mask_of(THICK, (0, 0, 0), (10, 10, 3), (24, 24, 4))  # z 15 to 21 mm
    thin, _ = mask_of(FINE, (0, 0, offset_mm), (10, 10, 18), (24, 24, 19))
    old, new = (thin, thick) if is_later_thick else (thick, thin)
    overlap = shared(old, new)
    assert overlap[0, 0] == pytest.approx(14 * 14 / 1000)  # all of the thin one
    volumes = [
        np.array([x.volume_ml for x in find_lesions(m).items]) for m in (old, new)
    ]
    assert match_lesions(overlap, *volumes).pairs == {(0, 0)}


def test_a_thin_piece_in_a_thick_slice_is_no_new_lesion():
    first, _ = mask_of(FINE, (0, 0, 0), (10, 10, 16), (19, 19, 17))  # 0.081 mL
    first.data[30:40, 30:40, 30:40] = 1  # another lesion
    later, _ = mask_of(THICK, (0, 0, 0), (8, 8, 3), (22, 22, 4))
    found = grown_pieces(
        (find_lesions(later), later.affine), (find_lesions(first), first), None, ALIKE
    )
    assert found == {0}
