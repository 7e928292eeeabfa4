"""A command that the window started ends with the window, however that ends."""

from __future__ import annotations

import os
import signal
import threading

from unet_gui.controllers.engine.command import ENDS_WITH_INPUT


def end_with_input() -> None:
    """End as by Ctrl+C once standard input closes, where the window asks for that."""
    if os.environ.pop(ENDS_WITH_INPUT, ""):
        threading.Thread(target=_wait, name="input", daemon=True).start()


def _wait() -> None:
    while os.read(0, 1):  # no lock of Python's is held at the end of the process
        pass
    os.kill(os.getpid(), signal.SIGINT)
