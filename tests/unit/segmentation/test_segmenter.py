from __future__ import annotations

from dataclasses import replace
from itertools import islice, takewhile

import numpy as np
import pytest

from tests.stored_orders import ALL_48, GRIDS, write_stored
from tests.unit.segmentation.input.test_preprocessing import AFFINE, block, make_case
from tests.unit.segmentation.test_network_run import budget_bytes
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.core.progress import Phase, run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.segmentation.input.preprocessing import PREPARING, zscore_nonzero
from unet_gui.segmentation.port.predictor import StageInfo
from unet_gui.segmentation.segmenter import NO_TUMOUR, segment

SPEC = ModelSpec(
    "thresholds",
    ("FLAIR", "T1w"),
    (ClassSpec(1, "edema", 0.5), ClassSpec(3, "enhancing", 0.5)),
    (StageSpec("none", {}, "none.weights.h5", ""),),
    ModelCard("", "", "", ""),
)


class Bright:
    """A network whose class has probability 1 where its channel is above the mean."""

    stages = (StageInfo(3, 2, 2, multiple=4, halo=0),)
    device = "NumPy"
    precision = "float32"
    runtime = "numpy"

    def __init__(self) -> None:
        self.shapes: list[tuple[int, ...]] = []

    def predict(self, stage, tiles):
        self.shapes.append(tiles.shape)
        return (tiles > 0).astype(np.float32)


@pytest.fixture
def case(tmp_path):
    flair = block((1, 2, 3), (9, 10, 11))
    flair[3, 3, 4] = flair[5, 6, 7] = 9
    t1w = block((1, 2, 3), (9, 10, 11))
    t1w[7, 4, 10] = 9
    return make_case(tmp_path, FLAIR=flair, T1w=t1w)


@pytest.mark.parametrize("memory_bytes", [10**9, budget_bytes(300), None])
def test_each_voxel_gets_its_class_whatever_the_tiles(case, memory_bytes) -> None:
    predictor = Bright()
    result = run_to_end(segment(case, SPEC, predictor, memory_bytes=memory_bytes))
    expected = np.zeros(case.shape, np.uint8)
    expected[3, 3, 4] = expected[5, 6, 7] = 1
    expected[7, 4, 10] = 3
    np.testing.assert_array_equal(result.label_map.data, expected)
    np.testing.assert_array_equal(result.label_map.affine, AFFINE)
    assert (len(predictor.shapes) == 1) == (memory_bytes != budget_bytes(300))
    assert {n % 4 for shape in predictor.shapes for n in shape[1:4]} == {0}


def test_the_result_records_the_run(case) -> None:
    result = run_to_end(segment(case, SPEC, Bright()))
    assert result.model == "thresholds"
    assert (result.device, result.precision) == ("NumPy", "float32")
    assert set(result.seconds) == set(Phase)
    assert result.probabilities.data.shape == (8, 8, 8, 2)
    assert result.probabilities.box.start == (1, 2, 3)
    assert result.probabilities.class_names == ("edema", "enhancing")


def test_a_coarser_stage_comes_back_on_the_cases_grid(case) -> None:
    spec = replace(SPEC, stages=(replace(SPEC.stages[0], spacing_mm=2.0),))
    predictor = Bright()
    result = run_to_end(segment(case, spec, predictor))
    # (8, 8, 8) voxels of (1, 2, 3) mm are (4, 8, 12) of 2 mm
    assert predictor.shapes == [(1, 4, 8, 12, 2)]
    assert result.label_map.data.shape == case.shape


