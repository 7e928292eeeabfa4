"""How prediction and reference agree in the whole case; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.measuring.agreement import PairCounts  # noqa: TC001


@dataclass
class AgreementState:
    """What has been counted last. Changed on the main thread only."""

    counts: PairCounts | None = None  # None unless there are two masks to compare

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
