"""Faults of the slices of a series, as data and as one sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from unet_gui.core.text import Text, template

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_NUMBERS = 12


class Fault(StrEnum):
    """A fault of the slices of a series."""

    MISSING = "missing"
    DUPLICATE = "duplicate"
    UNEVEN = "uneven"
    TILT = "tilt"
    SHIFTED = "shifted"
    FEW = "few"
    INCOMPLETE = "incomplete"
    UNPLACED = "unplaced"
    UNSCALED = "unscaled"


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
    def sentence(self) -> Text:
        """The end of a sentence that starts with the series; without its remedy."""
        one, many = _TEMPLATES[self.fault]
        is_one = len(self.slices) == 1 if self.slices else self.values[:1] == (1.0,)
        return Text(
            one if is_one else many,
            numbers=numbers_text(self.slices),
            first=self.values[0] if self.values else 0.0,
            last=self.values[-1] if self.values else 0.0,
        )


# for one slice or volume, and for several
_TEMPLATES = {
    Fault.MISSING: (
        template("lacks slice {numbers} of {first:.0f}"),
        template("lacks slices {numbers} of {first:.0f}"),
    ),
    Fault.DUPLICATE: (
        template("has slice {numbers} more than once; the first of each is taken"),
        template("has slices {numbers} more than once; the first of each is taken"),
    ),
    Fault.UNEVEN: (
        template(
            "has unevenly spaced slices, {first:.4g} to {last:.4g} mm apart, widest "
            "after slice {numbers}"
        ),
    )
    * 2,
    Fault.TILT: (template("is tilted by {first:.1f} degrees, as by a tilted gantry"),)
    * 2,
    Fault.SHIFTED: (
        template(
            "has slices beside the line of the others, by up to {first:.3g} mm (slice "
            "{numbers}); they are shown in line"
        ),
    )
    * 2,
    Fault.FEW: (
        template("has only {first:.0f} slice, too few for a model"),
        template("has only {first:.0f} slices, too few for a model"),
    ),
    Fault.INCOMPLETE: (
        template("has {first:.0f} volume that lacks slices; it is left out"),
        template("has {first:.0f} volumes that lack slices; they are left out"),
    ),
    Fault.UNSCALED: (
        template(
            "states no distance of its pixels; {first:.4g} mm is a guess, so lengths "
            "and volumes are wrong"
        ),
    )
    * 2,
    Fault.UNPLACED: (
        template(
            "states no positions of its slices; their order and distance "
            "({first:.4g} mm) are a guess"
        ),
    )
    * 2,
}


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
