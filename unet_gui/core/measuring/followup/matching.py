"""Matching of the lesions of two examinations."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.measuring.lesions import region_voxels

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.measuring.lesions import Lesions

    Floats = npt.NDArray[np.float64]

# Two lesions belong together if they overlap by as much of their union, or if as much
# of the smaller one lies in the other. Without a floor, a vanished lesion and a new one
# elsewhere would be taken for the same.
LEAST_IOU = 0.1
LEAST_SHARE = 0.5
_MOST_PARTS = 12  # of a voxel along an axis: slices of 6 mm against voxels of 0.5 mm
_ROUNDING = 1e-3  # of spacings in headers


class Thinness(NamedTuple):
    """The extent of a lesion across the slices of another grid, and their distance."""

    extent_mm: float
    step_mm: float


@dataclass(frozen=True, slots=True)
class Matches:
    """The lesions of an examination that belong to those of the one before.

    Attributes
    ----------
    pairs : frozenset of (int, int)
        Positions of the same lesion before and now; each is in one pair at most.
    links : frozenset of (int, int)
        All lesions that belong together, with the pairs. A lesion now with several
        links is a merged one; one before with several links has split.
    thin_before, thin_now : mapping
        Lesions that may lie between the slices of the other examination.
    """

    pairs: frozenset[tuple[int, int]]
    links: frozenset[tuple[int, int]]
    thin_before: Mapping[int, Thinness] = field(default_factory=dict)
    thin_now: Mapping[int, Thinness] = field(default_factory=dict)


def overlaps_ml(
    before: tuple[Lesions, Affine], now: tuple[Lesions, Affine], to_before: Affine
) -> Floats:
    """Return the volume that each lesion shares with each one before.

    Parameters
    ----------
    before, now : pairs of Lesions and Affine
        Lesions, and the affine of their grid.
    to_before : Affine
        Rigid map from world coordinates now to those before, in mm.

    Returns
    -------
    (before, now) float64 array
        In mL, at most the volume of the smaller lesion. Voxels of either examination
        are looked up in the other one, in parts as small as the voxels there, and the
        larger sum counts: a thin lesion between the centres of thick slices is seen.
    """
    (old, old_affine), (new, new_affine) = before, now
    shared = _shared_ml((new, new_affine), (old, old_affine), to_before)
    back = _shared_ml((old, old_affine), (new, new_affine), to_before.inverse)
    shared = np.maximum(shared, back.T)
    old_ml, new_ml = (
        np.array([lesion.volume_ml for lesion in found.items]) for found in (old, new)
    )
    most: Floats = np.minimum(old_ml[:, None], new_ml[None])
    return np.minimum(shared, most, out=shared)


def _shared_ml(
    lesions: tuple[Lesions, Affine], others: tuple[Lesions, Affine], to_others: Affine
) -> Floats:
    """Return the (others, lesions) volumes by the voxels of the lesions' grid."""
    (found, affine), (sought, other_affine) = lesions, others
    size = len(sought.items) + 1, len(found.items) + 1
    shared = np.zeros(size)
    if found.numbers.size and sought.numbers.size:
        parts = _parts_of_voxels(affine, other_affine)
        way = other_affine.inverse @ to_others @ affine
        for part in parts:
            places, number = _places(found, way, sought.box, part)
            pairs = np.ravel_multi_index((sought.numbers[places], number), size)
            shared += np.bincount(pairs, minlength=shared.size).reshape(size)
        shared *= affine.voxel_volume_ml / len(parts)
    return shared[1:, 1:]


def _parts_of_voxels(affine: Affine, other: Affine) -> Floats:
    """Return the (n, 3) centres of equal parts of a voxel, as offsets in voxels.

    The parts are not longer than the shortest edge of a voxel of the other grid, unless
    there were more than `_MOST_PARTS` along an axis.
    """
    least_mm = min(other.spacing_mm) * (1 + _ROUNDING)
    counts = [
        min(max(math.ceil(mm / least_mm), 1), _MOST_PARTS) for mm in affine.spacing_mm
    ]
    along = [(np.arange(n) + 0.5) / n - 0.5 for n in counts]
    return np.stack(np.meshgrid(*along, indexing="ij"), axis=-1).reshape(-1, 3)


