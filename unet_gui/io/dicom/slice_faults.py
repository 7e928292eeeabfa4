"""Faults of the slices of a series, as data and as one sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_NUMBERS = 12


class Fault(StrEnum):
    """A fault of the slices of a series."""

    MISSING = "missing"
    DUPLICATE = "duplicate"
    UNEVEN = "uneven"
    TILT = "tilt"
    FEW = "few"
    INCOMPLETE = "incomplete"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class SliceFault:
    """A fault with what it is about.

    Attributes
    ----------
    slices : tuple of int
        Numbers of slices, counted from 1 in the direction of the normal; those of
        missing slices are their places among all.
    values : tuple of float
        Lengths in mm, an angle in degrees, or a count.
    """

    fault: Fault
    slices: tuple[int, ...] = ()
    values: tuple[float, ...] = ()

    @property
    def sentence(self) -> str:
        """The end of a sentence that starts with the series; without its remedy."""
        numbers = numbers_text(self.slices)
        is_one = len(self.slices) == 1
        first = self.values[0] if self.values else 0.0
        last = self.values[-1] if self.values else 0.0
        texts = {
            Fault.MISSING: f"lacks slice{'s' * (not is_one)} {numbers} of {first:.0f}",
            Fault.DUPLICATE: (
                f"has slice{'s' * (not is_one)} {numbers} more than once; the first "
                "of each is taken"
            ),
            Fault.UNEVEN: (
                f"has unevenly spaced slices, {first:.4g} to {last:.4g} mm apart, "
                f"widest after slice {numbers}"
            ),
            Fault.TILT: f"is tilted by {first:.1f} degrees, as of a gantry",
            Fault.FEW: (
                f"has only {first:.0f} slice{'s' * (first != 1)}, too few for a model"
            ),
            Fault.INCOMPLETE: (
                f"has {first:.0f} volume{'s' * (first != 1)} that lack slices, which "
                f"{'is' if first == 1 else 'are'} left out"
            ),
            Fault.UNPLACED: (
                "states no positions of its slices; their order and distance "
                f"({first:.4g} mm) are a guess"
            ),
        }
        return texts[self.fault]


def numbers_text(numbers: Sequence[int]) -> str:
    """Return numbers as text, such as ``3, 7 to 9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    texts = [_run_text(run) for run in runs[:_MOST_NUMBERS]]
    return ", ".join(texts) + ", …" * (len(runs) > _MOST_NUMBERS)


def _run_text(run: Sequence[int]) -> str:
    if len(run) < 3:
        return ", ".join(str(number) for number in run)
    return f"{run[0]} to {run[-1]}"
