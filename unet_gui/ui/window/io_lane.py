"""The lane of jobs that read files, which a drive that hangs cannot block.

Each job has a thread of its own; a few run at a time. One that was cancelled makes room
at once, though its thread may be stuck in a call of the system; such threads are left
behind when the program ends.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_POLL_S = 0.02


class IoLane:
    """Runs calls on daemon threads, `at_once` of them at a time, in their order."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._lock = threading.Lock()
        self._waiting: deque[tuple[Future[None], Callable[[], None]]] = deque()
        self._running: set[Future[None]] = set()
        self._threads: set[threading.Thread] = set()
        self._is_over = False

    def submit(self, call: Callable[[], None]) -> Future[None]:
        """Run a call when there is room for it."""
        future: Future[None] = Future()
        with self._lock:
            self._waiting.append((future, call))
        self._start_next()
        return future

    def give_up(self, future: Future[None] | None) -> None:
        """Cancel a call that waits; do not count one that runs any more."""
        if future is None or future.cancel():
            return
        with self._lock:
            self._running.discard(future)
        self._start_next()

    def shutdown(self, patience_s: float) -> bool:
        """Cancel what waits, and wait for what runs; return whether all has ended."""
        with self._lock:
            self._is_over = True
            waiting, self._waiting = list(self._waiting), deque()
        for future, _ in waiting:
            future.cancel()
        end = time.monotonic() + patience_s
        while self._threads and time.monotonic() < end:
            time.sleep(_POLL_S)
        return not self._threads

    def _start_next(self) -> None:
        with self._lock:
            while self._waiting and len(self._running) < self._at_once:
                future, call = self._waiting.popleft()
                if self._is_over or not future.set_running_or_notify_cancel():
                    continue
                thread = threading.Thread(
                    target=self._run, args=(future, call), name="io", daemon=True
                )
                self._running.add(future)
                self._threads.add(thread)
                thread.start()

    def _run(self, future: Future[None], call: Callable[[], None]) -> None:
        try:
            call()
            future.set_result(None)
        finally:
            with self._lock:
                self._running.discard(future)
                self._threads.discard(threading.current_thread())
            self._start_next()
