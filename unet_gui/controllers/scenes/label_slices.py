"""Slices of overlays: masks, agreement, probabilities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.planes import extract_slice, oriented_section
from unet_gui.core.image.slice_on_grid import nearest_values, voxels_of_slice
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.agreement import agreement_map

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.case.result import Probabilities
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.geometry.planes import Plane, Voxel
    from unet_gui.core.image.slice_cache import SliceCache

    Labels = npt.NDArray[np.uint8]

_LEVELS = 255


@dataclass(frozen=True, slots=True)
class AgreementOfMasks:
    """Agreement of two masks in a region, in the values of `AgreementKind`."""

    prediction: LabelMap
    reference: LabelMap
    region: str
    marked_region: str | None = None


@dataclass(frozen=True, slots=True)
class ProbabilityOfClass:
    """Probability of a class as levels from 0 to 255, on a grid of `shape`."""

    probabilities: Probabilities
    channel: int
    shape: Voxel


@dataclass(frozen=True, slots=True)
class PlacedProbability:
    """Probability of a class on another grid than that of the views.

    Attributes
    ----------
    affine : Affine
        Of the grid of the probabilities.
    grid : Grid
        That of the views.
    """

    source: ProbabilityOfClass
    affine: Affine
    grid: Grid


LabelSource = LabelMap | AgreementOfMasks | ProbabilityOfClass | PlacedProbability


def cut_labels(
    source: LabelSource,
    plane: Plane,
    index: int,
    slices: SliceCache,
    *,
    radiological: bool,
) -> Labels:
    """Return a slice, (rows, columns) uint8, oriented like `extract_slice`.

    Parameters
    ----------
    slices : SliceCache
        Slices that are kept for the next call.
    """

    def cut(data: npt.NDArray[Any]) -> npt.NDArray[Any]:
        return extract_slice(data, plane, index, radiological=radiological)

    if isinstance(source, LabelMap):
        return slices.slice_of(source.data, plane, index, radiological=radiological)
    if isinstance(source, AgreementOfMasks):
        masks = (cut(source.prediction.data), cut(source.reference.data))
        return agreement_map(*masks, source.region, source.marked_region)
    if isinstance(source, PlacedProbability):
        levels = _placed_levels(source, plane, index)
        return oriented_section(levels, plane, radiological=radiological)
    return cut(_levels_in(source, plane, index))


def _placed_levels(placed: PlacedProbability, plane: Plane, index: int) -> Labels:
    """Return levels, (a, b), each of the nearest voxel; 0 outside."""
    kept = placed.source.probabilities
    places = voxels_of_slice(placed.affine, placed.grid, plane, index)
    data = kept.data[..., placed.source.channel].view(np.uint16)
    start = np.asarray(kept.box.start)[:, None, None]
    bits = nearest_values(data, places - start)
    levels: Labels = _level_table()[bits]
    return levels


def _levels_in(source: ProbabilityOfClass, plane: Plane, index: int) -> Labels:
    """Return levels (I, J, K) on the whole grid that are valid in one slice.

    The slice is repeated along the normal of the plane without using memory.
    """
    box, normal = source.probabilities.box, plane.normal
    shape = [1 if axis == normal else n for axis, n in enumerate(source.shape)]
    levels = np.zeros(shape, np.uint8)
    if box.start[normal] <= index < box.stop[normal]:
        place, part = list(box.slices), [slice(None)] * 3
        place[normal] = slice(0, 1)
        first = index - box.start[normal]
        part[normal] = slice(first, first + 1)
        inside = source.probabilities.data[..., source.channel][tuple(part)]
        levels[tuple(place)] = _level_table()[inside.view(np.uint16)]
    return np.broadcast_to(levels, source.shape)


@lru_cache(maxsize=1)
def _level_table() -> Labels:
    """Return the (65536,) levels of all float16 values by their bits; 0 for NaN."""
    values = np.arange(1 << 16, dtype=np.uint16).view(np.float16).astype(np.float32)
    table = np.rint(np.clip(np.nan_to_num(values), 0, 1) * _LEVELS).astype(np.uint8)
    table.flags.writeable = False
    return table
