"""Patch and batch of a run, chosen by the memory of the device."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unet_gui.networks.graph.graph import Graph
    from unet_gui.networks.training.options import TrainingOptions

# An estimate: the results of all layers are kept for the gradients, and some of those
# exist at the same time.
_COPIES = 1.5
_SHARE = 0.7  # of the free memory
_BYTES = {"float32": 4}
_HALF_BYTES = 2
# By dimension, the lengths and the batches to choose from. On a CPU, larger steps
# would take minutes.
_ON_GPU = {3: ((96, 80, 64, 48, 32), (4, 2, 1)), 2: ((128, 96, 64), (8, 4, 2, 1))}
_ON_CPU = {3: ((64, 48, 32), (2, 1)), 2: ((128, 96, 64), (8, 4, 2, 1))}


def with_patch_size(
    options: TrainingOptions, graph: Graph, free_bytes: int, device: str
) -> TrainingOptions:
    """Return the options with the largest patch and batch that fit, where not given.

    Raises
    ------
    InputError
        If not even the smallest fits.
    """
    if options.patch is not None and options.batch is not None:
        return options
    voxel_bytes = training_bytes_per_voxel(graph, options.precision)
    for patch, batch in _choices(options, device):
        if math.prod(patch) * batch * voxel_bytes <= _SHARE * free_bytes:
            return replace(options, patch=patch, batch=batch)
    msg = Text(
        "{free_gb:.1f} GB of free memory is too little for this network; give fewer "
        "--filters, a smaller --patch or a smaller --batch.",
        free_gb=free_bytes / 1e9,
    )
    raise InputError(msg)


def training_bytes_per_voxel(graph: Graph, precision: str) -> float:
    """Return the bytes that a training step takes per voxel of its patches."""
    strides = graph.strides()
    values = math.fsum(
        step.channels / strides[step.name] ** graph.ndim for step in graph.steps
    )
    return values * _COPIES * _BYTES.get(precision, _HALF_BYTES)


def _choices(
    options: TrainingOptions, device: str
) -> Iterator[tuple[tuple[int, ...], int]]:
    ndim = 3 if options.plane is None else 2
    lengths, batches = (_ON_CPU if device == "CPU" else _ON_GPU)[ndim]
    multiple = 2 ** (options.depth - 1)
    patches = [(max(1, n // multiple) * multiple,) * ndim for n in lengths]
    yield from product(
        patches if options.patch is None else [options.patch],
        batches if options.batch is None else [options.batch],
    )
