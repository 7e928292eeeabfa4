"""``unet-gui measure``, ``compare`` and ``follow``, and the same from Python."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date

import nibabel as nib
import numpy as np
import pytest
from scipy import ndimage

import unet_gui
from tests.ui.overlay_bench import result_with_probabilities
from tests.viewer_case import make_label_map
from unet_gui.cli.main import main
from unet_gui.controllers.measuring.compare import comparison_record
from unet_gui.controllers.measuring.records import measurements_record
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.case_measurements import MeasureOptions

AFFINE = np.diag([-1.0, -1.5, 2.0, 1.0])  # LPS, as many scanners have it


@pytest.fixture
def visits(tmp_path, write_image):
    """Two masks: one lesion that halves, one that vanishes, and a new one."""
    before, after = np.zeros((2, 40, 30, 24), np.uint8)
    before[4:24, 4:16, 4:10] = 3
    after[4:14, 4:16, 4:10] = 3
    before[30:36, 20:26, 15:20] = 3
    after[28:40, 4:14, 14:20] = 3
    names = ("one.nii.gz", "two.nii.gz")
    return [
        write_image(tmp_path / name, data, AFFINE)
        for name, data in zip(names, (before, after), strict=True)
    ]


def printed(capsys, *words):
    assert main([str(word) for word in words]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_case_that_cannot_be_measured_costs_its_line_only(visits, tmp_path, capsys):
    visits[0].write_bytes(visits[0].read_bytes()[:200])
    given = (*visits, "--label-scheme", "msd", "--csv", tmp_path / "all.csv", "--json")
    assert main(["measure", *map(str, given)]) == 2
    said = capsys.readouterr()
    assert "one.nii.gz" in said.err
    assert [record["case"] for record in json.loads(said.out)] == ["two"]
    lines = (tmp_path / "all.csv").read_text("utf-8-sig").splitlines()
    assert {row[0] for row in csv.reader(lines[1:])} == {"two"}


def test_measure_gives_the_same_numbers_everywhere(visits, tmp_path, capsys):
    given = ("--label-scheme", "msd", "--csv", tmp_path / "all.csv")
    (record,) = printed(capsys, "measure", visits[0], "--json", *given)
    affine = unet_gui.core.geometry.affine.Affine.from_spacing((1, 1.5, 2))
    measured = unet_gui.measure(visits[0], label_scheme="msd")
    same = measurements_record("one", measured, affine)
    assert (
        same["lesions"][0]["longest"]["product_mm2"]
        == (record["lesions"][0]["longest"]["product_mm2"])
    )
    assert same["volumes_ml"] == record["volumes_ml"]
    assert record["volumes_ml"]["enhancing"] == pytest.approx((1440 + 180) * 0.003)
    first, second = record["lesions"]
    assert first["volume_ml"] == pytest.approx(4.32)
    assert first["extent_mm"] == [20, 18, 12]
    # the centre of voxels 4 to 23, 4 to 15 and 4 to 9, in the file's own world
    assert first["centroid_mm"] == [-13.5, -14.25, 13]
    assert not second["measurable"]
    with (tmp_path / "all.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    products = [r["value"] for r in rows if r["quantity"] == "longest_product_mm2"]
    assert [float(p) for p in products] == [
        lesion["longest"]["product_mm2"] for lesion in record["lesions"]
    ]
    main(["measure", str(visits[0]), "--label-scheme", "msd"])
    text = capsys.readouterr().out
    assert f"{first['longest']['product_mm2']:.0f} mm²" in text


def test_compare_has_the_numbers_of_evaluate(visits, capsys):
    given = (*visits, "--label-scheme", "msd", "--json")
    compared = printed(capsys, "compare", *given)
    evaluated = printed(capsys, "evaluate", *given)["mean"]
    for region, row in compared["regions"].items():
        lesions = row.pop("lesions")
        assert row == evaluated[region]
    assert lesions == {
        **lesions,
        "found": 1,
        "missed": 1,
        "false": 1,
    }
    same = unet_gui.compare(*visits, label_schemes=("msd", "msd"))
    assert (
        comparison_record(same)["regions"]["enhancing"]["dice"]
        == (evaluated["enhancing"]["dice"])
    )


def test_masks_on_other_grids_are_compared_only_when_asked(
    visits, tmp_path, write_image, capsys
):
    fine = nib.load(visits[0])
    data = np.repeat(np.asarray(fine.dataobj), 2, axis=2)
    affine = AFFINE @ np.diag([1, 1, 0.5, 1])
    affine[2, 3] = -0.5
    other = write_image(tmp_path / "fine.nii.gz", data, affine)
    words = ["compare", str(other), str(visits[0]), "--label-scheme", "msd"]
    assert main(words) == 2
    said = capsys.readouterr().err
    assert "40 x 30 x 48 against 40 x 30 x 24" in said
    assert "--resample" in said
    found = printed(capsys, *words, "--resample", "--json")
    assert found["regions"]["enhancing"]["dice"] == 1


def test_follow_tells_what_changed_and_the_rule(visits, tmp_path, capsys):
    given = ("--dates", "2024-01-01,2024-03-01", "--label-scheme", "msd")
    told = (
        "--steroids",
        "none,none",
        "--clinical",
        "unknown,same",
        "--non-target",
        "unknown,same",
    )
    table = tmp_path / "follow.csv"
    words = ("follow", *visits, *given, *told, "--csv", table, "--json")
    record = printed(capsys, *words)
    first, second = record["examinations"]
    assert [change["sentence"] for change in second["changes"]] == [
        "Lesion 2 vanished.",
        "Lesion 3 is new, 2.16 mL.",
        "Lesion 1 shrank from 4.32 to 2.16 mL (-50 %).",
    ]
    assert second["response"]["kind"] == "PD"
    assert second["response"]["rule"] == "There is a new lesion since the baseline."
    assert second["response"]["open"] == []
    assert second["volume_ml"] == pytest.approx(first["volume_ml"] / 2)
    assert "PD" in table.read_text("utf-8")
    assert main([str(word) for word in words[:-3]]) == 0
    assert "Imaging part of the response only" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--dates", "2024-03-01,2024-01-01"), "in the order of their dates"),
        (("--dates", "2024-01-01"), "1 entries for 2 examinations"),
        (("--dates", "1.3.2024,unknown"), "is not a date"),
        (("--steroids", "some,none"), "--steroids knows none, lower"),
        (("--baseline", "2"), "cannot be the baseline"),
        (("--report", "page.txt"), "ends in .html or .pdf"),
    ],
)
def test_bad_calls_of_follow_are_told(visits, capsys, words, said):
    call = ["follow", *map(str, visits), "--label-scheme", "msd", *words]
    assert main(call) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_follow_writes_a_report_with_the_numbers_of_the_record(
    visits, tmp_path, capsys
):
    report = tmp_path / "page.html"
    given = ("--label-scheme", "msd", "--report", report, "--language", "fr")
    record = printed(capsys, "follow", *visits, *given, "--json")
    page = report.read_text("utf-8")
    assert '<html lang="fr">' in page
    for entry in record["examinations"]:
        assert f"<td>{entry['product_mm2']:.0f}</td>" in page
    lesion = record["examinations"][0]["measurements"]["lesions"][0]
    cross = lesion["longest"]
    sizes = f"{cross['long_mm']:.1f} \u00d7 {cross['short_mm']:.1f}"
    assert sizes.replace(".", ",") in page  # in French
    python = unet_gui.follow(visits, label_scheme="msd")
    sums = [burden.product_mm2 for burden in python.burdens]
    told = [entry["product_mm2"] for entry in record["examinations"]]
    assert sums == pytest.approx(told, abs=1e-4)


def test_other_patients_are_refused_until_the_user_says_so(visits, tmp_path, capsys):
    paths = [tmp_path / f"sub-0{n}_seg.nii.gz" for n in (1, 2)]
    for old, new in zip(visits, paths, strict=True):
        old.rename(new)
    words = ["follow", *map(str, paths), "--label-scheme", "msd"]
    assert main(words) == 2
    assert "Add --one-patient if they belong to one." in capsys.readouterr().err
    with pytest.raises(InputError, match="different patients"):
        unet_gui.follow(paths, label_scheme="msd")
    assert main([*words, "--one-patient"]) == 0


def test_a_case_without_a_mask_is_refused(tmp_path, write_image, make_scan, capsys):
    scan = write_image(tmp_path / "P1_flair.nii.gz", make_scan(0))
    assert main(["measure", str(scan)]) == 2
    assert "no mask to measure" in capsys.readouterr().err


def test_a_known_change_of_a_real_case_is_found(real_data, tmp_path, write_image):
    path = real_data / "brats_msd" / "labelsTr" / "BRATS_024.nii.gz"
    image = nib.load(path)
    before = np.asarray(image.dataobj).astype(np.uint8)
    first = unet_gui.measure(path, options=MeasureOptions("enhancing"))
    after, (i, j, k) = before.copy(), first.lesions[1].voxel
    near = np.zeros(before.shape, bool)
    near[i - 12 : i + 13, j - 12 : j + 13, k - 12 : k + 13] = True
    after[near & (after == 3)] = 1  # the second lesion stops to enhance
    after[ndimage.binary_dilation(after == 3) & (before > 0)] = 3
    after[20:34, 20:34, 100:114] = 3  # a new lesion, in the air
    second = write_image(tmp_path / "later.nii.gz", after, image.affine)
    days = [date(2024, 1, 1), None]
    found = unet_gui.follow([path, second], dates=days, label_scheme="msd")
    kinds = {change.kind.value for change in found.tracking.changes[1]}
    assert {"vanished", "new", "grown"} <= kinds
    assert found.responses[1].kind.value == "PD"
    assert found.burdens[1].new_lesions >= 1


@pytest.mark.parametrize("command", ["measure", "follow"])
def test_a_table_never_replaces_a_file_of_a_case(
    tmp_path, write_image, make_scan, make_mask, capsys, command
):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        write_image(folder / "P1_flair.nii.gz", make_scan(0))
        write_image(folder / "P1_seg.nii.gz", make_mask(1, 2, 3))
    mask = folders[0] / "P1_seg.nii.gz"
    before = mask.read_bytes()
    given = ("--label-scheme", "msd", "--csv", str(mask), "--overwrite")
    assert main([command, *map(str, folders), *given]) == 2
    assert "one of the files that are read" in capsys.readouterr().err
    assert mask.read_bytes() == before


def test_python_measures_the_result_that_is_given(tmp_path, write_image, make_scan):
    path = write_image(tmp_path / "P1_flair.nii.gz", make_scan(0))
    case = unet_gui.open_case(path)
    data = np.zeros(case.shape, np.uint8)
    data[2:8, 2:8, 2:6] = 3
    made = result_with_probabilities(make_label_map())
    result = replace(made, label_map=LabelMap(data, case.affine))
    found = unet_gui.measure(path, result)
    assert found.volumes_ml == unet_gui.measure(case, result).volumes_ml
    assert found.volumes_ml["enhancing"] > 0
    elsewhere = LabelMap(data, Affine.from_spacing((9, 9, 9)))
    with pytest.raises(InputError, match="does not lie on the grid of P1"):
        unet_gui.measure(case, replace(made, label_map=elsewhere))


def test_an_unknown_label_scheme_is_not_passed_over(visits):
    for call in (
        lambda: unet_gui.compare(*visits, label_schemes=("brats2032", None)),
        lambda: unet_gui.measure(visits[0], label_scheme="brats2032"),
    ):
        with pytest.raises(InputError, match="no label scheme 'brats2032'"):
            call()
