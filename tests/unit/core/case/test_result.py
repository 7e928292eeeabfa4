from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.case.result import Probabilities, SegmentationResult
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap


def make_result(**fields) -> SegmentationResult:
    labels = LabelMap(np.zeros((1, 1, 1), np.uint8), Affine(np.eye(4)))
    data = np.zeros((1, 1, 1, 1), np.float16)
    kept = Probabilities(data, Box((0, 0, 0), (1, 1, 1)), ("edema",))
    return SegmentationResult(labels, kept, "model", "CPU", **fields)


def test_a_run_does_not_count_what_was_read_before() -> None:
    result = make_result(seconds={"reading": 5.0, "tiles": 2.0, "engine_start": 1.0})
    assert result.run_s == 3.0


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ("edema", "non_enhancing", "enhancing"),
            {"edema": 0.02, "non_enhancing": 0.01, "enhancing": 0.0},
        ),
        (
            ("edema",),
            {"edema": 0.02, "non_enhancing": None, "enhancing": None},
        ),
        (
            ("whole_tumour",),
            {
                **dict.fromkeys(("edema", "non_enhancing", "enhancing")),
                "whole_tumour": 0.03,
            },
        ),
    ],
)
def test_volumes_by_what_the_model_marks(names, expected) -> None:
    data = np.zeros((3, 3, 3), np.uint8)
    data[0, 0, :2], data[1, 1, 1] = 1, 2
    label_map = LabelMap(data, Affine.from_spacing((1.0, 2.0, 5.0)))
    kept = Probabilities(np.zeros((1, 1, 1, 1)), Box((0,) * 3, (1,) * 3), names)
    result = SegmentationResult(label_map, kept, "model", "CPU", {})
    found = result.volumes_ml()
    assert list(found) == list(expected)
    assert found == {
        k: v if v is None else pytest.approx(v) for k, v in expected.items()
    }
