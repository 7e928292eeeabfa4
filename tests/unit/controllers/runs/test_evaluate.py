"""Evaluation of masks against masks, and of a fake model on labelled cases."""

from __future__ import annotations

import csv
import math
from dataclasses import replace

import numpy as np
import pytest

from unet_gui.cli.terminal.agreement_text import case_line, seen_line
from unet_gui.controllers.runs.evaluate import (
    EvaluatedCase,
    evaluate_case,
    evaluate_masks,
    evaluation_record,
    labelled_cases,
    write_evaluation,
)
from unet_gui.core.case.seen_in_training import case_fingerprint
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import BINARY, BRATS2023, MSD, REGIONS
from unet_gui.core.measuring.metrics import RegionMetrics
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.core.model.training_cases import training_case_entry
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.reading.labelled_case import read_labelled_case
from unet_gui.segmentation.measuring import ModelUnderTest
from unet_gui.segmentation.port.predictor import StageInfo

NAN = math.nan
SPEC = ModelSpec(
    "bright",
    ("FLAIR", "T1w", "T1Gd"),
    tuple(
        ClassSpec(value, name)
        for value, name in enumerate(("edema", "non_enhancing", "enhancing"), 1)
    ),
    (StageSpec("none", {}, "none.weights.h5", ""),),
    ModelCard("", "", "", ""),
)


class Bright:
    """Marks a class wherever its channel is above the mean."""

    stages = (StageInfo(3, 3, 3, multiple=2, halo=0),)
    device = "NumPy"
    precision = "float32"
    runtime = "numpy"

    def predict(self, stage, tiles):
        return (tiles > 0).astype(np.float32)


@pytest.fixture
def bright_folder(decathlon_folder, write_image, make_mask):
    """A dataset where channel c is bright in class c + 1, on a brain of ones."""
    labels = make_mask(1, 2, 3)
    channels = np.zeros((*labels.shape, 4), np.int16)
    channels[1:-1, 1:-1, 1:-1] = 10
    for channel in range(3):
        channels[labels == channel + 1, channel] = 500
    for name in ("BRATS_001", "BRATS_002"):
        write_image(decathlon_folder / "imagesTr" / f"{name}.nii.gz", channels)
    return decathlon_folder


def evaluated(folder, scheme=None):
    dataset = labelled_cases(folder, ("BRATS_001",))
    model = ModelUnderTest(SPEC, Bright())
    (labelled,) = dataset.training
    return run_to_end(evaluate_case(labelled, dataset.sequences, model, scheme))


def test_a_perfect_model_has_perfect_metrics(bright_folder):
    case = evaluated(bright_folder)
    assert case.name == "BRATS_001"
    assert case.regions == dict.fromkeys(REGIONS, RegionMetrics(1, 0, 1, 1, 0, 0))
    assert case.seconds > 0


def test_the_reference_is_read_in_the_given_scheme(bright_folder):
    case = evaluated(bright_folder, BRATS2023)
    assert case.regions["enhancing"].dice == 1
    assert case.regions["whole_tumour"].dice == 1
    assert case.regions["edema"].dice == 0
    # neighbouring planes of voxels, 1 mm apart
    assert case.regions["edema"].hd95_mm == pytest.approx(1)


def test_metrics_equal_those_by_hand_for_a_smaller_reference(
    bright_folder, write_image, make_mask
):
    labels = make_mask(1, 2, 3)
    labels[5] = 0  # no enhancing tumour
    labels[4, 4:8, 3] = 0  # a third of the 12 non-enhancing voxels
    write_image(bright_folder / "labelsTr" / "BRATS_001.nii.gz", labels)
    found = evaluated(bright_folder).regions
    assert found["edema"] == RegionMetrics(1, 0, 1, 1, 0, 0)
    voxels, reference, left = 12 * 14 * 10, 8, 4
    assert found["non_enhancing"].dice == pytest.approx(2 * 8 / (12 + 8))
    assert found["non_enhancing"].sensitivity == 1
    expected = (voxels - reference - left) / (voxels - reference)
    assert found["non_enhancing"].specificity == pytest.approx(expected)
    assert found["non_enhancing"].hd95_mm == pytest.approx(2)
    assert found["non_enhancing"].volume_error_ml == pytest.approx(4 * 0.003)
    assert (found["enhancing"].dice, found["enhancing"].hd95_mm) == (0, 373.13)
    assert math.isnan(found["enhancing"].sensitivity)


