"""The recipe of the brain network."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unet_gui.networks.training.brain.draws import DrawPlan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.networks.training.brain.heads import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class BrainRecipe:
    """The settings for building and training the brain network.

    Attributes
    ----------
    minutes : float
        Length of the training; the learning rate follows half a cosine over it.
    average : float
        Decay of the moving average of the weights, which is what is kept.
    held_out : tuple of str
        Beginnings of the names of heads that only measure the network.
    """

    depth: int = 4
    filters: int = 8
    batch: int = 4
    minutes: float = 8.0
    steps_per_epoch: int = 200
    learning_rate: float = 2e-3
    warm_up_steps: int = 200
    weight_decay: float = 0.01
    average: float = 0.998
    seed: int = 1
    plan: DrawPlan = field(default_factory=DrawPlan)
    held_out: tuple[str, ...] = ()

    def split(self, heads: Sequence[Head]) -> tuple[list[Head], list[Head]]:
        """Return the heads to learn from, and those that are held out."""
        held = [head for head in heads if head.name.startswith(self.held_out or ("/",))]
        names = {head.name for head in held}
        return [head for head in heads if head.name not in names], held
