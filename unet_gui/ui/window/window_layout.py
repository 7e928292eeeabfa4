"""The window's place and its panels as text for the settings, and back.

Qt takes what it is given on trust: a few wrong bytes crash it. So the text has a
checksum, and one that does not agree is no layout.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

_DIGITS = 16


def geometry_text(window: QMainWindow) -> str:
    """Return where a window is, and how large."""
    return _sealed(window.saveGeometry())


def state_text(window: QMainWindow) -> str:
    """Return where its panels and tool bars are."""
    return _sealed(window.saveState())


def restore_geometry(window: QMainWindow, text: str) -> None:
    """Put a window where it was, as far as there is a screen; rubbish is ignored."""
    if content := _unsealed(text):
        window.restoreGeometry(QByteArray(content))
        _bring_back(window)


def restore_state(window: QMainWindow, text: str) -> bool:
    """Put the panels where they were; return whether they are, rubbish is ignored."""
    content = _unsealed(text)
    return bool(content) and window.restoreState(QByteArray(content))


def _sealed(content: QByteArray) -> str:
    data = bytes(content.data())
    return f"{_checksum(data)}:{bytes(content.toBase64().data()).decode()}"


def _unsealed(text: str) -> bytes:
    """Return what was sealed; empty if it is not as it was."""
    checksum, _, base64 = text.partition(":")
    data = bytes(QByteArray.fromBase64(base64.encode()).data())
    return data if checksum == _checksum(data) else b""


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def _bring_back(window: QMainWindow) -> None:
    """See to it that all of a window is on a screen that is there."""
    if window.isMaximized() or window.isFullScreen():
        return
    place = within(window.geometry(), window.screen().availableGeometry())
    if place != window.geometry():
        window.setGeometry(place)


def within(place: QRect, room: QRect) -> QRect:
    """Return a rectangle moved into another, and cut to its size if need be."""
    size = place.size().boundedTo(room.size())
    left = min(max(place.left(), room.left()), room.right() + 1 - size.width())
    top = min(max(place.top(), room.top()), room.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())
