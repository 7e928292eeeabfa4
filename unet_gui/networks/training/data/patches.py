"""Training patches, drawn inside the tumour and elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from unet_gui.core.mask.labels import TumourClass
from unet_gui.networks.training.data.augmentation import LIGHT
from unet_gui.networks.training.data.intensity import change_intensities
from unet_gui.networks.training.data.sequence_dropout import drop_sequences
from unet_gui.networks.training.data.spatial import (
    affine_coordinates,
    elastic_displacements,
    random_affine,
    sample_channels,
    sample_labels,
)
from unet_gui.networks.training.data.surroundings import crop_to_surroundings
from unet_gui.networks.training.data.tumour_contrast import (
    reduce_tumour_contrast,
    shift_tumour_intensities,
)
from unet_gui.segmentation.input.slicing import slice_stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.networks.training.data.augmentation import Augmentation
    from unet_gui.networks.training.data.training_case import TrainingCase

_TUMOUR_SHARE = 0.7  # share of the patches that are centred in the tumour
_CENTRE_JITTER = 0.25  # of the patch, so that the tumour is not always in its middle
_LITTLE_ENHANCING = 0.05  # share of the tumour
_RARE_WEIGHT = 2.5  # how much more often a case that hardly enhances is drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchPlan:
    """The rules by which patches are drawn.

    Attributes
    ----------
    shape : tuple of int
        Voxels along I, J, K; along rows and columns if there is a plane.
    class_members : tuple of tuple of int
        For each output, the label values that belong to it.
    batch : int
        Patches per step.
    plane : Plane or None
        Plane of the slices for a 2-D network; None for 3-D patches.
    contrast_channel : int or None
        Channel of T1Gd. Where it is dropped or does not show the tumour, enhancing
        tumour cannot be told from the rest of the core and is labelled non-enhancing.
    margin_voxels : float or None
        Width of the tumour's surroundings, for a stage that sees nothing else. Patches
        are then drawn there, and are 0 outside.
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
        """Voxels along I, J, K, with one along the normal of the plane."""
        if self.plane is None:
            return self.shape
        lengths = dict(
            zip((self.plane.row_axis, self.plane.column_axis), self.shape, strict=True)
        )
        return tuple(lengths.get(axis, 1) for axis in range(3))


class PatchDataset(keras.utils.PyDataset):
    """Batches of random patches, reproducible for a seed and an epoch.

    A batch is a pair of float32 arrays: images (n, *spatial, channels), normalised, and
    targets (n, *spatial, classes), 0 or 1.
    """

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
        gone = reduce_tumour_contrast(random, channels, labels, self._plan.augmentation)
        shift_tumour_intensities(random, channels, labels, self._plan.augmentation)
        change_intensities(random, channels, self._plan.augmentation)
        gone |= drop_sequences(random, channels, self._plan.augmentation)
        if self._plan.contrast_channel in gone:
            labels[labels == TumourClass.ENHANCING] = TumourClass.NON_ENHANCING
        if self._plan.margin_voxels is not None:
            crop_to_surroundings(random, channels, labels, self._plan.margin_voxels)
        target = one_hot(labels, self._plan.class_members)
        return self._in_plane(np.moveaxis(channels, 0, -1)), self._in_plane(target)

    def _coordinates(
        self, random: np.random.Generator, centre: npt.NDArray[np.float64]
    ) -> npt.NDArray[np.float64]:
        """Draw the positions (3, *block) of a patch's voxels in the case."""
        block, augmentation = self._plan.block, self._plan.augmentation
        normal = None if self._plan.plane is None else self._plan.plane.normal
        matrix, offset = random_affine(random, centre, block, normal, augmentation)
        coordinates = affine_coordinates(matrix, offset, block)
        if random.random() < augmentation.elastic_chance:
            moved = elastic_displacements(
                random, block, augmentation.elastic_std_voxels
            )
            if normal is not None:
                moved[normal] = 0
            coordinates += moved
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
            shift = (
                random.uniform(-_CENTRE_JITTER, _CENTRE_JITTER, 3) * self._plan.block
            )
            centre = tumour[random.integers(len(tumour))] + shift
        elif len(tumour) and self._plan.margin_voxels is not None:
            low, high = tumour.min(0), tumour.max(0)
            reach = random.uniform(0.0, 1.0) * self._plan.margin_voxels
            centre = random.uniform(low - reach, high + reach)
        else:
            centre = random.uniform(0.0, 1.0, 3) * (shape - 1)
        if self._plan.plane is not None:  # neighbouring slices must not be mixed
            normal = self._plan.plane.normal
            centre[normal] = np.rint(centre[normal])
        return np.asarray(centre, np.float64)


def _case_shares(cases: Sequence[TrainingCase]) -> npt.NDArray[np.float64]:
    """Return the probability of drawing each case.

    Tumours that hardly enhance are few and look different. Drawn like the others, they
    would be the ones that the network misses, so they are drawn more often.
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
    """Return one channel per class, and none for the background.

    Parameters
    ----------
    labels : uint8 array of any shape
    class_members : sequence of sequence of int
        For each class, the label values that belong to it.

    Returns
    -------
    (*labels.shape, classes) float32 array
        0 or 1.
    """
    return np.stack(
        [np.isin(labels, values) for values in class_members], axis=-1
    ).astype(np.float32)
