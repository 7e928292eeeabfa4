"""Progress through the cases of a call, on a terminal."""

from __future__ import annotations

import time
from statistics import fmean
from typing import TYPE_CHECKING, TypeVar

from unet_gui.cli.model_run import run_with_bar

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.core.progress import Progress

R = TypeVar("R")

_LONGEST_S, _LONGEST_MIN = 90, 90  # longer times are told in the next unit


class CaseBars:
    """Runs the cases of a call; each bar says which one it is and the time left."""

    def __init__(self, total: int, *, is_verbose: bool = False) -> None:
        self._total = total
        self._is_verbose = is_verbose
        self._seconds: list[float] = []  # of the cases before

    def run(self, name: str, job: Generator[Progress, None, R]) -> R:
        """Run the job of the next case, and return its result."""
        started = time.perf_counter()
        try:
            return run_with_bar(self.title(name), job, is_verbose=self._is_verbose)
        finally:
            self._seconds.append(time.perf_counter() - started)

    def title(self, name: str) -> str:
        """Return such as ``BRATS_003, case 3 of 100, 4 min left``."""
        done = len(self._seconds)
        parts = [name]
        if self._total > 1:
            parts.append(f"case {done + 1} of {self._total}")
        if self._seconds:
            left_s = fmean(self._seconds) * (self._total - done)
            parts.append(f"{duration_text(left_s)} left")
        return ", ".join(parts)


def duration_text(seconds: float) -> str:
    """Return a duration in one whole unit, such as ``40 s`` or ``4 min``."""
    if seconds < _LONGEST_S:
        return f"{max(1, round(seconds))} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < _LONGEST_MIN else f"{minutes / 60:.0f} h"
