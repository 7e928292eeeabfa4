"""The background of real scans, as they are and changed as publications change them."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.image.background import Background, find_background
from unet_gui.io.nifti.file import read_nifti

CASES = ("BRATS_001", "BRATS_012", "BRATS_022")


def channels(real_data, name):
    folder = real_data / "brats_msd" / "imagesTr"
    return [volume.data for volume in read_nifti(folder / f"{name}.nii.gz").channels]


@pytest.mark.parametrize("name", CASES)
def test_that_of_the_labelled_cases_is_0(real_data, name):
    for data in channels(real_data, name):
        assert find_background(data, 0) == Background(0)


@pytest.mark.parametrize("name", CASES)
def test_that_of_a_tight_crop_is_the_same(real_data, name):
    for data in channels(real_data, name):
        tight = data[bounding_box(data != 0).slices]
        assert find_background(tight, 0) == Background(0)
        for shifted in (tight.astype(np.int16) - 1024, tight.astype(np.float32) - 3.5):
            found = find_background(shifted, 0)
            np.testing.assert_array_equal(found.is_inside(shifted), tight != 0)


@pytest.mark.parametrize("name", CASES)
def test_half_a_brain_keeps_its_background(real_data, name):
    for data in channels(real_data, name):
        tight = data[bounding_box(data != 0).slices]
        for half in (
            tight[: tight.shape[0] // 2],
            tight[:, tight.shape[1] // 2 :],
            tight[:, :, tight.shape[2] // 2 :],
        ):
            shifted = half.astype(np.int16) + 1
            found = find_background(shifted, 0)
            np.testing.assert_array_equal(found.is_inside(shifted), half != 0)


@pytest.mark.parametrize("name", CASES)
def test_the_middle_of_a_brain_loses_no_voxel(real_data, name):
    for data in channels(real_data, name):
        box = bounding_box(data != 0)
        middle = data[tuple(slice(a + 40, b - 40) for a, b in _ends(box))]
        assert find_background(middle, 0).value == 0


@pytest.mark.parametrize("kind", ["normal", "rician"])
@pytest.mark.parametrize("part", [5e-4, 1.4e-3])
def test_noise_on_all_of_a_scan_hides_no_background(real_data, kind, part):
    random = np.random.default_rng(0)
    for data in channels(real_data, "BRATS_023"):
        deviation = np.float32(part * data.max())
        noise = random.standard_normal((2, *data.shape), np.float32) * deviation
        scan = (
            data + noise[0] if kind == "normal" else np.hypot(data + noise[0], noise[1])
        )
        wrong = find_background(scan, 0).is_inside(scan) != (data != 0)
        assert np.count_nonzero(wrong) < 1e-3 * np.count_nonzero(data)


def test_heads_with_skull_lose_no_voxel(real_data):
    heads = [
        p for p in (real_data / "heads_2mm").glob("*.nii*") if "brain" not in p.name
    ]
    assert heads
    for path in [*heads, *(real_data / "heads_2mm").glob("brainix_T?.nii.gz")]:
        (volume,) = read_nifti(path).channels
        assert volume.background == Background(0)


def test_a_clinical_scan_with_skull_loses_no_voxel(real_data):
    for path in sorted((real_data / "cases_raw").glob("TCGA-FG-6692*/*.nii*")):
        (volume,) = read_nifti(path).channels
        assert volume.background == Background(0)


def _ends(box):
    return zip(box.start, box.stop, strict=True)
