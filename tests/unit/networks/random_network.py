"""Random supported networks, with weights that hide no fault."""

from __future__ import annotations

from dataclasses import dataclass

import keras
import numpy as np
from hypothesis import strategies as st
from keras import layers


def randomise(model: keras.Model, random: np.random.Generator) -> None:
    """Draw every weight: initial biases are zero and would hide faults at borders."""
    for weight in model.weights:
        spread = 1.0 / np.sqrt(np.prod(weight.shape[:-1])) if weight.shape else 1.0
        if "variance" in weight.name:
            values = random.uniform(0.5, 2.0, weight.shape)
        elif len(weight.shape) == 1:
            values = random.normal(0.0, 1.0, weight.shape)
        else:
            values = random.normal(0.0, spread, weight.shape)
        weight.assign(values)


def logits(model: keras.Model) -> keras.Model:
    """Return the network without its final sigmoid."""
    if isinstance(model.layers[-1], layers.Activation):
        return keras.Model(model.inputs[0], model.layers[-2].output)
    model.layers[-1].activation = keras.activations.linear
    return model


@dataclass(frozen=True)
class UpBlock:
    """The layers between a tensor from the lower level and the output."""

    ndim: int
    channels: int
    skip: str  # none, before or after the upsampled tensor in the concatenation
    taps: int
    bias: bool
    normalised: bool
    shared: bool  # the upsampled tensor is used twice
    dropout: bool


UP_BLOCKS = st.builds(
    UpBlock,
    ndim=st.sampled_from([2, 3]),
    channels=st.integers(1, 4),
    skip=st.sampled_from(["none", "before", "after"]),
    taps=st.sampled_from([1, 2, 3, 3, 3]),
    bias=st.booleans(),
    normalised=st.booleans(),
    shared=st.booleans(),
    dropout=st.booleans(),
)


def build_up_block(block: UpBlock) -> keras.Model:
    """Pool, upsample, concatenate, convolve and normalise, as described by a block."""
    kinds = {2: "2D", 3: "3D"}[block.ndim]
    conv = getattr(layers, f"Conv{kinds}")
    inputs = keras.Input((*[None] * block.ndim, block.channels))
    low = getattr(layers, f"MaxPooling{kinds}")(2)(inputs)
    low = conv(3, 3, padding="same", activation="relu")(low)
    up = getattr(layers, f"UpSampling{kinds}")(2)(low)
    tensor = up
    if block.dropout:
        tensor = layers.Dropout(0.5)(tensor)
    if block.skip == "before":
        tensor = layers.Concatenate()([inputs, tensor])
    elif block.skip == "after":
        tensor = layers.Concatenate()([tensor, inputs])
    tensor = conv(3, block.taps, padding="same", use_bias=block.bias)(tensor)
    if block.normalised:
        tensor = layers.BatchNormalization()(tensor)
    tensor = layers.ReLU()(tensor)
    if block.shared:
        tensor = layers.Add()([tensor, up])
    return keras.Model(inputs, conv(2, 1)(tensor))
