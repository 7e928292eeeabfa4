"""The installed models; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor


@dataclass
class ModelsState:
    """The ids of the models to choose from. Changed on the main thread only."""

    ids: tuple[str, ...] = ()
    is_importing: bool = False

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
