"""Very large files stay on disk and are shown like any others."""

from __future__ import annotations

import gzip

import nibabel as nib
import numpy as np
import pytest

from unet_gui.controllers.cases.opening_jobs import open_job
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.coarse import coarse_copy
from unet_gui.core.image.windowing import automatic_window
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import search_cases
from unet_gui.io.nifti import content as file_content
from unet_gui.io.nifti import voxels
from unet_gui.io.nifti.file import read_nifti
from unet_gui.io.nifti.voxels import is_mapped
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


@pytest.fixture
def maps_all(monkeypatch):
    monkeypatch.setattr(voxels, "MAPPED_FROM_BYTES", 1)


@pytest.fixture
def scan(tmp_path, write_image, make_scan):
    return write_image(tmp_path / "a_T1w.nii", make_scan())


def test_a_mapped_file_holds_the_same(scan, maps_all, monkeypatch):
    mapped = read_nifti(scan)
    monkeypatch.setattr(voxels, "MAPPED_FROM_BYTES", 10**9)
    held = read_nifti(scan)
    (volume,), (expected,) = mapped.channels, held.channels
    assert volume.coarse is not None
    assert expected.coarse is None
    np.testing.assert_array_equal(volume.data, expected.data)
    np.testing.assert_array_equal(volume.affine, expected.affine)
    assert is_mapped(volume.data)
    assert not is_mapped(expected.data)


def test_a_mapped_file_stays_readable_after_it_is_deleted(scan, maps_all, make_scan):
    (volume,) = read_nifti(scan).channels
    scan.unlink()
    assert volume.data.max() == make_scan().max()


def test_compressed_and_byte_swapped_files_are_read_into_memory(
    tmp_path, scan, maps_all, write_image, make_scan
):
    packed = tmp_path / "b_T1w.nii.gz"
    packed.write_bytes(gzip.compress(scan.read_bytes()))
    swapped = write_image(tmp_path / "c_T1w.nii", make_scan().astype(">i2"))
    image = nib.load(scan)
    data = np.asarray(image.dataobj)
    other = nib.Nifti1Image(data, image.affine)
    other.header.set_data_dtype(np.int16)
    big_endian = other.header.as_byteswapped(">")
    swapped.write_bytes(nib.Nifti1Image(data, image.affine, big_endian).to_bytes())
    for path in (packed, swapped):
        (volume,) = read_nifti(path).channels
        assert volume.coarse is None
        np.testing.assert_array_equal(np.sort(volume.data, None), np.sort(data, None))


def test_only_planes_across_the_storage_order_are_coarse(scan, maps_all, monkeypatch):
    monkeypatch.setattr(voxels, "coarse_copy", lambda data: coarse_copy(data, 500))
    opened = run_to_end(open_job(lambda: search_cases([scan]), {}))
    session = SessionState(case=opened.case)
    whole = opened.case.first
    viewer = ViewerState(
        voxel=opened.voxel, sequence="T1w", windows={"T1w": automatic_window(whole)}
    )
    scene = resolve(session, viewer)
    assert whole.coarse.step == 2
    assert opened.case.warnings == (
        "a_T1w.nii takes 3.36 kB and stays on disk; its sagittal slices show one voxel "
        "in 2 in each direction.",
    )
    for plane in Plane:
        shown = scene.picture(plane).render()
        rows, columns = plane.row_axis, plane.column_axis
        assert shown.shape == (whole.shape[rows], whole.shape[columns])
        is_coarse = (shown[-1::-2] == shown[-2::-2]).all()
        assert is_coarse == (plane is Plane.SAGITTAL)


def test_files_that_fit_alone_but_not_together_are_refused_at_once(
    brats_folder, monkeypatch
):
    monkeypatch.setattr(file_content, "available_bytes", lambda: 9000)
    monkeypatch.setattr(
        "unet_gui.io.cases.reading.case_assembly.read_image", pytest.fail
    )
    with pytest.raises(InputError, match=r"BraTS2021_00001 takes 1.* kB of memory"):
        run_to_end(open_job(lambda: search_cases([brats_folder]), {}))
