"""Histograms of the open case; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.image.histogram import Histogram  # noqa: TC001


@dataclass
class ContrastState:
    """Histograms by sequence that were requested. Changed on the main thread only."""

    histograms: dict[str, Histogram] = field(default_factory=dict)

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
