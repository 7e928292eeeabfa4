"""Bringing a window before the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FLAT = ("offscreen", "minimal")  # platforms whose windows do not lie on each other


def bring_to_front(window: QWidget) -> None:
    """Show a window above the others and give it the keyboard."""
    window.show()
    if QGuiApplication.platformName() not in _FLAT:
        window.raise_()
    window.activateWindow()
