"""Training examples of the sequence network, each drawn from its number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.image.scaled_intensities import scaled_intensities
from unet_gui.core.sequences import MriSequence
from unet_gui.networks.training.brain.contrast import ContrastChances, changed
from unet_gui.networks.training.brain.draws import DrawPlan, field_of_view, moved
from unet_gui.networks.training.brain.heads import Head
from unet_gui.networks.training.brain.mixing import in_another_head

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.networks.training.brain.heads import BareBrain

SEQUENCES = tuple(str(s) for s in MriSequence)
# Heads whose scalp looks like that of the sequence.
_ALIKE = {
    "FLAIR": ("FLAIR",),
    "T1w": ("T1w",),
    "T1Gd": ("T1w", "T1Gd"),
    "T2w": ("T2w",),
}


def _plan() -> DrawPlan:
    return DrawPlan(
        block=(48, 56, 48),
        spacing_mm=4.0,
        chances=ContrastChances(curve=0.0, two_curves=0.0, gamma=0.6, noise=0.4),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SequencePlan:
    """The rules by which examples are drawn.

    Attributes
    ----------
    head, transplanted : float
        Probabilities of a head of the sequence, and of a brain in such a head; the rest
        are brains without a head.
    stripped : float
        Probability that a head loses all but its brain.
    """

    head: float = 0.3
    transplanted: float = 0.3
    stripped: float = 0.2
    places: DrawPlan = field(default_factory=_plan)


def draw_sequence(
    seed: Sequence[int],
    heads: Mapping[str, Sequence[Head]],
    brains: Sequence[BareBrain],
    plan: SequencePlan,
) -> tuple[npt.NDArray[np.float32], int]:
    """Return an image (I, J, K), and the number of its sequence in `SEQUENCES`.

    Parameters
    ----------
    heads : mapping
        By sequence.
    brains : sequence of BareBrain
        Their channels are in the order of `SEQUENCES`.
    """
    random = np.random.default_rng(tuple(seed))
    number = int(random.integers(len(SEQUENCES)))
    values, brain = moved(
        random, _head(random, number, heads, brains, plan), plan.places
    )
    if random.random() < plan.stripped:
        values = values * (brain > 0.5)
    values = changed(random, values, brain, plan.places.chances)
    values = values * field_of_view(random, brain > 0.5, plan.places)
    return scaled_intensities(values), number


def _head(
    random: np.random.Generator,
    number: int,
    heads: Mapping[str, Sequence[Head]],
    brains: Sequence[BareBrain],
    plan: SequencePlan,
) -> Head:
    name, kind = SEQUENCES[number], random.random()
    own = heads.get(name, ())
    if own and kind < plan.head:
        return own[int(random.integers(len(own)))]
    brain = brains[int(random.integers(len(brains)))]
    alike = [head for other in _ALIKE[name] for head in heads.get(other, ())]
    if alike and kind < plan.head + plan.transplanted:
        head = alike[int(random.integers(len(alike)))]
        return in_another_head(random, brain, number, head)
    return Head(brain.name, brain.channels[number], brain.brain, brain.spacing_mm)
