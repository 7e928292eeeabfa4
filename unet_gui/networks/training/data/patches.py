"""Training patches, drawn around tumour and elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from unet_gui.core.mask.labels import TumourClass
from unet_gui.networks.training.data.augmentation import LIGHT
from unet_gui.networks.training.data.intensity import change_intensities
from unet_gui.networks.training.data.sequence_loss import lose_sequences
from unet_gui.networks.training.data.spatial import (
    affine_coordinates,
    elastic_shifts,
    random_affine,
    sample_channels,
    sample_labels,
)
from unet_gui.networks.training.data.surroundings import crop_to_surroundings
from unet_gui.networks.training.data.tumour_contrast import fade_tumour, shift_tumour
from unet_gui.segmentation.input.slicing import slice_stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.networks.training.data.augmentation import Augmentation
    from unet_gui.networks.training.data.training_case import TrainingCase

_TUMOUR_SHARE = 0.7
_LITTLE_ENHANCING = 0.05  # of the tumour
_RARE_WEIGHT = 2.5


@dataclass(frozen=True, slots=True)
class PatchPlan:
    """How patches are drawn.

    Attributes
    ----------
    shape : tuple of int
        Along I, J, K; rows and columns if there is a plane.
    class_members : tuple of tuple of int
        For each output, the values of the labels that belong to it.
    plane : Plane or None
        For patches of slices.
    contrast_channel : int or None
        That of T1Gd. Where it is lost or shows no tumour, nothing tells enhancing
        tumour from the rest of the core, and it is taught as non-enhancing.
    margin_voxels : float or None
        For a stage that sees the surroundings of the tumour only: how far they reach.
        Patches then lie there, and are 0 beyond it.
    """

    shape: tuple[int, ...]
    class_members: tuple[tuple[int, ...], ...]
    batch: int = 2
    steps_per_epoch: int = 50
    seed: int = 0
    plane: Plane | None = None
    augmentation: Augmentation = LIGHT
    contrast_channel: int | None = None
    margin_voxels: float | None = None

    @property
    def block(self) -> tuple[int, ...]:
        """Voxels along I, J, K: one along the plane's normal."""
        if self.plane is None:
            return self.shape
        lengths = dict(
            zip((self.plane.row_axis, self.plane.column_axis), self.shape, strict=True)
        )
        return tuple(lengths.get(axis, 1) for axis in range(3))


class PatchDataset(keras.utils.PyDataset):
    """Batches of random patches; the same seed and epoch give the same batches."""

    def __init__(self, cases: Sequence[TrainingCase], plan: PatchPlan) -> None:
        super().__init__(workers=1, use_multiprocessing=False)
        self._cases = cases
        self._plan = plan
        self._tumour = [_target_voxels(case, plan) for case in cases]
        self._shares = _case_shares(cases)
        self.epoch = 0

    def __len__(self) -> int:
        return self._plan.steps_per_epoch

    def __getitem__(self, step: int) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        random = np.random.default_rng((self._plan.seed, self.epoch, step))
        pairs = [self._draw(random) for _ in range(self._plan.batch)]
        images, targets = zip(*pairs, strict=True)
        return np.stack(images), np.stack(targets)

    def _draw(
        self, random: np.random.Generator
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        number = int(random.choice(len(self._cases), p=self._shares))
        case = self._cases[number]
        coordinates = self._coordinates(random, self._centre(random, number))
        channels = sample_channels(case.channels, coordinates)
        labels = sample_labels(case.labels, coordinates)
        gone = fade_tumour(random, channels, labels, self._plan.augmentation)
        shift_tumour(random, channels, labels, self._plan.augmentation)
        change_intensities(random, channels, self._plan.augmentation)
        gone |= lose_sequences(random, channels, self._plan.augmentation)
        if self._plan.contrast_channel in gone:
            labels[labels == TumourClass.ENHANCING] = TumourClass.NON_ENHANCING
        if self._plan.margin_voxels is not None:
            crop_to_surroundings(random, channels, labels, self._plan.margin_voxels)
        target = one_hot(labels, self._plan.class_members)
        return self._in_plane(np.moveaxis(channels, 0, -1)), self._in_plane(target)

    def _coordinates(
        self, random: np.random.Generator, centre: npt.NDArray[np.float64]
    ) -> npt.NDArray[np.float64]:
        """Draw where the voxels of a patch lie in the case."""
        block, augmentation = self._plan.block, self._plan.augmentation
        normal = None if self._plan.plane is None else self._plan.plane.normal
        matrix, offset = random_affine(random, centre, block, normal, augmentation)
        coordinates = affine_coordinates(matrix, offset, block)
        if random.random() < augmentation.elastic_chance:
            shifts = elastic_shifts(random, block, augmentation.elastic_voxels)
            if normal is not None:
                shifts[normal] = 0
            coordinates += shifts
        return coordinates

    def _in_plane(self, block: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        return (
            block
            if self._plan.plane is None
            else slice_stack(block, self._plan.plane)[0]
        )

    def _centre(
        self, random: np.random.Generator, number: int
    ) -> npt.NDArray[np.float64]:
        shape = np.asarray(self._cases[number].labels.shape)
        tumour = self._tumour[number]
        if len(tumour) and random.random() < _TUMOUR_SHARE:
            shift = random.uniform(-0.25, 0.25, 3) * self._plan.block
            centre = tumour[random.integers(len(tumour))] + shift
        elif len(tumour) and self._plan.margin_voxels is not None:
            low, high = tumour.min(0), tumour.max(0)
            reach = random.uniform(0.0, 1.0) * self._plan.margin_voxels
            centre = random.uniform(low - reach, high + reach)
        else:
            centre = random.uniform(0.0, 1.0, 3) * (shape - 1)
        if self._plan.plane is not None:  # no mixing of neighbouring slices
            normal = self._plan.plane.normal
            centre[normal] = np.rint(centre[normal])
        return np.asarray(centre, np.float64)


def _case_shares(cases: Sequence[TrainingCase]) -> npt.NDArray[np.float64]:
    """Return how often each case is drawn: those that hardly enhance more often.

    They are few and look different; drawn evenly, they would be what is missed.
    """
    is_rare = np.array([_hardly_enhances(case.labels) for case in cases])
    weights = np.where(is_rare, _RARE_WEIGHT, 1.0)
    return np.asarray(weights / weights.sum(), np.float64)


def _hardly_enhances(labels: npt.NDArray[np.uint8]) -> bool:
    enhancing = np.count_nonzero(labels == np.uint8(TumourClass.ENHANCING))
    return bool(enhancing < _LITTLE_ENHANCING * np.count_nonzero(labels))


def _target_voxels(case: TrainingCase, plan: PatchPlan) -> npt.NDArray[np.intp]:
    members = {value for values in plan.class_members for value in values}
    return np.argwhere(np.isin(case.labels, list(members)))


def one_hot(
    labels: npt.NDArray[np.uint8], class_members: Sequence[Sequence[int]]
) -> npt.NDArray[np.float32]:
    """Return (..., classes) float32, one channel per class and none for background."""
    return np.stack(
        [np.isin(labels, values) for values in class_members], axis=-1
    ).astype(np.float32)
