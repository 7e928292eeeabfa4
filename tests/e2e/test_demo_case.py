"""The models that come with the program find the tumour of the demo case."""

from __future__ import annotations

import pytest

import unet_gui
from tests.region_dice import region_dice
from unet_gui.controllers.models.installed import available_models
from unet_gui.io.resources import resources_folder

MODELS = sorted(available_models([resources_folder() / "models"]))


@pytest.mark.tensorflow
@pytest.mark.parametrize("model", MODELS)
def test_shipped_model_finds_every_part_of_the_demo_tumour(model, demo):
    result = unet_gui.segment(demo, model=model, device="cpu")
    dice = region_dice(result.label_map.data, demo.reference.label_map.data)
    assert dice["whole_tumour"] > 0.7
    assert min(dice["edema"], dice["non_enhancing"], dice["enhancing"]) > 0.4


def test_a_model_comes_with_the_program():
    assert MODELS
