"""The 2-D U-Net in the form in which Ronneberger et al. 2015 is most often rebuilt.

Upsampling is followed by a 2x2 convolution, the two deepest levels end in dropout, and
the output is computed from two feature maps. arXiv:1505.04597.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras
from keras import layers

from unet_gui.networks.architectures.u_path import UShape, u_features

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEATURES_BEFORE_OUTPUT = 2


def build_unet2d_classic(
    *,
    channels: int = 1,
    classes: int = 1,
    depth: int = 5,
    base_filters: int = 64,
    dropout: float = 0.5,
    spatial_shape: Sequence[int | None] = (None, None),
) -> keras.Model:
    """Build the network; the source's defaults give 31,031,685 parameters.

    The source prints neither the dropout rate nor the activations; 0.5, ReLU, and a
    sigmoid at the output are chosen here.

    The parameters are those of `UShape`.

    Returns
    -------
    keras.Model
        (n, rows, columns, channels) to (n, rows, columns, classes) sigmoid
        probabilities.
    """
    shape = UShape(channels, classes, depth, base_filters, spatial_shape)

    def contract(tensor: keras.KerasTensor, level: int) -> keras.KerasTensor:
        tensor = _convolve_twice(tensor, base_filters * 2**level)
        is_deep = level >= depth - 2
        return layers.Dropout(dropout)(tensor) if is_deep else tensor

    inputs, tensor = u_features(shape, contract, layers.MaxPooling2D, _expand)
    tensor = _convolve(tensor, _FEATURES_BEFORE_OUTPUT, 3)
    outputs = layers.Conv2D(classes, 1, activation="sigmoid")(tensor)
    return keras.Model(inputs, outputs, name="unet2d_classic")


def _expand(tensor: keras.KerasTensor, skip: keras.KerasTensor) -> keras.KerasTensor:
    filters = skip.shape[-1]
    up = _convolve(layers.UpSampling2D(2)(tensor), filters, 2)
    return _convolve_twice(layers.Concatenate()([skip, up]), filters)


def _convolve(
    tensor: keras.KerasTensor, filters: int, kernel: int
) -> keras.KerasTensor:
    convolution = layers.Conv2D(filters, kernel, padding="same", activation="relu")
    return convolution(tensor)


def _convolve_twice(tensor: keras.KerasTensor, filters: int) -> keras.KerasTensor:
    return _convolve(_convolve(tensor, filters, 3), filters, 3)
