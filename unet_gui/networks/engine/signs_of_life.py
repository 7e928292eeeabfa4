"""Empty lines in the engine's output, which show that it is not halted."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import TYPE_CHECKING, BinaryIO

from unet_gui.segmentation.port.engine_protocol import SIGN_OF_LIFE

if TYPE_CHECKING:
    from collections.abc import Iterator


class SignsOfLife:
    """Writes an empty line every second while the engine is busy, from a thread."""

    def __init__(self, sink: BinaryIO, every_s: float = 1.0) -> None:
        self._sink = sink
        self._every_s = every_s
        self._is_busy = threading.Event()
        self.thread = threading.Thread(
            target=self._give, name="signs of life", daemon=True
        )
        self.thread.start()

    @contextlib.contextmanager
    def given(self) -> Iterator[None]:
        """Write signs of life until the ``with`` block ends."""
        self._is_busy.set()
        try:
            yield
        finally:
            self._is_busy.clear()

    def _give(self) -> None:
        with contextlib.suppress(OSError, ValueError):  # the window has ended
            while self._is_busy.wait():
                time.sleep(self._every_s)
                if self._is_busy.is_set():
                    self._sink.write(SIGN_OF_LIFE)
                    self._sink.flush()
