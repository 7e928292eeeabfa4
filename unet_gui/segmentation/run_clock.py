"""Where the time of a segmentation goes."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASES = ("reading", "engine_start", "preprocessing", "tiles", "postprocessing")


class RunClock:
    """Adds up the seconds spent in each phase, and the work done in them.

    Attributes
    ----------
    seconds : dict
        By phase; those of the phases outside of `segment` are for the caller.
    macs : float
        Multiply-adds of the networks, as they are defined.
    """

    def __init__(self, reading_s: float = 0.0) -> None:
        self.seconds = {**dict.fromkeys(PHASES, 0.0), "reading": reading_s}
        self.macs = 0.0

    @property
    def macs_per_s(self) -> float | None:
        """The rate of the networks; None where their work is not known."""
        return self.macs / self.seconds["tiles"] if self.macs else None

    @contextmanager
    def measuring(self, phase: str) -> Iterator[None]:
        """Add the time within to a phase."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[phase] += time.perf_counter() - started
