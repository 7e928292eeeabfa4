"""Which models there are; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor


@dataclass
class ModelsState:
    """The ids of the models that can be chosen. Changed on the main thread only."""

    ids: tuple[str, ...] = ()
    is_importing: bool = False

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
