"""Training patches made in NumPy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from unet_gui.core.mask.labels import TumourClass
from unet_gui.networks.training.data.draw import draw_patch
from unet_gui.networks.training.data.intensity import change_intensities
from unet_gui.networks.training.data.places import PatchPlaces
from unet_gui.networks.training.data.sequence_dropout import mix_sequences
from unet_gui.networks.training.data.spatial import (
    affine_coordinates,
    elastic_displacements,
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

    from unet_gui.networks.training.data.draw import PatchDraw
    from unet_gui.networks.training.data.plan import PatchPlan
    from unet_gui.networks.training.data.training_case import TrainingCase

    Floats = npt.NDArray[np.float32]


class PatchDataset(keras.utils.PyDataset):
    """Batches of random patches, reproducible for a seed and an epoch.

    A batch is a pair of float32 arrays: images (n, *spatial, channels), normalised, and
    targets (n, *spatial, classes), 0 or 1.
    """

    def __init__(self, cases: Sequence[TrainingCase], plan: PatchPlan) -> None:
        super().__init__(workers=1, use_multiprocessing=False)
        self._cases = cases
        self._plan = plan
        self._places = PatchPlaces(cases, plan)
        self.epoch = 0

    def __len__(self) -> int:
        return self._plan.steps_per_epoch

    def __getitem__(self, step: int) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        random = np.random.default_rng((self._plan.seed, self.epoch, step))
        pairs = [self._draw(random) for _ in range(self._plan.batch)]
        images, targets = zip(*pairs, strict=True)
        return np.stack(images), np.stack(targets)

    def _draw(self, random: np.random.Generator) -> tuple[Floats, Floats]:
        count = self._cases[0].channels.shape[-1]
        draw = draw_patch(random, self._places, self._plan, count)
        image, target = make_patch(random, draw, self._cases[draw.case], self._plan)
        return self._in_plane(image), self._in_plane(target)

    def _in_plane(self, block: Floats) -> Floats:
        return (
            block
            if self._plan.plane is None
            else slice_stack(block, self._plan.plane)[0]
        )


def make_patch(
    random: np.random.Generator, draw: PatchDraw, case: TrainingCase, plan: PatchPlan
) -> tuple[Floats, Floats]:
    """Return a patch (I, J, K, C) and its target (I, J, K, classes).

    Parameters
    ----------
    random : Generator
        Source of the noise; all else is in `draw`.
    """
    coordinates = affine_coordinates(draw.matrix, draw.offset, plan.block)
    if draw.knots is not None:
        coordinates += elastic_displacements(draw.knots, plan.block)
    channels = sample_channels(case.channels, coordinates)
    labels = sample_labels(case.labels, coordinates)
    gone = reduce_tumour_contrast(channels, labels, draw.contrast_loss)
    shift_tumour_intensities(channels, labels, draw.class_shifts)
    change_intensities(random, channels, draw.channels)
    mix_sequences(channels, draw.mixing)
    if plan.contrast_channel in gone | draw.mixing.gone:
        labels[labels == TumourClass.ENHANCING] = TumourClass.NON_ENHANCING
    if draw.reach is not None:
        crop_to_surroundings(channels, labels, draw.reach)
    return np.moveaxis(channels, 0, -1), one_hot(labels, plan.class_members)


def one_hot(
    labels: npt.NDArray[np.uint8], class_members: Sequence[Sequence[int]]
) -> Floats:
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
