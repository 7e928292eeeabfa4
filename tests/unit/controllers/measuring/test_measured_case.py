"""Masks that are measured: read as their files say, or refused."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.controllers.measuring.measured_case import read_masked_cases
from unet_gui.core.case.case import SourceGrid
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import MSD
from unet_gui.core.measuring.case_measurements import MeasureOptions
from unet_gui.io.cases.given_roles import GivenRoles
from unet_gui.io.masks.writing import write_mask

AFFINE = Affine.from_spacing((1, 1, 2))


def blocks(*values: int) -> np.ndarray:
    """Slabs of 400 voxels of 2 mm3, 0.8 mL each."""
    data = np.zeros((40, 12, 12), np.uint8)
    for position, value in enumerate(values):
        data[2 + 6 * position : 6 + 6 * position, 1:11, 1:11] = value
    return data


def measured(path, scheme=None):
    (case,) = read_masked_cases([path], GivenRoles(label_scheme=scheme))
    return case.measured(MeasureOptions())


def written(path, data, scheme=MSD, region=None):
    grid = SourceGrid(data.shape, ("R", "A", "S"), AFFINE, AFFINE, 1, None, 0)
    write_mask(path, LabelMap(data, AFFINE), grid, scheme, region=region)
    return path


def test_the_note_in_a_header_counts_more_than_the_name_of_its_file(tmp_path):
    data = blocks(1, 1, 2, 3)
    found = measured(written(tmp_path / "BraTS-GLI-00001-000_seg.nii.gz", data))
    assert found.volumes_ml["edema"] == pytest.approx(1.6)  # BraTS has it as 2
    assert found.volumes_ml["non_enhancing"] == pytest.approx(0.8)


def test_a_mask_alone_has_the_scheme_that_it_has_beside_its_scans(
    tmp_path, write_image
):
    name = "BraTS-GLI-02060-100-seg.nii.gz"  # of BraTS 2024 by its cavity
    found = measured(write_image(tmp_path / name, blocks(1, 2, 3, 4), AFFINE.matrix))
    assert found.volumes_ml["whole_tumour"] == pytest.approx(2.4)
    whole = write_image(tmp_path / "BraTS2021_00001_seg.nii.gz", blocks(1))
    with pytest.raises(InputError, match="can mean Whole tumour"):
        measured(whole)


def test_values_that_are_no_tumour_are_no_lesion(tmp_path, write_image):
    path = write_image(tmp_path / "mask.nii.gz", blocks(1, 5, 5), AFFINE.matrix)
    (lesion,) = measured(path, "1=whole_tumour,5=other").lesions
    assert lesion.volume_ml == pytest.approx(0.8)


@pytest.mark.parametrize("scheme", ["1=other", "1=cavity"])
def test_a_mask_without_tumour_by_its_scheme_is_refused(tmp_path, write_image, scheme):
    path = write_image(tmp_path / "mask.nii.gz", blocks(1), AFFINE.matrix)
    with pytest.raises(InputError, match="marks no tumour"):
        measured(path, scheme)
