"""Window and level: which intensities are shown from black to white."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WindowLevel:
    """Width (`window`) and centre (`level`) of the shown range of intensities."""

    window: float
    level: float

    @property
    def low(self) -> float:
        """Intensity shown black."""
        return self.level - self.window / 2

    @property
    def high(self) -> float:
        """Intensity shown white."""
        return self.level + self.window / 2
