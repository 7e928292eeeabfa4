from __future__ import annotations

import csv
from dataclasses import replace

import nibabel as nib
import numpy as np
import pytest
import SimpleITK

from tests.exported_case import dicom_mask
from unet_gui.controllers.exports.results import ExportTargets, export_mask
from unet_gui.core.case.exported_mask import ExportFormat
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BRATS
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.progress import run_to_end
from unet_gui.io.atomic import os as atomic_os
from unet_gui.io.images.reading import read_image
from unet_gui.io.masks.label_table import table_hint
from unet_gui.io.nifti.extensions import read_extensions

PLAIN = (
    *(ExportFormat.MASK, ExportFormat.CLASSES, ExportFormat.NRRD),
    *(ExportFormat.STL, ExportFormat.PLY, ExportFormat.OBJ, ExportFormat.TABLE),
)


@pytest.fixture(scope="module")
def mask(tmp_path_factory):
    return dicom_mask(tmp_path_factory.mktemp("series"))


@pytest.fixture(scope="module")
def folder(mask, tmp_path_factory):
    folder = tmp_path_factory.mktemp("out")
    changed = replace(mask, scheme=BRATS)
    run_to_end(export_mask(changed, PLAIN, ExportTargets(folder, "case")))
    return folder


def test_ten_voxels_lie_at_the_same_places_in_every_file(mask, folder):
    labels, affine = mask.label_map.data, mask.label_map.affine
    places = np.argwhere(labels > 0)[:: np.count_nonzero(labels) // 10]
    files = {"case_seg.nii.gz": {1: 2, 2: 1, 3: 4}, "case.seg.nrrd": {1: 1, 2: 2, 3: 3}}
    for name, values in files.items():
        image = SimpleITK.ReadImage(str(folder / name))
        for place in places:
            right, front, up = affine.apply(place).tolist()
            index = image.TransformPhysicalPointToIndex((-right, -front, up))
            assert image[index] == values[int(labels[tuple(place)])]


def test_each_class_has_a_file_of_its_own(mask, folder):
    for segment in mask.segments:
        image = nib.load(folder / f"case_mask_{segment.key}.nii.gz")
        ras = np.asarray(nib.as_closest_canonical(image).dataobj)
        assert np.array_equal(ras == 1, segment.mask(mask.label_map.data))


def test_the_header_names_the_values(folder):
    path = folder / "case_seg.nii.gz"
    assert len(nib.load(path).header.extensions) == 1
    (extension,) = read_extensions(path)
    assert b'Key="4" Red="0" Green="0" Blue="1"' in extension.content
    found = table_hint(path, {1, 2, 4})
    assert scheme_of_id(found.hint.id) is BRATS


def test_the_program_reads_its_segmentation_for_slicer(mask, folder):
    read = read_image(folder / "case.seg.nrrd")
    assert np.array_equal(read.channels[0].data, mask.label_map.data)
    assert read.segment_names == {1: "Edema", 2: "Non-enhancing", 3: "Enhancing"}


@pytest.mark.parametrize("suffix", ["stl", "ply", "obj"])
def test_meshes_lie_around_their_class_in_the_world(mask, folder, suffix):
    corners = _corners(folder / f"case_enhancing.{suffix}")
    inside = np.argwhere(mask.label_map.data == 3)
    points = mask.label_map.affine.apply(inside)
    assert np.allclose(corners.min(axis=0), points.min(axis=0), atol=2.5)
    assert np.allclose(corners.max(axis=0), points.max(axis=0), atol=2.5)
    assert b"RAS" in (folder / f"case_enhancing.{suffix}").read_bytes()[:200]


def _corners(path):
    content = path.read_bytes()
    if path.suffix == ".stl":
        count = int.from_bytes(content[80:84], "little")
        kind = np.dtype([("n", "<f4", 3), ("at", "<f4", (3, 3)), ("a", "<u2")])
        return np.frombuffer(content[84:], kind, count)["at"].reshape(-1, 3)
    if path.suffix == ".obj":
        rows = [line.split() for line in content.decode().splitlines()]
        return np.array([row[1:4] for row in rows if row[0] == "v"], float)
    header, _, body = content.partition(b"end_header\n")
    count = int(header.partition(b"element vertex ")[2].split()[0])
    kind = np.dtype([("at", "<f4", 3), ("n", "<f4", 3), ("c", "u1", 3)])
    return np.frombuffer(body, kind, count)["at"]


def test_the_table_has_classes_and_lesions(mask, folder):
    with (folder / "case_measures.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    total = next(
        r for r in rows if (r["what"], r["class"]) == ("class", "whole_tumour")
    )
    assert float(total["value"]) == pytest.approx(
        np.count_nonzero(mask.label_map.data) * 1.5 * 1.25 * 3 / 1000, abs=1e-4
    )
    assert {r["number"] for r in rows if r["what"] == "lesion"} == {"1"}


def test_a_class_without_voxels_has_no_mesh_and_that_is_said(mask, tmp_path):
    labels = np.where(mask.label_map.data == 3, 1, mask.label_map.data)
    without = replace(
        mask, label_map=LabelMap(labels.astype(np.uint8), mask.label_map.affine)
    )
    targets = ExportTargets(tmp_path, "case")
    wanted = [ExportFormat.STL, ExportFormat.PLY]
    done = run_to_end(export_mask(without, wanted, targets))
    names = [path.name for path in done.paths if path.suffix == ".stl"]
    assert names == ["case_edema.stl", "case_non_enhancing.stl"]
    assert done.notes == ("Nothing is marked as enhancing: there is no mesh of it.",)


def test_existing_files_are_refused_before_anything_is_written(mask, tmp_path):
    (tmp_path / "case_measures.csv").write_text("mine")
    formats = (ExportFormat.MASK, ExportFormat.TABLE)
    with pytest.raises(InputError, match="already exists"):
        run_to_end(export_mask(mask, formats, ExportTargets(tmp_path, "case")))
    assert [path.name for path in tmp_path.iterdir()] == ["case_measures.csv"]


@pytest.mark.parametrize(
    "kind", [k for k in ExportFormat if k.value != "probabilities"]
)
def test_a_full_disk_leaves_no_part_of_a_file(mask, tmp_path, monkeypatch, kind):
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic_os, "fsync", refuse)
    with pytest.raises(RunError, match="No space left on device"):
        run_to_end(export_mask(mask, [kind], ExportTargets(tmp_path, "case")))
    assert not list(tmp_path.iterdir())
