"""Real files of odd formats are opened as nibabel reads them, or refused."""

from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest

from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.nifti.orientation import ras_to_stored

CHANNELS = {
    "img4d_11f.nii.gz": 11,
    "multi_chunk.nii.gz": 2,
    "tensor_rgb.nii.gz": 3,  # a vector of whole numbers, not of colours
}


def open_case(path):
    job = read_case(find_cases([path])[0])
    while True:
        try:
            next(job)
        except StopIteration as stop:
            return stop.value


@pytest.fixture
def files(real_data):
    return sorted((real_data / "odd_formats").iterdir())


def test_files_that_nibabel_reads_open_with_the_same_intensities(files):
    found = [path for path in files if path.name.endswith((".nii", ".nii.gz"))]
    assert len(found) >= 11
    for path in found:
        case, expected = open_case(path), nib.load(path)
        assert len(case.sequences) == CHANNELS.get(path.name, 1), path.name
        values = expected.get_fdata().reshape((*expected.shape[:3], -1), order="F")
        np.testing.assert_allclose(case.grid.affine, expected.affine, atol=1e-6)
        for channel, volume in enumerate(case.sequences.values()):
            shown = volume.intensity(ras_to_stored(volume.data, case.grid.axis_codes))
            np.testing.assert_allclose(shown, values[..., channel], rtol=1e-5)
        assert all(warning.endswith(".") for warning in case.warnings)
