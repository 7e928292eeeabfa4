"""Rulers and angles in the views, and the tool that draws them; evented, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind  # noqa: TC001


@dataclass
class AnnotationsState:
    """The annotations of the shown case, and the tool in use.

    Changed on the main thread only; tuples are replaced, never changed in place.

    Attributes
    ----------
    tool : AnnotationKind or None
        The annotation that a drag in a view draws; None if a drag moves the crosshair.
    selected : int or None
        Position of the annotation that *Delete* removes.
    """

    tool: AnnotationKind | None = None
    annotations: tuple[Annotation, ...] = ()
    selected: int | None = None
    has_scale_bar: bool = True

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
