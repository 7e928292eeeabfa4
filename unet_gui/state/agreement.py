"""Agreement of prediction and reference in the whole case; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.measuring.agreement import PairCounts  # noqa: TC001


@dataclass
class AgreementState:
    """The latest counts of voxels. Changed on the main thread only."""

    counts: PairCounts | None = None  # None without two masks to compare

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
