"""Batches of examples, drawn by other processes."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.networks.training.brain.draws import draw_example

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from unet_gui.networks.training.brain.heads import BareBrain, Head
    from unet_gui.networks.training.brain.recipe import BrainRecipe

    Floats = npt.NDArray[np.float32]

_drawn_from: tuple[Sequence[Head], Sequence[BareBrain], BrainRecipe]  # of a worker


class Examples:
    """The batches of an epoch, which follow from its number."""

    def __init__(self, pool: ProcessPoolExecutor, recipe: BrainRecipe) -> None:
        self._pool = pool
        self._recipe = recipe
        self.epoch = 0

    def __len__(self) -> int:
        return self._recipe.steps_per_epoch

    def __getitem__(self, step: int) -> tuple[Floats, Floats]:
        """Return images and targets, (n, *block, 1) float32 arrays."""
        first = step * self._recipe.batch
        seeds = [
            (self._recipe.seed, self.epoch, first + number)
            for number in range(self._recipe.batch)
        ]
        images, targets = zip(*self._pool.map(_drawn, seeds), strict=True)
        return np.stack(images)[..., None], np.stack(targets)[..., None]


@contextmanager
def drawing(
    heads: Sequence[Head],
    brains: Sequence[BareBrain],
    recipe: BrainRecipe,
    processes: int,
) -> Iterator[Examples]:
    """Provide batches while the processes that draw them run."""
    pool = ProcessPoolExecutor(
        processes,
        multiprocessing.get_context("spawn"),
        _start,
        (heads, brains, recipe),
    )
    with pool:
        yield Examples(pool, recipe)
        pool.shutdown(wait=False, cancel_futures=True)


def _start(
    heads: Sequence[Head], brains: Sequence[BareBrain], recipe: BrainRecipe
) -> None:
    global _drawn_from  # noqa: PLW0603  (the one way to give a worker its data)
    _drawn_from = heads, brains, recipe


def _drawn(seed: tuple[int, ...]) -> tuple[Floats, Floats]:
    heads, brains, recipe = _drawn_from
    return draw_example(seed, heads, brains, recipe.plan)
