"""Training of the network that tells sequences apart."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from unet_gui.networks.training.averaging import WeightAverage
from unet_gui.networks.training.sequence.draws import (
    SEQUENCES,
    SequencePlan,
    draw_sequence,
)
from unet_gui.networks.training.sequence.network import build_sequence_network

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.networks.training.brain.heads import BareBrain, Head

_NORMALISED = 5  # arrays of a convolution with its normalisation
_EPSILON = 1e-3  # of Keras's normalisation


@dataclass(frozen=True, slots=True, kw_only=True)
class SequenceRecipe:
    """The settings of the training.

    Attributes
    ----------
    examples : int
        Drawn before the training, and changed a little each time they are seen.
    average : float
        Decay of the moving average of the weights, which is what is kept.
    """

    examples: int = 3000
    steps: int = 4000
    batch: int = 16
    learning_rate: float = 1e-3
    average: float = 0.998
    seed: int = 11
    plan: SequencePlan = field(default_factory=SequencePlan)


def train_sequence_network(
    recipe: SequenceRecipe,
    heads: Mapping[str, Sequence[Head]],
    brains: Sequence[BareBrain],
    say: Callable[[str], object],
) -> keras.Model:
    """Train the network and return it with its averaged weights."""
    keras.utils.set_random_seed(recipe.seed)
    drawn = [
        draw_sequence((recipe.seed, n), heads, brains, recipe.plan)
        for n in range(recipe.examples)
    ]
    images = np.stack([image for image, _ in drawn]).astype(np.float16)
    numbers = np.array([number for _, number in drawn])
    model = build_sequence_network(recipe.plan.places.block, len(SEQUENCES))
    model.compile(
        keras.optimizers.AdamW(
            recipe.learning_rate, weight_decay=0.02, beta_2=0.99, global_clipnorm=5.0
        ),
        loss="sparse_categorical_crossentropy",
        jit_compile=keras.backend.backend() == "jax",
    )
    random, average = np.random.default_rng(recipe.seed), WeightAverage()
    for step in range(recipe.steps):
        share = 0.5 + 0.5 * math.cos(math.pi * step / recipe.steps)
        model.optimizer.learning_rate = recipe.learning_rate * share + 1e-5
        chosen = random.integers(0, len(images), recipe.batch)
        batch = np.stack([_changed(random, images[n]) for n in chosen])
        loss = model.train_on_batch(batch[..., None], numbers[chosen])
        average.add(model, recipe.average)
        if step % 100 == 0:
            say(f"step {step}: loss {float(np.asarray(loss)):.3f}")
    model.set_weights(average.arrays)
    return model


def _changed(
    random: np.random.Generator, image: npt.NDArray[np.float16]
) -> npt.NDArray[np.float32]:
    """Mirror and shift an image, and change its gamma, scale and noise a little."""
    values = image.astype(np.float32)
    if random.random() < 0.5:
        values = values[::-1]
    values = np.roll(values, tuple(random.integers(-3, 4, 3)), (0, 1, 2))
    gamma = np.exp(random.uniform(-0.3, 0.3))
    values = np.sign(values) * np.abs(values) ** gamma * (1 + random.normal(0, 0.05))
    if random.random() < 0.5:
        noise = random.standard_normal(values.shape, np.float32)
        values = values + np.float32(0.03) * noise * (values != 0)
    return np.asarray(values, np.float32)


def write_sequence_weights(model: keras.Model, path: Path) -> None:
    """Write the weights as `core.image.sequence_network.SequenceNetwork` has them.

    Normalisations are folded into the convolutions before them.
    """
    arrays = [np.asarray(array) for array in model.get_weights()]
    *convolutions, choice, bias = arrays
    kept = {"choice": choice, "bias": bias}
    for number in range(len(convolutions) // _NORMALISED):
        first = number * _NORMALISED
        kernel, gamma, beta, mean, variance = convolutions[first : first + _NORMALISED]
        scale = gamma / np.sqrt(variance + _EPSILON)
        kept[f"kernel{number}"] = kernel * scale
        kept[f"shift{number}"] = beta - mean * scale
    path.parent.mkdir(parents=True, exist_ok=True)
    halves: dict[str, Any] = {
        name: array.astype(np.float16) for name, array in kept.items()
    }
    np.savez_compressed(path, **halves)