@pytest.mark.parametrize("form", ["sform", "qform"])
@pytest.mark.parametrize("grid", ["oblique", "anisotropic"])
def test_the_order_in_which_a_scan_is_stored_changes_nothing(tmp_path, grid, form):
    """Odd sizes at half the resolution, where rounding in headers could matter."""
    rng = np.random.default_rng(2)
    scans = {}
    for name in SPEC.sequences:
        scans[name] = np.zeros((13, 12, 11), np.int16)
        scans[name][2:11, 1:10, 2:9] = rng.integers(1, 900, (9, 9, 7))
    spec = replace(SPEC, stages=(replace(SPEC.stages[0], spacing_mm=2.0),))
    found = set()
    for codes in ALL_48:
        paths = [
            write_stored(tmp_path / f"{name}.nii", codes, data, GRIDS[grid], form=form)
            for name, data in scans.items()
        ]
        (files,) = find_cases(paths)
        result = run_to_end(segment(run_to_end(read_case(files)), spec, Bright()))
        found.add((result.label_map.data.tobytes(), result.probabilities.box))
    assert len(found) == 1
    assert result.label_map.data.any()


def test_progress_counts_tiles_and_cancel_stops_between_them(case) -> None:
    job = segment(case, SPEC, Bright(), memory_bytes=budget_bytes(130))
    seen = [step for step in islice(job, 9) if step.message != PREPARING]
    assert seen[0].message.startswith("Whole brain in ")
    assert [p.phase for p in seen[1:]] == [Phase.TILES] * 3
    assert [p.done for p in seen[1:]] == [0, 1, 2]
    assert seen[0].total == seen[1].total > 2
    job.close()


@pytest.mark.parametrize("spacing_mm", [None, 2.0])
def test_cancel_waits_for_one_pass_over_a_sequence(case, spacing_mm) -> None:
    stage = replace(SPEC.stages[0], spacing_mm=spacing_mm)
    steps = []
    job = segment(case, replace(SPEC, stages=(stage,)), Bright())
    run_to_end(job, steps.append)
    before = list(takewhile(lambda step: not step.is_plan, steps))
    # the start, then the box, the normalisation and the resampling of each sequence
    assert len(before) == 1 + 2 + 2 + (2 if spacing_mm else 0)
    assert {step.message for step in before} == {PREPARING}


def test_a_missing_sequence_is_refused(tmp_path) -> None:
    case = make_case(tmp_path, FLAIR=block((1, 1, 1), (4, 4, 4)))
    with pytest.raises(InputError, match="no T1w"):
        run_to_end(segment(case, SPEC, Bright()))


def test_a_sequence_may_be_missing_if_the_model_allows_it(tmp_path) -> None:
    flair = block((1, 1, 1), (8, 8, 8))
    flair[3, 3, 3] = 9
    case = make_case(tmp_path, FLAIR=flair)
    spec = replace(SPEC, may_lack=("T1w",))
    result = run_to_end(segment(case, spec, Bright()))
    assert np.unique(result.label_map.data).tolist() == [0, 1]
    text = "T1w is missing: the model ran without it and is less reliable."
    assert text in result.warnings


def test_no_enhancing_tumour_is_marked_without_contrast_agent(tmp_path) -> None:
    flair, t1w = block((1, 1, 1), (8, 8, 8)), block((1, 1, 1), (8, 8, 8))
    flair[3, 3, 3] = 9
    case = make_case(tmp_path, FLAIR=flair, T1w=t1w)
    names = ("FLAIR", "T1w", "T1Gd", "T2w")
    spec = replace(SPEC, sequences=names, may_lack=names)
    predictor = Bright()
    predictor.stages = (StageInfo(3, 4, 2, multiple=4, halo=0),)
    predictor.predict = lambda stage, tiles: np.full(
        (*tiles.shape[:4], 2), 0.8, np.float32
    )
    result = run_to_end(segment(case, spec, predictor))
    assert np.unique(result.label_map.data).tolist() == [0, 1]
    assert not result.probabilities.data[..., 1].any()
    text = (
        "T1Gd and T2w are missing: the model ran without them, and no enhancing "
        "tumour is marked."
    )
    assert text in result.warnings


