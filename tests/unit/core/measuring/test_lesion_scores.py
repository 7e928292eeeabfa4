"""Scores lesion by lesion, by hand and against a plain form of their definition."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.measuring.lesion_scores import lesion_scores
from unet_gui.core.measuring.surface_distance import hausdorff_mm

UNIT = Affine(np.eye(4))


def blocks(*corners, size=4, shape=(40, 30, 20)):
    mask = np.zeros(shape, bool)
    for i, j, k in corners:
        mask[i : i + size, j : j + size, k : k + size] = True
    return mask


def test_missed_and_false_lesions_count_as_0_and_374():
    reference = blocks((3, 3, 3), (25, 3, 3))
    prediction = blocks((3, 3, 3), (3, 20, 10))
    found = lesion_scores(prediction, reference, UNIT)
    assert (found.found, found.missed, found.false) == (1, 1, 1)
    assert found.dice == pytest.approx(1 / 3)
    assert found.hd95_mm == pytest.approx(2 * 374 / 3)


def test_small_lesions_do_not_count_nor_make_a_false_one():
    reference = blocks((3, 3, 3)) | blocks((25, 3, 3), size=3)  # 27 mm3
    found = lesion_scores(reference, reference, UNIT)
    assert (found.found, found.missed, found.false, found.dice) == (1, 0, 0, 1.0)


def test_near_pieces_of_the_reference_are_one_lesion():
    reference = blocks((3, 3, 3), (11, 3, 3))  # 4 voxels apart
    found = lesion_scores(blocks((3, 3, 3)), reference, UNIT)
    assert (found.found, found.missed) == (1, 0)
    assert found.dice == pytest.approx(2 * 64 / (64 + 128))


def test_two_empty_masks_agree():
    empty = blocks()
    assert lesion_scores(empty, empty, UNIT).dice == 1.0


def plain_scores(prediction, reference):
    """Return Dice and HD95 by whole arrays, step by step as published."""
    near, any26 = ndimage.generate_binary_structure(3, 2), np.ones((3, 3, 3))
    wide = ndimage.binary_dilation(reference, near, 3)
    lesions = ndimage.label(wide, any26)[0] * reference
    pieces, count = ndimage.label(prediction, any26)
    dices, distances, hit = [], [], set()
    for number in range(1, lesions.max() + 1):
        lesion = lesions == number
        around = ndimage.binary_dilation(lesion, near, 3)
        touched = set(np.unique(pieces[around])) - {0}
        hit |= touched
        if lesion.sum() <= 50:
            continue
        own = np.isin(pieces, list(touched))
        dices.append(2 * (own & lesion).sum() / (own.sum() + lesion.sum()))
        distances.append(hausdorff_mm(own, lesion, UNIT) if touched else 374)
    false = count - len(hit)
    return (
        sum(dices) / (len(dices) + false),
        (sum(distances) + 374 * false) / (len(dices) + false),
    )


@pytest.mark.parametrize("seed", range(4))
def test_they_equal_the_published_steps(seed):
    rng = np.random.default_rng(seed)
    smooth = ndimage.gaussian_filter(rng.normal(size=(2, 36, 30, 24)), (0, 2, 2, 2))
    smooth[1] += smooth[0]
    prediction, reference = smooth > smooth.std() * 1.3
    found = lesion_scores(prediction, reference, UNIT)
    expected = plain_scores(prediction, reference)
    assert (found.dice, found.hd95_mm) == pytest.approx(expected)


@pytest.mark.parametrize("turn_deg", [0.0, 7.3, 23.0, 41.9, 77.0])
def test_the_limit_of_50_mm3_does_not_depend_on_the_rotation_of_the_grid(turn_deg):
    c, s = np.cos(np.radians(turn_deg)), np.sin(np.radians(turn_deg))
    turned = Affine.from_parts([[c, -s, 0], [s, c, 0], [0, 0, 1]], (0, 0, 0))
    lesion = np.zeros((12, 12, 8), bool)
    lesion[3:8, 3:8, 3:5] = True
    assert lesion_scores(lesion, lesion, turned).found == 0
    lesion[3, 3, 5] = True
    assert lesion_scores(lesion, lesion, turned).found == 1
