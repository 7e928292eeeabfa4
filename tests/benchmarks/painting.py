"""Functions that wait for Qt to paint, for the child processes of the benchmarks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE_S = 120.0
_BEAT_MS = 1
_WAITING = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class PaintWatch(QObject):
    """Records that each watched widget has received a paint event."""

    def __init__(self, *watched: QObject) -> None:
        super().__init__()
        self.painted: set[QObject] = set()
        self._watched = watched
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        if event.type() == QEvent.Type.Paint:
            self.painted.add(watched)
        return False

    def is_done(self) -> bool:
        return len(self.painted) == len(self._watched)


def process_events_until(is_done: Callable[[], bool]) -> None:
    """Process Qt's events until done; all paint events have then returned.

    The loop sleeps between events, as that of the program does: one that never sleeps
    takes Python's lock from the threads that do the work.
    """
    deadline = time.monotonic() + _PATIENCE_S
    beat = QTimer()
    beat.start(_BEAT_MS)
    while not is_done():
        QApplication.processEvents(_WAITING)
        if time.monotonic() > deadline:
            msg = "waited in vain for a paint"
            raise RuntimeError(msg)
