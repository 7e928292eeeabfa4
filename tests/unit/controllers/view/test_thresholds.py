from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest

from tests.unit.controllers.scenes.test_decided_mask import RESULT
from unet_gui.controllers.scenes.decided_mask import predicted_label_map
from unet_gui.controllers.view.thresholds import ThresholdController, shown_thresholds
from unet_gui.state.session import SessionState


@pytest.fixture
def session():
    return SessionState(result=RESULT)


@pytest.fixture
def controller(session):
    return ThresholdController(session)


def test_a_threshold_stays_within_its_limits(session, controller):
    for channel, wanted in enumerate((0.3, 0.0, 1.0)):
        controller.set_threshold(channel, wanted)
    controller.set_threshold(3, 0.5)
    assert session.thresholds == shown_thresholds(session) == (0.3, 0.02, 0.99)


def test_another_result_has_the_thresholds_of_the_model(session, controller):
    controller.set_threshold(0, 0.3)
    session.set_result(replace(RESULT, model="other"))
    assert session.thresholds == ()


def test_a_closed_result_is_not_held_in_memory(session, controller):
    data = RESULT.probabilities.data.copy()
    held = weakref.ref(data)
    probabilities = replace(RESULT.probabilities, data=data)
    session.set_result(replace(RESULT, probabilities=probabilities))
    del data, probabilities
    controller.set_threshold(0, 0.3)
    predicted_label_map(session)
    assert held() is not None
    session.set_result(None)
    gc.collect()
    assert held() is None
