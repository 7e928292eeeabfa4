from __future__ import annotations

import json

import pydicom
import pytest

from tests.exported_case import dicom_mask
from tests.tumour_scans import coded, write_case
from unet_gui.cli.main import main
from unet_gui.io.masks.writing import write_mask


@pytest.fixture
def study(tmp_path):
    mask = dicom_mask(tmp_path / "study")
    write_mask(tmp_path / "drawn.nii.gz", mask.label_map, mask.case.grid, mask.scheme)
    return tmp_path


def test_a_drawn_mask_becomes_dicom_and_meshes(study, capsys):
    words = ["export", str(study / "study"), "--mask", str(study / "drawn.nii.gz")]
    words += ["--to", "dicom-seg,stl", "-o", str(study / "out"), "--json"]
    assert main(words) == 0
    (record,) = json.loads(capsys.readouterr().out)
    names = sorted(path.rpartition("/")[2] for path in record["files"])
    classes = ("edema", "enhancing", "non_enhancing")
    assert names == [*(f"study_{name}.stl" for name in classes), "study_seg.dcm"]
    found = pydicom.dcmread(study / "out" / "study_seg.dcm")
    assert {s.SegmentAlgorithmType for s in found.SegmentSequence} == {"MANUAL"}
    assert main(words) == 2
    assert "already exists" in capsys.readouterr().err


def test_an_unknown_format_is_refused_with_those_there_are(study, capsys):
    with pytest.raises(SystemExit):
        main(["export", str(study), "--to", "vtk", "-o", str(study / "out")])
    assert "vtk is not a format; give some of nifti, classes" in capsys.readouterr().err


def test_a_report_is_written_as_html_and_pdf(study, capsys, qapp):
    words = ["report", str(study / "study"), "--mask", str(study / "drawn.nii.gz")]
    assert main([*words, "-o", str(study / "out"), "--pdf"]) == 0
    page, pdf = (study / "out" / f"study_report.{kind}" for kind in ("html", "pdf"))
    assert capsys.readouterr().out.split() == [str(page), str(pdf)]
    assert "Doe" not in page.read_text("utf-8")
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_report_is_written_in_the_language_asked_for(study, capsys):
    words = ["report", str(study / "study"), "--mask", str(study / "drawn.nii.gz")]
    assert main([*words, "-o", str(study / "de"), "--language", "de"]) == 0
    page = (study / "de" / "study_report.html").read_text("utf-8")
    assert '<html lang="de">' in page
    assert "Was nicht geprüft wurde" in page
    assert "What was not checked" not in page


def test_a_picture_has_the_diameters_on_request(study, capsys):
    words = ["export", str(study / "study"), "--mask", str(study / "drawn.nii.gz")]
    words += ["-o", str(study / "out")]
    assert main([*words, "--picture"]) == 0
    path = study / "out" / "study_picture.png"
    assert capsys.readouterr().out.split() == [str(path)]
    plain = path.read_bytes()
    assert main([*words, "--picture", "--diameters"]) == 2  # it exists
    assert main([*words, "--picture", "--diameters", "--overwrite"]) == 0
    assert path.read_bytes() != plain
    for wrong in ([], ["--to", "csv", "--diameters"]):
        capsys.readouterr()
        assert main([*words, *wrong]) == 2
        assert "--picture" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["export", "report"])
def test_a_mask_whose_meaning_is_a_guess_is_refused(tmp_path, capsys, command):
    scans = [f"ped_{word}" for word in ("flair", "t1", "t1ce", "t2")]
    values = coded(edema=4, non_enhancing=2, enhancing=1)
    folder = write_case(tmp_path / "ped", scans, {"ped_seg.nii.gz": values})
    words = [command, str(folder), "-o", str(tmp_path / "out")]
    words += ["--to", "nifti"] if command == "export" else []
    assert main(words) == 2
    said = capsys.readouterr().err
    assert "which can mean BraTS to 2022" in said
    assert "Give --label-scheme" in said
    assert not (tmp_path / "out").exists()
    assert main([*words, "--label-scheme", "brats_ped"]) == 0
