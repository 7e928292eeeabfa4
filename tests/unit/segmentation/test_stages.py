"""Models with a first stage on the brain and a second one around the tumour."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.segmentation.input.test_preprocessing import make_case
from tests.unit.segmentation.test_network_run import budget_bytes
from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.input.preprocessing import brain_channels
from unet_gui.segmentation.input.resampling import resample
from unet_gui.segmentation.port.predictor import StageInfo
from unet_gui.segmentation.segmenter import NO_TUMOUR, segment

FIRST = StageSpec("none", {}, "1.weights.h5", "")
SECOND = StageSpec(
    "none", {}, "2.weights.h5", "", region="around_previous", margin_mm=6.0
)
SPEC = ModelSpec(
    "cascade",
    ("FLAIR", "T1Gd"),
    (ClassSpec(1, "edema"), ClassSpec(3, "enhancing")),
    (FIRST, SECOND),
    ModelCard("", "", "", ""),
)
TUMOUR = np.s_[12:18, 14:22, 9:14]
SHAPE = (30, 34, 24)  # voxels of 1 x 2 x 3 mm


class Cascade:
    """Stage 1 finds edema in bright voxels, stage 2 enhancing tumour above the mean."""

    device = "NumPy"
    precision = "float32"
    runtime = "numpy"

    def __init__(self, first_outputs: int = 2) -> None:
        first = StageInfo(3, 2, first_outputs, multiple=4, halo=0)
        self.stages = (first, StageInfo(3, 2, 2, multiple=2, halo=0))
        self.seen: list[tuple[int, np.ndarray]] = []

    def predict(self, stage, tiles):
        self.seen.append((stage, tiles.copy()))
        if stage == 0:
            bright = np.where(tiles[..., :1] > 1.5, 0.8, 0.1)
            found = np.concatenate([bright, np.zeros_like(bright)], axis=-1)
            return found[..., : self.stages[0].outputs].astype(np.float32)
        return np.stack(
            [np.full(tiles.shape[:4], 0.2), np.where(tiles[..., 1] > 0, 0.9, 0.3)], -1
        ).astype(np.float32)


def head(bright: int = 900):
    random = np.random.default_rng(1)
    flair, t1gd = random.integers(200, 300, (2, *SHAPE)).astype(np.int16)
    flair[TUMOUR] = bright
    for data in (flair, t1gd):
        data[:3] = 0
    return flair, t1gd


@pytest.fixture
def case(tmp_path):
    flair, t1gd = head()
    return make_case(tmp_path, FLAIR=flair, T1Gd=t1gd)


def run(case, spec=SPEC, predictor=None, **options):
    return run_to_end(segment(case, spec, predictor or Cascade(), **options))


def test_the_second_stage_keeps_the_normalisation_of_the_whole_brain(case) -> None:
    predictor = Cascade()
    result = run(case, predictor=predictor)
    # 6 mm are 6, 3 and 2 voxels
    box = result.probabilities.box
    assert (box.start, box.stop) == ((6, 11, 7), (24, 25, 16))
    brain = brain_channels(case, SPEC.sequences).data[3:21, 11:25, 7:16]
    (_, first), (stage, second) = predictor.seen
    assert stage == 1
    assert first.shape == (1, 28, 36, 24, 2)
    assert second.shape == (1, 18, 14, 10, 2)  # padded to multiples of 2
    np.testing.assert_array_equal(second[0, :, :, :9], brain)
    expected = np.zeros(SHAPE, np.uint8)
    expected[box.slices] = 3 * (brain[..., 1] > 0)
    np.testing.assert_array_equal(result.label_map.data, expected)
    assert result.plan[0].startswith("Whole brain in one piece")
    assert result.plan[1].startswith("Tumour region in one piece")
    assert result.probabilities.data.shape == (18, 14, 9, 2)


def test_stages_may_have_different_spacings(case) -> None:
    stages = (replace(FIRST, spacing_mm=3.0), replace(SECOND, spacing_mm=2.0))
    predictor = Cascade()
    result = run(case, replace(SPEC, stages=stages), predictor)
    assert predictor.seen[0][1].shape[1:4] == (12, 24, 24)
    box = result.probabilities.box
    assert all(a <= t.start for a, t in zip(box.start, TUMOUR, strict=True))
    assert all(b >= t.stop for b, t in zip(box.stop, TUMOUR, strict=True))
    second = predictor.seen[1][1].shape[1:4]
    wanted = [n * mm / 2.0 for n, mm in zip(box.shape, (1, 2, 3), strict=True)]
    assert all(abs(n - w) <= 2 for n, w in zip(second, wanted, strict=True))


def test_probabilities_are_blended_within_the_region(case) -> None:
    blended = replace(SPEC, stages=(FIRST, replace(SECOND, blend=0.75)))
    own, both = run(case), run(case, blended)
    assert own.probabilities.box == both.probabilities.box
    box = own.probabilities.box
    flair = brain_channels(case, SPEC.sequences).data[..., 0]
    inside = flair[3:21, 11:25, 7:16]
    before = np.stack([np.where(inside > 1.5, 0.8, 0.1), np.zeros(box.shape)], -1)
    expected = 0.75 * own.probabilities.data.astype(float) + 0.25 * before
    np.testing.assert_allclose(both.probabilities.data, expected, atol=1e-3)


def test_a_coarse_first_stage_is_blended_on_the_cases_grid(case) -> None:
    stages = (replace(FIRST, spacing_mm=4.0), replace(SECOND, blend=0.5))
    own = run(case, replace(SPEC, stages=(stages[0], SECOND)))
    both = run(case, replace(SPEC, stages=stages))
    brain = brain_channels(case, SPEC.sequences)
    coarse = np.where(brain.at_spacing(4.0)[..., :1] > 1.5, 0.8, 0.1)
    coarse = np.concatenate([coarse, np.zeros_like(coarse)], axis=-1)
    box = own.probabilities.box.shifted((-3, 0, 0))
    before = resample(coarse.astype(np.float32), brain.box.shape)[box.slices]
    expected = (own.probabilities.data.astype(float) + before) / 2
    np.testing.assert_allclose(both.probabilities.data, expected, atol=1e-3)


@pytest.mark.parametrize("blend", [0.25, 1.0])
def test_the_disagreement_is_that_of_the_stages_before_blending(case, blend) -> None:
    stages = (FIRST, replace(SECOND, blend=blend))
    result = run(case, replace(SPEC, stages=stages))
    box = result.disagreement.box
    assert box == result.probabilities.box
    flair, t1gd = np.moveaxis(brain_channels(case, SPEC.sequences).data, -1, 0)
    first = np.where(flair > 1.5, 0.8, 0.1)[3:21, 11:25, 7:16]
    second = np.where(t1gd > 0, 0.9, 0.3)[3:21, 11:25, 7:16]
    expected = np.maximum(np.abs(first - 0.2), second)
    found = result.disagreement.data[..., 0]
    np.testing.assert_allclose(found, expected, atol=1e-3)


def test_without_t1gd_stages_do_not_disagree_on_enhancing_tumour(case) -> None:
    spec = replace(SPEC, may_lack=("T1Gd",))
    result = run(case.without(["T1Gd"]), spec)
    assert set(np.unique(result.disagreement.data.round(2))) <= set(
        np.float16([0.1, 0.6])
    )


def test_one_stage_or_other_outputs_have_no_disagreement(case) -> None:
    single = replace(SPEC, stages=(FIRST,))
    predictor = Cascade()
    predictor.stages = predictor.stages[:1]
    assert run(case, single, predictor).disagreement is None
    assert run(case, predictor=Cascade(first_outputs=1)).disagreement is None


class Lopsided(Cascade):
    """Stage 2 finds enhancing tumour in the front half of what it is given."""

    def predict(self, stage, tiles):
        found = super().predict(stage, tiles)
        if stage == 1:
            found[..., 1] = 0.2
            found[:, :6, :, :, 1] = 0.9
        return found


def test_ranges_over_flips_are_those_of_single_flips_of_the_last_stage(case) -> None:
    plain, flipped = (
        run(case, predictor=Lopsided()),
        run(case, predictor=Lopsided(), flips=2),
    )
    assert plain.flip_ranges == {}
    single = plain.volumes_ml()["enhancing"]
    assert single > 0
    # 18 voxels along I: the front 6 of the image and of its mirror image
    ranges = flipped.flip_ranges
    assert list(ranges) == ["edema", "enhancing", "whole_tumour"]
    assert ranges["enhancing"].low_ml == pytest.approx(single)
    assert ranges["enhancing"].high_ml == pytest.approx(single)
    assert flipped.volumes_ml()["enhancing"] == pytest.approx(2 * single)


def test_flips_that_agree_give_the_volume_of_the_result(case) -> None:
    result = run(case, flips=4)
    for name, ml in result.marked_volumes_ml().items():
        assert result.flip_ranges[name].low_ml == pytest.approx(ml)
        assert result.flip_ranges[name].high_ml == pytest.approx(ml)


@pytest.mark.parametrize("first_outputs", [2, 1])
def test_the_run_ends_if_the_first_stage_finds_nothing(tmp_path, first_outputs) -> None:
    flair, t1gd = head(bright=240)
    case = make_case(tmp_path, FLAIR=flair, T1Gd=t1gd)
    flair[15, 15, 15] = 240
    predictor = Cascade(first_outputs)
    predictor.predict = lambda stage, tiles: (
        np.full((*tiles.shape[:4], first_outputs), 0.2, np.float32)
        if stage == 0
        else pytest.fail("there is nothing to look at")
    )
    result = run(case, predictor=predictor)
    assert not result.label_map.data.any()
    assert result.warnings[-1] == NO_TUMOUR
    assert result.probabilities.data.shape == (27, 34, 24, 2)
    assert len(result.plan) == 1


@settings(deadline=None, max_examples=25)
@given(voxels=st.integers(64, 4000), flips=st.sampled_from([1, 2]))
def test_no_plan_changes_a_cascade(tmp_path_factory, voxels, flips) -> None:
    flair, t1gd = head()
    case = make_case(tmp_path_factory.getbasetemp(), FLAIR=flair, T1Gd=t1gd)
    spec = replace(SPEC, stages=(FIRST, replace(SECOND, blend=0.5)))
    memory_bytes = budget_bytes(voxels)
    tiled = run(case, spec, memory_bytes=memory_bytes, flips=flips)
    whole = run(case, spec, flips=flips)
    np.testing.assert_array_equal(tiled.label_map.data, whole.label_map.data)
    np.testing.assert_array_equal(tiled.probabilities.data, whole.probabilities.data)


@pytest.mark.parametrize(
    ("stages", "message"),
    [
        ((SECOND, FIRST), "its first stage depends on a stage before it"),
        ((FIRST, replace(SECOND, plane="axial")), "a 3-D network has no plane"),
    ],
)
def test_models_that_cannot_be_run_are_refused(case, stages, message) -> None:
    with pytest.raises(InputError, match=message):
        run(case, replace(SPEC, stages=stages))


def test_numbers_of_outputs_must_agree(case) -> None:
    blended = replace(SPEC, stages=(FIRST, replace(SECOND, blend=0.5)))
    with pytest.raises(InputError, match="blends stages with different outputs"):
        run(case, blended, Cascade(first_outputs=1))
    one_class = replace(SPEC, classes=SPEC.classes[:1])
    with pytest.raises(InputError, match="1 classes and 2 outputs"):
        run(case, one_class)


def test_a_stage_on_the_brain_is_not_blended_with_one_around_the_tumour(case) -> None:
    stages = (FIRST, SECOND, replace(FIRST, blend=0.5))
    predictor = Cascade()
    predictor.stages = (*predictor.stages, predictor.stages[0])
    with pytest.raises(InputError, match="blends a stage on the whole brain"):
        run(case, replace(SPEC, stages=stages), predictor)
