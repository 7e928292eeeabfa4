"""The 2-D U-Net in the form in which Ronneberger et al. 2015 is most often rebuilt.

Upsampling is followed by a 2x2 convolution, the two deepest levels end in dropout, and
the output is computed from two feature maps. arXiv:1505.04597.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.architectures.u_path import UShape, u_features

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from unet_gui.networks.architectures.u_path import Tensor

_FEATURES_BEFORE_OUTPUT = 2


@dataclass(frozen=True, slots=True)
class _Blocks:
    """The building blocks, of the layers of Keras or of their records."""

    layers: ModuleType

    def expand(self, tensor: Tensor, skip: Tensor) -> Tensor:
        """Upsample, convolve, join the skip connection and convolve again."""
        layers, filters = self.layers, skip.shape[-1]
        up = self.convolve(layers.UpSampling2D(2)(tensor), filters, 2)
        return self.convolve_twice(layers.Concatenate()([skip, up]), filters)

    def convolve(self, tensor: Tensor, filters: int, kernel: int) -> Tensor:
        """Convolve and activate."""
        convolution = self.layers.Conv2D(
            filters, kernel, padding="same", activation="relu"
        )
        return convolution(tensor)

    def convolve_twice(self, tensor: Tensor, filters: int) -> Tensor:
        """Convolve twice with 3x3 kernels."""
        return self.convolve(self.convolve(tensor, filters, 3), filters, 3)


def build_unet2d_classic(
    layers: ModuleType,
    *,
    channels: int = 1,
    classes: int = 1,
    depth: int = 5,
    base_filters: int = 64,
    dropout: float = 0.5,
    spatial_shape: Sequence[int | None] = (None, None),
) -> tuple[Tensor, Tensor]:
    """Build the network; the source's defaults give 31,031,685 parameters.

    The source prints neither the dropout rate nor the activations; 0.5, ReLU, and a
    sigmoid at the output are chosen here.

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
        tensor = blocks.convolve_twice(tensor, base_filters * 2**level)
        is_deep = level >= depth - 2
        return layers.Dropout(dropout)(tensor) if is_deep else tensor

    inputs, tensor = u_features(
        layers, shape, contract, layers.MaxPooling2D, blocks.expand
    )
    tensor = blocks.convolve(tensor, _FEATURES_BEFORE_OUTPUT, 3)
    outputs = layers.Conv2D(classes, 1, activation="sigmoid")(tensor)
    return inputs, outputs
