"""The part that all U-Nets share: the contracting and the expanding path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from unet_gui.networks.architectures.arguments import check_unet_arguments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

Tensor = Any  # of Keras, or a record


@dataclass(frozen=True, slots=True)
class UShape:
    """The arguments that all U-Nets share; checked.

    Attributes
    ----------
    channels, classes : int
        Length of the last axis of input and output.
    depth : int
        Number of levels, bottleneck included; at least 2.
    base_filters : int
        Filters of the first level; every level below has twice as many.
    spatial_shape : (2,) or (3,) ints or None
        Multiples of 2^(depth-1); None leaves the length of an axis open.

    Raises
    ------
    InputError
        If the arguments define no U-Net.
    """

    channels: int
    classes: int
    depth: int
    base_filters: int
    spatial_shape: Sequence[int | None]

    def __post_init__(self) -> None:
        check_unet_arguments(
            self.channels,
            self.classes,
            self.depth,
            self.base_filters,
            self.spatial_shape,
        )


def u_features(
    layers: ModuleType,
    shape: UShape,
    contract: Callable[[Tensor, int], Tensor],
    pooling: Callable[[int], Callable[[Tensor], Tensor]],
    expand: Callable[[Tensor, Tensor], Tensor],
) -> tuple[Tensor, Tensor]:
    """Build a U-Net up to its last feature maps.

    Parameters
    ----------
    layers : module
        `keras.layers`, or `layer_records` to build without Keras.
    contract : callable
        Convolves a tensor at a level, given its number (0 at the top).
    pooling : type of layer
        Pooling to the next lower level, made with size 2.
    expand : callable
        Joins the tensor from the level below with the skip connection of a level.

    Returns
    -------
    inputs, features : tensors
        (n, *spatial, channels) and (n, *spatial, maps).
    """
    tensor = inputs = layers.Input((*shape.spatial_shape, shape.channels))
    skips = []
    for level in range(shape.depth - 1):
        tensor = contract(tensor, level)
        skips.append(tensor)
        tensor = pooling(2)(tensor)
    tensor = contract(tensor, shape.depth - 1)
    for skip in reversed(skips):
        tensor = expand(tensor, skip)
    return inputs, tensor
