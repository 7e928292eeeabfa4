"""A segmentation that another program wrote is the mask of the scans it lies on."""

from __future__ import annotations

import highdicom as hd
import numpy as np
import pytest
from pydicom import dcmread
from pydicom.sr.codedict import codes
from pydicom.uid import generate_uid

from tests.dicom_files import numbers, write_series
from unet_gui.core.case.case_files import MASK
from unet_gui.core.mask.labels import MSD
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.nifti.orientation import stored_to_ras

SHAPE = (12, 14, 10)
FLAIR = {"RepetitionTime": "9000", "EchoTime": "100", "InversionTime": "2500"}
NEOPLASM = codes.SCT.Neoplasm


def labels():
    """Return labels of two slices that are not neighbours."""
    drawn = np.zeros(SHAPE, np.uint8)
    drawn[2:5, 3:9, 3], drawn[5:8, 3:6, 3], drawn[4, 4, 8] = 1, 2, 3
    return drawn


def described(number, label, kind):
    return hd.seg.SegmentDescription(
        number,
        label,
        codes.SCT.MorphologicallyAbnormalStructure,
        kind,
        hd.seg.SegmentAlgorithmTypeValues.MANUAL,
    )


def write_study(folder, segments, kind="BINARY", *, omits=True):
    """Write a FLAIR and a segmentation of it, frames of which may be left out."""
    paths = write_series(
        folder / "scan",
        numbers(SHAPE),
        **FLAIR,
        SeriesDescription="FLAIR",
        FrameOfReferenceUID=generate_uid(),
        StudyTime="101010",
        StudyID="1",
        AccessionNumber="",
        PatientBirthDate="",
        PatientSex="",
        ReferringPhysicianName="",
    )
    images = [dcmread(path) for path in paths]
    masks = np.stack([labels()[:, :, k].T for k in range(SHAPE[2])])
    pixels = masks
    if kind == "FRACTIONAL":
        pixels = np.stack([masks == n for n in (1, 2, 3)], axis=-1).astype(np.float32)
    seg = hd.seg.Segmentation(
        images,
        pixels,
        kind,
        [described(n, *segment) for n, segment in enumerate(segments, start=1)],
        series_instance_uid=generate_uid(),
        series_number=30,
        sop_instance_uid=generate_uid(),
        instance_number=1,
        manufacturer="x",
        manufacturer_model_name="x",
        software_versions="1",
        device_serial_number="1",
        omit_empty_frames=omits,
    )
    seg.save_as(folder / "seg.dcm")
    return folder


TUMOUR = (
    ("Segment_1", codes.SCT.Edema),
    ("Necrosis and non-enhancing core", NEOPLASM),
    ("Enhancing tumor", NEOPLASM),
)


@pytest.mark.parametrize("kind", ["BINARY", "FRACTIONAL", "LABELMAP"])
def test_segments_are_classes_on_the_grid_of_the_scan(tmp_path, kind):
    study = write_study(tmp_path / "study", TUMOUR, kind)

    (files,) = find_cases([study])
    case = run_to_end(read_case(files))

    (mask,) = files.masks
    assert "edema, Necrosis and non-enhancing core" in files.clue_of(mask).text
    reference = case.reference
    assert reference is not None
    assert reference.is_certain
    assert reference.scheme == MSD
    expected = stored_to_ras(labels(), case.grid.axis_codes)
    np.testing.assert_array_equal(reference.label_map.data, expected)
    assert case.warnings == ()


def test_names_that_tell_nothing_are_asked_about(tmp_path):
    odd = [(f"Segment {n}", NEOPLASM) for n in "ABC"]
    odd = [(label, codes.SCT.Organ) for label, _ in odd]

    (files,) = find_cases([write_study(tmp_path / "study", odd)])
    case = run_to_end(read_case(files))

    assert case.reference is not None
    assert not case.reference.is_certain
    assert any("not understood: Segment A" in warning for warning in case.warnings)


def test_segmentation_alone_is_a_mask(tmp_path):
    study = write_study(tmp_path / "study", TUMOUR, omits=False)

    (files,) = find_cases([study / "seg.dcm"])

    assert [role for _, role in files.assignments] == [MASK]
