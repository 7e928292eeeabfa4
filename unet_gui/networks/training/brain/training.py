"""Training of the brain network by its recipe, and its figures on other heads."""

from __future__ import annotations

import math
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import keras
import numpy as np

from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.training.averaging import WeightAverage
from unet_gui.networks.training.compiling import choose_fast_kernels, compiles_with_xla
from unet_gui.networks.training.loop import drawn_ahead, train_step
from unet_gui.networks.training.losses import dice_cross_entropy_loss
from unet_gui.networks.training.supervision import (
    level_losses,
    lower_levels,
    with_heads,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unet_gui.networks.training.brain.examples import Examples
    from unet_gui.networks.training.brain.recipe import BrainRecipe


def train_brain_network(
    recipe: BrainRecipe,
    examples: Examples,
    device: str,
    say: Callable[[str], object],
    checkpoint: Path,
    workers: int = 4,
) -> keras.Model:
    """Train the network and return it with its averaged weights.

    The averaged weights are written to `checkpoint` after every epoch; a file that is
    there already is what the training starts from.
    """
    keras.utils.set_random_seed(recipe.seed)
    choose_fast_kernels(device)
    model = build_network("unet3d", network_arguments(recipe))
    if checkpoint.exists():
        with np.load(checkpoint) as kept:
            model.set_weights([kept[name] for name in kept.files])
    trained = _compiled(model, recipe, device)
    average, started, step = WeightAverage(), time.monotonic(), 0
    while (share := (time.monotonic() - started) / 60 / recipe.minutes) < 1:
        losses = []
        for images, targets in drawn_ahead(examples, workers):
            share = (time.monotonic() - started) / 60 / recipe.minutes
            if share >= 1:
                break
            trained.optimizer.learning_rate = _learning_rate(recipe, share, step)
            losses.append(train_step(trained, images, targets))
            average.add(model, recipe.average)
            step += 1
        say(
            f"epoch {examples.epoch}, step {step}: loss {np.mean(losses):.4f}, "
            f"{share:.0%} of the time"
        )
        examples.epoch += 1
        with suppress(OSError):
            np.savez(checkpoint, *average.arrays)
    model.set_weights(average.arrays)
    return model


def network_arguments(recipe: BrainRecipe) -> dict[str, object]:
    """Return the arguments of the network's builder."""
    return {
        "channels": 1,
        "classes": 1,
        "depth": recipe.depth,
        "base_filters": recipe.filters,
        "batch_normalization": True,
    }


def _compiled(model: keras.Model, recipe: BrainRecipe, device: str) -> keras.Model:
    levels = lower_levels(model)
    trained = with_heads(model, levels)
    losses, weights = level_losses(dice_cross_entropy_loss, levels)
    trained.compile(
        keras.optimizers.AdamW(
            recipe.learning_rate,
            weight_decay=recipe.weight_decay,
            beta_2=0.99,
            global_clipnorm=12.0,
        ),
        loss=losses,
        loss_weights=weights,
        jit_compile=compiles_with_xla(device),
    )
    return trained


def _learning_rate(recipe: BrainRecipe, share: float, step: int) -> float:
    warmed_up = min(1.0, 0.1 + step / max(1, recipe.warm_up_steps))
    return recipe.learning_rate * warmed_up * (0.5 + 0.5 * math.cos(math.pi * share))
