"""The places of window and panels as text for the settings, and back.

Qt does not check these bytes: a few wrong ones crash it. Therefore the text has a
checksum, and text with a wrong checksum is ignored.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

_DIGITS = 16


def geometry_text(window: QMainWindow) -> str:
    """Return the place and size of a window as text."""
    return _sealed(window.saveGeometry())


def state_text(window: QMainWindow) -> str:
    """Return the places of panels and tool bars as text."""
    return _sealed(window.saveState())


def restore_geometry(window: QMainWindow, text: str) -> None:
    """Restore the place of a window, within the screens; invalid text is ignored."""
    if content := _unsealed(text):
        window.restoreGeometry(QByteArray(content))
        _bring_back(window)


def restore_state(window: QMainWindow, text: str) -> bool:
    """Restore the places of the panels; return False if the text is invalid."""
    content = _unsealed(text)
    return bool(content) and window.restoreState(QByteArray(content))


def _sealed(content: QByteArray) -> str:
    data = bytes(content.data())
    return f"{_checksum(data)}:{bytes(content.toBase64().data()).decode()}"


def _unsealed(text: str) -> bytes:
    """Return the bytes of a text; empty if the checksum is wrong."""
    checksum, _, base64 = text.partition(":")
    data = bytes(QByteArray.fromBase64(base64.encode()).data())
    return data if checksum == _checksum(data) else b""


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def _bring_back(window: QMainWindow) -> None:
    """Move and shrink a window so that all of it is on a screen."""
    if window.isMaximized() or window.isFullScreen():
        return
    place = within(window.geometry(), window.screen().availableGeometry())
    if place != window.geometry():
        window.setGeometry(place)


def within(place: QRect, room: QRect) -> QRect:
    """Return a rectangle moved into another, and shrunk if it is too large."""
    size = place.size().boundedTo(room.size())
    left = min(max(place.left(), room.left()), room.right() + 1 - size.width())
    top = min(max(place.top(), room.top()), room.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())
