from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from tests.synthetic_head import T1, T2, around_origin, head, turned
from unet_gui.core.case.alignment import Alignment
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.preparation.alignment import (
    ANY_VISIT,
    SAME_EXAMINATION,
    alignment_job,
    rotation_deg,
)
from unet_gui.segmentation.preparation.coarse_images import coarse_images

SHAPE, SPACING = (56, 66, 60), (3.5, 3.5, 3.5)
NAMES = ("T1Gd", "FLAIR")
# oblique, in another order of axes, with thick slices and a part of the neck missing
THICK_SHAPE, THICK = (90, 86, 30), (2.2, 2.4, 6.0)
MOTION = turned(10, (1, -2, 2), (5, -5, 3.7))


def align(fixed: Volume, moving: Volume, limits=SAME_EXAMINATION):
    # coarser than in use, so that it is quick
    images = coarse_images(fixed, 4.0), coarse_images(moving, 4.0)
    return run_to_end(alignment_job(*images, NAMES, limits))


@pytest.fixture(scope="module")
def fixed() -> Volume:
    return head(SHAPE, around_origin(SHAPE, SPACING))


@pytest.fixture(scope="module")
def moved() -> Volume:
    grid = around_origin(THICK_SHAPE, THICK, turned(12, (2, 1, 0)))
    return head(THICK_SHAPE, grid, T2, MOTION)


@pytest.fixture(scope="module")
def found(fixed, moved):
    return align(fixed, moved)


def test_a_known_motion_is_found(found) -> None:
    """The head was moved; the alignment moves it back, so left stays left."""
    off = Affine(found.matrix.matrix @ MOTION.matrix)
    assert rotation_deg(off) < 2
    for point in ((60, 0, 0), (-60, 0, 0), (0, 80, 0), (0, 0, 60)):
        assert np.linalg.norm(off.apply(point) - point) < 2.5
    assert found.rotation_deg == pytest.approx(10, abs=1.5)
    assert found.translation_mm == pytest.approx(8, abs=1.0)
    assert found.information > found.header_information + 0.05
    assert found.as_json()["to"] == "T1Gd"


def test_the_same_scans_give_the_same_motion_bit_for_bit(fixed, moved, found) -> None:
    again = align(fixed, moved)
    np.testing.assert_array_equal(again.matrix.matrix, found.matrix.matrix)


def test_what_was_found_before_is_taken_while_the_scans_are_the_same(
    fixed, moved, found
) -> None:
    known = Alignment.of_json(json.loads(json.dumps(found.as_json())))
    np.testing.assert_allclose(known.matrix.matrix, found.matrix.matrix, atol=1e-7)
    images = coarse_images(fixed, 4.0), coarse_images(moved, 4.0)
    assert run_to_end(alignment_job(*images, NAMES, known=known)) is known
    away = Affine.from_parts(np.eye(3), (6, 0, 0)) @ found.matrix
    other = replace(known, matrix=away)
    again = run_to_end(alignment_job(*images, NAMES, known=other))
    np.testing.assert_array_equal(again.matrix.matrix, found.matrix.matrix)


def test_the_start_by_mass_helps_where_headers_share_no_space(fixed) -> None:
    origin = fixed.affine.origin_mm + np.array([400, 0, 0])
    far = Volume(fixed.data, Affine.from_parts(fixed.affine.linear, origin))
    with pytest.raises(InputError, match="moved by 400 mm and turned by 0°"):
        align(fixed, far)
    found = align(fixed, far, ANY_VISIT)
    assert found.start == "mass"
    np.testing.assert_allclose(found.matrix.apply((400, 0, 0)), 0, atol=0.3)


def test_scans_that_show_different_things_are_refused(fixed) -> None:
    noise = np.random.default_rng(0).uniform(1, 9, SHAPE).astype(np.float32)
    with pytest.raises(InputError, match="FLAIR cannot be aligned to T1Gd"):
        align(fixed, Volume(noise, fixed.affine))
    empty = Volume(np.zeros(SHAPE, np.int16), fixed.affine)
    with pytest.raises(InputError, match="FLAIR cannot be aligned to T1Gd"):
        align(fixed, empty)


def test_brains_without_skull_are_aligned_too() -> None:
    levels = (0, 0, *T1[2:])
    grid = around_origin(SHAPE, SPACING)
    brain = head(SHAPE, grid, levels)
    moved = head(SHAPE, grid, (0, 0, *T2[2:]), turned(8, (0, 1, 1), (4, 0, -6)))
    found = align(*(Volume(v.data * (v.data > 40), grid) for v in (brain, moved)))
    off = Affine(found.matrix.matrix @ turned(8, (0, 1, 1), (4, 0, -6)).matrix)
    assert rotation_deg(off) < 2
    assert np.linalg.norm(off.apply((0, 0, 0))) < 0.7
