"""What a segmentation gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.volume import LabelMap


@dataclass(frozen=True, slots=True, eq=False)
class SegmentationResult:
    """A label map, and how it came to be.

    Attributes
    ----------
    label_map : LabelMap
        On the case's grid in RAS+ order.
    seconds : mapping
        Time spent in ``preprocessing``, ``engine_start``, ``tiles`` and
        ``postprocessing``.
    warnings : tuple of str
        What the user should know, one sentence each.
    """

    label_map: LabelMap
    model: str
    device: str
    seconds: Mapping[str, float]
    warnings: tuple[str, ...] = ()
