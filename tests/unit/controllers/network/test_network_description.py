"""The choices of the architecture panel, and what they stand for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.controllers.network.test_activations import NUMPY_ENGINE, SPEC, STAGE
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.network.network_description import (
    description_choices,
    description_job,
    stage_of,
)
from unet_gui.core.errors import InputError
from unet_gui.core.model.architecture import NETWORK_TITLES
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.progress import run_to_end

ONE = ModelPackage(SPEC, Path("anywhere"))
TWO_STAGES = (STAGE, replace(STAGE, weights="second.weights.h5"))
TWO = ModelPackage(replace(SPEC, id="two", stages=TWO_STAGES), Path("anywhere"))
MODELS = {"copy": ONE, "two": TWO}


def test_each_stage_of_a_model_is_a_choice() -> None:
    choices = dict(description_choices(MODELS))
    assert choices["model:copy"] == "Model copy: Copy"
    assert choices["model:two"] == "Model two: Copy, stage 1"
    assert choices["model:two/2"] == "Model two: Copy, stage 2"
    assert len(choices) == 3 + len(NETWORK_TITLES)


def test_a_key_stands_for_a_model_and_a_stage() -> None:
    assert stage_of("model:copy", MODELS) == (ONE, 0)
    assert stage_of("model:two/2", MODELS) == (TWO, 1)
    assert stage_of("network:unet3d", MODELS) is None
    assert stage_of("model:gone", MODELS) is None


def test_the_weights_are_those_of_the_stage() -> None:
    host = EngineHost(NUMPY_ENGINE)
    try:
        _, text = run_to_end(description_job("model:two/2", MODELS, host, "cpu"))
        with pytest.raises(InputError, match="no longer installed"):
            run_to_end(description_job("model:gone", MODELS, host, "cpu"))
    finally:
        host.close()
    assert "second.weights.h5" in text
