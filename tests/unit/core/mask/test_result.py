from __future__ import annotations

import numpy as np

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.result import Probabilities, SegmentationResult


def make_result(**fields) -> SegmentationResult:
    labels = LabelMap(np.zeros((1, 1, 1), np.uint8), Affine(np.eye(4)))
    data = np.zeros((1, 1, 1, 1), np.float16)
    kept = Probabilities(data, Box((0, 0, 0), (1, 1, 1)), ("edema",))
    return SegmentationResult(labels, kept, "model", "CPU", **fields)


def test_a_run_does_not_count_what_was_read_before() -> None:
    result = make_result(seconds={"reading": 5.0, "tiles": 2.0, "engine_start": 1.0})
    assert result.run_s == 3.0
