"""Which lesions of two examinations are the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.measuring.lesions import region_voxels

if TYPE_CHECKING:
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
    """

    pairs: frozenset[tuple[int, int]]
    links: frozenset[tuple[int, int]]


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
        In mL, by the voxels of the examination now, each at its nearest voxel before.
    """
    (old, old_affine), (new, new_affine) = before, now
    shared = np.zeros((len(old.items) + 1, len(new.items) + 1))
    if new.numbers.size and old.numbers.size:
        way = old_affine.inverse @ to_before @ new_affine
        places, number = _places(new, way, old.box)
        other = old.numbers[places]
        np.add.at(shared, (other, number), new_affine.voxel_volume_ml)
    return shared[1:, 1:]


def grown_pieces(
    now: tuple[Lesions, Affine],
    before: tuple[Lesions, LabelMap],
    region: str | None,
    to_before: Affine,
) -> frozenset[int]:
    """Return the lesions that lie where the region had pieces too small for a lesion.

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
    places, number = _places(new, way, old.box)
    labels = mask.data[old.box.slices][places]
    is_piece = region_voxels(labels, region) & (old.numbers[places] == 0)
    return frozenset(int(n) - 1 for n in np.unique(number[is_piece]))


def _places(
    lesions: Lesions, way: Affine, box: Box
) -> tuple[tuple[npt.NDArray[np.int64], ...], npt.NDArray[np.int32]]:
    """Return the nearest voxels in a box of another grid, and the lesions' numbers.

    Parameters
    ----------
    way : Affine
        From the voxels of the lesions' grid to those of the other one.
    box : Box
        In the other grid; what lies outside is left out.
    """
    voxels = np.argwhere(lesions.numbers)
    number = lesions.numbers[tuple(voxels.T)]
    placed = np.rint(way.apply(voxels + lesions.box.start)).astype(np.int64)
    placed -= box.start
    is_near = ((placed >= 0) & (placed < box.shape)).all(axis=1)
    return tuple(placed[is_near].T), number[is_near]


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
