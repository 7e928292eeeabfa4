"""A 2-D U-Net whose expanding path upsamples by transposed convolutions.

After github.com/zhixuhao/unet and Ronneberger et al. 2015, arXiv:1505.04597.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.architectures.u_path import UShape, u_features

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from unet_gui.networks.architectures.u_path import Tensor


@dataclass(frozen=True, slots=True)
class _Blocks:
    """The building blocks, of the layers of Keras or of their records."""

    layers: ModuleType

    def expand(self, tensor: Tensor, skip: Tensor) -> Tensor:
        """Upsample, join the skip connection and convolve."""
        layers, filters = self.layers, skip.shape[-1]
        up = layers.Conv2DTranspose(filters, 2, strides=2, padding="same")(tensor)
        return self.convolve_twice(layers.Concatenate()([up, skip]), filters)

    def convolve_twice(self, tensor: Tensor, filters: int) -> Tensor:
        """Convolve with 3x3 kernels and activate, twice."""
        for _ in range(2):
            convolution = self.layers.Conv2D(
                filters, 3, padding="same", activation="relu"
            )
            tensor = convolution(tensor)
        return tensor


def build_unet2d_transpose(
    layers: ModuleType,
    *,
    channels: int = 1,
    classes: int = 1,
    depth: int = 5,
    base_filters: int = 32,
    spatial_shape: Sequence[int | None] = (None, None),
) -> tuple[Tensor, Tensor]:
    """Build the network; the source's defaults give 7,759,521 parameters.

    The source trains it with Adam at 1e-3 on the soft Dice loss.

    The parameters are those of `UShape`.

    Returns
    -------
    inputs, outputs : tensors
        (n, rows, columns, channels) to (n, rows, columns, classes) sigmoid
        probabilities.
    """
    shape = UShape(channels, classes, depth, base_filters, spatial_shape)

    blocks = _Blocks(layers)

    def contract(tensor: Tensor, level: int) -> Tensor:
        return blocks.convolve_twice(tensor, base_filters * 2**level)

    inputs, tensor = u_features(
        layers, shape, contract, layers.MaxPooling2D, blocks.expand
    )
    outputs = layers.Conv2D(classes, 1, activation="sigmoid")(tensor)
    return inputs, outputs
