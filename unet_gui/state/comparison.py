"""The comparison by blinking or with a divider; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from psygnal import SignalGroupDescriptor


class Compared(Enum):
    """The difference between the two sides."""

    MASK = "mask"  # with and without the mask
    OTHER_MASK = "other_mask"  # prediction and reference
    SEQUENCE = "sequence"  # two sequences


@dataclass
class ComparisonState:
    """The other side of a comparison. Changed on the main thread only."""

    compared: Compared = Compared.MASK
    sequence: str = ""  # of the other side, if sequences are compared
    is_blinking: bool = False
    shows_other: bool = False  # which side is shown while blinking
    is_swiping: bool = False
    divider: float = 0.5  # 0 at the left edge of each view, 1 at the right

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
