"""Voxel-wise agreement of a prediction with a reference."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import union_box
from unet_gui.core.mask.foreground_words import foreground_words
from unet_gui.core.mask.labels import REGIONS, TumourClass

if TYPE_CHECKING:
    from collections.abc import Collection

    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.image.volume import LabelMap

    Labels = npt.NDArray[np.uint8]

ANY_CLASS = "any_class"  # compares all classes at once, instead of one region
AGREEMENT_REGIONS = (
    "whole_tumour",
    "tumour_core",
    *(c.key for c in TumourClass),
    ANY_CLASS,
)
_LABELS = 4  # background and classes; the index of all values outside the scheme


class AgreementKind(IntEnum):
    """The agreement of a voxel; 0 if neither mask contains it."""

    FOUND = 1  # true positive
    MISSED = 2  # false negative
    FALSE = 3  # false positive
    OTHER_CLASS = 4  # tumour of different classes; only with `ANY_CLASS`


# bluish green, sky blue, vermilion and yellow of Okabe and Ito 2008
AGREEMENT_COLOURS: dict[AgreementKind, Colour] = {
    AgreementKind.FOUND: (0, 158, 115),
    AgreementKind.MISSED: (86, 180, 233),
    AgreementKind.FALSE: (213, 94, 0),
    AgreementKind.OTHER_CLASS: (240, 228, 66),
}
_FALSE, _MISSED = int(AgreementKind.FALSE), int(AgreementKind.MISSED)


def agreement_map(
    prediction: Labels, reference: Labels, region: str, marked_region: str | None = None
) -> Labels:
    """Compare two label maps, or slices of them.

    Parameters
    ----------
    prediction, reference : uint8 arrays of one shape
        In internal values.
    region : str
        One of `AGREEMENT_REGIONS`.
    marked_region : str or None
        The region that value 1 of the prediction stands for, if it is not a class.

    Returns
    -------
    uint8 array of the same shape
        Values of `AgreementKind`, 0 elsewhere.
    """
    return _table(region, marked_region)[_pair_index(prediction, reference)]


def _pair_index(prediction: Labels, reference: Labels) -> Labels:
    index = np.minimum(prediction, np.uint8(_LABELS))
    index *= np.uint8(_LABELS + 1)
    index += np.minimum(reference, np.uint8(_LABELS))
    return index


@lru_cache(maxsize=32)
def _table(region: str, marked_region: str | None) -> Labels:
    """Return the (25,) kinds of all pairs, at ``prediction * 5 + reference``."""
    predicted = {1} if marked_region else _values(region)
    table = np.zeros((_LABELS + 1, _LABELS + 1), np.uint8)
    for p in range(_LABELS + 1):
        for r in range(_LABELS + 1):
            table[p, r] = _kind(
                p if p in predicted else 0, r, region, bool(marked_region)
            )
    table.flags.writeable = False
    return table.reshape(-1)


def _kind(predicted: int, true: int, region: str, is_whole: bool) -> int:
    true = true if true in _values(region) else 0
    if not predicted or not true:
        return _FALSE if predicted else _MISSED if true else 0
    same = predicted == true or region != ANY_CLASS or is_whole
    return int(AgreementKind.FOUND if same else AgreementKind.OTHER_CLASS)


def _values(region: str) -> set[int]:
    return {int(c) for c in REGIONS.get(region, tuple(TumourClass))}


def compared_regions(marked: Collection[str], told: Collection[str]) -> tuple[str, ...]:
    """Return the regions in which a prediction and a reference can be compared.

    Parameters
    ----------
    marked, told : collections of str
        The regions of `REGIONS` that the prediction and the reference tell apart.
    """
    shared = set(marked) & set(told)
    has_all = shared == set(REGIONS)
    return tuple(
        r for r in AGREEMENT_REGIONS if r in shared or (r == ANY_CLASS and has_all)
    )


@dataclass(frozen=True, slots=True)
class PairCounts:
    """Number of voxels with each pair of labels, from which metrics follow.

    Attributes
    ----------
    counts : (5, 5) nested tuples of int
        Indexed by predicted and true label; 4 stands for all values outside the
        scheme. Voxels that are background in both may be missing.
    voxel_ml : float
        Volume of one voxel.
    marked_region : str or None
        The region that value 1 of the prediction stands for, if it is not a class.
    """

    counts: tuple[tuple[int, ...], ...]
    voxel_ml: float
    marked_region: str | None = None

    def dice(self, region: str) -> float:
        """Return the Dice coefficient of a region, NaN if it is undefined."""
        predicted = {1} if self.marked_region else _values(region)
        true = _values(region)
        sizes = sum(
            count * ((p in predicted) + (r in true)) for p, r, count in self._pairs()
        )
        both = sum(c for p, r, c in self._pairs() if p in predicted and r in true)
        return 2.0 * both / sizes if sizes else math.nan

    def volumes_ml(self, region: str) -> dict[AgreementKind, float]:
        """Return the volume of each kind of agreement in mL."""
        kinds = _table(region, self.marked_region)
        volumes = dict.fromkeys(AgreementKind, 0.0)
        for p, r, count in self._pairs():
            kind = int(kinds[p * (_LABELS + 1) + r])
            if kind:
                volumes[AgreementKind(kind)] += count * self.voxel_ml
        return volumes

    def _pairs(self) -> list[tuple[int, int, int]]:
        return [
            (p, r, n) for p, row in enumerate(self.counts) for r, n in enumerate(row)
        ]


def pair_counts(
    prediction: LabelMap, reference: LabelMap, marked_region: str | None = None
) -> PairCounts:
    """Count the pairs of labels of two label maps on one grid."""
    counts = _counted(*foreground_words(prediction.data, reference.data))
    return PairCounts(_as_rows(counts), reference.affine.voxel_volume_ml, marked_region)


def pair_counts_after(
    counts: PairCounts, before: Labels, after: Labels, reference: Labels
) -> PairCounts:
    """Return the counts after a change of the prediction, without a new count.

    Parameters
    ----------
    before, after, reference : uint8 arrays of one shape
        The labels in a box, outside of which nothing has changed.
    """
    changed = _counted(after, reference) - _counted(before, reference)
    # some background is not counted
    rows = np.maximum(np.asarray(counts.counts) + changed, 0)
    return replace(counts, counts=_as_rows(rows))


def _counted(prediction: Labels, reference: Labels) -> npt.NDArray[np.int64]:
    """Return the (5, 5) numbers of voxels by predicted and true label."""
    side = _LABELS + 1
    index = _pair_index(prediction, reference).reshape(-1)
    return np.bincount(index, minlength=side * side).reshape(side, side)


def _as_rows(counts: npt.NDArray[np.int64]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(int(n) for n in row) for row in counts)


def worst_voxel(
    prediction: Labels, reference: Labels, region: str, marked_region: str | None = None
) -> Voxel | None:
    """Return a wrong voxel, central in the axial slice with the most wrong voxels.

    None if the masks agree in every voxel.

    Parameters
    ----------
    prediction, reference : (I, J, K) uint8 arrays
        In RAS+ order, with internal values.
    region, marked_region
        As for `agreement_map`.
    """
    box = union_box((prediction, reference))
    if box is None:
        return None
    kinds = agreement_map(
        prediction[box.slices], reference[box.slices], region, marked_region
    )
    is_wrong = kinds > AgreementKind.FOUND
    k = int(np.count_nonzero(is_wrong, axis=(0, 1)).argmax())
    inside = np.argwhere(is_wrong[:, :, k])
    if not len(inside):
        return None
    i, j = inside[np.linalg.norm(inside - inside.mean(axis=0), axis=1).argmin()]
    return (int(i) + box.start[0], int(j) + box.start[1], k + box.start[2])
