"""The 2-D U-Net of double convolutions with batch normalisation, known from PyTorch.

Its source describes it for PyTorch; here it is built in Keras with PyTorch's defaults
for batch normalisation. After Ronneberger et al. 2015, arXiv:1505.04597.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras
from keras import layers

from unet_gui.networks.architectures.u_path import UShape, u_features

if TYPE_CHECKING:
    from collections.abc import Sequence

_EPSILON, _MOMENTUM = 1e-5, 0.9  # PyTorch's momentum of 0.1 corresponds to 0.9 in Keras


def build_unet2d_double_conv(
    *,
    channels: int = 3,
    classes: int = 1,
    depth: int = 5,
    base_filters: int = 64,
    gives_logits: bool = False,
    spatial_shape: Sequence[int | None] = (None, None),
) -> keras.Model:
    """Build the network; the source's defaults give 31,049,409 parameters.

    Parameters
    ----------
    gives_logits : bool
        Whether the network ends without a sigmoid, as in the source. Packages are
        refused with such networks: see `stage_network`.
    channels, classes, depth, base_filters, spatial_shape :
        As for `UShape`.

    Returns
    -------
    keras.Model
        (n, rows, columns, channels) to (n, rows, columns, classes) probabilities or
        logits.
    """
    shape = UShape(channels, classes, depth, base_filters, spatial_shape)

    def contract(tensor: keras.KerasTensor, level: int) -> keras.KerasTensor:
        return _double_conv(tensor, base_filters * 2**level)

    inputs, tensor = u_features(shape, contract, layers.MaxPooling2D, _expand)
    outputs = layers.Conv2D(classes, 1)(tensor)
    if not gives_logits:
        outputs = layers.Activation("sigmoid")(outputs)
    return keras.Model(inputs, outputs, name="unet2d_double_conv")


def _expand(tensor: keras.KerasTensor, skip: keras.KerasTensor) -> keras.KerasTensor:
    filters = skip.shape[-1]
    up = layers.Conv2DTranspose(filters, 2, strides=2)(tensor)
    return _double_conv(layers.Concatenate()([skip, up]), filters)


def _double_conv(tensor: keras.KerasTensor, filters: int) -> keras.KerasTensor:
    for _ in range(2):
        tensor = layers.Conv2D(filters, 3, padding="same", use_bias=False)(tensor)
        tensor = layers.BatchNormalization(momentum=_MOMENTUM, epsilon=_EPSILON)(tensor)
        tensor = layers.Activation("relu")(tensor)
    return tensor
