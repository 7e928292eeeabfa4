"""The tumour burden of a patient at one examination, for the response."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unet_gui.core.measuring.followup.circumstances import Circumstances

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Burden:
    """The measurements of one examination.

    Attributes
    ----------
    day : date or None
    product_mm2, volume_ml : float
        Sums over the target lesions.
    has_lesions : bool
        Whether any lesion is left, target or not.
    new_lesions, new_measurable : int
        Lesions that were absent at the baseline; those of them that are measurable.
    left_out_ml : float
        Volume of the region in components that are too small for a lesion.
    grown_pieces : int
        Lesions that were as small at the baseline, and are not new.
    shares_lesions : bool
        Whether one of the lesions was there at the examination before; also true if
        one of the two has no lesion.
    has_merged : bool
        Whether a target has merged with a lesion that was none.
    doubts : tuple of str
        What speaks against comparing the examination with the one before.
    """

    day: date | None
    product_mm2: float
    volume_ml: float
    has_lesions: bool = True
    new_lesions: int = 0
    new_measurable: int = 0
    circumstances: Circumstances = field(default_factory=Circumstances)
    left_out_ml: float = 0.0
    grown_pieces: int = 0
    shares_lesions: bool = True
    has_merged: bool = False
    doubts: tuple[str, ...] = ()
