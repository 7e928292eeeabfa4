"""The record of how the scans of a case were prepared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from unet_gui.core.case.alignment import BY_HAND, Alignment, motion_of_entry
from unet_gui.core.case.preparation import AUTO, PreparationChoice, Step
from unet_gui.core.geometry.affine import Affine

_STAY = Affine(np.eye(4))


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
        found = {name: motion_of_entry(entry) for name, entry in figures.items()}
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
