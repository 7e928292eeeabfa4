"""Deep supervision: the lower levels of the expanding path are trained directly, too.

After Dou et al. 2017, doi:10.1016/j.media.2017.05.001, with the weights of nnU-Net
(Isensee et al. 2021, doi:10.1038/s41592-020-01008-z): half as much at half the
resolution. The heads belong to the training only and are not saved.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import keras
from keras import layers, ops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.networks.training.losses import Loss

_UPSAMPLING = (
    layers.UpSampling2D,
    layers.UpSampling3D,
    layers.Conv2DTranspose,
    layers.Conv3DTranspose,
)


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """A level of the expanding path.

    Attributes
    ----------
    features : tensor
        What the level ends with, (n, *spatial, maps).
    stride : int
        Voxels of the network's input along an axis for one voxel of the level.
    """

    features: keras.KerasTensor
    stride: int


def lower_levels(model: keras.Model) -> list[Level]:
    """Return the levels between the bottleneck and the top, the lowest first.

    These are what the network upsamples, by 2 each time, without the bottleneck.
    """
    upsampled = [x.input for x in model.layers if isinstance(x, _UPSAMPLING)]
    count = len(upsampled)
    return [
        Level(features, 2 ** (count - number))
        for number, features in enumerate(upsampled)
        if number > 0
    ]


def with_heads(model: keras.Model, levels: Sequence[Level]) -> keras.Model:
    """Return a network that shares all layers and has one more output per level.

    Outputs are (n, *spatial, classes) probabilities, the network's own first.
    """
    ndim, classes = len(model.output.shape) - 2, model.output.shape[-1]
    convolution = layers.Conv2D if ndim == 2 else layers.Conv3D
    heads = [
        convolution(classes, 1, activation="sigmoid", dtype="float32")(level.features)
        for level in levels
    ]
    outputs = [model.output, *heads] if heads else model.output
    return keras.Model(model.input, outputs)


def level_losses(loss: Loss, levels: Sequence[Level]) -> tuple[list[Loss], list[float]]:
    """Return the loss of each output of `with_heads`, and its weight.

    A level at stride s has the weight 1/s; all weights sum to 1.
    """
    strides = [1, *(level.stride for level in levels)]
    total = sum(1 / stride for stride in strides)
    losses = [loss, *(_at_stride(loss, stride) for stride in strides[1:])]
    return losses, [1 / stride / total for stride in strides]


def _at_stride(loss: Loss, stride: int) -> Loss:
    """Compare probabilities with the share of each class in a block of voxels."""

    def of_blocks(
        truth: keras.KerasTensor, probabilities: keras.KerasTensor
    ) -> keras.KerasTensor:
        return loss(ops.average_pool(truth, stride, stride), probabilities)

    return of_blocks
