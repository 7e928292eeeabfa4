"""The look of the window; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor


@dataclass
class AppearanceState:
    """The theme and the language of the window. Changed on the main thread only.

    Attributes
    ----------
    theme : str
        One of `core.settings.THEMES`.
    language : str
        One of `core.settings.LANGUAGES`; a change takes effect at the next start.
    """

    theme: str = "system"
    language: str = "system"

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
