from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import nibabel as nib
import numpy as np
import pydicom
import pytest
from skimage.measure import points_in_poly

from tests.dicom_files import enhanced_dataset, numbers
from tests.exported_case import FRAME, OBLIQUE, SHAPE, dicom_mask, ring_labels
from tests.viewer_case import make_case
from unet_gui.api import measure, open_case
from unet_gui.controllers.exports.measured_lesions import measured_lesions
from unet_gui.controllers.exports.results import ExportTargets, export_mask
from unet_gui.core.case.exported_mask import ExportedMask, ExportFormat
from unet_gui.core.errors import InputError
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.reading.labelled_case import read_mask
from unet_gui.io.nifti.orientation import ras_to_stored, stored_to_ras

OBJECTS = (ExportFormat.SEG, ExportFormat.RTSTRUCT, ExportFormat.SR)
TARGETS = ("case_seg.dcm", "case_rtstruct.dcm", "case_sr.dcm")


def tool(name: str) -> Path:
    path = Path(sys.executable).parent / name
    if not path.exists():
        pytest.skip(f"{name} is not installed here")
    return path


def run_tool(name: str, *arguments: object) -> str:
    command = [str(part) for part in (tool(name), *arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def exported(mask: ExportedMask, folder: Path) -> Path:
    run_to_end(export_mask(mask, OBJECTS, ExportTargets(folder, "case")))
    return folder


@pytest.fixture(scope="module")
def mask(tmp_path_factory) -> ExportedMask:
    return dicom_mask(tmp_path_factory.mktemp("series"))


@pytest.fixture(scope="module")
def folder(mask, tmp_path_factory) -> Path:
    return exported(mask, tmp_path_factory.mktemp("out"))


@pytest.mark.parametrize("name", TARGETS)
def test_the_validator_finds_no_error(folder, name):
    said = run_tool("dciodvfy", "-new", folder / name)
    assert not [line for line in said.splitlines() if line.startswith("Error")]


def test_a_second_program_reads_the_same_voxels(mask, folder, tmp_path):
    run_tool(
        "segimage2itkimage",
        *("--inputDICOM", folder / "case_seg.dcm"),
        *("--outputDirectory", tmp_path, "--outputType", "nii"),
    )
    for number, segment in enumerate(mask.marked, start=1):
        image = nib.as_closest_canonical(nib.load(tmp_path / f"{number}.nii.gz"))
        assert np.allclose(image.affine, mask.label_map.affine, atol=1e-3)
        wanted = segment.mask(mask.label_map.data)
        assert np.array_equal(np.asarray(image.dataobj) > 0, wanted)


def test_every_frame_refers_to_its_image_and_the_series(mask, folder):
    found = pydicom.dcmread(folder / "case_seg.dcm")
    series = found.ReferencedSeriesSequence[0]
    slices = mask.case.sources["FLAIR"].series.found.slices
    assert series.SeriesInstanceUID == slices[0].header.series_uid
    frames = found.PerFrameFunctionalGroupsSequence
    assert len(frames) == SHAPE[2] * len(mask.marked)
    sources = [f.DerivationImageSequence[0].SourceImageSequence[0] for f in frames]
    uids = {source.ReferencedSOPInstanceUID for source in sources}
    assert uids == {each.header.sop_uid for each in slices}
    assert found.file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.1"
    codes = [s.SegmentedPropertyTypeCodeSequence[0] for s in found.SegmentSequence]
    assert [c.CodeValue for c in codes] == ["79654002", "C81175", "C113842"]
    assert {s.SegmentAlgorithmType for s in found.SegmentSequence} == {"AUTOMATIC"}


def test_contours_enclose_exactly_the_mask(mask, folder):
    found = pydicom.dcmread(folder / "case_rtstruct.dcm")
    columns, rows, _ = SHAPE
    lps = np.diag([-1, -1, 1, 1]) @ mask.case.grid.affine.matrix
    back = np.linalg.inv(lps)
    pixels = np.argwhere(np.ones((columns, rows)))
    for region, segment in zip(found.ROIContourSequence, mask.marked, strict=True):
        filled = np.zeros(SHAPE, bool)
        for contour in region.ContourSequence:
            corners = np.array(contour.ContourData, float).reshape(-1, 3)
            placed = corners @ back[:3, :3].T + back[:3, 3]
            k = round(float(placed[0, 2]))
            assert np.allclose(placed[:, 2], k, atol=1e-3)
            inside = points_in_poly(pixels, placed[:, :2])
            filled[:, :, k] ^= inside.reshape(columns, rows)
        ras = stored_to_ras(filled, mask.case.grid.axis_codes)
        assert np.array_equal(ras, segment.mask(mask.label_map.data))


def test_the_report_gives_each_volume(mask, folder, tmp_path):
    path = tmp_path / "sr.json"
    run_tool(
        "tid1500reader",
        *("--inputDICOM", folder / "case_sr.dcm", "--outputMetadata", path),
    )
    groups = json.loads(path.read_text())["Measurements"]
    read = [float(group["measurementItems"][0]["value"]) for group in groups]
    (lesion,) = measured_lesions(mask).lesions
    volumes = [mask.volume_ml(segment) for segment in mask.marked]
    assert read == pytest.approx([*volumes, lesion.volume_ml], rel=1e-4)
    cross = lesion.diameters.longest
    sizes = {
        item["quantity"]["CodeMeaning"]: float(item["value"])
        for item in groups[-1]["measurementItems"]
    }
    assert sizes == pytest.approx(
        {
            "Volume": lesion.volume_ml,
            "Long Axis": cross.long_mm,
            "Short Axis": cross.short_mm,
            "Product of perpendicular diameters": cross.product_mm2,
            "Maximum 3D Diameter of a Mesh": lesion.longest_3d_mm,
        },
        abs=1e-4,
    )


def test_the_lines_of_diameters_lie_on_their_images(mask, folder):
    cross = measured_lesions(mask).lesions[0].diameters.longest
    report = pydicom.dcmread(folder / "case_sr.dcm")
    images = {
        image.header.sop_uid: image.frame
        for image in mask.case.sources["FLAIR"].series.found.slices
    }
    drawn = []
    for line in _lines(report):
        uid = line.ContentSequence[0].ReferencedSOPSequence[0].ReferencedSOPInstanceUID
        frame = images[uid]
        across, down = np.array(frame.orientation).reshape(2, 3)
        column_row = np.array(line.GraphicData).reshape(2, 2) - 0.5
        steps = np.stack([across * frame.spacing_mm[1], down * frame.spacing_mm[0]])
        drawn.append((column_row @ steps + frame.position) * (-1, -1, 1))
    wanted = [mask.label_map.affine.apply(line) for line in (cross.long, cross.short)]
    assert np.allclose(drawn, wanted, atol=1e-3)


def test_diameters_across_the_images_have_no_line_and_small_lesions_no_group(tmp_path):
    across = np.array([[0, 0, 1.0], [1.0, 0, 0], [0, 1.0, 0]])  # sagittal, isotropic
    affine = np.eye(4)
    affine[:3, :3] = across @ np.diag([-2.0, -2.0, 2.0])
    mask = dicom_mask(tmp_path / "in", affine, shape=(24, 24, 24))
    for number, size in enumerate((10, 2)):  # voxels of 0.008 mL
        labels = np.zeros(mask.case.shape, np.uint8)
        labels[3 : 3 + size, 4 : 4 + size, 5 : 5 + size] = 3
        label_map = LabelMap(labels, mask.case.affine)
        folder = exported(replace(mask, label_map=label_map), tmp_path / str(number))
        report = pydicom.dcmread(folder / "case_sr.dcm")
        assert not list(_lines(report))
        assert ("Long Axis" in str(report)) is (number == 0)
        for name in TARGETS:  # of one class alone
            said = run_tool("dciodvfy", "-new", folder / name)
            assert not [x for x in said.splitlines() if x.startswith("Error")], name


def _lines(item):
    if item.get("ValueType") == "SCOORD":
        yield item
    for inner in item.get("ContentSequence", ()):
        yield from _lines(inner)


@pytest.mark.parametrize("is_shared", [True, False])
def test_an_enhanced_object_is_one_source_with_many_frames(tmp_path, is_shared):
    dataset = enhanced_dataset(numbers(SHAPE), OBLIQUE)
    (shared,) = dataset.SharedFunctionalGroupsSequence
    for keyword in () if is_shared else ("PixelMeasures", "PlaneOrientation"):
        group = shared.pop(f"{keyword}Sequence").value
        for frame in dataset.PerFrameFunctionalGroupsSequence:
            setattr(frame, f"{keyword}Sequence", group)
    dataset.FrameOfReferenceUID = FRAME
    (tmp_path / "in").mkdir()
    dataset.save_as(tmp_path / "in" / "enhanced.dcm", enforce_file_format=True)
    case = open_case(tmp_path / "in")
    mask = ExportedMask(case, ring_labels(case), is_edited=True, model="glioma")
    found = pydicom.dcmread(exported(mask, tmp_path) / "case_seg.dcm")
    stored = ras_to_stored(mask.label_map.data, case.grid.axis_codes)
    groups = found.PerFrameFunctionalGroupsSequence[: SHAPE[2]]  # of the first class
    for pixels, group in zip(found.pixel_array, groups, strict=False):
        source = group.DerivationImageSequence[0].SourceImageSequence[0]
        of_frame = stored[:, :, int(source.ReferencedFrameNumber) - 1].T
        assert np.array_equal(pixels, of_frame == 1)
    assert found.SegmentSequence[0].SegmentAlgorithmType == "SEMIAUTOMATIC"


def test_the_program_opens_its_segmentation_over_the_series(tmp_path):
    mask = dicom_mask(tmp_path / "study")
    targets = ExportTargets(tmp_path / "study", "case")
    run_to_end(export_mask(mask, [ExportFormat.SEG], targets))
    again = open_case(tmp_path / "study")
    assert again.reference is not None
    assert np.array_equal(again.reference.label_map.data, mask.label_map.data)


def test_missing_tags_are_named(tmp_path):
    mask = dicom_mask(tmp_path / "in", FrameOfReferenceUID="")
    with pytest.raises(InputError, match="lacks FrameOfReferenceUID in its headers"):
        exported(mask, tmp_path / "out")


def test_scans_that_are_no_dicom_say_so(tmp_path):
    case = make_case()
    mask = ExportedMask(case, LabelMap(np.ones(case.shape, np.uint8), case.affine))
    with pytest.raises(InputError, match="did not come as DICOM"):
        exported(mask, tmp_path)


def test_a_segmentation_is_read_by_itself_wherever_a_mask_is(mask, folder):
    read, _ = read_mask(folder / "case_seg.dcm")
    volumes = measure(folder / "case_seg.dcm").volumes_ml
    for segment in mask.segments:
        voxels = segment.mask(read.label_map.data)
        assert np.count_nonzero(voxels) == np.count_nonzero(
            segment.mask(mask.label_map.data)
        )
        assert volumes[segment.key] == pytest.approx(mask.volume_ml(segment))
