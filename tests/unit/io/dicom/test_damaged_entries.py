"""One damaged entry among others is told by name, and the others are opened."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

from tests.dicom_files import numbers, write_series
from unet_gui.core.errors import InputError
from unet_gui.io import folder_walk
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.dicom.refusals import refusals
from unet_gui.io.dicom.stored_objects import OpenObjects, StoredObject


def told_of(*paths):
    (files,) = find_cases(paths)
    assert len(files.scans if hasattr(files, "scans") else files.sequences) == 1
    return " ".join(files.warnings)


def test_files_without_permission_are_not_missing_slices(tmp_path, monkeypatch):
    paths = write_series(tmp_path / "study", numbers())
    forbidden = {path.name for path in paths[3:6]}
    read = OpenObjects.start

    def start(self, stored, count):
        if stored.path.name in forbidden:
            raise PermissionError(13, "Permission denied")
        return read(self, stored, count)

    monkeypatch.setattr(OpenObjects, "start", start)
    told = told_of(tmp_path / "study")
    assert "3 files may not be read and are left out: IM0003, IM0004, IM0005." in told

    forbidden.update(path.name for path in paths)
    with pytest.raises(InputError, match=r"9 files may not be read .*IM0002, …"):
        find_cases([tmp_path / "study"])


@pytest.mark.parametrize("is_cut_off", [True, False])
def test_damaged_archive_does_not_refuse_the_folder(tmp_path, is_cut_off):
    paths = write_series(tmp_path / "study", numbers())
    archive = tmp_path / "more.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.write(paths[0], "one")
        zipped.write(paths[1], "two")
    content = bytearray(archive.read_bytes())
    if is_cut_off:
        content = content[:-40]
    else:
        content[300:340] = b"\xff" * 40  # of the pixels of the first
    archive.write_bytes(content)

    told = told_of(tmp_path)
    assert "more.zip" in told
    assert ("is not a readable zip archive" in told) == is_cut_off
    assert ("1 file in more.zip is damaged and left out: one." in told) != is_cut_off
    if is_cut_off:
        with pytest.raises(InputError, match="not a readable zip archive"):
            find_cases([archive])
        assert "It is left out." in told_of(tmp_path / "study", archive)


def test_odd_names_are_told_in_plain_characters():
    refused = [(StoredObject(Path("a\x1b.zip"), "b\x01"), OSError(5, "Damaged"))]
    (told,) = refusals(refused)
    assert told == r"1 file in a\x1b.zip is damaged and left out: b\x01."


def test_files_that_a_dicomdir_lists_in_vain_are_told(tmp_path):
    paths = write_series(tmp_path / "IMAGES", numbers())
    listed = Dataset()
    names = [["IMAGES", p.name] for p in paths] + [["IMAGES", "GONE"], ["a\0b"]]
    listed.DirectoryRecordSequence = [Dataset() for _ in names]
    for record, parts in zip(listed.DirectoryRecordSequence, names, strict=True):
        record.ReferencedFileID = parts
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.MediaStorageSOPClassUID = "1.2.840.10008.1.3.10"
    meta.MediaStorageSOPInstanceUID = "1.2.3"
    file = FileDataset(None, listed, file_meta=meta, preamble=b"\0" * 128)
    file.save_as(path := tmp_path / "DICOMDIR", enforce_file_format=True)

    told = "2 files that DICOMDIR lists are missing; the first of them is IMAGES/GONE"
    assert told in told_of(path)
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(InputError, match="DICOMDIR"):
        find_cases([path])
    assert "DICOMDIR cannot be read" in told_of(path, tmp_path / "IMAGES")


def test_folder_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    write_series(tmp_path / "study", numbers())
    (tmp_path / "closed").mkdir()
    scan = os.scandir

    def scandir(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(folder_walk.os, "scandir", scandir)
    told = told_of(tmp_path)
    assert "closed cannot be read: Permission denied. It is left out." in told
    with pytest.raises(InputError, match="closed cannot be read"):
        find_cases([tmp_path / "closed"])
