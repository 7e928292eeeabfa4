from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.segmentation.decision.calibration import calibrated, scaled_by_temperature


def classes(*temperatures: float) -> list[ClassSpec]:
    return [ClassSpec(n, str(n), 0.5, t) for n, t in enumerate(temperatures, 1)]


def test_a_temperature_of_one_returns_the_same_array() -> None:
    probabilities = np.random.default_rng(0).random((3, 4, 2), np.float32)
    assert calibrated(probabilities, classes(1.0, 1)) is probabilities


@given(p=st.floats(0.01, 0.99), temperature=st.floats(0.3, 3))
def test_log_odds_are_divided_by_the_temperature(p, temperature) -> None:
    found = scaled_by_temperature(np.array([p], np.float32), temperature)[0]
    odds = np.log(p / (1 - p))
    np.testing.assert_allclose(np.log(found / (1 - found)), odds / temperature, 1e-2)


def test_each_class_has_its_own_temperature_and_the_input_stays() -> None:
    probabilities = np.array([[0.8, 0.8], [0.5, 0.5], [1.0, 1.0], [0.0, 0.0]], "f")
    before = probabilities.copy()
    found = calibrated(probabilities, classes(1.0, 2.0))
    np.testing.assert_array_equal(probabilities, before)
    np.testing.assert_array_equal(found[:, 0], before[:, 0])
    np.testing.assert_allclose(found[:, 1], [2 / 3, 0.5, 1, 0], atol=1e-6)
