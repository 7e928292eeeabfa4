"""The 3-D U-Net of the course "AI for Medical Diagnosis" (deeplearning.ai), week 3.

After Ronneberger et al. 2015, arXiv:1505.04597, and Çiçek et al. 2016,
arXiv:1606.06650. It is built with channels last; kernels have the same shape as with
channels first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from unet_gui.networks.architectures.arguments import check_one_of
from unet_gui.networks.architectures.u_path import UShape, u_features

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from unet_gui.networks.architectures.u_path import Tensor

Upsampling = Literal["nearest", "deconvolution"]
ActivationKind = Literal["relu", "prelu"]


@dataclass(frozen=True, slots=True)
class _Blocks:
    """The two building blocks, in the chosen variants."""

    layers: ModuleType
    upsampling: Upsampling
    batch_normalization: bool
    activation: ActivationKind

    def convolve(self, tensor: Tensor, filters: int) -> Tensor:
        """Convolve with 3x3x3 kernels, normalise if chosen, and activate."""
        layers = self.layers
        tensor = layers.Conv3D(filters, 3, padding="same")(tensor)
        if self.batch_normalization:
            tensor = layers.BatchNormalization()(tensor)
        if self.activation == "prelu":
            return layers.PReLU(shared_axes=(1, 2, 3))(tensor)
        return layers.Activation("relu")(tensor)

    def upsample(self, tensor: Tensor) -> Tensor:
        """Double the size of every spatial axis."""
        if self.upsampling == "nearest":
            return self.layers.UpSampling3D(2)(tensor)
        return self.layers.Conv3DTranspose(tensor.shape[-1], 2, strides=2)(tensor)


def build_unet3d(  # noqa: PLR0913 - those of packages, and the layers
    layers: ModuleType,
    *,
    channels: int = 4,
    classes: int = 3,
    depth: int = 2,
    base_filters: int = 32,
    upsampling: Upsampling = "nearest",
    batch_normalization: bool = False,
    activation: ActivationKind = "relu",
    spatial_shape: Sequence[int | None] = (None, None, None),
) -> tuple[Tensor, Tensor]:
    """Build the U-Net of the course's lab; its defaults give 833,507 parameters.

    At level i of the contracting path, the first convolution has `base_filters` · 2^i
    filters and the second twice as many.

    Parameters
    ----------
    upsampling : {"nearest", "deconvolution"}
        Whether voxels are repeated, or upsampled by a transposed convolution that keeps
        the number of channels.
    activation : {"relu", "prelu"}
        The slopes of PReLU are shared over space.
    channels, classes, depth, base_filters, spatial_shape :
        As for `UShape`.

    Returns
    -------
    inputs, outputs : tensors
        (n, I, J, K, channels) to (n, I, J, K, classes) sigmoid probabilities.

    Raises
    ------
    InputError
        If the arguments define no U-Net.
    """
    check_one_of("upsampling", upsampling, ("nearest", "deconvolution"))
    check_one_of("activation", activation, ("relu", "prelu"))

    blocks = _Blocks(layers, upsampling, batch_normalization, activation)
    shape = UShape(channels, classes, depth, base_filters, spatial_shape)

    def contract(tensor: Tensor, level: int) -> Tensor:
        filters = base_filters * 2**level
        return blocks.convolve(blocks.convolve(tensor, filters), 2 * filters)

    def expand(tensor: Tensor, skip: Tensor) -> Tensor:
        tensor = layers.Concatenate()([blocks.upsample(tensor), skip])
        filters = skip.shape[-1]
        return blocks.convolve(blocks.convolve(tensor, filters), filters)

    inputs, tensor = u_features(layers, shape, contract, layers.MaxPooling3D, expand)
    tensor = layers.Conv3D(classes, 1)(tensor)
    outputs = layers.Activation("sigmoid")(tensor)
    return inputs, outputs
