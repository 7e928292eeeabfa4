"""Feature maps of a layer as greyscale pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.planes import Plane, columns_reversed

if TYPE_CHECKING:
    import numpy.typing as npt

_DARKEST, _BRIGHTEST = 1.0, 99.0  # percentiles shown as black and as white
_SAMPLED_VALUES = 40_000


@dataclass(frozen=True, slots=True, eq=False)
class FeatureMaps:
    """The output of a layer for a slice or a tile.

    Attributes
    ----------
    title : str
        Names of the layer and the model.
    shape : ints
        Shape of the layer's output without the batch: (*spatial, channels).
    pixels : (maps, slices, rows, columns) uint8
        Rows and columns run along the axes of the plane, in ascending order.
    ranges : (maps, 2) float32
        Values shown black and white, for each map.
    crosshair : int
        Index of the slice nearest to the crosshair.
    """

    title: str
    shape: tuple[int, ...]
    plane: Plane
    pixels: npt.NDArray[np.uint8]
    ranges: npt.NDArray[np.float32]
    crosshair: int
    is_radiological: bool

    @property
    def slices(self) -> int:
        """Number of slices of each map."""
        return int(self.pixels.shape[1])

    def picture(self, number: int, index: int) -> npt.NDArray[np.uint8]:
        """Return slice `index` of a map as (rows, columns), oriented like the views."""
        is_mirrored = columns_reversed(self.plane, radiological=self.is_radiological)
        return self.pixels[number, index, ::-1, :: -1 if is_mirrored else 1]


def grey_maps(
    stack: npt.NDArray[np.float32],
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float32]]:
    """Convert a stack of feature maps to grey levels.

    Each map has its own contrast, between percentiles of all its slices. A constant map
    becomes black.

    Parameters
    ----------
    stack : (slices, rows, columns, maps) float32 array

    Returns
    -------
    pixels : (maps, slices, rows, columns) uint8 array
    ranges : (maps, 2) float32 array
        Values shown black and white.
    """
    maps = stack.shape[-1]
    values = stack.reshape(-1, maps)
    sample = values[:: max(1, len(values) // _SAMPLED_VALUES)]
    low, high = np.percentile(sample, (_DARKEST, _BRIGHTEST), axis=0)
    is_flat = (
        high <= low
    )  # nearly all values are equal; the full range shows the others
    low = np.where(is_flat, values.min(axis=0), low)
    high = np.where(is_flat, values.max(axis=0), high)
    width = np.where(high > low, high - low, 1.0)
    pixels = np.empty((maps, *stack.shape[:-1]), np.uint8)
    for number in range(maps):
        scaled = (stack[..., number] - low[number]) * (255.0 / width[number])
        pixels[number] = np.clip(scaled, 0, 255).astype(np.uint8)
    return pixels, np.stack([low, high], axis=1).astype(np.float32)
