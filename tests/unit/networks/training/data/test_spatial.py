from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from unet_gui.networks.training.data.augmentation import LIGHT, STRONG
from unet_gui.networks.training.data.spatial import (
    affine_coordinates,
    draw_knots,
    elastic_displacements,
    knot_counts,
    random_affine,
    sample_channels,
    sample_labels,
)

ELASTIC = replace(STRONG, elastic_chance=1.0)

pytestmark = pytest.mark.tensorflow


@pytest.mark.parametrize("augmentation", [LIGHT, STRONG])
def test_the_affine_keeps_the_centre(augmentation) -> None:
    random = np.random.default_rng(1)
    centre = np.array([30.0, 20.0, 10.0])
    for _ in range(20):
        matrix, offset = random_affine(random, centre, (9, 11, 7), None, augmentation)
        np.testing.assert_allclose(matrix @ [4, 5, 3] + offset, centre)
        assert 0.3 < abs(np.linalg.det(matrix)) < 3.3


def test_a_rotation_in_a_plane_leaves_its_normal() -> None:
    random = np.random.default_rng(1)
    for _ in range(10):
        matrix, _ = random_affine(random, np.zeros(3), (1, 8, 8), normal=0)
        np.testing.assert_array_equal(matrix[0], [1, 0, 0])
        np.testing.assert_array_equal(matrix[:, 0], [1, 0, 0])


def test_coordinates_follow_the_affine() -> None:
    random = np.random.default_rng(0)
    matrix, offset = random_affine(random, np.array([5.0, 6, 7]), (3, 4, 5), None)
    found = affine_coordinates(matrix, offset, (3, 4, 5))
    np.testing.assert_allclose(found[:, 2, 1, 4], matrix @ [2, 1, 4] + offset)


def test_sampling_equals_that_of_scipy() -> None:
    random = np.random.default_rng(0)
    channels = random.normal(size=(9, 8, 7, 2)).astype(np.float32)
    labels = random.integers(0, 4, (9, 8, 7)).astype(np.uint8)
    matrix, offset = random_affine(random, np.array([4.0, 4, 3]), (6, 6, 6), None)
    coordinates = affine_coordinates(matrix, offset, (6, 6, 6))
    expected = ndimage.affine_transform(
        channels[..., 1], matrix, offset, (6, 6, 6), order=1
    )
    found = sample_channels(channels, coordinates)
    np.testing.assert_allclose(found[1], expected, atol=1e-5)
    nearest = ndimage.affine_transform(labels, matrix, offset, (6, 6, 6), order=0)
    np.testing.assert_array_equal(sample_labels(labels, coordinates), nearest)


def test_elastic_displacements_are_smooth_and_bounded() -> None:
    random = np.random.default_rng(0)
    for _ in range(5):
        knots = draw_knots(random, (40, 24, 1), None, ELASTIC)
        assert knots is not None
        shifts = elastic_displacements(knots, (40, 24, 1))
        assert shifts.shape == (3, 40, 24, 1)
        assert abs(shifts).max() < 16
        assert abs(np.diff(shifts, axis=1)).max() < 1.5


def test_equal_control_points_move_all_voxels_alike() -> None:
    patch = (20, 17, 33)
    knots = np.full((3, *knot_counts(patch)), 2.0)
    np.testing.assert_allclose(elastic_displacements(knots, patch), 2.0)


def test_nothing_moves_along_the_normal_of_slices() -> None:
    knots = draw_knots(np.random.default_rng(0), (9, 1, 9), 1, ELASTIC)
    assert knots is not None
    assert not knots[1].any()
    assert knots[[0, 2]].all()


def test_patches_without_luck_are_not_deformed() -> None:
    random = np.random.default_rng(0)
    drawn = [draw_knots(random, (9, 9, 9), None, STRONG) for _ in range(2000)]
    share = sum(knots is not None for knots in drawn) / len(drawn)
    assert abs(share - STRONG.elastic_chance) < 0.04
