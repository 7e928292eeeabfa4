"""The installed models; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor


@dataclass
class ModelsState:
    """The models to choose from. Changed on the main thread only.

    Attributes
    ----------
    titles : tuple of str
        Of all models; empty before the first of them is renamed.
    """

    ids: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    is_importing: bool = False

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
