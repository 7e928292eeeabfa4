"""Ctrl+C as a request that takes effect between two steps."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


class StopRequest:
    """Set by the first Ctrl+C; a second one ends the program."""

    def __init__(self) -> None:
        self.is_set = False


@contextmanager
def listening_for_stop() -> Iterator[StopRequest]:
    """Turn SIGINT and SIGTERM in the body into a request, in the main thread only."""
    request = StopRequest()
    if threading.current_thread() is not threading.main_thread():
        yield request
        return
    before = {s: signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM)}

    def note_signal(number: int, frame: Any) -> None:
        request.is_set = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)

    for number in before:
        signal.signal(number, note_signal)
    try:
        yield request
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
