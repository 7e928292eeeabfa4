"""The measurements of the shown mask; evented, without Qt."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - psygnal reads it at run time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.measuring.annotations import Annotation  # noqa: TC001

if TYPE_CHECKING:
    # not at run time: it is a large room, which a start does not need
    from unet_gui.core.measuring.case_measurements import Measurements


@dataclass
class MeasurementsState:
    """The measurements of the shown mask. Changed on the main thread only.

    Attributes
    ----------
    measured : Measurements or None
        Without intensities; None until the mask has been measured.
    is_measuring : bool
        Whether the mask has changed since.
    region : str or None
        The region whose lesions the user wants; None takes the first that is there.
    selected : int or None
        Position of the lesion whose diameters are drawn.
    lines : tuple of Annotation
        The drawn diameters as rulers, the longest first.
    edited : mapping of int to tuple of Annotation
        By the position of a lesion, the diameters that the user moved.
    """

    measured: Measurements | None = None
    is_measuring: bool = False
    region: str | None = None
    selected: int | None = None
    lines: tuple[Annotation, ...] = ()
    edited: Mapping[int, tuple[Annotation, ...]] = field(default_factory=dict)

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
