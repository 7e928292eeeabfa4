"""Objects that are larger than they say, or say that they are, fill no memory."""

from __future__ import annotations

import zipfile

import pytest
from pydicom import dcmread
from pydicom.uid import DeflatedExplicitVRLittleEndian

from tests.dicom_files import numbers, write_series
from tests.unit.io.dicom.test_series_of_slices import assert_is, read_all
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.dicom import volumes
from unet_gui.io.dicom.aside import Aside
from unet_gui.io.dicom.pixels import deflated
from unet_gui.io.dicom.scans import search_examinations
from unet_gui.io.dicom.study import search_headers


def test_object_with_much_behind_its_pixels_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(volumes, "_MOST_BESIDE", 5000)
    paths = write_series(tmp_path / "study", numbers())
    with paths[4].open("r+b") as file:
        file.truncate(1 << 16)
    archive = tmp_path / "study.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path in paths:
            zipped.write(path, path.name)

    for place in (tmp_path / "study", archive):
        with pytest.raises(InputError, match="larger than its header says"):
            read_all(place)


def test_claim_of_many_frames_is_put_aside(tmp_path):
    claims = {"NumberOfFrames": 1_000_000, "Rows": 60_000, "Columns": 60_000}
    write_series(tmp_path, numbers((4, 4, 1)), **claims)

    (examination,) = run_to_end(search_examinations([tmp_path]))

    assert [scan.aside for scan in examination.scans] == [Aside.VAST]


def test_deflated_objects_are_read_unless_they_are_bombs(tmp_path, monkeypatch):
    stored = numbers()
    for path in write_series(tmp_path, stored):
        dataset = dcmread(path)
        dataset.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
        dataset.save_as(path, enforce_file_format=True)

    (image,) = read_all(tmp_path)
    assert_is(image, stored)
    monkeypatch.setattr(deflated, "_MOST_BYTES", 500)
    assert run_to_end(search_headers([tmp_path])).found == []
