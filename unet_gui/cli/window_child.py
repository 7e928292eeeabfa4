"""The end of a command that the window started, when the window ends or asks for it."""

from __future__ import annotations

import os
import signal
import threading

from unet_gui.controllers.engine.command import ENDS_WITH_INPUT

_STOP = threading.Event()


def end_with_input() -> None:
    """End as by Ctrl+C when standard input closes, if the window asked for that."""
    if os.environ.pop(ENDS_WITH_INPUT, ""):
        # a window that a script started in the background hands down "ignored"
        signal.signal(signal.SIGINT, signal.default_int_handler)
        threading.Thread(target=_wait, name="input", daemon=True).start()


def is_asked_to_stop() -> bool:
    """Whether the window asked the command to end after its current work."""
    return _STOP.is_set()


def _wait() -> None:
    while os.read(0, 1):  # holds no lock of Python at the end of the process
        _STOP.set()
    os.kill(os.getpid(), signal.SIGINT)