def test_labelled_cases_can_be_chosen_by_name(decathlon_folder):
    assert [c.name for c in labelled_cases(decathlon_folder).training] == [
        "BRATS_001",
        "BRATS_002",
    ]
    (chosen,) = labelled_cases(decathlon_folder, ("BRATS_002",)).training
    assert chosen.name == "BRATS_002"
    with pytest.raises(InputError, match="no labelled case A, B"):
        labelled_cases(decathlon_folder, ("B", "BRATS_001", "A"))


def test_masks_in_two_schemes_and_axis_orders_agree(tmp_path, write_image, make_mask):
    affine = np.diag([1.0, 1.5, 2.0, 1.0])
    msd = write_image(tmp_path / "a.nii.gz", make_mask(1, 2, 3), affine)
    flipped = affine @ np.array(
        [[-1.0, 0, 0, 11], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
    )
    brats = write_image(tmp_path / "b.nii.gz", make_mask(2, 1, 4)[::-1], flipped)
    case = evaluate_masks(msd, brats, (MSD, None))
    assert case.name == "a"
    assert case.regions == dict.fromkeys(REGIONS, RegionMetrics(1, 0, 1, 1, 0, 0))
    assert case.warnings == ()
    with pytest.raises(InputError, match=r"a\.nii\.gz .*can mean"):
        evaluate_masks(msd, brats)


def test_a_binary_reference_is_compared_by_its_region_alone(
    tmp_path, write_image, make_mask
):
    predicted = write_image(tmp_path / "a.nii.gz", make_mask(2, 1, 4))
    whole = (make_mask(1, 2, 3) > 0).astype(np.uint8)
    white = write_image(tmp_path / "b.nii.gz", whole * 255)
    case = evaluate_masks(predicted, white)
    assert {name: row.dice for name, row in case.regions.items()} == {"whole_tumour": 1}
    ones = write_image(tmp_path / "c.nii.gz", whole)
    with pytest.raises(InputError, match="can mean"):
        evaluate_masks(predicted, ones)
    case = evaluate_masks(predicted, ones, (None, BINARY))
    assert case.regions["whole_tumour"].dice == 1
    marked = evaluate_masks(white, predicted, target="whole_tumour")
    assert marked.regions["whole_tumour"].dice == 1
    core = evaluate_masks(white, predicted, target="tumour_core")
    assert 0 < core.regions["tumour_core"].dice < 1
    with pytest.raises(InputError, match="different regions"):
        evaluate_masks(white, ones, (None, BINARY), target="tumour_core")


def test_masks_on_different_grids_are_refused(tmp_path, write_image, make_mask):
    first = write_image(tmp_path / "a.nii.gz", make_mask(1), np.eye(4))
    others = {
        "size 12 x 14 x 10 against 12 x 14 x 9": (make_mask(1)[:, :, :9], np.eye(4)),
        "spacing 1 x 1 x 1 against 1 x 1 x 2": (make_mask(1), np.diag([1, 1, 2, 1.0])),
        "position, by up to 3 mm": (make_mask(1), np.eye(4) + 3 * np.eye(4, k=3)),
    }
    for message, (data, affine) in others.items():
        second = write_image(tmp_path / "b.nii.gz", data, affine)
        with pytest.raises(InputError, match=message):
            evaluate_masks(first, second, (MSD, MSD))


def test_a_binary_mask_is_measured_as_one_region(tmp_path, write_image, make_mask):
    reference = make_mask(1, 2, 3)
    prediction = (reference > 0).astype(np.uint8)
    paths = [
        write_image(tmp_path / name, data)
        for name, data in (("a.nii.gz", prediction), ("b.nii.gz", reference))
    ]
    found = evaluate_masks(*paths, target="whole_tumour").regions
    assert found == {"whole_tumour": RegionMetrics(1, 0, 1, 1, 0, 0)}


def test_the_record_and_the_table_hold_all_metrics(tmp_path):
    full = RegionMetrics(0.5, 2.0, 0.25, 0.75, -1.0, 1.5)
    made_up = RegionMetrics(0.0, 373.13, NAN, 0.5, 2.0, 373.13)
    cases = [
        EvaluatedCase("one", {"edema": full}),
        EvaluatedCase("two", {"edema": made_up}),
        EvaluatedCase("three", {"edema": RegionMetrics(*[NAN] * 6)}),
    ]
    record = evaluation_record(cases)
    assert [case["case"] for case in record["cases"]] == ["one", "two", "three"]
    assert record["cases"][0]["regions"]["edema"] == {
        "dice": 0.5,
        "hd95_mm": 2.0,
        "sensitivity": 0.25,
        "specificity": 0.75,
        "volume_error_ml": -1.0,
        "surface_mm": 1.5,
    }
    assert record["cases"][1]["regions"]["edema"]["sensitivity"] is None
    assert set(record["cases"][2]["regions"]["edema"].values()) == {None}
    assert record["mean"]["edema"]["dice"] == 0.25
    assert record["mean"]["edema"]["sensitivity"] == 0.25
    path = tmp_path / "a.csv"
    write_evaluation(path, cases)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["case"] for row in rows] == ["one", "two", "three", "mean"]
    assert rows[1]["sensitivity"] == rows[2]["dice"] == ""
    assert float(rows[3]["hd95_mm"]) == record["mean"]["edema"]["hd95_mm"]


