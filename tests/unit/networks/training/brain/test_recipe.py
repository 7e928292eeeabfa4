"""Tests of the recipe of the brain network and of its package."""

from pathlib import Path

import numpy as np
import pytest

from unet_gui.core.image.scaled_intensities import scaled_intensities
from unet_gui.io.models.model_package import read_model_package
from unet_gui.io.resources import resources_folder
from unet_gui.networks.inference.openvino_predictor import OpenVinoPredictor
from unet_gui.networks.training.brain.heads import Head, read_heads
from unet_gui.networks.training.brain.recipe import BrainRecipe


def _head(name: str) -> Head:
    return Head(name, np.zeros((1, 1, 1), np.float32), np.zeros((1, 1, 1), bool), 1.0)


def test_all_scans_of_a_person_are_held_out_together() -> None:
    heads = [_head(name) for name in ("a_T1", "a_T2", "b_T1")]
    training, held_out = BrainRecipe(held_out=("a",)).split(heads)
    assert [head.name for head in training] == ["b_T1"]
    assert [head.name for head in held_out] == ["a_T1", "a_T2"]
    assert BrainRecipe().split(heads) == (heads, [])


def test_the_shipped_network_finds_unseen_brains(real_data: Path) -> None:
    folder = resources_folder() / "preparation" / "brain"
    package = read_model_package(folder)
    head = next(h for h in read_heads(real_data / "heads_2mm") if "ms03" in h.name)
    coarse = head.values[::2, ::2, ::2]  # 4 mm, so that it is quick
    room = [(0, -n % 8) for n in coarse.shape]
    image = np.pad(scaled_intensities(coarse), room)[None, ..., None]
    found = OpenVinoPredictor(package).predict(0, image)[0, ..., 0] > 0.5
    found = found[tuple(slice(n) for n in coarse.shape)]
    brain = head.brain[::2, ::2, ::2]
    both = np.count_nonzero(found & brain)
    assert 2 * both / (found.sum() + brain.sum()) == pytest.approx(0.96, abs=0.04)


def test_weights_are_small_enough_to_ship() -> None:
    weights = resources_folder() / "preparation" / "brain" / "stage1.weights.h5"
    assert weights.stat().st_size < 2e6
