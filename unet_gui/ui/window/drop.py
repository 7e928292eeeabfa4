"""Drag and drop of files and folders onto a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QDropEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent

_MARGIN_PX = 14
_RADIUS_PX = 12


def local_paths(mime: QMimeData) -> list[Path]:
    """Return the files and folders of a drag."""
    urls = mime.urls() if mime.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


class FileDrop(QObject):
    """Lets a window accept files and folders, and shows a veil during a drag.

    A drag reaches the window only if the widget below it does not accept drops;
    graphics views need ``setAcceptDrops(False)``.
    """

    def __init__(self, window: QWidget, on_paths: Callable[[list[Path]], None]) -> None:
        super().__init__(window)
        self._on_paths = on_paths
        self.overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self.overlay.hide()
        elif isinstance(event, QDropEvent):  # enter and move events are subclasses
            return self._take(event, kind)
        return False

    def _take(self, event: QDropEvent, kind: QEvent.Type) -> bool:
        paths = local_paths(event.mimeData())
        if not paths:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if kind == QEvent.Type.Drop:
            self.overlay.hide()
            self._on_paths(paths)
        elif kind == QEvent.Type.DragEnter:
            self.overlay.cover()
        return True


class DropOverlay(QWidget):
    """A veil with a dashed frame over the window while files hover over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Cover the whole window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = self.palette().color(QPalette.ColorRole.Window)
        veil.setAlphaF(0.9)
        painter.fillRect(self.rect(), veil)
        draw_dashed_frame(painter, QRectF(self.rect()), self.palette(), is_active=True)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        text = self.tr("Drop to open")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)


def draw_dashed_frame(
    painter: QPainter, rect: QRectF, palette: QPalette, *, is_active: bool
) -> None:
    """Draw the rounded frame that marks the place for a drop."""
    role = QPalette.ColorRole.Highlight if is_active else QPalette.ColorRole.Mid
    pen = QPen(palette.color(role), 2.0, Qt.PenStyle.DashLine)
    pen.setDashPattern([4.0, 3.0])
    painter.setPen(pen)
    margin = _MARGIN_PX if is_active else 1.0
    inner = rect.adjusted(margin, margin, -margin, -margin)
    painter.drawRoundedRect(inner, _RADIUS_PX, _RADIUS_PX)
