"""Measuring a fake model on cases that are made here."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.region_dice import region_dice
from unet_gui.core.case.case import Case, Source, SourceGrid
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.metrics import dice, region_metrics
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.measuring import (
    ModelUnderTest,
    class_dice,
    class_regions,
    measure_case,
    predicted_regions,
)
from unet_gui.segmentation.port.predictor import StageInfo
from unet_gui.segmentation.segmenter import segment

CLASSES = tuple(
    ClassSpec(value, name)
    for value, name in enumerate(("edema", "non_enhancing", "enhancing"), 1)
)
SPEC = ModelSpec(
    "bright",
    ("FLAIR", "T1w", "T1Gd"),
    CLASSES,
    (StageSpec("none", {}, "none.weights.h5", ""),),
    ModelCard("", "", "", ""),
    may_lack=("T1Gd",),
)


class Bright:
    """Marks a class wherever its channel lies above the mean."""

    stages = (StageInfo(3, 3, 3, multiple=2, halo=0),)
    device = "NumPy"
    precision = "float32"
    runtime = "numpy"

    def predict(self, stage, tiles):
        return (tiles > 0).astype(np.float32)


@pytest.fixture
def case() -> Case:
    random = np.random.default_rng(4)
    shape, affine = (7, 8, 9), Affine.from_spacing((1.0, 2.0, 3.0))
    volumes = {
        name: Volume(random.uniform(1, 9, shape).astype(np.float32), affine)
        for name in SPEC.sequences
    }
    sources = {name: Source(Path(f"{name}.nii.gz")) for name in SPEC.sequences}
    grid = SourceGrid(shape, ("R", "A", "S"), affine)
    return Case("made", volumes, sources, grid)


@pytest.fixture
def reference(case) -> LabelMap:
    labels = np.random.default_rng(5).integers(0, 4, case.shape)
    return LabelMap(labels.astype(np.uint8), case.affine)


def test_metrics_are_those_of_the_segmented_case(case, reference) -> None:
    model = ModelUnderTest(SPEC, Bright(), flips=2)
    run = run_to_end(measure_case(case, reference, model))
    result = run_to_end(segment(case, SPEC, Bright(), flips=2))
    np.testing.assert_array_equal(run.result.label_map.data, result.label_map.data)
    assert run.regions == region_metrics(result.label_map, reference)
    assert 0 < run.regions["edema"].dice < 1


def test_sequences_can_be_removed_before_the_run(case, reference) -> None:
    model = ModelUnderTest(SPEC, Bright(), without=("T1Gd",))
    run = run_to_end(measure_case(case, reference, model))
    assert any("T1Gd" in warning for warning in run.result.warnings)
    assert run.regions["enhancing"].sensitivity == 0


def test_the_last_progress_stands_between_the_run_and_the_comparison(
    case, reference, monkeypatch
) -> None:
    events = []

    def noted(*given):
        events.append("comparison")
        return region_metrics(*given)

    monkeypatch.setattr("unet_gui.segmentation.measuring.region_metrics", noted)
    job = measure_case(case, reference, ModelUnderTest(SPEC, Bright()))
    run_to_end(job, lambda progress: events.append(progress.message))
    assert events[-2:] == ["Measuring", "comparison"]


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ({"edema": 1, "non_enhancing": 2, "enhancing": 3}, REGIONS),
        ({"whole_tumour": 1}, {"whole_tumour": (1,)}),
        ({"enhancing": 3}, {"enhancing": (3,)}),
        (
            {"non_enhancing": 2, "enhancing": 3},
            {"non_enhancing": (2,), "enhancing": (3,), "tumour_core": (2, 3)},
        ),
    ],
)
def test_classes_form_the_regions_whose_members_are_all_there(classes, expected):
    specs = tuple(ClassSpec(value, name) for name, value in classes.items())
    assert class_regions(specs) == expected
    assert predicted_regions(replace(SPEC, classes=specs)) == expected


def test_a_model_that_marks_no_region_of_a_tumour_is_refused() -> None:
    spec = replace(SPEC, classes=(ClassSpec(1, "liver"),))
    with pytest.raises(InputError, match="bright marks liver, which no reference has"):
        predicted_regions(spec)


def test_dice_of_all_classes_is_that_of_all_regions() -> None:
    random = np.random.default_rng(6)
    prediction, reference = random.integers(0, 4, (2, 50)).astype(np.uint8)
    found = class_dice(prediction, reference, CLASSES)
    assert found == region_dice(prediction, reference)


@pytest.mark.parametrize("region", list(REGIONS))
def test_dice_of_a_single_region_compares_it_with_its_members(region) -> None:
    random = np.random.default_rng(7)
    reference = random.integers(0, 4, 50).astype(np.uint8)
    prediction = random.integers(0, 2, 50).astype(np.uint8)
    found = class_dice(prediction, reference, (ClassSpec(1, region),))
    expected = dice(prediction == 1, np.isin(reference, REGIONS[region]))
    assert found == {region: expected}


def test_dice_of_an_empty_region_is_undefined() -> None:
    empty = np.zeros(4, np.uint8)
    assert all(math.isnan(d) for d in class_dice(empty, empty, CLASSES).values())
