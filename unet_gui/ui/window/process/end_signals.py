"""Close the window at Ctrl+C, hang-up of the terminal, and end of the session."""

from __future__ import annotations

import signal
import socket
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no SIGHUP
_SIGNALS = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))


class EndSignals(QObject):
    """Emits `received` for a signal of the system.

    Qt's event loop would not let Python's own handlers run.

    There is one at a time, made on the main thread.
    """

    received = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(
            self._reader.fileno(), QSocketNotifier.Type.Read, self
        )
        self._notifier.activated.connect(self._on_woken)
        self._fd_before = signal.set_wakeup_fd(self._writer.fileno())
        before = {number: signal.getsignal(number) for number in _SIGNALS}
        # signals that nohup or a shell ignores stay ignored
        self._before = {n: h for n, h in before.items() if h is not signal.SIG_IGN}
        for number in self._before:
            signal.signal(number, _do_nothing)

    def restore(self) -> None:
        """Restore the earlier handlers."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._fd_before)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _on_woken(self) -> None:
        numbers = self._reader.recv(64)
        if any(number in _SIGNALS for number in numbers):
            self.received.emit()


def _do_nothing(_number: int, _frame: Any) -> None:
    """Do nothing: a handler is needed only so that Python wakes the event loop."""
