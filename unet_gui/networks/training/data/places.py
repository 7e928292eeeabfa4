"""The places of training patches: inside the tumour, and elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.mask.labels import TumourClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.networks.training.data.plan import PatchPlan
    from unet_gui.networks.training.data.training_case import TrainingCase

_TUMOUR_SHARE = 0.7  # share of the patches that are centred in the tumour
_CENTRE_JITTER = 0.25  # of the patch, so that the tumour is not always in its middle
_COVERING_JITTER = 0.1  # of a patch as long as the case, which is to see all of it
_LITTLE_ENHANCING = 0.05  # share of the tumour
_RARE_WEIGHT = 2.5  # how much more often a case that hardly enhances is drawn


class PatchPlaces:
    """Draws the cases of patches and the centres of patches in their cases."""

    def __init__(self, cases: Sequence[TrainingCase], plan: PatchPlan) -> None:
        self._plan = plan
        self._shapes = [case.labels.shape for case in cases]
        self._tumour = [_target_voxels(case, plan) for case in cases]
        is_rare = np.array([_hardly_enhances(case.labels) for case in cases])
        # Tumours that hardly enhance are few and look different. Drawn like the others,
        # they would be the ones that the network misses.
        self._weights = np.where(is_rare, _RARE_WEIGHT, 1.0)

    def case(
        self, random: np.random.Generator, among: Sequence[int] | None = None
    ) -> int:
        """Draw the number of a case, out of all or `among` some."""
        numbers = np.arange(len(self._weights)) if among is None else np.asarray(among)
        weights = self._weights[numbers]
        return int(random.choice(numbers, p=weights / weights.sum()))

    def centre(
        self, random: np.random.Generator, number: int
    ) -> npt.NDArray[np.float64]:
        """Draw the centre (3,) of a patch, in voxels of the case of this number."""
        tumour, margin = self._tumour[number], self._plan.margin_voxels
        if len(tumour) and random.random() < _TUMOUR_SHARE:
            shift = (
                random.uniform(-_CENTRE_JITTER, _CENTRE_JITTER, 3) * self._plan.block
            )
            centre = tumour[random.integers(len(tumour))] + shift
        elif len(tumour) and margin is not None:
            low, high = tumour.min(0), tumour.max(0)
            reach = random.uniform(0.0, 1.0) * margin
            centre = random.uniform(low - reach, high + reach)
        else:
            shape = np.asarray(self._shapes[number])
            centre = random.uniform(0.0, 1.0, 3) * (shape - 1)
        if margin is None:
            self._fit(random, centre, number)
        if self._plan.plane is not None:  # neighbouring slices must not be mixed
            normal = self._plan.plane.normal
            centre[normal] = np.rint(centre[normal])
        return np.asarray(centre, np.float64)

    def _fit(
        self, random: np.random.Generator, centre: npt.NDArray[Any], number: int
    ) -> None:
        """Move a centre to the case's own along axes that the patch covers whole."""
        for axis, length in enumerate(self._plan.block):
            whole = self._shapes[number][axis]
            if length >= whole > 1:
                shift = random.uniform(-_COVERING_JITTER, _COVERING_JITTER) * length
                centre[axis] = (whole - 1) / 2 + shift


def _hardly_enhances(labels: npt.NDArray[np.uint8]) -> bool:
    enhancing = np.count_nonzero(labels == np.uint8(TumourClass.ENHANCING))
    return bool(enhancing < _LITTLE_ENHANCING * np.count_nonzero(labels))


def _target_voxels(case: TrainingCase, plan: PatchPlan) -> npt.NDArray[np.int16]:
    members = {value for values in plan.class_members for value in values}
    return np.argwhere(np.isin(case.labels, list(members))).astype(np.int16)