def grown_pieces(
    now: tuple[Lesions, Affine],
    before: tuple[Lesions, LabelMap],
    region: str | None,
    to_before: Affine,
) -> frozenset[int]:
    """Return the lesions where the region had components too small for a lesion.

    Parameters
    ----------
    before : Lesions and LabelMap
        The lesions of the region before, and the mask that they were found in.
    region : str or None
        As for `find_lesions`.

    Returns
    -------
    frozenset of int
        Positions of the lesions now.
    """
    (new, new_affine), (old, mask) = now, before
    if not (new.numbers.size and old.numbers.size):
        return frozenset()
    way = mask.affine.inverse @ to_before @ new_affine
    found: set[int] = set()
    for part in _parts_of_voxels(new_affine, mask.affine):
        places, number = _places(new, way, old.box, part)
        labels = mask.data[old.box.slices][places]
        is_piece = region_voxels(labels, region) & (old.numbers[places] == 0)
        found.update(int(n) - 1 for n in np.unique(number[is_piece]))
    return frozenset(found)


def _places(
    lesions: Lesions, way: Affine, box: Box, part: Floats
) -> tuple[tuple[npt.NDArray[np.int64], ...], npt.NDArray[np.int32]]:
    """Return the nearest voxels in a box of another grid, and the lesions' numbers.

    Parameters
    ----------
    way : Affine
        From the voxels of the lesions' grid to those of the other one.
    box : Box
        In the other grid; what lies outside is left out.
    part : (3,) array
        The place in each voxel that is looked up, from its centre, in voxels.
    """
    voxels = np.argwhere(lesions.numbers)
    number = lesions.numbers[tuple(voxels.T)]
    placed = np.rint(way.apply(voxels + lesions.box.start + part)).astype(np.int64)
    placed -= box.start
    is_near = ((placed >= 0) & (placed < box.shape)).all(axis=1)
    return tuple(placed[is_near].T), number[is_near]


def thin_lesions(
    lesions: tuple[Lesions, Affine], other: Affine, to_other: Affine
) -> dict[int, Thinness]:
    """Return the lesions that are thinner than the slices of another grid are apart.

    Such a lesion may lie between two of them, and be missed there.

    Parameters
    ----------
    other : Affine
        Of the other grid.
    to_other : Affine
        Rigid map from the world coordinates of the lesions to those of the other grid.
    """
    from scipy import ndimage

    found, affine = lesions
    if not found.items:
        return {}
    axis = int(np.argmax(other.spacing_mm))
    step_mm = other.spacing_mm[axis]
    way = other.inverse @ to_other @ affine
    voxels = np.argwhere(found.numbers)
    numbers = found.numbers[tuple(voxels.T)]
    along = way.apply(voxels)[:, axis]
    lesion = np.arange(1, len(found.items) + 1)
    own = float(np.abs(way.matrix[axis, :3]).sum())  # of one voxel
    extents = (
        np.array(ndimage.maximum(along, numbers, lesion))
        - np.array(ndimage.minimum(along, numbers, lesion))
        + own
    )
    return {
        n: Thinness(float(extent) * step_mm, step_mm)
        for n, extent in enumerate(extents)
        if extent < 1 - _ROUNDING
    }


def match_lesions(
    shared_ml: Floats, before_ml: Floats, now_ml: Floats, least_iou: float = LEAST_IOU
) -> Matches:
    """Find the same lesions by their overlaps.

    Parameters
    ----------
    shared_ml : (before, now) array
    before_ml, now_ml : (before,) and (now,) arrays
        Volumes of the lesions.
    least_iou : float
        Smallest overlap over union.
    """
    from scipy.optimize import linear_sum_assignment

    if not shared_ml.size:
        return Matches(frozenset(), frozenset())
    iou = shared_ml / (before_ml[:, None] + now_ml[None] - shared_ml)
    share = shared_ml / np.minimum(before_ml[:, None], now_ml[None])
    is_linked = (shared_ml > 0) & ((iou >= least_iou) | (share >= LEAST_SHARE))
    # all links are worth more than none, whatever their overlap
    worth = np.where(is_linked, 1 + iou, 0.0)
    rows, columns = linear_sum_assignment(-worth)
    pairs = {
        (int(a), int(b)) for a, b in zip(rows, columns, strict=True) if is_linked[a, b]
    }
    links = {(int(a), int(b)) for a, b in np.argwhere(is_linked)}
    return Matches(frozenset(pairs), frozenset(links))
