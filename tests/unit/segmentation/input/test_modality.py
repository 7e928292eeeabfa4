"""Telling CT from MRI by the intensities."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.io.nifti.file import read_nifti
from unet_gui.segmentation.input.modality import looks_like_ct, modality_warnings

SHAPE = (60, 64, 50)
AFFINE = Affine(np.eye(4))


def within(radius):
    places = np.meshgrid(*[np.linspace(-1, 1, n) for n in SHAPE], indexing="ij")
    return sum(place**2 for place in places) < radius**2


def ct(random, noise, *, has_skull=True):
    """Return a head in Hounsfield units: brain, fluid, bone, skin, and air."""
    values = np.full(SHAPE, -1000.0)
    if has_skull:
        values[within(0.9)], values[within(0.82)] = -60, 900
    values[within(0.75)], values[within(0.2)] = 33, 8
    return values + random.normal(0, noise, SHAPE)


def volume(values, intercept=0.0, dtype=np.int16):
    return Volume(np.rint(values - intercept).astype(dtype), AFFINE, 1.0, intercept)


@pytest.mark.parametrize("noise", [0, 5, 15])
@pytest.mark.parametrize("has_skull", [True, False])
@pytest.mark.parametrize("intercept", [0, -1024])
def test_ct_is_told(noise, has_skull, intercept):
    random = np.random.default_rng(noise)
    head = ct(random, noise, has_skull=has_skull)
    dtype = np.int16 if intercept == 0 else np.uint16
    scan = volume(head.clip(-1024, 3000), intercept, dtype)
    assert looks_like_ct(scan)
    mri = volume(random.uniform(100, 900, SHAPE) * within(0.75))
    (text,) = modality_warnings({"FLAIR": mri, "T1w": scan})
    assert text.startswith("T1w looks like CT")
    (text,) = modality_warnings({"FLAIR": scan, "T1w": scan})
    assert text.startswith("FLAIR and T1w look like CT")


@pytest.mark.parametrize("shift", [0, -1000, -1024, -2000, -32768])
@pytest.mark.parametrize("high", [300, 1200, 4000])
def test_mri_is_not_in_whatever_range(shift, high):
    random = np.random.default_rng(high)
    brain = random.normal(0.5, 0.15, SHAPE).clip(0.05, 1) * high * within(0.75)
    scan = volume(brain + shift, 0, np.int32)
    assert not looks_like_ct(scan)
    assert modality_warnings({"FLAIR": scan}) == ()


def test_no_real_scan_of_mri_is_ct(real_data):
    heads = sorted((real_data / "heads_2mm").glob("*.nii.gz"))[::4]
    clinical = sorted((real_data / "cases_raw").rglob("*.nii.gz"))[::3]
    for path in [*heads, *clinical]:
        for scan in read_nifti(path).channels:
            assert not looks_like_ct(scan)
