from __future__ import annotations

import math
from itertools import permutations, product

import numpy as np
import pytest

from tests.stored_orders import ALL_48, GRIDS, write_stored
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.measuring.fingerprint import (
    SAME_SCAN,
    fingerprint,
    fingerprint_text,
    likeness,
    parsed_fingerprint,
)
from unet_gui.core.sequences import MriSequence
from unet_gui.io.nifti.file import read_nifti

SHAPE = (60, 72, 54)


def head(seed, shape=SHAPE, margin=4):
    """Return an ellipsoid of smooth tissue, with background 0 around it."""
    random = np.random.default_rng(seed)
    coarse = random.uniform(200, 900, (8, 8, 8))
    index = [np.arange(n) * 8 // n for n in shape]
    grid = np.meshgrid(*(np.linspace(-1, 1, n) for n in shape), indexing="ij")
    inside = sum(axis**2 for axis in grid) < (1 - margin / min(shape)) ** 2
    noise = random.normal(0, 30, shape)
    return ((coarse[np.ix_(*index)] + noise) * inside).astype(np.int16)


def volumes(arrays, **options):
    affine = Affine.from_spacing((1, 1, 1))
    return {n: Volume(a, affine, **options) for n, a in arrays.items()}


@pytest.fixture(scope="module")
def arrays():
    return {str(name): head(seed) for seed, name in enumerate(MriSequence)}


@pytest.fixture(scope="module")
def large():
    return {str(n): head(s, (150, 180, 140)) for s, n in enumerate(MriSequence)}


@pytest.fixture(scope="module")
def known(arrays):
    return fingerprint(volumes(arrays), is_exact=True)


def correlation(one, other):
    return float(likeness(one, other[None])[0])


def changed(arrays, change):
    return {name: change(array) for name, array in arrays.items()}


def test_each_cell_has_its_mean_normalised_intensity():
    data = np.zeros((14, 14, 14), np.int16)
    data[1:13, 1:13, 1:13] = 10
    data[1:3, 1:3, 1:3] = 30  # the first of 6 x 6 x 6 cells
    found = fingerprint(volumes({"FLAIR": data}), is_exact=True)
    inside = data[data > 0]
    first = (30 - inside.mean()) / inside.std() * 50
    rest = (10 - inside.mean()) / inside.std() * 50
    assert found[0, 0, 0, 0] == min(127, round(first))
    assert found[3, 4, 5, 0] == round(rest)
    assert not found[..., 1:].any()


def test_a_part_of_the_voxels_gives_nearly_the_same(large):
    exact = fingerprint(volumes(large), is_exact=True)
    assert correlation(fingerprint(volumes(large)), exact) > 0.99


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int32, np.float32])
def test_the_type_of_the_voxels_does_not_matter(arrays, known, dtype):
    most = 255 if dtype is np.uint8 else 30_000
    stored = changed(
        arrays, lambda a: np.ceil(a * (most / a.max())).clip(0, most).astype(dtype)
    )
    assert correlation(fingerprint(volumes(stored)), known) > 0.99


def test_a_linear_change_of_the_intensities_does_not_matter(arrays, known):
    scaled = changed(arrays, lambda a: a.astype(np.float32) * 0.37)
    assert np.array_equal(fingerprint(volumes(scaled), is_exact=True), known)
    halved = fingerprint(volumes(arrays, slope=0.5), is_exact=True)
    assert np.array_equal(halved, known)
    inverted = fingerprint(volumes(changed(arrays, np.negative), slope=-2.0))
    assert correlation(inverted, known) > 0.99
    shifted = changed(arrays, lambda a: (a - 1000).astype(np.int16))
    moved = fingerprint(volumes(shifted, intercept=1000.0), is_exact=True)
    assert np.array_equal(moved, known)


def test_undefined_voxels_are_background(arrays, known):
    def undefined(array):
        return np.where(array == 0, np.nan, array).astype(np.float32)

    found = fingerprint(volumes(changed(arrays, undefined)), is_exact=True)
    assert np.array_equal(found, known)


def test_empty_margins_do_not_matter(arrays, known):
    padded = changed(arrays, lambda a: np.pad(a, ((3, 40), (0, 9), (21, 2))))
    assert np.array_equal(fingerprint(volumes(padded), is_exact=True), known)
    assert correlation(fingerprint(volumes(padded)), known) > 0.99


def test_cropping_a_few_voxels_hardly_matters(large):
    cropped = changed(large, lambda a: a[4:-4, 6:, :-5])
    found = fingerprint(volumes(cropped))
    assert correlation(found, fingerprint(volumes(large))) > SAME_SCAN


def test_other_scans_are_told_apart(known):
    others = [
        fingerprint(
            volumes({str(n): head(seed + i) for i, n in enumerate(MriSequence)})
        )
        for seed in range(10, 50, 4)
    ]
    assert likeness(known, np.stack(others)).max() < 0.9


def test_cases_are_compared_over_the_sequences_that_both_have(arrays, known):
    for name in MriSequence:
        found = fingerprint(volumes({str(name): arrays[name]}))
        assert correlation(found, known) > 0.99
        assert correlation(known, found) > 0.99
    flair, t1w = (fingerprint(volumes({n: arrays[n]})) for n in ("FLAIR", "T1w"))
    assert correlation(flair, t1w) == 0


def test_nothing_is_like_an_empty_case(known):
    empty = fingerprint(volumes({"FLAIR": np.zeros(SHAPE, np.int16)}))
    assert not empty.any()
    assert correlation(empty, known) == 0
    assert not fingerprint(volumes({"PD": head(1)})).any()
    assert not fingerprint(volumes({"FLAIR": np.full(SHAPE, 7)})).any()


@pytest.mark.parametrize("shape", [(1, 1, 1), (3, 4, 5), (40, 40, 5)])
def test_small_grids_have_one_too(shape):
    data = np.random.default_rng(0).integers(1, 100, shape)
    found = fingerprint(volumes({"FLAIR": data}))
    assert found.shape == (6, 6, 6, 4)


@pytest.mark.parametrize("codes", ALL_48)
def test_the_stored_order_of_axes_does_not_matter(tmp_path, arrays, known, codes):
    found = {}
    for name, array in arrays.items():
        path = write_stored(
            tmp_path / f"{name}_{codes}.nii", codes, array, GRIDS["plain"]
        )
        (found[name],) = read_nifti(path).channels
    assert np.array_equal(fingerprint(found, is_exact=True), known)
    assert correlation(fingerprint(found), known) > 0.99


def test_a_head_that_is_really_turned_is_another_one(known, arrays):
    for axes, flips in product(permutations(range(3)), product((1, -1), repeat=3)):
        if axes == (0, 1, 2) and flips == (1, 1, 1):
            continue
        turn = tuple(slice(None, None, step) for step in flips)
        turned = changed(arrays, lambda a: np.transpose(a[turn], axes))  # noqa: B023
        assert correlation(fingerprint(volumes(turned)), known) < SAME_SCAN


def test_text_and_back(known):
    text = fingerprint_text(known)
    assert len(text) == math.ceil(known.size / 3) * 4
    assert np.array_equal(parsed_fingerprint(text), known)


@pytest.mark.parametrize("text", ["", "AAAA", "no base64!", "ä", "A" * 1151])
def test_a_text_that_is_no_fingerprint(text):
    assert parsed_fingerprint(text) is None
