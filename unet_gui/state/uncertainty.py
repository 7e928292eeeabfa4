"""The doubt of the shown mask; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.case.uncertainty import Uncertainty  # noqa: TC001


@dataclass
class UncertaintyState:
    """The latest measurement. Changed on the main thread only."""

    measured: Uncertainty | None = None  # None without a mask, or until it is measured

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
