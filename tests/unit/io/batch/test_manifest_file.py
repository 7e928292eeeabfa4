"""Tests of manifests as files and of the records of inputs."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from unet_gui.core.batch.manifest import DONE, BatchSettings, CaseManifest
from unet_gui.core.errors import InputError
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.input_record import input_record, is_unchanged
from unet_gui.io.batch.manifest_file import read_manifest, write_manifest


def _manifest(path: Path) -> CaseManifest:
    settings = BatchSettings("glioma", ("ab", "cd"), {"edema": 0.5}, "msd")
    return CaseManifest(
        "a", DONE, (input_record(path),), settings, volumes_ml={"edema": 1.5}, doubt=0.1
    )


def test_a_manifest_comes_back_as_it_was_written(tmp_path: Path) -> None:
    (scan := tmp_path / "scan.nii").write_bytes(b"abc")
    folder = BatchFolder(tmp_path / "out")
    write_manifest(folder.manifest_of("a"), manifest := _manifest(scan))
    assert read_manifest(folder.manifest_of("a")) == manifest
    assert list(folder.all_manifests()) == [folder.manifest_of("a")]
    assert read_manifest(folder.manifest_of("b")) is None


@pytest.mark.parametrize(
    "content", ["", "{}", '{"format": 9}', "[1]", '{"format": 1}', "[" * 90_000]
)
def test_a_damaged_manifest_is_refused(tmp_path: Path, content: str) -> None:
    (path := tmp_path / "a.json").write_text(content)
    with pytest.raises(InputError, match="remove it to do the case again"):
        read_manifest(path)


def test_sharded_folders_are_recognised_again(tmp_path: Path) -> None:
    (scan := tmp_path / "scan.nii").write_bytes(b"abc")
    folder = BatchFolder.opened(tmp_path, is_sharded=True)
    write_manifest(folder.manifest_of("a"), _manifest(scan))
    again = BatchFolder.opened(tmp_path)
    assert again.is_sharded
    assert len(list(again.all_manifests())) == 1
    assert again.masks_of("a").parent == tmp_path


def test_an_input_is_compared_by_content_where_only_its_date_differs(
    tmp_path: Path,
) -> None:
    (scan := tmp_path / "scan.nii").write_bytes(b"abc")
    record = input_record(scan)
    os.utime(scan, ns=(1, 1))
    assert is_unchanged(record, scan)
    scan.write_bytes(b"abd")
    assert not is_unchanged(record, scan)
    assert not is_unchanged(replace(record, bytes=4), scan)
    assert not is_unchanged(record, tmp_path / "gone")
    assert is_unchanged(input_record(tmp_path), tmp_path)
