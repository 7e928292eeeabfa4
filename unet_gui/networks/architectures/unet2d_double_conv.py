"""The 2-D U-Net of double convolutions with batch normalisation, known from PyTorch.

Its source describes it for PyTorch; here it is built in Keras with PyTorch's defaults
for batch normalisation. After Ronneberger et al. 2015, arXiv:1505.04597.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.architectures.u_path import UShape, u_features

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from unet_gui.networks.architectures.u_path import Tensor

_EPSILON, _MOMENTUM = 1e-5, 0.9  # PyTorch's momentum of 0.1 corresponds to 0.9 in Keras


@dataclass(frozen=True, slots=True)
class _Blocks:
    """The building blocks, of the layers of Keras or of their records."""

    layers: ModuleType

    def expand(self, tensor: Tensor, skip: Tensor) -> Tensor:
        """Upsample, join the skip connection and convolve."""
        layers, filters = self.layers, skip.shape[-1]
        up = layers.Conv2DTranspose(filters, 2, strides=2)(tensor)
        return self.double_conv(layers.Concatenate()([skip, up]), filters)

    def double_conv(self, tensor: Tensor, filters: int) -> Tensor:
        """Convolve, normalise and activate, twice."""
        layers = self.layers
        for _ in range(2):
            tensor = layers.Conv2D(filters, 3, padding="same", use_bias=False)(tensor)
            normalise = layers.BatchNormalization(momentum=_MOMENTUM, epsilon=_EPSILON)
            tensor = layers.Activation("relu")(normalise(tensor))
        return tensor


def build_unet2d_double_conv(
    layers: ModuleType,
    *,
    channels: int = 3,
    classes: int = 1,
    depth: int = 5,
    base_filters: int = 64,
    gives_logits: bool = False,
    spatial_shape: Sequence[int | None] = (None, None),
) -> tuple[Tensor, Tensor]:
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
    inputs, outputs : tensors
        (n, rows, columns, channels) to (n, rows, columns, classes) probabilities or
        logits.
    """
    shape = UShape(channels, classes, depth, base_filters, spatial_shape)

    blocks = _Blocks(layers)

    def contract(tensor: Tensor, level: int) -> Tensor:
        return blocks.double_conv(tensor, base_filters * 2**level)

    inputs, tensor = u_features(
        layers, shape, contract, layers.MaxPooling2D, blocks.expand
    )
    outputs = layers.Conv2D(classes, 1)(tensor)
    if not gives_logits:
        outputs = layers.Activation("sigmoid")(outputs)
    return inputs, outputs
