"""The clock of a segmentation: seconds by phase."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from unet_gui.core.progress import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator


class RunClock:
    """Adds up the seconds spent in each phase and the work of the networks.

    Attributes
    ----------
    seconds : dict of str to float
        By the value of a phase; the caller of `segment` adds the start of the engine.
    macs : float
        Multiply-adds of the networks as they are defined.
    """

    def __init__(self, reading_s: float = 0.0) -> None:
        self.seconds: dict[str, float] = {phase.value: 0.0 for phase in Phase}
        self.seconds[Phase.READING.value] = reading_s
        self.macs = 0.0

    @property
    def macs_per_s(self) -> float | None:
        """Multiply-adds of the networks per second; None if they are unknown."""
        return self.macs / self.seconds[Phase.TILES] if self.macs else None

    @contextmanager
    def measuring(self, phase: Phase) -> Iterator[None]:
        """Add the time spent in the ``with`` block to a phase."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[phase.value] += time.perf_counter() - started
