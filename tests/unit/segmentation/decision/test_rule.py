from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.segmentation.decision.rule import decide

CLASSES = [ClassSpec(1, "a", 0.5), ClassSpec(2, "b", 0.5), ClassSpec(3, "c", 0.25)]


@pytest.mark.parametrize(
    ("probabilities", "label"),
    [
        ((0.49, 0.2, 0.24), 0),  # no class reaches its threshold
        ((0.5, 0.0, 0.0), 1),  # reaching it is enough
        ((0.9, 0.6, 0.0), 1),
        ((0.6, 0.6, 0.0), 2),  # a tie goes to the higher value
        ((0.9, 0.1, 0.46), 3),  # 0.46 / 0.25 beats 0.9 / 0.5
        ((0.9, 0.1, 0.44), 1),
        ((1.0, 1.0, 0.5), 3),
        ((float("nan"), 0.6, 0.0), 2),
    ],
)
def test_the_largest_ratio_to_the_threshold_wins(probabilities, label) -> None:
    given = np.array([[probabilities]], np.float32)
    assert decide(given, CLASSES).tolist() == [[label]]


def test_the_order_of_outputs_does_not_matter() -> None:
    given = np.random.default_rng(0).random((5, 6, 7, 3), np.float32)
    np.testing.assert_array_equal(
        decide(given, CLASSES), decide(given[..., ::-1], CLASSES[::-1])
    )
