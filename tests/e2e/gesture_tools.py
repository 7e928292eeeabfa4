"""Mouse and keys through xdotool, on the display of the program."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

_PATIENCE_S = 30


def wait(seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        QApplication.processEvents()
        time.sleep(0.005)


def wait_until(is_done) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not is_done() and time.monotonic() < deadline:
        wait(0.01)


def do(*command: object) -> None:
    subprocess.run(["xdotool", *map(str, command)], check=True)
    wait(0.15)


def drag(start: QPoint, end: QPoint, button: int) -> None:
    do("mousemove", start.x(), start.y(), "mousedown", button)
    do("mousemove", (start.x() + end.x()) // 2, (start.y() + end.y()) // 2)
    do("mousemove", end.x(), end.y(), "mouseup", button)


def place_in(view, voxel) -> QPoint:
    return view.mapToGlobal(view.position_of(voxel).toPoint())
