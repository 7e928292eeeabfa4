"""Drag and drop of files and folders onto a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QDropEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

from unet_gui.core.errors import InputError
from unet_gui.io.dropped_files import DroppedFiles, dropped_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent

_URI_LIST = "text/uri-list"
_INPUT = {  # does not reach the program during a drag
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
}
_LEAVES = {QEvent.Type.DragLeave, QEvent.Type.WindowDeactivate, QEvent.Type.Hide}
_MARGIN_PX = 14
_RADIUS_PX = 12


def files_of(mime: QMimeData) -> DroppedFiles:
    """Return the files and folders of a drag."""
    return dropped_files(bytes(mime.data(_URI_LIST).data()))


class FileDrop(QObject):
    """Lets a window accept files and folders, and shows a veil during a drag.

    A drag reaches the window only if the widget below it does not accept drops;
    graphics views need ``setAcceptDrops(False)``.

    A source that ends, or that another program interrupts, does not always say so. The
    veil then leaves with the first sign that no drag is going on: mouse or keys reach
    the program itself, or the window is no longer active or shown.

    Parameters
    ----------
    on_paths : callable
        Receives the files that are dropped.
    on_error : callable
        Receives the error if they cannot be opened from here.
    """

    def __init__(
        self,
        window: QWidget,
        on_paths: Callable[[list[Path]], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        super().__init__(window)
        self._on_paths = on_paths
        self._on_error = on_error
        self._hovering = DroppedFiles()
        self.overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        is_own = watched is self.parent()
        if isinstance(event, QDropEvent):  # enter and move events are subclasses
            return is_own and self._take(event, kind)
        if kind in _INPUT or (is_own and kind in _LEAVES):
            self._end()
        return False

    def _take(self, event: QDropEvent, kind: QEvent.Type) -> bool:
        """Accept a drag with files.

        They are read when the drag enters, as its source may end as it drops.
        """
        if kind == QEvent.Type.DragEnter or not self._hovering:
            self._hovering = files_of(event.mimeData())
        files = self._hovering
        if not files:
            self._end()
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if kind == QEvent.Type.Drop:
            self._end()
            self._open(files)
        else:
            self._show_veil()
        return True

    def _open(self, files: DroppedFiles) -> None:
        try:
            files.check_here()
        except InputError as error:
            self._on_error(error)
        if files.paths:
            self._on_paths(list(files.paths))

    def _show_veil(self) -> None:
        application = QApplication.instance()
        if not self.overlay.isVisible() and application is not None:
            self.overlay.cover()
            application.installEventFilter(self)  # sees the events of every widget

    def _end(self) -> None:
        if not self._hovering and self.overlay.isHidden():
            return
        self._hovering = DroppedFiles()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.overlay.hide()


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
