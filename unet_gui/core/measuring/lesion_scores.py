"""Scores lesion by lesion, as the challenges of BraTS have them since 2023."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, union_box
from unet_gui.core.measuring.metrics import dice
from unet_gui.core.measuring.surface_distance import hausdorff_mm

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine

    Mask = npt.NDArray[np.bool_]
    Numbers = npt.NDArray[np.int32]

WRONG_LESION_HD95_MM = 374.0
LEAST_LESION_MM3 = 50.0  # smaller lesions of the reference do not count
_ROUNDING_MM3 = 1e-3  # of a volume by the determinant of a rotated affine
_DILATIONS = 3  # components of the reference that meet after as many are one lesion


@dataclass(frozen=True, slots=True)
class LesionScores:
    """The scores of one region, lesion by lesion.

    Attributes
    ----------
    dice, hd95_mm : float
        Means over the lesions of the reference and the false ones; a missed or false
        lesion counts as Dice 0 and HD95 374 mm. 1 and 0 if there are none at all.
    found, missed, false : int
        Number of lesions of the reference that were found or missed, and of lesions of
        the prediction that are nowhere near one.
    """

    dice: float
    hd95_mm: float
    found: int
    missed: int
    false: int


def lesion_scores(prediction: Mask, reference: Mask, affine: Affine) -> LesionScores:
    """Score a mask against a reference as the BraTS 2023 challenge on gliomas does.

    Components of the reference that meet after three dilations (18 neighbours) are one
    lesion. Components of the prediction (26 neighbours) that touch the lesion dilated
    so are compared with it together. Lesions of the reference of 50 mm3 or less do not
    count, but what touches them is not false. HD95 is that of `hausdorff_mm`.

    Saluja et al., BraTS-2023-Metrics.

    Parameters
    ----------
    prediction, reference : (I, J, K) bool arrays of one shape
    affine : Affine
    """
    box = union_box((prediction, reference))
    if box is None:
        return LesionScores(1.0, 0.0, 0, 0, 0)
    margin = _DILATIONS + 1
    predicted, true = (
        np.pad(mask[box.slices], margin) for mask in (prediction, reference)
    )
    lesions, pieces = _reference_lesions(true), _components(predicted)
    scores, hit = [], set()
    for number in range(1, int(lesions.max()) + 1):
        touched, score = _score(lesions, number, pieces, affine)
        hit |= touched
        if score is not None:
            scores.append(score)
    false = len(set(range(1, int(pieces.max()) + 1)) - hit)
    missed = sum(score == _MISSED for score in scores)
    return _mean(scores, len(scores) - missed, missed, false)


_MISSED = (0.0, WRONG_LESION_HD95_MM)


def _mean(
    scores: list[tuple[float, float]], found: int, missed: int, false: int
) -> LesionScores:
    every = [*scores, *[_MISSED] * false]
    if not every:
        return LesionScores(1.0, 0.0, 0, 0, 0)
    dices, distances = zip(*every, strict=True)
    count = len(every)
    return LesionScores(
        sum(dices) / count, sum(distances) / count, found, missed, false
    )


def _components(mask: Mask) -> Numbers:
    from scipy.ndimage import label

    numbers: Numbers = label(mask, np.ones((3, 3, 3)))[0]
    return numbers


def _dilated(mask: Mask) -> Mask:
    from scipy.ndimage import binary_dilation, generate_binary_structure

    structure = generate_binary_structure(3, 2)
    wide: Mask = binary_dilation(mask, structure, iterations=_DILATIONS)
    return wide


def _reference_lesions(reference: Mask) -> Numbers:
    numbers = _components(_dilated(reference))
    numbers[~reference] = 0
    return numbers


def _score(
    lesions: Numbers, number: int, pieces: Numbers, affine: Affine
) -> tuple[set[int], tuple[float, float] | None]:
    """Return the components that touch a lesion, and its Dice and HD95.

    The scores are None for a lesion that is too small to count.
    """
    lesion = lesions == number
    place = union_box((lesion,)) or Box((0, 0, 0), (0, 0, 0))
    margin = _DILATIONS + 1  # there is as much background around all
    wide = tuple(
        slice(a - margin, b + margin)
        for a, b in zip(place.start, place.stop, strict=True)
    )
    touched = {int(n) for n in np.unique(pieces[wide][_dilated(lesion[wide])]) if n}
    volume_mm3 = int(np.count_nonzero(lesion)) * affine.voxel_volume_ml * 1000
    if volume_mm3 <= LEAST_LESION_MM3 + _ROUNDING_MM3:
        return touched, None
    if not touched:
        return touched, _MISSED
    own = np.isin(pieces, list(touched))
    return touched, (dice(own, lesion), hausdorff_mm(own, lesion, affine))