def test_probabilities_are_calibrated_by_class(case) -> None:
    predictor = Bright()
    predictor.predict = lambda stage, tiles: np.where(
        tiles > 0, np.float32(0.9), np.float32(0.3)
    )
    classes = (
        ClassSpec(1, "edema", threshold=0.8, temperature=2.0),
        ClassSpec(3, "enhancing", threshold=0.8),
    )
    result = run_to_end(segment(case, replace(SPEC, classes=classes), predictor))
    assert np.unique(result.label_map.data).tolist() == [0, 3]
    # the odds of 9 to 1 are 3 to 1 at a temperature of 2
    assert result.probabilities.data[..., 0].max() == pytest.approx(0.75, abs=1e-3)


def test_small_components_are_left_out_and_counted(tmp_path) -> None:
    flair, t1w = np.zeros((2, 20, 20, 20), np.int16)
    flair[1:19, 1:19, 1:19] = t1w[1:19, 1:19, 1:19] = 1
    flair[3:9, 3:9, 3:9] = flair[15, 15, 15] = flair[17, 12, 12] = 9
    case = make_case(tmp_path, FLAIR=flair, T1w=t1w)
    spec = replace(SPEC, least_piece_ml=1.0)
    result = run_to_end(segment(case, spec, Bright()))
    assert result.cleared.count == 2
    assert np.count_nonzero(result.label_map.data) == 6**3
    assert result.least_piece_ml == 1.0
    # the probabilities stay, for other thresholds
    assert np.count_nonzero(result.probabilities.data) == 6**3 + 2
    assert not run_to_end(segment(case, SPEC, Bright())).cleared.count


@pytest.mark.parametrize("keeps", [False, True])
def test_a_class_of_which_there_is_too_little_is_marked_as_another(case, keeps):
    unsure = replace(SPEC.classes[1], least_ml=1.0, instead="edema")
    spec = replace(SPEC, classes=(SPEC.classes[0], unsure))
    result = run_to_end(segment(case, spec, Bright(), keeps_small_classes=keeps))
    assert result.keeps_small_classes == keeps
    assert result.label_map.data[7, 4, 10] == (3 if keeps else 1)
    (small,) = result.small_classes
    assert small.name == "enhancing"
    assert small.sentence(is_kept=keeps) in result.all_warnings
    other = result.keeping_small_classes(keeps=not keeps)
    assert other.label_map.data[7, 4, 10] == (1 if keeps else 3)
    again = other.keeping_small_classes(keeps=keeps)
    np.testing.assert_array_equal(again.label_map.data, result.label_map.data)


def test_components_are_measured_in_sheared_voxels(tmp_path) -> None:
    flair = np.zeros((20, 20, 20), np.int16)
    flair[1:19, 1:19, 1:19] = 1
    flair[3:9, 3:9, 3:9] = flair[15, 15, 15] = 9
    # voxels of 1 mm³, although the product of their edges is 2.2 mm³
    sheared = Affine.from_parts([[1, 2, 0], [0, 1, 0], [0, 0, 1]], (0, 0, 0))
    scan = Volume(flair, sheared)
    case = make_case(tmp_path, FLAIR=scan, T1w=replace(scan, data=flair.copy()))
    spec = replace(SPEC, least_piece_ml=0.0015)
    result = run_to_end(segment(case, spec, Bright()))
    assert result.cleared.count == 1
    assert np.count_nonzero(result.label_map.data) == 6**3


def test_a_case_that_is_not_a_brain_gets_a_warning(case) -> None:
    warnings = run_to_end(segment(case, SPEC, Bright())).warnings
    assert any("does not look like a whole brain" in text for text in warnings)


def test_finding_nothing_is_a_warning(tmp_path) -> None:
    flat = np.full((10, 10, 10), 5, np.int16)
    case = make_case(tmp_path, FLAIR=flat, T1w=flat)
    result = run_to_end(segment(case, SPEC, Bright()))
    assert result.warnings[-1] == NO_TUMOUR


