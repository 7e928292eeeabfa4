"""Steps in three linked views, each timed until it is painted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from painting import process_events_until

from unet_gui.core.geometry.planes import Plane
from unet_gui.ui.views.slice_canvas import SliceCanvas

if TYPE_CHECKING:
    from collections.abc import Callable

_STEPS = 220
_WARM_UP = 20
paints: list[float] = []  # time at which each paint event returned


def watch_paints() -> None:
    """Record the time at which every paint event of a slice view returns."""
    paint = SliceCanvas.paintEvent

    def paint_and_note(self, event) -> None:
        paint(self, event)
        paints.append(time.perf_counter())

    SliceCanvas.paintEvent = paint_and_note


def wait_for_paints() -> None:
    """Wait until each view has been painted."""
    process_events_until(lambda: len(paints) >= len(Plane))


def step_times(change: Callable[[int], None]) -> list[float]:
    """Return the milliseconds from each change until its last paint event returns."""
    times = []
    for step in range(_STEPS):
        paints.clear()
        started = time.perf_counter()
        change(step)
        process_events_until(lambda: len(paints) >= len(Plane))
        times.append((paints[-1] - started) * 1000)
    return times[_WARM_UP:]


def voxel_at(step: int, shape) -> tuple[int, int, int]:
    """Return the voxel of a step to and fro through the middle half of each axis."""
    voxel = []
    for n in shape:
        span = n // 2
        turn = step % (2 * span)
        voxel.append(n // 4 + min(turn, 2 * span - turn))
    return (voxel[0], voxel[1], voxel[2])
