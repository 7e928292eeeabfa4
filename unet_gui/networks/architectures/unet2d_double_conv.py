"""The 2-D U-Net of double convolutions with batch normalisation, known from PyTorch.

Described for PyTorch, built here in Keras with PyTorch's defaults of batch
normalisation; after Ronneberger et al. 2015, arXiv:1505.04597.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras
from keras import layers

from unet_gui.networks.architectures.arguments import check_unet_arguments
from unet_gui.networks.architectures.u_path import through_u

if TYPE_CHECKING:
    from collections.abc import Sequence

_EPSILON, _MOMENTUM = 1e-5, 0.9  # PyTorch's momentum of 0.1 is Keras's of 0.9


def build_unet2d_double_conv(
    *,
    channels: int = 3,
    classes: int = 1,
    depth: int = 5,
    base_filters: int = 64,
    gives_logits: bool = False,
    spatial_shape: Sequence[int | None] = (None, None),
) -> keras.Model:
    """Build the network; the defaults are the source's, 31,049,409 parameters.

    Parameters
    ----------
    depth : int
        Number of levels, the bottleneck included.
    gives_logits : bool
        End without the sigmoid, as the source does.
    spatial_shape : (2,) ints or None
        Multiples of 2^(depth-1); None leaves an axis open.

    Returns
    -------
    keras.Model
        (n, rows, columns, channels) to (n, rows, columns, classes) probabilities, or
        logits.

    Raises
    ------
    InputError
        If an argument makes no network.
    """
    check_unet_arguments(channels, classes, depth, base_filters, spatial_shape)

    def contract(tensor: keras.KerasTensor, level: int) -> keras.KerasTensor:
        return _double_conv(tensor, base_filters * 2**level)

    inputs = keras.Input((*spatial_shape, channels))
    tensor = through_u(
        inputs,
        depth,
        contract=contract,
        pooling=layers.MaxPooling2D,
        expand=_expand,
    )
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
