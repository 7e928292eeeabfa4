"""The test files that nibabel brings open as it reads them."""

from __future__ import annotations

from pathlib import Path

import nibabel as nib
import nibabel.testing
import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.images.reading import read_image
from unet_gui.io.nifti.orientation import ras_to_stored

FOLDER = Path(nib.testing.data_path)
# By the name of a file: where the axis of time or channels is.
FILES = {
    "minc1_1_scale.mnc": None,
    "minc1_4d.mnc": 0,
    "minc2_1_scale.mnc": None,
    "minc2_4d.mnc": 0,
    "minc2-4d-d.mnc": 0,
    "test.mgz": -1,
    "phantom_EPI_asc_CLEAR_2_1.PAR": -1,
    "phantom_varscale.PAR": -1,
}


# nibabel leaves the files of PAR/REC open
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", FILES)
def test_values_and_places(name):
    if not (FOLDER / name).is_file():
        pytest.skip("this nibabel brings no test files")
    expected, image = nib.load(FOLDER / name), read_image(FOLDER / name)
    np.testing.assert_allclose(image.grid.affine, expected.affine, atol=1e-4)
    values = np.asarray(expected.get_fdata())
    axis = FILES[name]
    channels = [values] if axis is None else list(np.moveaxis(values, axis, 0))
    assert len(image.channels) == len(channels)
    for volume, wanted in zip(image.channels, channels, strict=True):
        stored = ras_to_stored(volume.data, image.grid.axis_codes)
        np.testing.assert_allclose(volume.intensity(stored), wanted, rtol=1e-4)


def test_a_series_that_was_broken_off():
    path = FOLDER / "phantom_truncated.PAR"
    if not path.is_file():
        pytest.skip("this nibabel brings no test files")
    with pytest.raises(InputError, match="broken off"):
        read_image(path)


def test_a_header_without_its_voxels():
    path = FOLDER / "T1.PAR"
    if not path.is_file():
        pytest.skip("this nibabel brings no test files")
    with pytest.raises(InputError, match=r"needs T1\.REC beside it"):
        read_image(path)
