"""Batches of random patches that are made on the device."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
from keras import ops

from unet_gui.core.mask.labels import TumourClass
from unet_gui.networks.training.compiling import compiled
from unet_gui.networks.training.data.draw import draw_patch
from unet_gui.networks.training.data.places import PatchPlaces
from unet_gui.networks.training.device.case_pool import CasePool
from unet_gui.networks.training.device.changes import (
    change_intensities,
    change_tumour_contrast,
    crop_to_surroundings,
    mix_sequences,
    without_enhancing,
)
from unet_gui.networks.training.device.draws import arrays_of
from unet_gui.networks.training.device.operators import along_axes, edge_matrix
from unet_gui.networks.training.device.sampling import positions, sampled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.networks.training.data.plan import PatchPlan
    from unet_gui.networks.training.data.training_case import TrainingCase

_LARGEST_SEED = 2**31 - 1


class DevicePatches:
    """Batches as `data.patches.PatchDataset` has them, made on the device.

    The random numbers are drawn on the host by the same rules, in less than a
    millisecond a patch; interpolation and all changes run on the device.
    """

    def __init__(
        self,
        cases: Sequence[TrainingCase],
        plan: PatchPlan,
        limit_bytes: int,
        device: str = "CPU",
    ) -> None:
        self._shapes = [case.labels.shape for case in cases]
        self._channels = cases[0].channels.shape[-1]
        self._plan = plan
        self._places = PatchPlaces(cases, plan)
        self._pool = CasePool(cases, limit_bytes, plan.seed)
        self._make = compiled(partial(make_batch, plan), device)
        self.epoch = 0

    def __len__(self) -> int:
        return self._plan.steps_per_epoch

    def __getitem__(self, step: int) -> tuple[Any, Any]:
        plan, held = self._plan, self._pool.at(self.epoch)
        random = np.random.default_rng((plan.seed, self.epoch, step))
        draws = [
            draw_patch(random, self._places, plan, self._channels, held.numbers)
            for _ in range(plan.batch)
        ]
        arrays = arrays_of(
            draws,
            [held.starts[draw.case] for draw in draws],
            [self._shapes[draw.case] for draw in draws],
            plan,
        )
        arrays["seed"] = random.integers(0, _LARGEST_SEED, 2, np.int32)
        on_device = {n: ops.convert_to_tensor(a) for n, a in arrays.items()}
        images, targets = self._make(held.channels, held.labels, on_device)
        return images, targets


class _GivenSeed(keras.random.SeedGenerator):
    """A seed that is handed to a compiled function, instead of a state that it has."""

    def __init__(self, seed: keras.KerasTensor) -> None:
        self._seed = seed

    def next(self, ordered: bool = True) -> keras.KerasTensor:
        """Return the seed."""
        is_jax = keras.backend.backend() == "jax"
        return ops.cast(self._seed, "uint32" if is_jax else "int32")


def make_batch(
    plan: PatchPlan,
    channels: keras.KerasTensor,
    labels: keras.KerasTensor,
    draws: Mapping[str, keras.KerasTensor],
) -> tuple[keras.KerasTensor, keras.KerasTensor]:
    """Return images (n, *spatial, C) and targets (n, *spatial, classes).

    Parameters
    ----------
    channels, labels : (voxels, C) and (voxels,) tensors
        Of all cases, as in `HeldCases`.
    draws : mapping
        From `arrays_of`, and ``seed`` (2,) for the noise.
    """
    block = plan.block
    values, found = sampled(channels, labels, draws, positions(draws, block))
    values = ops.reshape(values, (*values.shape[:2], *block))
    found = ops.reshape(found, (found.shape[0], *block))
    masks = ops.stack([_as_float(found == int(c)) for c in TumourClass], axis=1)
    edges = along_axes(masks, [edge_matrix(length) for length in block])
    values = change_tumour_contrast(values, masks, edges, draws)
    values = change_intensities(values, draws, _GivenSeed(draws["seed"]))
    values = mix_sequences(values, draws)
    masks = without_enhancing(
        masks, draws, TumourClass.ENHANCING, TumourClass.NON_ENHANCING
    )
    if plan.margin_voxels is not None:
        values = crop_to_surroundings(values, masks, draws)
    targets = [
        ops.sum(ops.stack([masks[:, m - 1] for m in members]), axis=0)
        for members in plan.class_members
    ]
    images = ops.transpose(values, (0, 2, 3, 4, 1))
    return _in_plane(images, plan.plane), _in_plane(ops.stack(targets, -1), plan.plane)


def _as_float(condition: keras.KerasTensor) -> keras.KerasTensor:
    return ops.cast(condition, "float32")


def _in_plane(block: keras.KerasTensor, plane: Plane | None) -> keras.KerasTensor:
    """Return (n, rows, columns, …) of a block (n, I, J, K, …) of one slice."""
    if plane is None:
        return block
    axes = (0, plane.normal + 1, plane.row_axis + 1, plane.column_axis + 1, 4)
    return ops.transpose(block, axes)[:, 0]
