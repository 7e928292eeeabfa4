"""The plan to prepare the scans of a case for a network, and the choices for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.text import Text, alternatives

if TYPE_CHECKING:
    from collections.abc import Collection

    from unet_gui.core.case.alignment import Alignment
    from unet_gui.core.geometry.affine import Affine


class Step(StrEnum):
    """A step of the preparation, in the order in which they are done."""

    ALIGN = "align"
    BRAIN = "brain"
    BIAS = "bias"
    GRID = "grid"

    @property
    def name_text(self) -> Text:
        """The name of the step for the user."""
        return _NAMES[self]


_NAMES = {
    Step.ALIGN: Text("Align"),
    Step.BRAIN: Text("Brain mask"),
    Step.BIAS: Text("Bias field"),
    Step.GRID: Text("Model grid"),
}


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step, whether a case needs it, and whether it will be done.

    Attributes
    ----------
    why : str
        Why it is needed, or why it is not; one sentence.
    can_be_done : bool
        Whether what it takes is there.
    is_doubtful : bool
        Whether a step that counts as not needed may be needed all the same.
    """

    step: Step
    is_needed: bool
    why: str
    is_ticked: bool
    can_be_done: bool = True
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class PreparationPlan:
    """The steps by which the scans of a case are prepared.

    Attributes
    ----------
    steps : tuple of PlannedStep
        All steps, in their order.
    sequences : tuple of str
        The sequences that are prepared.
    fixed : str
        The sequence that the others are laid on.
    source : str
        The sequence on whose grid the mask will be; the first one of the case.
    motions : tuple of (name, Affine)
        Those that the user set, which are taken as they are.
    known : tuple of (name, Alignment)
        Those that were found before, which are taken if they still fit.
    brain : BrainTool
        What finds the brain.
    """

    steps: tuple[PlannedStep, ...]
    sequences: tuple[str, ...]
    fixed: str
    source: str
    motions: tuple[tuple[str, Affine], ...] = ()
    known: tuple[tuple[str, Alignment], ...] = ()
    brain: BrainTool = BrainTool.NETWORK

    @property
    def placed(self) -> tuple[str, ...]:
        """The sequences whose motion counts, which are those and the source."""
        return tuple(dict.fromkeys((*self.sequences, self.source)))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be done, so that the case stays bit for bit."""
        return not self.ticked

    @property
    def ticked(self) -> tuple[Step, ...]:
        """The steps that will be done."""
        return tuple(entry.step for entry in self.steps if entry.is_ticked)

    @property
    def needed(self) -> tuple[Step, ...]:
        """The steps that the case needs."""
        return tuple(entry.step for entry in self.steps if entry.is_needed)

    @property
    def left_out(self) -> tuple[PlannedStep, ...]:
        """The steps that the case needs, and that will not be done."""
        return tuple(e for e in self.steps if e.is_needed and not e.is_ticked)

    def entry(self, step: Step) -> PlannedStep:
        """Return the entry of a step."""
        return next(entry for entry in self.steps if entry.step is step)

    def with_ticks(self, ticked: Collection[Step]) -> PreparationPlan:
        """Return the plan with exactly these steps ticked, if they can be done."""
        steps = tuple(
            replace(entry, is_ticked=entry.can_be_done and entry.step in ticked)
            for entry in self.steps
        )
        return replace(self, steps=steps)


@dataclass(frozen=True, slots=True)
class PreparationChoice:
    """The choice of steps: those that a case needs, or these.

    Attributes
    ----------
    steps : frozenset of Step or None
        None stands for ``auto``.
    fixed : str or None
        The sequence that the others are laid on; None for T1Gd, else FLAIR, else the
        first.
    motions : tuple of (name, Affine)
        Motions set by hand, from the world of each sequence to that of the fixed one.
    known : tuple of (name, Alignment)
        What an earlier preparation of the same scans found.
    brain : BrainTool
        What finds the brain.
    """

    steps: frozenset[Step] | None = None
    fixed: str | None = None
    motions: tuple[tuple[str, Affine], ...] = ()
    known: tuple[tuple[str, Alignment], ...] = ()
    brain: BrainTool = BrainTool.NETWORK


AUTO = PreparationChoice()


def parse_steps(text: str) -> frozenset[Step] | None:
    """Return the steps in ``auto``, ``none`` or a list such as ``align,brain``.

    Returns
    -------
    frozenset of Step or None
        None for ``auto``.

    Raises
    ------
    ValueError
        If a step is unknown; with a sentence.
    """
    words = [word.strip().lower() for word in text.split(",")]
    if words == ["auto"]:
        return None
    if words == ["none"]:
        return frozenset()
    known = [str(step) for step in Step]
    if unknown := [word for word in words if word not in known]:
        msg = Text(
            "{word!r} is not a step of the preparation; give auto, none, or some of "
            "{known} with commas between.",
            word=unknown[0],
            known=alternatives(known),
        )
        raise ValueError(msg)
    return frozenset(Step(word) for word in words)
