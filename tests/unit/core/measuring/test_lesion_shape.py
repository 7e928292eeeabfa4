"""Surface, sphericity and longest diameter, against scikit-image and by brute force."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from skimage.measure import marching_cubes, mesh_surface_area

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.measuring.lesion_shape import (
    enclosed_mm3,
    longest_diameter_mm,
    sphericity,
    surface_mm2,
)

SHEARED = Affine(
    np.array([[1.0, 0.5, 0, 0], [0, 2, 0.7, 0], [0, 0, 3, 0], [0, 0, 0, 1]])
)
GRIDS = (Affine.from_spacing((1.0, 1.5, 5.5)), SHEARED)
masks = hnp.arrays(bool, (4, 5, 3), elements=st.booleans())


@settings(max_examples=15, deadline=None)
@given(masks, st.sampled_from(GRIDS))
def test_the_surface_is_that_of_marching_cubes(mask, affine):
    assume(mask.any())
    vertices, faces, _, _ = marching_cubes(np.pad(mask, 1).astype(np.float32), 0.5)
    placed = vertices @ affine.linear.T
    assert surface_mm2(mask, affine) == pytest.approx(mesh_surface_area(placed, faces))
    a, b, c = np.moveaxis(placed[faces].astype(float), 1, 0)
    volume = abs(np.einsum("ni,ni->n", a, np.cross(b, c)).sum()) / 6
    assert enclosed_mm3(mask, affine) == pytest.approx(volume, rel=1e-4)


@settings(max_examples=15, deadline=None)
@given(masks, st.sampled_from(GRIDS))
def test_the_longest_diameter_is_that_of_all_pairs(mask, affine):
    assume(mask.any())
    steps = np.concatenate([np.eye(3), -np.eye(3)]) / 2
    ends = (np.argwhere(mask)[:, None] + steps[None]).reshape(-1, 3) @ affine.linear.T
    apart = np.linalg.norm(ends[:, None] - ends[None], axis=2).max()
    assert longest_diameter_mm(mask, affine) == pytest.approx(apart)


def test_a_ball_is_rounder_than_a_rod():
    ball = np.linalg.norm(np.indices((31, 31, 31)) - 15, axis=0) < 14
    rod = np.ones((40, 3, 3), bool)
    unit = Affine(np.eye(4))
    assert 0.9 < sphericity(ball, unit) < 1
    assert sphericity(rod, unit) < 0.6
    assert longest_diameter_mm(ball, unit) == pytest.approx(28, abs=1)
