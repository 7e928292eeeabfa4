"""Mouse and keyboard input at random places, as the platform reports it.

Events are sent to the window, not to a widget, so that popups, modal dialogs and grabs
act as with a real mouse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from random import Random

BUTTONS = (Qt.MouseButton.LeftButton,) * 5 + (
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
_NONE = Qt.KeyboardModifier.NoModifier
MODIFIERS = (_NONE,) * 5 + (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = (
    *map(Qt.Key, range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *map(Qt.Key, range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape) * 2,
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F10),
)
Place = tuple[QWidget, QPoint]  # a top-level widget, and a position in it


class Hands:
    """Clicks, drags, scrolls, types and drops at random places."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def place(self) -> Place | None:
        """Return a random place in a visible widget of the window in front."""
        tops = [w for w in QApplication.topLevelWidgets() if _can_be_hit(w)]
        popup, modal = (
            QApplication.activePopupWidget(),
            QApplication.activeModalWidget(),
        )
        top = popup or modal
        if top is None or self._random.random() < 0.1:
            top = self._random.choice(tops) if tops else None
        if top is None:
            return None
        children = [w for w in top.findChildren(QWidget) if w.isVisibleTo(top)]
        widget = self._random.choice([top, *children])
        x, y = widget.mapTo(top, self._point(widget)).toTuple()
        return top, _within(top, x, y)

    def _point(self, widget: QWidget) -> QPoint:
        width, height = max(widget.width(), 1), max(widget.height(), 1)
        return QPoint(self._random.randrange(width), self._random.randrange(height))

    def click(self) -> str:
        """Click once or twice."""
        place = self.place()
        if place is None:
            return "nowhere"
        button, modifiers = self._random.choice(BUTTONS), self._random.choice(MODIFIERS)
        press = QTest.mouseDClick if self._random.random() < 0.15 else QTest.mouseClick
        name = _named(*place)  # before it is gone
        press(place[0].windowHandle(), button, modifiers, place[1])
        return f"{button.name} at {name}"

    def drag(self) -> str:
        """Press, move a few times, and release."""
        place = self.place()
        if place is None:
            return "nowhere"
        top, start = place
        window, button = top.windowHandle(), self._random.choice(BUTTONS)
        modifiers = self._random.choice(MODIFIERS)
        name = _named(top, start)
        QTest.mousePress(window, button, modifiers, start)
        for _ in range(self._random.randint(1, 4)):
            if not (isValid(top) and isValid(window)):
                return f"{name} has gone"
            end = _within(top, *self._point(top).toTuple())
            QTest.mouseEvent(  # a move with the button down
                QTest.MouseAction.MouseMove, window, button, modifiers, end
            )
        if isValid(window):
            QTest.mouseRelease(window, button, modifiers, end)
        return f"{button.name} from {name} to {end.toTuple()}"

    def wheel(self) -> str:
        """Turn the wheel by notches or by fractions of one."""
        place = self.place()
        if place is None:
            return "nowhere"
        delta = self._random.choice((-360, -120, -15, 15, 120, 360))
        modifiers, name = self._random.choice(MODIFIERS), _named(*place)
        QTest.wheelEvent(
            place[0].windowHandle(),
            QPointF(place[1]),
            QPoint(0, delta),
            stateKey=modifiers,
        )
        return f"{delta} at {name}"

    def key(self) -> str:
        """Press some keys."""
        window = QGuiApplication.focusWindow()
        if window is None:
            return "nobody listens"
        keys = self._random.choices(KEYS, k=self._random.randint(1, 3))
        for key in keys:
            QTest.keyClick(window, key, self._random.choice(MODIFIERS))
            if not isValid(window):
                break
        return " ".join(key.name for key in keys)


def drop(target: QWidget, paths: Sequence[Path], *, gives_up: bool = False) -> None:
    """Drag files over a widget, and drop them or leave again."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    where = target.rect().center()
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(target, kind(where, copy, mime, left, _NONE))
    if gives_up:
        QApplication.sendEvent(target, QDragLeaveEvent())
    else:
        event = QDropEvent(QPointF(where), copy, mime, left, _NONE)
        QApplication.sendEvent(target, event)


def _can_be_hit(widget: QWidget) -> bool:
    return widget.isVisible() and widget.windowHandle() is not None


def _within(top: QWidget, x: int, y: int) -> QPoint:
    """Return the place in the platform's window that is nearest to x, y."""
    size = top.windowHandle().size()
    return QPoint(min(max(x, 0), size.width() - 1), min(max(y, 0), size.height() - 1))


def _named(top: QWidget, point: QPoint) -> str:
    widget = top.childAt(point) or top
    name = widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} {name} {point.toTuple()} of {type(top).__name__}"
