"""Qt's event loop in the child processes: running it and measuring its gaps."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

_TICK_MS = 2
_LOOK_MS = 20
_PATIENCE_S = 600.0


class LoopWatch(QObject):
    """Records the milliseconds between consecutive ticks of a fast timer."""

    def __init__(self) -> None:
        super().__init__()
        self._gaps_ms: list[float] = []
        self._last_s = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        """Start to record."""
        self._gaps_ms = []
        self._last_s = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        """Return the gaps, including the one that is still open."""
        self._note()
        self._timer.stop()
        return self._gaps_ms

    def _note(self) -> None:
        now_s = time.perf_counter()
        self._gaps_ms.append((now_s - self._last_s) * 1000)
        self._last_s = now_s


def run_event_loop_until(is_done: Callable[[], bool]) -> None:
    """Run Qt's loop as the program does; it sleeps while there is nothing to do."""
    loop = QEventLoop()
    deadline = time.monotonic() + _PATIENCE_S

    def look() -> None:
        if is_done() or time.monotonic() > deadline:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(_LOOK_MS)
    loop.exec()
    timer.stop()
    if not is_done():
        msg = "waited in vain"
        raise RuntimeError(msg)


def run_event_loop_for(seconds: float) -> None:
    """Run Qt's loop for some seconds."""
    end = time.monotonic() + seconds
    run_event_loop_until(lambda: time.monotonic() >= end)
