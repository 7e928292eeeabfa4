"""``unet-gui evaluate``, from files to metrics."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import replace

import nibabel as nib
import numpy as np
import pytest
from scipy.spatial import cKDTree

from tests.quiet_report import QuietReport
from tests.tiny_model import write_tiny_model
from unet_gui.cli.main import main
from unet_gui.cli.terminal.case_bars import CaseBars
from unet_gui.core.errors import RunError
from unet_gui.io.models.model_package import (
    read_model_package,
    write_model_json,
)
from unet_gui.networks.training.cascade.cascade_card import write_card

KEYS = ["edema", "non_enhancing", "enhancing", "whole_tumour", "tumour_core"]
FIGURES = ["dice", "hd95_mm", "sensitivity", "specificity"]
FIGURES += ["volume_error_ml", "surface_mm"]


def evaluate(*words: object) -> int:
    return main(["evaluate", *map(str, words)])


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return write_tiny_model(tmp_path_factory.mktemp("models") / "tiny")


def surface(mask):
    padded = np.pad(mask, 1)
    inside = np.ones_like(mask)
    for axis in range(3):
        for step in (1, -1):
            inside &= np.roll(padded, step, axis)[1:-1, 1:-1, 1:-1]
    return np.argwhere(mask & ~inside)


def figures_by_numpy(prediction_path, reference_path, values):
    """Compute the metrics of a region independently, in a few lines."""
    image = nib.load(prediction_path)
    p = np.isin(np.asarray(image.dataobj), values)
    r = np.isin(np.asarray(nib.load(reference_path).dataobj), values)
    spacing = np.array(image.header.get_zooms()[:3])
    both = surface(p)[:, None] * spacing - surface(r)[None] * spacing
    apart = np.linalg.norm(both, axis=2)
    distances = [apart.min(axis) for axis in (0, 1)]
    hd95 = max(np.percentile(found, 95) for found in distances)
    dice = 2 * (p & r).sum() / (p.sum() + r.sum())
    sensitivity, specificity = (p & r).sum() / r.sum(), (~p & ~r).sum() / (~r).sum()
    volume_error = (p.sum() - r.sum()) * spacing.prod() / 1000
    mean = np.concatenate(distances).mean()
    return [dice, hd95, sensitivity, specificity, volume_error, mean]


@pytest.mark.tensorflow
def test_metrics_of_a_dataset_equal_those_by_numpy(
    decathlon_folder, model, tmp_path, capsys
):
    table = tmp_path / "figures.csv"
    given = ("--dataset", decathlon_folder, "--model", model, "--csv", table)
    assert evaluate(*given, "--json") == 0
    record = json.loads(capsys.readouterr().out)
    assert list(record) == ["cases", "mean"]
    assert [case["case"] for case in record["cases"]] == ["BRATS_001", "BRATS_002"]
    masks = tmp_path / "masks"
    segment = ["segment", decathlon_folder, "-o", masks, "--model", model, "--yes"]
    assert main([str(word) for word in segment]) == 0
    compared = 0
    for case in record["cases"]:
        assert list(case["regions"]) == KEYS
        prediction = masks / f"{case['case']}_seg.nii.gz"
        reference = decathlon_folder / "labelsTr" / f"{case['case']}.nii.gz"
        for region, values in zip(KEYS, (1, 2, 3, (1, 2, 3), (2, 3)), strict=True):
            found = case["regions"][region]
            assert list(found) == FIGURES
            if not found["sensitivity"]:  # nothing found there: no surface
                continue
            expected = figures_by_numpy(prediction, reference, values)
            assert list(found.values()) == pytest.approx(expected)
            compared += 1
    assert compared >= 4
    dices = [case["regions"]["whole_tumour"]["dice"] for case in record["cases"]]
    assert record["mean"]["whole_tumour"]["dice"] == pytest.approx(np.mean(dices))
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["case"] for row in rows[::5]] == ["BRATS_001", "BRATS_002", "mean"]
    assert float(rows[3]["dice"]) == dices[0]


@pytest.mark.tensorflow
def test_evaluate_prints_the_metrics_of_the_card(
    decathlon_folder, model, tmp_path, capsys
) -> None:
    """The model is a cascade that was calibrated and measured as in a recipe."""
    folder = shutil.copytree(model, tmp_path / "cascade")
    spec = read_model_package(folder).spec
    second = replace(
        spec.stages[0], region="around_previous", spacing_mm=None, blend=0.5
    )
    training = {"validation_cases": ["BRATS_001", "BRATS_002"]}
    spec = replace(
        spec,
        stages=(*spec.stages, second),
        may_lack=("T2w",),
        card=replace(spec.card, training=training),
    )
    write_model_json(spec, folder)
    write_card(read_model_package(folder), decathlon_folder, QuietReport())
    metrics = read_model_package(folder).spec.card.metrics
    given = ("--dataset", decathlon_folder, "--model", folder, "--json")
    assert evaluate(*given, "--cases", ",".join(training["validation_cases"])) == 0
    record = json.loads(capsys.readouterr().out)
    assert {c["case"]: in_card(c["regions"]) for c in record["cases"]} == (
        metrics["cases"]
    )
    assert in_card(record["mean"]) == metrics["mean"]
    assert evaluate(*given, "--without", "T2w") == 0
    mean = in_card(json.loads(capsys.readouterr().out)["mean"])
    assert {region: row["dice"] for region, row in mean.items()} == (
        metrics["missing"]["T2w"]
    )
    assert evaluate(*given, "--without", "T1Gd") == 2
    assert "needs T1Gd; it can do without T2w" in capsys.readouterr().err


def in_card(regions):
    """Return the metrics as cards hold them: rounded, without undefined ones."""
    return {
        region: {
            name: round(value, 4)
            for name, value in row.items()
            if value is not None and name not in ("volume_error_ml", "surface_mm")
        }
        for region, row in regions.items()
        if row["dice"] is not None
    }


@pytest.mark.tensorflow
def test_the_output_has_a_line_per_case_and_a_table_of_means(
    decathlon_folder, model, tmp_path, capsys
):
    bad = decathlon_folder / "labelsTr" / "BRATS_001.nii.gz"
    labels = np.asarray(nib.load(bad).dataobj).copy()
    labels[labels == 3] = 9
    nib.save(nib.Nifti1Image(labels, nib.load(bad).affine), bad)
    given = ("--dataset", decathlon_folder, "--model", model)
    assert evaluate(*given) == 2
    said = capsys.readouterr()
    assert "BRATS_001.nii.gz holds the value 9" in said.err
    lines = said.out.splitlines()
    assert lines[0].startswith("BRATS_002: Dice edema ")
    assert lines[1:3] == ["", "Mean of tiny"]
    assert "HD95 mm" in lines[3]
    assert [line.split("  ")[0] for line in lines[4:]] == [
        "edema",
        "non-enhancing",
        "enhancing",
        "whole tumour",
        "tumour core",
    ]
    assert {line.split()[-1] for line in lines[4:]} == {"1"}
    assert evaluate(*given, "--cases", "BRATS_001") == 2
    assert capsys.readouterr().out == ""


@pytest.mark.tensorflow
def test_cases_of_different_sizes_are_measured_on_their_own_grids(
    decathlon_folder, write_image, make_scan, make_mask, model, capsys
):
    shape = (16, 12, 9)
    channels = [make_scan(seed, shape) for seed in range(4)]
    image = decathlon_folder / "imagesTr" / "BRATS_002.nii.gz"
    write_image(image, np.stack(channels, axis=-1))
    write_image(
        decathlon_folder / "labelsTr" / image.name, make_mask(1, 2, 3, shape=shape)
    )
    given = ("--dataset", decathlon_folder, "--model", model, "--json")
    assert evaluate(*given) == 0
    assert len(json.loads(capsys.readouterr().out)["cases"]) == 2


@pytest.mark.tensorflow
def test_measured_cases_are_kept_when_a_later_one_fails(
    decathlon_folder, model, tmp_path, capsys, monkeypatch
):
    table = tmp_path / "a.csv"
    run_once = CaseBars.run

    def run_or_fail(bars, name, job):
        if name == "BRATS_002":
            raise RunError("No memory.")
        return run_once(bars, name, job)

    monkeypatch.setattr(CaseBars, "run", run_or_fail)
    given = ("--dataset", decathlon_folder, "--model", model, "--csv", table)
    assert evaluate(*given) == 1
    assert "No memory." in capsys.readouterr().err
    assert "BRATS_001,edema" in table.read_text("utf-8")


def test_two_masks_can_be_compared(tmp_path, write_image, make_mask, capsys):
    a = write_image(tmp_path / "a.nii.gz", make_mask(2, 1, 4))
    b = write_image(tmp_path / "b.nii.gz", make_mask(1, 2, 3))
    assert evaluate(a, b, "--reference-scheme", "msd", "--json") == 0
    said = capsys.readouterr()
    assert said.err == ""
    (case,) = json.loads(said.out)["cases"]
    assert case["case"] == "a"
    assert case["regions"]["enhancing"]["dice"] == 1
    assert case["regions"]["edema"]["dice"] == 1
    assert evaluate(a, b, "--reference-scheme", "brats2023") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "a.nii.gz against b.nii.gz"
    assert lines[2].split()[:2] == ["edema", "0.000"]
    assert evaluate(b, b, "--label-scheme", "brats2023") == 0
    assert "choose the scheme" not in capsys.readouterr().err


@pytest.fixture
def two_folders(tmp_path, write_image, make_mask):
    """Predictions as `segment` writes them, and references as BraTS has them."""
    predicted, drawn = tmp_path / "masks", tmp_path / "study"
    for name, values in (("A_1", (1, 2, 3)), ("A_2", (1, 3)), ("B_1", (1, 2, 3))):
        write_image(predicted / f"{name}_seg.nii.gz", make_mask(*values))
        write_image(predicted / f"{name}_prob_edema.nii.gz", make_mask(1) / 2)
    for name in ("a_1", "A_2", "C_1"):
        write_image(drawn / name / f"{name}-seg.nii.gz", make_mask(1, 2, 3))
        write_image(drawn / name / f"{name}-t1c.nii.gz", make_mask(1) * 100)
        write_image(drawn / name / f"{name}-brain_mask.nii.gz", make_mask(1))
    return predicted, drawn


def test_two_folders_are_compared_case_by_case(two_folders, tmp_path, capsys) -> None:
    predicted, drawn = two_folders
    table = tmp_path / "new" / "a.csv"
    given = (predicted, drawn, "--label-scheme", "msd")
    assert evaluate(*given, "--csv", table) == 0
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert lines[0].startswith("A_1: Dice edema 1.000, non-enhancing 1.000, enhancing")
    assert lines[1].startswith("A_2: Dice edema 1.000, non-enhancing 0.000, ")
    assert lines[2:4] == ["", f"Mean of {predicted} against {drawn}"]
    assert lines[5].split()[:2] == ["edema", "1.000"]
    assert lines[6].split()[:2] == ["non-enhancing", "0.500"]
    assert said.err.splitlines() == [
        "There is no reference for B_1.",
        "There is no prediction for C_1.",
    ]
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["case"] for row in rows[::5]] == ["A_1", "A_2", "mean"]
    assert float(rows[11]["dice"]) == 0.5
    assert evaluate(*given, "--json") == 0
    record = json.loads(capsys.readouterr().out)
    assert [case["case"] for case in record["cases"]] == ["A_1", "A_2"]
    assert record["mean"]["non_enhancing"]["dice"] == 0.5
    assert record["without_reference"] == ["B_1"]
    assert record["without_prediction"] == ["C_1"]


def test_a_bad_mask_of_a_folder_does_not_stop_the_others(two_folders, capsys) -> None:
    predicted, drawn = two_folders
    path = predicted / "A_1_seg.nii.gz"
    path.write_bytes(path.read_bytes()[:100])
    assert evaluate(predicted, drawn, "--label-scheme", "msd") == 2
    said = capsys.readouterr()
    assert "A_1_seg.nii.gz" in said.err
    assert said.out.startswith("A_2: Dice")


def test_references_with_fewer_regions_count_where_they_tell(
    two_folders, write_image, make_mask, capsys
) -> None:
    predicted, drawn = two_folders
    write_image(drawn / "a_1" / "a_1-seg.nii.gz", make_mask(1, 1, 1))
    words = ("--prediction-scheme", "msd", "--json")
    write_image(drawn / "A_2" / "A_2-seg.nii.gz", make_mask(1, 2, 4))
    assert evaluate(predicted, drawn, *words, "--reference-scheme", "brats") == 0
    mean = json.loads(capsys.readouterr().out)["mean"]
    assert mean["whole_tumour"]["dice"] is not None


def test_a_class_in_neither_mask_gives_null_and_a_dash(
    tmp_path, write_image, make_mask, capsys
):
    a = write_image(tmp_path / "a.nii.gz", make_mask(1))
    assert evaluate(a, a, "--label-scheme", "msd", "--json") == 0
    record = json.loads(capsys.readouterr().out)
    assert set(record["mean"]["enhancing"].values()) == {None}
    assert record["mean"]["edema"]["dice"] == 1
    assert evaluate(a, a, "--label-scheme", "msd", "--csv", tmp_path / "a.csv") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[4].split() == ["enhancing", *"------"]
    assert "a,enhancing,,,,,,,,\n" in (tmp_path / "a.csv").read_text("utf-8")


def test_refusals_give_one_line_and_exit_code_2(
    decathlon_folder, write_image, make_mask, tmp_path, capsys
):
    def refused(*words: object) -> str:
        assert evaluate(*words) == 2
        said = capsys.readouterr()
        assert said.out == ""
        (line,) = said.err.splitlines()
        return line

    a = write_image(tmp_path / "a.nii.gz", make_mask(1, 2, 3))
    b = write_image(tmp_path / "b.nii.gz", make_mask(1, 2, 3)[:-1])
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "got 1" in refused(a)
    assert "can mean Decathlon" in refused(a, a)
    assert "size 12 x 14 x 10 against 11 x 14 x 10" in refused(
        a, b, "--label-scheme", "msd"
    )
    assert "value 3, which label scheme brats" in refused(
        a, a, "--label-scheme", "brats"
    )
    assert "a mask and a folder" in refused(a, empty)
    assert "given twice" in refused(empty, empty)
    assert "holds no masks" in refused(empty, tmp_path)
    assert "does not exist" in refused(
        a, tmp_path / "c.nii.gz", "--label-scheme", "msd"
    )
    assert "--model has no meaning" in refused(a, a, "--model", "x")
    assert "--cases has no meaning" in refused(a, a, "--cases", "x")
    (tmp_path / "there.csv").write_text("mine", "utf-8")
    csv_file = ("--csv", tmp_path / "there.csv")
    assert "--overwrite" in refused(a, a, *csv_file)
    assert "one of the files" in refused(a, a, "--csv", a, "--overwrite")
    assert "no readable dataset.json" in refused("--dataset", empty)
    assert "PRED has no meaning" in refused(a, "--dataset", decathlon_folder)
    assert "no labelled case X" in refused(
        "--dataset", decathlon_folder, "--cases", "X"
    )
    assert "There is no model 'no'" in refused(
        "--dataset", decathlon_folder, "--model", "no"
    )
    unlabelled = {"modality": {"0": "FLAIR"}, "training": [{"image": "a.nii.gz"}]}
    (empty / "dataset.json").write_text(json.dumps(unlabelled), "utf-8")
    assert "lists no labelled training cases" in refused("--dataset", empty)


def distances_by_trees(p, r, spacing):
    """Return HD95 and the mean distance of the boundaries."""
    points = [surface(mask) * spacing for mask in (p, r)]
    trees = [cKDTree(found) for found in points]
    pairs = zip(trees, points[::-1], strict=True)
    apart = [tree.query(found)[0] for tree, found in pairs]
    return max(np.percentile(a, 95) for a in apart), np.concatenate(apart).mean()


@pytest.mark.tensorflow
def test_metrics_of_a_real_case_equal_those_by_numpy(real_data, tmp_path, capsys):
    folder = real_data / "brats_msd"
    assert evaluate("--dataset", folder, "--cases", "BRATS_021", "--json") == 0
    (case,) = json.loads(capsys.readouterr().out)["cases"]
    image = folder / "imagesTr" / "BRATS_021.nii.gz"
    assert main(["segment", str(image), "-o", str(tmp_path)]) == 0
    mask = nib.load(tmp_path / "BRATS_021_seg.nii.gz")
    prediction = np.asarray(mask.dataobj)
    reference = np.asarray(nib.load(folder / "labelsTr" / image.name).dataobj)
    for region, values in zip(KEYS, (1, 2, 3, (1, 2, 3), (2, 3)), strict=True):
        p, r = np.isin(prediction, values), np.isin(reference, values)
        hd95, mean = distances_by_trees(p, r, np.array(mask.header.get_zooms()))
        expected = [
            2 * (p & r).sum() / (p.sum() + r.sum()),
            hd95,
            (p & r).sum() / r.sum(),
            (~p & ~r).sum() / (~r).sum(),
            (int(p.sum()) - int(r.sum())) * np.prod(mask.header.get_zooms()) / 1000,
            mean,
        ]
        assert list(case["regions"][region].values()) == pytest.approx(expected)
