"""Whether a lesion is measurable by the RANO criteria, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.core.measuring.rano.bidimensional import Diameters

LEAST_MM = 10.0  # of both diameters
LEAST_SLICES = 2
THICK_MM = 5.0  # thicker slices need diameters of twice their thickness
_ROUNDING_MM = 1e-6


@dataclass(frozen=True, slots=True)
class Measurability:
    """Whether a lesion is measurable; the reason if it is not, else empty."""

    is_measurable: bool
    reason: str = ""


def measurability(
    diameters: Diameters, slice_count: int, thickness_mm: float
) -> Measurability:
    """Judge a lesion by its two diameters.

    Measurable are lesions of at least 10 mm in both diameters, on two slices or more;
    in slices over 5 mm, of twice the thickness (Wen et al. 2010,
    doi:10.1200/JCO.2009.26.3541; Wen et al. 2023, doi:10.1200/JCO.23.01059).

    Parameters
    ----------
    slice_count : int
        Number of slices that the lesion is on.
    thickness_mm : float
        Distance of neighbouring slices.
    """
    is_thick = thickness_mm > THICK_MM + _ROUNDING_MM
    least_mm = 2 * thickness_mm if is_thick else LEAST_MM
    if diameters.short is None:
        reason = Text("no line lies across the longest one")
        return Measurability(is_measurable=False, reason=reason)
    if diameters.short_mm < least_mm - _ROUNDING_MM:
        across = Text("{mm:.1f} mm across", mm=diameters.short_mm)
        if not is_thick:
            return Measurability(is_measurable=False, reason=across)
        reason = Text(
            "slices of {thickness:.3g} mm: needs {least:.3g} mm, is {across}",
            thickness=thickness_mm,
            least=least_mm,
            across=across,
        )
        return Measurability(is_measurable=False, reason=reason)
    if slice_count < LEAST_SLICES:
        return Measurability(is_measurable=False, reason=Text("on one slice"))
    return Measurability(is_measurable=True)
