"""Training cases in the memory of the device."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from keras import ops

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras
    import numpy.typing as npt

    from unet_gui.networks.training.data.training_case import TrainingCase

# Fewer bytes are copied, and normalised intensities lose nothing that noise would not
# hide.
_STORED = "float16"
_POOLS = 2  # the one in use and the next one


@dataclass(frozen=True, slots=True, eq=False)
class HeldCases:
    """Cases that lie one after the other in two tensors.

    Attributes
    ----------
    channels : (voxels, C) float16 tensor
    labels : (voxels,) uint8 tensor
    starts : mapping of int to int
        By the number of a case, the place of its first voxel.
    """

    channels: keras.KerasTensor
    labels: keras.KerasTensor
    starts: dict[int, int]

    @property
    def numbers(self) -> list[int]:
        """Numbers of the cases."""
        return sorted(self.starts)


class CasePool:
    """Holds all cases on the device, or as many of them at a time as fit.

    In the second case each epoch has other cases, drawn with the seed, which a thread
    copies while the epoch before is trained.

    Raises
    ------
    InputError
        If not even one case fits.
    """

    def __init__(
        self, cases: Sequence[TrainingCase], limit_bytes: int, seed: int
    ) -> None:
        self._cases = cases
        self._seed = seed
        voxel_bytes = 2 * cases[0].channels.shape[-1] + 1
        total = sum(case.labels.size for case in cases)
        self.holds_all = total * voxel_bytes <= limit_bytes
        self._voxels = (
            total if self.holds_all else limit_bytes // (_POOLS * voxel_bytes)
        )
        largest = max(case.labels.size for case in cases)
        if self._voxels < largest:
            msg = Text(
                "The device has too little memory for the training cases; "
                "give --drawing host.",
            )
            raise InputError(msg)
        self._thread = ThreadPoolExecutor(1)
        self._held: dict[int, Future[HeldCases]] = {}

    def at(self, epoch: int) -> HeldCases:
        """Return the cases of an epoch, and start to copy those of the next one."""
        epochs = (0,) if self.holds_all else (epoch, epoch + 1)
        self._held = {
            number: self._held.get(number) or self._thread.submit(self._copied, number)
            for number in epochs
        }
        return self._held[epochs[0]].result()

    def _copied(self, epoch: int) -> HeldCases:
        channels = np.zeros((self._voxels, self._cases[0].channels.shape[-1]), _STORED)
        labels = np.zeros(self._voxels, np.uint8)
        starts: dict[int, int] = {}
        used = 0
        for number in self._order(epoch):
            case = self._cases[number]
            stop = used + case.labels.size
            if stop > self._voxels:
                break
            channels[used:stop] = case.channels.reshape(-1, channels.shape[-1])
            labels[used:stop] = case.labels.reshape(-1)
            starts[number], used = used, stop
        return HeldCases(_on_device(channels), _on_device(labels), starts)

    def _order(self, epoch: int) -> Sequence[int]:
        if self.holds_all:
            return range(len(self._cases))
        random = np.random.default_rng((self._seed, epoch))
        return [int(n) for n in random.permutation(len(self._cases))]


def _on_device(array: npt.NDArray[Any]) -> keras.KerasTensor:
    return ops.convert_to_tensor(array)
