from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.unit.segmentation.test_preprocessing import AFFINE, block, make_case
from unet_gui.core.errors import InputError
from unet_gui.core.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.predictor import StageInfo
from unet_gui.segmentation.segmenter import segment

SPEC = ModelSpec(
    "thresholds",
    ("FLAIR", "T1w"),
    (ClassSpec(1, "edema", 0.5), ClassSpec(3, "enhancing", 0.5)),
    (StageSpec("none", {}, "none.weights.h5", ""),),
    ModelCard("", "", "", ""),
)


class Bright:
    """Gives a class 1.0 where its channel lies above the mean."""

    stages = (StageInfo(3, 2, 2, multiple=4, halo=3),)
    device = "NumPy"

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


@pytest.mark.parametrize("tile_voxels", [10**6, 300, 1])
def test_each_voxel_gets_its_class_whatever_the_tiles(case, tile_voxels) -> None:
    predictor = Bright()
    result = run_to_end(segment(case, SPEC, predictor, tile_voxels=tile_voxels))
    expected = np.zeros(case.shape, np.uint8)
    expected[3, 3, 4] = expected[5, 6, 7] = 1
    expected[7, 4, 10] = 3
    np.testing.assert_array_equal(result.label_map.data, expected)
    np.testing.assert_array_equal(result.label_map.affine, AFFINE)
    assert (len(predictor.shapes) == 1) == (tile_voxels == 10**6)
    assert {n % 4 for shape in predictor.shapes for n in shape[1:4]} == {0}


def test_result_tells_its_story(case) -> None:
    result = run_to_end(segment(case, SPEC, Bright()))
    assert result.model == "thresholds"
    assert result.device == "NumPy"
    assert set(result.seconds) == {"preprocessing", "tiles", "postprocessing"}
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


def test_progress_counts_tiles_and_cancel_stops_between_them(case) -> None:
    job = segment(case, SPEC, Bright(), tile_voxels=300)
    seen = [next(job) for _ in range(4)]
    assert [p.message for p in seen[1:]] == ["Segmenting"] * 3
    assert [p.done for p in seen[1:]] == [0, 1, 2]
    assert seen[1].total > 2
    job.close()


def test_missing_sequence_is_refused(tmp_path) -> None:
    case = make_case(tmp_path, FLAIR=block((1, 1, 1), (4, 4, 4)))
    with pytest.raises(InputError, match="no T1w"):
        run_to_end(segment(case, SPEC, Bright()))


@pytest.mark.parametrize(
    "stage",
    [
        replace(SPEC.stages[0], plane="axial"),
        replace(SPEC.stages[0], region="around_previous"),
    ],
)
def test_stages_of_other_kinds_are_refused(case, stage) -> None:
    with pytest.raises(InputError, match="cannot run"):
        run_to_end(segment(case, replace(SPEC, stages=(stage,)), Bright()))
