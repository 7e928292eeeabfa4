"""Measures in the views, and the tool that draws them; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.measuring.annotations import Measure, MeasureKind  # noqa: TC001


@dataclass
class ToolsState:
    """Changed on the main thread only; tuples are replaced, never changed in place.

    Attributes
    ----------
    tool : MeasureKind or None
        What a drag in a view draws; None moves the crosshair.
    selected : int or None
        Which of the measures *Delete* removes.
    """

    tool: MeasureKind | None = None
    measures: tuple[Measure, ...] = ()
    selected: int | None = None
    has_scale_bar: bool = True

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
