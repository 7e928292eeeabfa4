from __future__ import annotations

import json
import os
import subprocess
import sys

import numpy as np
import pytest


def info(*arguments):
    command = [sys.executable, "-m", "unet_gui", "info", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def info_json(*arguments):
    done = info(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_a_brats_case_is_described_as_json(brats_folder):
    (case,) = info_json(brats_folder)
    assert case["case"] == "BraTS2021_00001"
    assert case["shape"] == [12, 14, 10]
    assert case["spacing_mm"] == [1, 1.5, 2]
    assert case["axis_codes"] == "LPS"
    assert (case["sform_code"], case["qform_code"]) == (1, 1)
    names = [sequence["name"] for sequence in case["sequences"]]
    assert names == ["FLAIR", "T1w", "T1Gd", "T2w"]
    assert {sequence["dtype"] for sequence in case["sequences"]} == {"int16"}
    assert case["mask"]["values"] == [0, 1, 2, 4]
    assert case["mask"]["scheme"] == "brats"
    assert case["mask"]["possible_schemes"] == ["brats", "brats2024", "brats_ped"]
    assert case["mask"]["scheme_clue"] == "the name BraTS2021_00001_seg"
    assert case["mask"]["scheme_is_certain"]
    assert case["warnings"] == []


def test_several_cases_are_described(decathlon_folder):
    cases = info_json(decathlon_folder)
    assert [case["case"] for case in cases] == ["BRATS_001", "BRATS_002"]
    channels = [sequence["channel"] for sequence in cases[0]["sequences"]]
    assert channels == [0, 1, 2, 3]


def test_a_case_is_described_as_text(brats_folder):
    done = info(brats_folder)
    assert done.returncode == 0
    lines = [line.split(maxsplit=1) for line in done.stdout.splitlines()]
    assert ["size", "12 x 14 x 10 voxels"] in lines
    assert ["spacing", "1 x 1.5 x 2 mm"] in lines
    assert ["orientation", "LPS"] in lines
    assert ["FLAIR", "BraTS2021_00001_flair.nii.gz, int16"] in lines
    mask = "BraTS2021_00001_seg.nii.gz, values 0, 1, 2, 4, scheme brats by "
    mask += "the name BraTS2021_00001_seg"
    assert ["mask", mask] in lines


def test_a_guessed_orientation_is_marked_as_a_guess(tmp_path, write_image, make_scan):
    path = write_image(
        tmp_path / "P_flair.nii", make_scan(), sform_code=0, qform_code=0
    )
    lines = info(path).stdout.splitlines()
    assert "orientation   LAS (a guess)" in [line.strip() for line in lines]
    assert any("left and right are a guess" in line for line in lines)
    (case,) = info_json(path)
    assert not case["has_orientation"]


def test_a_warning_is_shown(tmp_path, write_image, make_scan, make_mask):
    write_image(tmp_path / "P_flair.nii", make_scan())
    write_image(tmp_path / "P_hand drawn mask.nii", make_mask(1, 7))
    done = info(tmp_path)
    assert done.returncode == 0
    assert "1, 7, which fit no label scheme" in done.stdout


@pytest.mark.parametrize("content", [None, b"", b"no image"])
def test_a_bad_file_gives_one_line_and_exit_code_2(tmp_path, content):
    path = tmp_path / "scan.nii.gz"
    if content is not None:
        path.write_bytes(content)
    done = info(path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "scan.nii.gz" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bad_case_does_not_hide_the_good_ones(brats_folder):
    (brats_folder.parent / "broken.nii.gz").write_bytes(b"no image")
    done = info(brats_folder.parent, "--json")
    assert done.returncode == 2
    assert [case["case"] for case in json.loads(done.stdout)] == ["BraTS2021_00001"]
    assert "broken.nii.gz" in done.stderr


def test_a_background_that_is_not_0_is_told(tmp_path, write_image):
    scan = np.full((30, 32, 34), -3.55, np.float32)
    scan[5:20, 6:20, 7:20] = np.random.default_rng(0).normal(size=(15, 14, 13))
    write_image(tmp_path / "P_flair.nii.gz", scan)
    write_image(tmp_path / "P_t1.nii.gz", np.where(scan == np.float32(-3.55), 0, scan))
    (case,) = info_json(tmp_path)
    flair, t1w = case["sequences"]
    assert flair["background"] == pytest.approx(-3.55)
    assert flair["background_noise"] == t1w["background"] == 0
    text = info(tmp_path).stdout
    assert "P_flair.nii.gz, float32, background \N{MINUS SIGN}3.55\n" in text
    assert "P_t1.nii.gz, float32\n" in text


def test_real_cases_are_described(real_data):
    (case,) = info_json(real_data / "cases_raw" / "BraTS-GLI-00000-000")
    assert case["axis_codes"] == "LPS"
    assert case["mask"]["scheme"] == "brats2023"
    assert case["mask"]["values"] == [0, 1, 2, 3]


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_an_unprintable_name_is_printed_with_escapes(
    tmp_path, write_image, make_scan, monkeypatch, encoding
):
    monkeypatch.setenv("PYTHONIOENCODING", f"{encoding}:strict")
    write_image(tmp_path / "ä.nii", make_scan())
    (tmp_path / "ä.nii").rename(os.fsdecode(bytes(tmp_path) + b"/caf\xe9 \xc3\xa4.nii"))
    (case,) = info_json(tmp_path)
    assert case["case"] == "caf_ ä"  # safe as an output name
    done = info(tmp_path)
    assert done.returncode == 0
    assert "caf\\xe9" in done.stdout
