"""The end of a command that the window started, when the window ends."""

from __future__ import annotations

import os
import signal
import threading

from unet_gui.controllers.engine.command import ENDS_WITH_INPUT


def end_with_input() -> None:
    """End as by Ctrl+C when standard input closes, if the window asked for that."""
    if os.environ.pop(ENDS_WITH_INPUT, ""):
        threading.Thread(target=_wait, name="input", daemon=True).start()


def _wait() -> None:
    while os.read(0, 1):  # holds no lock of Python at the end of the process
        pass
    os.kill(os.getpid(), signal.SIGINT)
