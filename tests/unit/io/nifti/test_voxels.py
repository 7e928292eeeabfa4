"""Tests of the voxels of NIfTI files with lengths that no scan has."""

from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.nifti.file import read_nifti


def test_lengths_that_no_array_has_are_a_damaged_header(tmp_path) -> None:
    image = nib.Nifti1Image(np.ones((2, 2, 2), np.uint8), np.eye(4))
    content = bytearray(image.to_bytes())
    content[40:56] = np.array([7, 0, *[32767] * 6], "<i2").tobytes()
    (path := tmp_path / "scan.nii").write_bytes(content)
    with pytest.raises(InputError):
        read_nifti(path)