@pytest.mark.parametrize(
    ("plane", "ndim", "message"),
    [
        ("axial", 3, "a 3-D network has no plane"),
        (None, 2, "a 2-D network needs a plane"),
        ("oblique", 2, "'oblique' is not a plane; the planes are axial"),
    ],
)
def test_only_2d_networks_have_a_plane(case, plane, ndim, message) -> None:
    predictor = Bright()
    predictor.stages = (StageInfo(ndim, 2, 2, multiple=4, halo=3),)
    with pytest.raises(InputError, match=message):
        run_to_end(segment(case, in_plane(plane), predictor))


def in_plane(plane: str | None) -> ModelSpec:
    return replace(SPEC, stages=(replace(SPEC.stages[0], plane=plane),))


class InSlice:
    """A network that averages each pixel with its neighbour in the row before."""

    stages = (StageInfo(2, 2, 2, multiple=4, halo=1),)
    device = "NumPy"
    precision = "float32"
    runtime = "numpy"

    def __init__(self) -> None:
        self.shapes: list[tuple[int, ...]] = []

    def predict(self, stage, tiles):
        self.shapes.append(tiles.shape)
        return (tiles + np.roll(tiles, 1, axis=1)) / 2


@pytest.mark.parametrize("memory_bytes", [10**9, budget_bytes(240)])
@pytest.mark.parametrize(
    ("plane", "run", "row_axis"),
    [
        ("axial", (12, 12, 8), 1),  # K slices of J rows and I columns
        ("coronal", (10, 12, 8), 2),
        ("sagittal", (6, 12, 12), 2),
    ],
)
def test_slices_of_a_plane(tmp_path, plane, run, row_axis, memory_bytes) -> None:
    random = np.random.default_rng(3)
    shape = (6, 10, 12)
    flair, t1w = (random.integers(1, 90, shape, np.int16) for _ in range(2))
    case = make_case(tmp_path, FLAIR=flair, T1w=t1w)
    predictor = InSlice()
    spec = in_plane(plane)
    result = run_to_end(segment(case, spec, predictor, memory_bytes=memory_bytes))
    normalised = zscore_nonzero(flair.astype(np.float32))
    padding = [(0, -n % 4) if a == row_axis else (0, 0) for a, n in enumerate(shape)]
    padded = np.pad(normalised, padding)
    expected = (padded + np.roll(padded, 1, row_axis)) / 2
    found = result.probabilities.data[..., 0]
    np.testing.assert_allclose(found, expected[:6, :10, :12], atol=2e-3)
    assert sum(s[0] for s in predictor.shapes) == run[0]
    assert {s[1:3] for s in predictor.shapes} == {run[1:]}
    most = 8 if memory_bytes == 10**9 else 2
    assert max(s[0] for s in predictor.shapes) <= most


def test_cancel_stops_between_runs_of_slices(tmp_path) -> None:
    case = make_case(tmp_path, FLAIR=np.full((4, 4, 30), 7), T1w=np.full((4, 4, 30), 3))
    predictor = InSlice()
    job = segment(case, in_plane("axial"), predictor)
    seen = [step for step in islice(job, 8) if step.message != PREPARING]
    assert seen[0].message.startswith("Whole brain in 4 runs of slices, about ")
    assert [(p.done, p.total) for p in seen[1:]] == [(0, 4), (1, 4)]
    job.close()
    assert [s[0] for s in predictor.shapes] == [8]


def test_a_single_class_keeps_its_name(case) -> None:
    whole = (ClassSpec(1, "whole_tumour"),)
    predictor = Bright()
    predictor.stages = (StageInfo(3, 2, 1, multiple=4, halo=3),)
    predictor.predict = lambda stage, tiles: (tiles[..., :1] > 0).astype(np.float32)
    result = run_to_end(segment(case, replace(SPEC, classes=whole), predictor))
    assert set(np.unique(result.label_map.data)) == {0, 1}
    assert result.probabilities.class_names == ("whole_tumour",)
