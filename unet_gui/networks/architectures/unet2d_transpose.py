"""A 2-D U-Net whose expanding path upsamples by transposed convolutions.

After github.com/zhixuhao/unet and Ronneberger et al. 2015, arXiv:1505.04597.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras
from keras import layers

from unet_gui.networks.architectures.u_path import UShape, u_features

if TYPE_CHECKING:
    from collections.abc import Sequence


def build_unet2d_transpose(
    *,
    channels: int = 1,
    classes: int = 1,
    depth: int = 5,
    base_filters: int = 32,
    spatial_shape: Sequence[int | None] = (None, None),
) -> keras.Model:
    """Build the network; the source's defaults give 7,759,521 parameters.

    The source trains it with Adam at 1e-3 on the soft Dice loss.

    The parameters are those of `UShape`.

    Returns
    -------
    keras.Model
        (n, rows, columns, channels) to (n, rows, columns, classes) sigmoid
        probabilities.
    """
    shape = UShape(channels, classes, depth, base_filters, spatial_shape)

    def contract(tensor: keras.KerasTensor, level: int) -> keras.KerasTensor:
        return _convolve_twice(tensor, base_filters * 2**level)

    inputs, tensor = u_features(shape, contract, layers.MaxPooling2D, _expand)
    outputs = layers.Conv2D(classes, 1, activation="sigmoid")(tensor)
    return keras.Model(inputs, outputs, name="unet2d_transpose")


def _expand(tensor: keras.KerasTensor, skip: keras.KerasTensor) -> keras.KerasTensor:
    filters = skip.shape[-1]
    up = layers.Conv2DTranspose(filters, 2, strides=2, padding="same")(tensor)
    return _convolve_twice(layers.Concatenate()([up, skip]), filters)


def _convolve_twice(tensor: keras.KerasTensor, filters: int) -> keras.KerasTensor:
    for _ in range(2):
        tensor = layers.Conv2D(filters, 3, padding="same", activation="relu")(tensor)
    return tensor