def seen_as(folder, name):
    """Measure a case with a model that was trained on BRATS_001."""
    dataset = labelled_cases(folder)
    by_name = {labelled.name: labelled for labelled in dataset.training}
    trained, _ = read_labelled_case(by_name["BRATS_001"], dataset.sequences)
    entry = training_case_entry("first", case_fingerprint(trained))
    card = replace(SPEC.card, training={"cases": [entry]})
    model = ModelUnderTest(replace(SPEC, card=card), Bright())
    job = evaluate_case(by_name[name], dataset.sequences, model)
    return run_to_end(job)


def test_the_doubt_of_each_case_is_told(bright_folder, tmp_path):
    case = evaluated(bright_folder)
    assert case.doubt is not None
    assert 0 <= case.doubt <= 1
    masks = EvaluatedCase("masks", case.regions)
    record = evaluation_record([case, masks])
    found = [entry["doubt"] for entry in record["cases"]]
    assert found == [round(case.doubt, 3), None]
    write_evaluation(tmp_path / "all.csv", [case, masks])
    with (tmp_path / "all.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["doubt"] for row in rows[::5]] == [str(round(case.doubt, 3)), "", ""]
    assert f"; doubt {case.doubt:.2f}; " in case_line(case)
    assert "doubt" not in case_line(masks)


def test_cases_seen_in_training_are_marked(bright_folder, write_image, tmp_path):
    noise = np.random.default_rng(4).integers(1, 500, (12, 14, 10, 4))
    write_image(bright_folder / "imagesTr" / "BRATS_002.nii.gz", noise.astype("int16"))
    seen, other = (seen_as(bright_folder, f"BRATS_00{n}") for n in (1, 2))
    unknown = evaluated(bright_folder)
    assert (seen.seen_as, other.seen_as, unknown.seen_as) == ("first", "", None)
    record = evaluation_record([seen, other, unknown])
    marks = [case["seen_in_training"] for case in record["cases"]]
    assert marks == [True, False, None]
    assert case_line(seen).startswith("BRATS_001 (seen in training): Dice ")
    assert case_line(other).startswith("BRATS_002: Dice ")
    assert seen_line([seen, other]) == (
        "1 of 2 cases was seen in training (BRATS_001); their metrics say nothing "
        "about other cases."
    )
    assert seen_line([other, unknown]) == ""
    write_evaluation(tmp_path / "all.csv", [seen, other, unknown])
    with (tmp_path / "all.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["seen_in_training"] for row in rows[::5]] == ["yes", "no", "", ""]
