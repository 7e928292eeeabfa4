"""The placement of a slice on the screen, to show one of another grid alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF


class Seen(NamedTuple):
    """The scale of a slice, and where the crosshair is in the view, in pixels."""

    mm_per_pixel: float
    crosshair: QPointF
