"""Where a prediction and a reference agree, voxel by voxel."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import union_box
from unet_gui.core.mask.foreground_words import foreground_words
from unet_gui.core.mask.labels import REGIONS, TumourClass

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.image.volume import LabelMap

    Labels = npt.NDArray[np.uint8]

ANY_CLASS = "any_class"  # every class by itself, instead of one region
AGREEMENT_REGIONS = (
    "whole_tumour",
    "tumour_core",
    *(c.key for c in TumourClass),
    ANY_CLASS,
)
_LABELS = 4  # background and the classes; what is outside the scheme counts as none


class AgreementKind(IntEnum):
    """What a voxel is; 0 where neither mask has the region."""

    FOUND = 1  # true positive
    MISSED = 2  # false negative
    FALSE = 3  # false positive
    OTHER_CLASS = 4  # tumour in both, of different classes; with `ANY_CLASS` alone


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
        In the program's own values.
    region : str
        One of `AGREEMENT_REGIONS`.
    marked_region : str or None
        The region that value 1 of the prediction stands for, where it is no class.

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
    """Return what a pair of labels is, at ``prediction * 5 + reference``."""
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


@dataclass(frozen=True, slots=True)
class PairCounts:
    """How many voxels have each pair of labels; all figures follow from it.

    Attributes
    ----------
    counts : (5, 5) nested tuples of int
        By predicted and true label; 4 stands for all that is outside the scheme.
        Voxels that are background in both may have been left out.
    voxel_ml : float
        Volume of one voxel.
    marked_region : str or None
        The region that value 1 of the prediction stands for, where it is no class.
    """

    counts: tuple[tuple[int, ...], ...]
    voxel_ml: float
    marked_region: str | None = None

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions in which the two masks can be compared."""
        only = self.marked_region
        return AGREEMENT_REGIONS if only is None else (only,)

    def dice(self, region: str) -> float:
        """Return the Dice of a region, NaN where it is undefined."""
        predicted = {1} if self.marked_region else _values(region)
        true = _values(region)
        sizes = sum(
            count * ((p in predicted) + (r in true)) for p, r, count in self._pairs()
        )
        both = sum(c for p, r, c in self._pairs() if p in predicted and r in true)
        return 2.0 * both / sizes if sizes else math.nan

    def volumes_ml(self, region: str) -> dict[AgreementKind, float]:
        """Return how much was found, missed and so on."""
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
    """Count the pairs of labels of two label maps of one grid."""
    index = _pair_index(*foreground_words(prediction.data, reference.data))
    side = _LABELS + 1
    counts = np.bincount(index, minlength=side * side).reshape(side, side)
    rows = tuple(tuple(int(n) for n in row) for row in counts)
    return PairCounts(rows, reference.affine.voxel_volume_ml, marked_region)


def worst_place(
    prediction: Labels, reference: Labels, region: str, marked_region: str | None = None
) -> Voxel | None:
    """Return a voxel of the largest disagreement, in the axial slice with most of it.

    None where the two agree in every voxel.
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
