from __future__ import annotations

from itertools import count
from pathlib import Path

import numpy as np
import pytest

from tests.synthetic_head import T1, T2, around_origin, head, is_brain, turned
from tests.unit.segmentation.preparation.test_brain import Levels, dice
from unet_gui.core.case.case import Case, Source, SourceGrid
from unet_gui.core.case.preparation import AUTO, PreparationChoice, Step, parse_steps
from unet_gui.core.errors import InputError
from unet_gui.core.image.volume import Volume
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.core.progress import Progress, run_to_end
from unet_gui.segmentation.port.predictor import StageInfo
from unet_gui.segmentation.preparation import preparing
from unet_gui.segmentation.preparation.planning import plan_preparation
from unet_gui.segmentation.preparation.prepared_run import (
    known_prepared,
    network_brain_finder,
    segment_prepared,
)
from unet_gui.segmentation.segmenter import segment

SPEC = ModelSpec(
    "bright",
    ("FLAIR", "T1Gd"),
    (ClassSpec(1, "edema", 0.5),),
    (StageSpec("none", {}, "none.weights.h5", ""),),
    ModelCard("", "", "", ""),
)
STRAIGHT, OBLIQUE = (52, 60, 56), (64, 60, 28)
STRAIGHT_AFFINE = around_origin(STRAIGHT, (3.5, 3.5, 3.5))
OBLIQUE_AFFINE = around_origin(OBLIQUE, (3.0, 3.4, 6.5), turned(14, (1, 2, 0)))
SHIFT = turned(0, (1, 0, 0), (6, -4, 5))  # of the header of FLAIR against T1Gd
LESION = np.array([34.0, 30, -24]), np.array([16.0, 24, 20])  # on the right


class Right:
    """A network that finds what is much brighter than the rest in its first channel."""

    stages = (StageInfo(3, 2, 1, multiple=4, halo=0),)
    device, precision, runtime = "NumPy", "float32", "numpy"

    def predict(self, stage, tiles):
        return (tiles[..., :1] > 1.0).astype(np.float32)


def in_lesion(points_mm):
    centre, half_axes = LESION
    return (((points_mm - centre) / half_axes) ** 2).sum(axis=-1) < 1


def case_of(**volumes: Volume) -> Case:
    first = next(iter(volumes.values()))
    grid = SourceGrid(first.shape, ("R", "A", "S"), first.affine)
    return Case("case", volumes, {n: Source(Path(n)) for n in volumes}, grid)


@pytest.fixture(scope="module")
def clinical() -> Case:
    """FLAIR with thick oblique slices, moved against T1Gd; both with skull."""
    levels = list(T2)
    levels[3:] = [250, 240, 900, 330, 320]  # the lesion is the brightest
    return case_of(
        FLAIR=head(OBLIQUE, OBLIQUE_AFFINE, tuple(levels), SHIFT),
        T1Gd=head(STRAIGHT, STRAIGHT_AFFINE, T1),
    )


def find_true_brain(scans):
    """Find the brain as a perfect network would."""
    from unet_gui.segmentation.preparation.brain import BrainProbability
    from unet_gui.segmentation.preparation.target_grid import world_grid

    yield Progress(0, 1)
    grid = world_grid([scan.corners for scan in scans.values()], 3.0)
    points = grid.affine.apply(np.moveaxis(np.indices(grid.shape), 0, -1))
    return BrainProbability(is_brain(points).astype(np.float32), grid)


@pytest.fixture(scope="module")
def quick_alignment():
    """Align on coarser images than in use."""
    with pytest.MonkeyPatch.context() as patch:
        original = preparing.coarse_images
        patch.setattr(preparing, "coarse_images", lambda volume: original(volume, 4.0))
        yield


@pytest.fixture(scope="module")
def result(clinical, quick_alignment):
    plan = plan_preparation(clinical, SPEC.sequences)
    job = segment_prepared(
        clinical, plan, lambda case: segment(case, SPEC, Right()), find_true_brain
    )
    return run_to_end(job)


def test_the_mask_lies_on_the_lesion_on_the_grid_of_the_moved_scan(result) -> None:
    """It was found on the grid of T1Gd, and is on the right in the world of FLAIR."""
    assert result.label_map.data.shape == OBLIQUE
    np.testing.assert_array_equal(result.label_map.affine.matrix, OBLIQUE_AFFINE.matrix)
    points = OBLIQUE_AFFINE.apply(np.moveaxis(np.indices(OBLIQUE), 0, -1))
    lesion = in_lesion(SHIFT.inverse.apply(points))
    assert dice(result.label_map.data == 1, lesion) > 0.85
    assert result.probabilities.data.dtype == np.float16


