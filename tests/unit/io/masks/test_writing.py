from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.case.case import Source
from unet_gui.core.errors import InputError
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BRATS, CAVITY, MSD, WRITTEN_SCHEMES, is_tumour
from unet_gui.io.cases.reading.labelled_case import read_mask
from unet_gui.io.masks.file_name import check_mask_path
from unet_gui.io.masks.reference import read_reference
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.nifti.file import read_nifti


@pytest.fixture
def scan(tmp_path, write_image, make_scan):
    return read_nifti(write_image(tmp_path / "scan.nii.gz", make_scan()))


@pytest.fixture
def label_map(scan, make_mask):
    return LabelMap(make_mask(1, 2, 3), scan.channels[0].affine)


def test_an_existing_file_is_replaced_only_on_request(tmp_path, scan, label_map):
    path = tmp_path / "out.nii.gz"
    write_mask(path, label_map, scan.grid, MSD)
    before = path.read_bytes()
    with pytest.raises(InputError, match="already exists"):
        write_mask(path, label_map, scan.grid, BRATS)
    assert path.read_bytes() == before
    write_mask(path, label_map, scan.grid, BRATS, overwrite=True)
    assert path.read_bytes() != before


def test_an_input_is_never_replaced(tmp_path, scan, label_map):
    path = tmp_path / "scan.nii.gz"
    before = path.read_bytes()
    with pytest.raises(InputError, match="one of the files that were read"):
        write_mask(path, label_map, scan.grid, MSD, overwrite=True, inputs=[path])
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["no/out.nii.gz", "out.png", "out"])
def test_bad_paths_are_refused_before_any_work(tmp_path, name):
    with pytest.raises(InputError):
        check_mask_path(tmp_path / name)


@pytest.mark.parametrize("name", ["out.nii", "Größe 1.2.nii.gz", "OUT.NII.GZ"])
def test_unusual_file_names_are_written(tmp_path, scan, label_map, name):
    write_mask(tmp_path / name, label_map, scan.grid, MSD)
    data = read_nifti(tmp_path / name).channels[0].data
    np.testing.assert_array_equal(data, label_map.data)


@pytest.mark.parametrize("scheme", [MSD, BRATS], ids=lambda s: s.id)
@pytest.mark.parametrize("region", ["whole_tumour", "tumour_core", "metastasis"])
def test_a_mask_of_one_region_is_read_back_as_that_region(
    tmp_path, scan, make_mask, scheme, region
):
    path = tmp_path / "BraTS-GLI-00001-000_seg.nii.gz"
    marked = LabelMap(make_mask(1), scan.channels[0].affine)
    write_mask(path, marked, scan.grid, scheme, region=region)
    if region == "metastasis":  # of which no reference knows
        with pytest.raises(InputError, match="give --label-scheme"):
            read_mask(path)
        return
    found, _ = read_mask(path)
    assert found.scheme.regions == (region,)
    np.testing.assert_array_equal(found.label_map.data != 0, marked.data != 0)


@pytest.mark.parametrize("scheme", WRITTEN_SCHEMES.values(), ids=lambda s: s.id)
@pytest.mark.parametrize("region", [None, "tumour_core"])
def test_a_cavity_is_told_and_read_back(tmp_path, scan, make_mask, scheme, region):
    labels = make_mask(1, 2, 3) if region is None else np.minimum(make_mask(1, 2), 1)
    labels = labels.copy()
    labels[0, 0, :2] = CAVITY
    label_map = LabelMap(labels, scan.channels[0].affine)
    path = tmp_path / "out.nii.gz"
    write_mask(path, label_map, scan.grid, scheme, region=region)
    read, warnings = read_reference(path, Source(path))
    assert read.is_certain
    assert not warnings
    assert read.scheme.region == region
    assert np.array_equal(read.label_map.data == CAVITY, labels == CAVITY)
    assert np.array_equal(is_tumour(read.label_map.data), is_tumour(labels))
    if region is None:
        assert np.array_equal(read.label_map.data, labels)
        assert read.scheme.regions == MSD.regions
