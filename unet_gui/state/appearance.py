"""The look of the window; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor


@dataclass
class AppearanceState:
    """The theme of the window. Changed on the main thread only.

    Attributes
    ----------
    theme : str
        One of `core.settings.THEMES`.
    """

    theme: str = "system"

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
