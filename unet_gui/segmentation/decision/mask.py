"""The label map of a case, from the probabilities of the voxels that matter.

A run and the live thresholds of the window decide by the same function.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case.decision import NONE_CLEARED, Decision
from unet_gui.core.image.volume import LabelMap
from unet_gui.segmentation.decision.components import clear_small_components
from unet_gui.segmentation.decision.rule import decide
from unet_gui.segmentation.decision.small_classes import find_small_classes

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.case.decision import DecisionRule
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.box import Box


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """The few voxels of a case that can get a class.

    Attributes
    ----------
    places : (n,) array of int
        Flat indices into the grid of the case, in C order, ascending.
    probabilities : (classes, n) float32 array
    shape : tuple of int
        Of the grid, (I, J, K).
    """

    places: npt.NDArray[np.intp]
    probabilities: npt.NDArray[np.float32]
    shape: tuple[int, ...]


def candidates_of(
    probabilities: npt.NDArray[np.floating[Any]],
    is_candidate: npt.NDArray[np.bool_],
    box: Box,
    shape: tuple[int, ...],
) -> Candidates:
    """Select the candidates among the voxels of a box.

    Parameters
    ----------
    probabilities : (I, J, K, classes) float array
        Of the voxels in `box`.
    is_candidate : (I, J, K) bool array
    box : Box
        In voxels of the grid of the case.
    shape : tuple of int
        Of that grid.
    """
    inside = np.nonzero(is_candidate)
    chosen = probabilities[inside].T.astype(np.float32, order="C")
    shifted = tuple(p + s for p, s in zip(inside, box.start, strict=True))
    return Candidates(np.ravel_multi_index(shifted, shape), chosen, shape)


def decide_mask(candidates: Candidates, rule: DecisionRule, affine: Affine) -> Decision:
    """Decide the class of every voxel of a case.

    Each voxel gets a class by `decide`. Then small connected components of tumour are
    left out, and classes of which there is too little are marked as those that their
    rule names instead, unless the rule keeps them.

    Parameters
    ----------
    affine : Affine
        Of the grid of the case.
    """
    labels = decide(candidates.probabilities.T, rule.classes)
    places, voxel_ml, cleared = candidates.places, affine.voxel_volume_ml, NONE_CLEARED
    if rule.least_piece_ml:
        cleared = clear_small_components(
            labels, places, candidates.shape, voxel_ml, rule.least_piece_ml
        )
    small = find_small_classes(labels, places, rule.classes, voxel_ml)
    data = np.zeros(candidates.shape, np.uint8)
    flat = data.reshape(-1)
    flat[places] = labels
    for entry in () if rule.keeps_small_classes else small:
        flat[entry.places] = entry.instead_value
    return Decision(LabelMap(data, affine), cleared, small)
