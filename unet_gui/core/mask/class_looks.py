"""The appearance of a class, as settings and session files store it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from unet_gui.core.constraints import OneOf, Range

ClassLook = Literal["fill", "outline", "both"]
OUTLINE_WIDTHS_PX = (1, 2, 3, 4)
_Byte = Annotated[int, Range(least=0, most=255)]


@dataclass(frozen=True, slots=True)
class SavedStyle:
    """Colour and outline of a class; whether it is shown is kept elsewhere.

    Attributes
    ----------
    opacity : float
        Of the fill, 0 to 1, within the opacity of the whole mask.
    """

    colour: tuple[_Byte, _Byte, _Byte]
    look: ClassLook = "fill"
    outline_px: Annotated[int, OneOf(OUTLINE_WIDTHS_PX)] = 2
    opacity: Annotated[float, Range(least=0, most=1)] = 1.0
