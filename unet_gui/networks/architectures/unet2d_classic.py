"""The 2-D U-Net as Ronneberger et al. 2015 (arXiv:1505.04597) is mostly rebuilt.

Upsampling is followed by a 2x2 convolution, the two deepest levels end in dropout, and
two feature maps stand before the output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras
from keras import layers

from unet_gui.networks.architectures.arguments import check_unet_arguments
from unet_gui.networks.architectures.u_path import through_u

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
    """Build the network; the defaults are the source's, 31,031,685 parameters.

    The source prints neither the dropout rate nor the activations: 0.5 and ReLU, and
    sigmoid at the output, are chosen here.

    Parameters
    ----------
    spatial_shape : (2,) ints or None
        Multiples of 2^(depth-1); None leaves an axis open.

    Returns
    -------
    keras.Model
        (n, rows, columns, channels) to (n, rows, columns, classes) sigmoid
        probabilities.

    Raises
    ------
    InputError
        If an argument makes no network.
    """
    check_unet_arguments(channels, classes, depth, base_filters, spatial_shape)

    def contract(tensor: keras.KerasTensor, level: int) -> keras.KerasTensor:
        tensor = _convolve_twice(tensor, base_filters * 2**level)
        is_deep = level >= depth - 2
        return layers.Dropout(dropout)(tensor) if is_deep else tensor

    inputs = keras.Input((*spatial_shape, channels))
    tensor = through_u(
        inputs,
        depth,
        contract=contract,
        pooling=layers.MaxPooling2D,
        expand=_expand,
    )
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
