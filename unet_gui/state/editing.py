"""The correction of the mask: tool, settings and the running stroke; evented."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.editing.patch import Patch  # noqa: TC001
from unet_gui.core.editing.settings import EditTool, MaskingChoice
from unet_gui.core.geometry.box import Box  # noqa: TC001
from unet_gui.core.image.volume import LabelMap  # noqa: TC001
from unet_gui.core.mask.labels import TumourClass


@dataclass(frozen=True, slots=True, eq=False)
class LiveStroke:
    """The edited mask while a stroke is drawn.

    Attributes
    ----------
    before : LabelMap
        The mask when the stroke began.
    label_map : LabelMap
        A new one at each step, but of one array that goes on changing: for drawing.
    box : Box
        What the latest step may have changed.
    """

    before: LabelMap
    label_map: LabelMap
    box: Box


@dataclass
class EditingState:
    """The tool and its settings. Changed on the main thread only."""

    tool: EditTool | None = None  # None: the mouse moves the crosshair
    label: TumourClass = TumourClass.EDEMA  # that is painted
    radius_mm: float = 5.0  # of the brush
    is_ball: bool = False  # whether brush and fill work in all slices
    tolerance: float = 0.1  # of the threshold brush, as a share of the window's width
    amount_mm: float = 1.0  # by which a class grows or shrinks, or is smoothed
    masking: MaskingChoice = field(default_factory=MaskingChoice)
    live: LiveStroke | None = None  # while a stroke is drawn
    preview: Patch | None = None  # what a click would paint
    is_busy: bool = False  # whether a change of the whole mask is being computed

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
