"""Training patches, drawn around tumour and elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from unet_gui.networks.training.augmentation import change_intensities, random_affine

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

_TUMOUR_SHARE = 0.7


@dataclass(frozen=True, slots=True, eq=False)
class TrainingCase:
    """A case as the network sees it: on the stage's grid, normalised.

    Attributes
    ----------
    channels : (I, J, K, C) float32 array
    labels : (I, J, K) uint8 array
        In the program's own values.
    """

    name: str
    channels: npt.NDArray[np.float32]
    labels: npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class PatchPlan:
    """How patches are drawn."""

    shape: tuple[int, int, int]
    class_values: tuple[int, ...]
    batch: int = 2
    steps_per_epoch: int = 50
    seed: int = 0


class PatchDataset(keras.utils.PyDataset):
    """Batches of random patches; the same seed and epoch give the same batches."""

    def __init__(self, cases: Sequence[TrainingCase], plan: PatchPlan) -> None:
        super().__init__(workers=1, use_multiprocessing=False)
        self._cases = cases
        self._plan = plan
        self._tumour = [np.argwhere(case.labels > 0) for case in cases]
        self.epoch = 0

    def __len__(self) -> int:
        return self._plan.steps_per_epoch

    def __getitem__(self, step: int) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        random = np.random.default_rng((self._plan.seed, self.epoch, step))
        pairs = [self._draw(random) for _ in range(self._plan.batch)]
        images, targets = zip(*pairs, strict=True)
        return np.stack(images), np.stack(targets)

    def on_epoch_end(self) -> None:
        """Go on to fresh patches."""
        self.epoch += 1

    def _draw(
        self, random: np.random.Generator
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        from scipy import ndimage

        number = int(random.integers(len(self._cases)))
        case = self._cases[number]
        matrix, offset = random_affine(
            random, self._centre(random, number), self._plan.shape
        )
        image = np.empty((*self._plan.shape, case.channels.shape[-1]), np.float32)
        for c in range(image.shape[-1]):
            ndimage.affine_transform(
                case.channels[..., c],
                matrix,
                offset,
                output=image[..., c],
                output_shape=self._plan.shape,
                order=1,
            )
        labels = ndimage.affine_transform(
            case.labels, matrix, offset, output_shape=self._plan.shape, order=0
        )
        change_intensities(random, image)
        return image, one_hot(labels, self._plan.class_values)

    def _centre(
        self, random: np.random.Generator, number: int
    ) -> npt.NDArray[np.float64]:
        shape = np.asarray(self._cases[number].labels.shape)
        tumour = self._tumour[number]
        if len(tumour) and random.random() < _TUMOUR_SHARE:
            shift = random.uniform(-0.25, 0.25, 3) * self._plan.shape
            return np.asarray(tumour[random.integers(len(tumour))] + shift, np.float64)
        return np.asarray(random.uniform(0.0, 1.0, 3) * (shape - 1), np.float64)


def one_hot(
    labels: npt.NDArray[np.uint8], class_values: Sequence[int]
) -> npt.NDArray[np.float32]:
    """Return (..., classes) float32, one channel per class and none for background."""
    return np.stack([labels == v for v in class_values], axis=-1).astype(np.float32)
