"""Waiting in a process that runs a window, without the fixtures of pytest-qt."""

from __future__ import annotations

import time


def wait_until(is_done, patience_s: float = 60) -> None:
    """Run the event loop until something is done.

    Raises
    ------
    TimeoutError
        If it takes longer than `patience_s`.
    """
    from PySide6.QtWidgets import (
        QApplication,
    )  # imported late: the platform is chosen first

    deadline = time.monotonic() + patience_s
    while not is_done():
        if time.monotonic() > deadline:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.005)