def test_the_record_tells_each_step(result) -> None:
    record = result.preparation.as_json()
    assert (record["fixed"], record["source"]) == ("T1Gd", "FLAIR")
    steps = {entry["step"]: entry["figures"] for entry in record["steps"]}
    assert list(steps) == ["align", "brain", "grid"]
    assert steps["align"]["FLAIR"]["translation_mm"] == pytest.approx(8.8, abs=1.5)
    assert steps["brain"]["volume_ml"] == pytest.approx(1478, rel=0.05)
    assert steps["grid"]["spacing_mm"] == [1, 1, 1]
    assert record["warnings"] == []


def test_what_was_prepared_is_kept_with_the_case(clinical, result) -> None:
    plan = plan_preparation(clinical, SPEC.sequences)
    prepared = known_prepared(clinical, plan)
    assert prepared.record is result.preparation
    assert prepared.case.is_on_one_grid
    assert prepared.brain_mask("FLAIR").shape == OBLIQUE
    assert known_prepared(clinical, plan.with_ticks([Step.ALIGN])) is None


def test_the_plan_of_a_clinical_case(clinical) -> None:
    plan = plan_preparation(clinical, SPEC.sequences)
    assert plan.ticked == plan.needed == (Step.ALIGN, Step.BRAIN, Step.GRID)
    assert plan.entry(Step.ALIGN).why == "T1Gd lies on another grid than FLAIR"
    assert plan.entry(Step.BRAIN).why == "FLAIR and T1Gd show the head with its skull"
    without = plan_preparation(clinical, SPEC.sequences, can_find_brain=False)
    assert [entry.step for entry in without.left_out] == [Step.BRAIN]
    assert "not installed" in without.entry(Step.BRAIN).why
    other = PreparationChoice(parse_steps("grid,bias"), "FLAIR")
    chosen = plan_preparation(clinical, SPEC.sequences, other)
    assert (chosen.ticked, chosen.fixed) == ((Step.BIAS, Step.GRID), "FLAIR")
    with pytest.raises(InputError, match="cannot be aligned to T2w"):
        plan_preparation(clinical, SPEC.sequences, PreparationChoice(None, "T2w"))


def test_a_prepared_case_stays_bit_for_bit(demo) -> None:
    names = tuple(demo.sequences)
    plan = plan_preparation(demo, names)
    assert plan.is_empty
    assert all(entry.why for entry in plan.steps)
    given = []

    def segment_case(case):
        given.append(case)
        yield Progress(0, 1)
        return "the result"

    job = segment_prepared(demo, plan, segment_case, find_true_brain)
    assert run_to_end(job) == "the result"
    assert given == [demo]


def test_choices_are_parsed() -> None:
    assert parse_steps("auto") is AUTO.steps is None
    assert parse_steps("none") == frozenset()
    assert parse_steps("Align, grid") == {Step.ALIGN, Step.GRID}
    with pytest.raises(ValueError, match="'mask' is not a step of the preparation"):
        parse_steps("align,mask")


def test_the_network_is_loaded_when_it_is_first_needed() -> None:
    loads = count()

    def load():
        next(loads)
        yield Progress(0, 0)
        return Levels(0.5, 9)

    find = network_brain_finder(load, 4.0)
    assert next(loads) == 0
    scan = head(STRAIGHT, STRAIGHT_AFFINE, (1, 1, *[500] * (len(T1) - 2)))
    from unet_gui.segmentation.preparation.brain import PlacedScan
    from unet_gui.segmentation.preparation.target_grid import STAY

    found = run_to_end(find({"T1w": PlacedScan(scan, STAY)}))
    assert found.grid.affine.spacing_mm == (4, 4, 4)
    assert next(loads) == 2


def test_the_bias_field_is_evened_out() -> None:
    from unet_gui.segmentation.preparation.bias_field import bias_corrected

    affine = around_origin((40, 44, 36), (4, 4, 4))
    points = affine.apply(np.moveaxis(np.indices((40, 44, 36)), 0, -1))
    mask = is_brain(points)
    random = np.random.default_rng(0).normal(0, 5, mask.shape)
    values = (300 * np.exp(points[..., 0] / 150) + random).astype(np.float32) * mask
    evened = bias_corrected(values, mask, Volume(values, affine).grid)
    spread = [v[mask].std() / v[mask].mean() for v in (values, evened)]
    assert spread[1] < spread[0] / 2
    assert not evened[~mask].any()
