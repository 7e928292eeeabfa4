"""The preparation of the scans of a case for a network."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.text import Text, alternatives

if TYPE_CHECKING:
    from collections.abc import Collection


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


_STAY = Affine(np.eye(4))
_FARTHEST_MM, _MOST_STRETCH = 1e5, 0.1
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
BY_HAND = "hand"  # the start of an alignment that the user set


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


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """The rigid motion that lays a scan on the fixed one.

    Attributes
    ----------
    matrix : Affine
        Maps RAS+ world points of the scan to those of the fixed one, in mm.
    fixed : str
        Name of the fixed sequence.
    translation_mm : float
        How far the centre of the fixed scan moves.
    rotation_deg : float
        Angle of the rotation about its axis.
    information, header_information : float
        Mutual information in nats, in the found position and in that by the headers;
        the latter is 0 where the headers let them share no space.
    start : str
        ``header`` or ``mass``: the start that led to it; ``hand`` if the user set it.
    """

    matrix: Affine
    fixed: str
    translation_mm: float
    rotation_deg: float
    information: float
    header_information: float
    start: str
    seconds: float

    def as_json(self) -> dict[str, Any]:
        """Return what JSON can carry of it."""
        return {
            "to": self.fixed,
            "matrix": [[round(x, 8) for x in r] for r in self.matrix.matrix.tolist()],
            "translation_mm": round(self.translation_mm, 3),
            "rotation_deg": round(self.rotation_deg, 3),
            "mutual_information": round(self.information, 4),
            "mutual_information_before": round(self.header_information, 4),
            "start": self.start,
            "seconds": round(self.seconds, 3),
        }

    @staticmethod
    def of_json(entry: Any) -> Alignment | None:
        """Return the alignment that `as_json` made it of; None if it is damaged."""
        matrix = _motion(entry)
        if matrix is None:
            return None
        try:
            return Alignment(
                matrix,
                str(entry["to"]),
                float(entry["translation_mm"]),
                float(entry["rotation_deg"]),
                float(entry["mutual_information"]),
                float(entry["mutual_information_before"]),
                str(entry["start"]),
                float(entry["seconds"]),
            )
        except (KeyError, TypeError, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step that was done.

    Attributes
    ----------
    figures : mapping
        What JSON can carry: of ``align`` one entry per sequence, of ``brain`` the
        volume in mL and the tool, of ``grid`` shape and spacing.
    """

    step: Step
    seconds: float
    figures: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """Return the record in the form of the command line and of session files."""
        return {
            "step": str(self.step),
            "seconds": round(self.seconds, 3),
            "figures": self.figures,
        }


@dataclass(frozen=True, slots=True)
class PreparationRecord:
    """The record of how the scans of a result were prepared.

    Attributes
    ----------
    fixed : str
        The sequence that the others were laid on.
    source : str
        The sequence on whose grid the mask is.
    warnings : tuple of str
        One sentence each.
    """

    steps: tuple[StepRecord, ...]
    fixed: str
    source: str
    warnings: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """Duration of all steps."""
        return sum(record.seconds for record in self.steps)

    def figures(self, step: Step) -> dict[str, Any] | None:
        """Return the figures of a step; None if it was not done."""
        found = (record.figures for record in self.steps if record.step is step)
        return next(found, None)

    @property
    def motions(self) -> dict[str, Affine]:
        """From the world of each aligned scan to that of the fixed one, RAS+ in mm."""
        figures = self.figures(Step.ALIGN) or {}
        found = {name: _motion(entry) for name, entry in figures.items()}
        return {name: m for name, m in found.items() if m is not None}

    @property
    def alignments(self) -> dict[str, Alignment]:
        """The alignment that was found for each scan; not what the user set by hand."""
        figures = self.figures(Step.ALIGN) or {}
        found = {name: Alignment.of_json(entry) for name, entry in figures.items()}
        return {n: a for n, a in found.items() if a is not None and a.start != BY_HAND}

    def motion_between(self, name: str, other: str) -> Affine:
        """Return the map from the world of one scan to that of another, in mm."""
        motions = self.motions
        first, second = (motions.get(n, _STAY) for n in (name, other))
        return second.inverse @ first

    def as_json(self) -> dict[str, Any]:
        """Return the record in the form of the command line and of session files."""
        return {
            "fixed": self.fixed,
            "source": self.source,
            "steps": [record.as_json() for record in self.steps],
            "warnings": list(self.warnings),
        }


@dataclass(frozen=True, slots=True)
class KeptPreparation:
    """The preparation kept with a case, so that it need not be found or set again.

    Attributes
    ----------
    choice : PreparationChoice
        Of the user.
    record : PreparationRecord or None
        How the case was prepared last.
    input_id : object
        Of the case that it is of, as in `state.cases`; None if a session tells it.
    """

    choice: PreparationChoice = AUTO
    record: PreparationRecord | None = None
    input_id: object = None


def _motion(entry: Any) -> Affine | None:
    """Return the motion in the figures of a scan; None if a file has damaged it."""
    try:
        return motion_of_rows(entry["matrix"])
    except (KeyError, TypeError):
        return None


def motion_of_rows(rows: Any) -> Affine | None:
    """Return a motion from the (4, 4) rows of its matrix; None if they are none."""
    try:
        motion = Affine(np.array(rows, np.float64))
    except (TypeError, ValueError):
        return None
    # a head that is moved keeps its size, and stays in the room
    is_near = np.abs(motion.matrix).max() < _FARTHEST_MM
    keeps_size = is_near and all(abs(s - 1) < _MOST_STRETCH for s in motion.spacing_mm)
    return motion if keeps_size and not motion.is_singular else None
