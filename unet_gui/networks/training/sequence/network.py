"""The network that tells sequences apart."""

from __future__ import annotations

import keras
from keras import layers

WIDTHS = (12, 24, 48, 64)


def build_sequence_network(
    block: tuple[int, int, int], outputs: int, widths: tuple[int, ...] = WIDTHS
) -> keras.Model:
    """Return a network from (n, *block, 1) images to (n, outputs) probabilities.

    Each convolution halves the grid. The mean of the last maps is taken over all
    voxels, so that it does not matter where a head lies.
    """
    inputs = layers.Input((*block, 1))
    maps = inputs
    for width in widths:
        maps = layers.Conv3D(width, 3, strides=2, padding="same", use_bias=False)(maps)
        maps = layers.BatchNormalization()(maps)
        maps = layers.ReLU()(maps)
    mean = layers.GlobalAveragePooling3D()(maps)
    mean = layers.Dropout(0.2)(mean)
    return keras.Model(inputs, layers.Dense(outputs, activation="softmax")(mean))
