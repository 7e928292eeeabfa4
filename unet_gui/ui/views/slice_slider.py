"""A slim strip beside a view that shows its slice and marks the slices with tumour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from unet_gui.controllers.scenes.slice_marks import SliceMark

WIDTH_PX = 16
_BACKGROUND = QColor(0, 0, 0)
_TRACK = QColor(48, 48, 48)
_THUMB = QColor(255, 196, 61)  # the crosshair's
_RIM = QColor(0, 0, 0)
_END_PX = 6.0  # left free at both ends
_LANE_PX = 3.0
_THUMB_PX = 3.0
_SMALLEST_MARK_PX = 2.0


class SliceSlider(QWidget):
    """Chooses a slice; the highest is at the top.

    The strip is dark in every theme, like the views. It never takes the keyboard
    focus, because the view beside it has keys for the slices.
    """

    slice_wanted = Signal(int)
    wheel_turned = Signal(int)  # in Qt's eighths of a degree

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Slice"))
        self.setToolTip(self.tr("Slices; the coloured lines show where the mask is"))
        self._index = self._count = 0
        self._marks: tuple[SliceMark, ...] = ()
        self._ground: QPixmap | None = None  # everything but the thumb

    @property
    def marks(self) -> tuple[SliceMark, ...]:
        """The marked slices of each class."""
        return self._marks

    def show_slice(self, index: int, count: int) -> None:
        """Put the thumb at a slice of `count`; a count of 0 hides it."""
        if count != self._count:
            self._count = count
            self._ground = None
            self.update()
        if index != self._index:
            before = self._thumb_area()
            self._index = index
            self.update((before | self._thumb_area()).toAlignedRect())
            self.setAccessibleDescription(
                self.tr("{0} of {1}").format(index + 1, count)
            )

    def show_marks(self, marks: tuple[SliceMark, ...]) -> None:
        """Mark the slices that contain each class."""
        if marks != self._marks:
            self._marks = marks
            self._ground = None
            self.update()

    def y_of(self, index: float) -> float:
        """Return the distance of a slice's middle from the strip's top, in pixels."""
        return self.height() - _END_PX - (index + 0.5) * self._step()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(WIDTH_PX, 120)

    def _step(self) -> float:
        return (self.height() - 2 * _END_PX) / max(self._count, 1)

    def _index_at(self, y: float) -> int:
        index = int((self.height() - _END_PX - y) // self._step())
        return min(max(index, 0), self._count - 1)

    def _thumb(self) -> QRectF:
        y = round(self.y_of(self._index))
        return QRectF(1, y - _THUMB_PX / 2, self.width() - 2, _THUMB_PX)

    def _thumb_area(self) -> QRectF:
        return self._thumb().adjusted(-1, -2, 1, 2)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        view = self.parentWidget()
        if view is not None:
            view.setFocus(Qt.FocusReason.MouseFocusReason)  # so that its keys work
        self._choose(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # otherwise the view would end a drag that it did not begin

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._choose(event)  # two quick clicks must not maximise the view

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.wheel_turned.emit(event.angleDelta().y())
        event.accept()

    def _choose(self, event: QMouseEvent) -> None:
        event.accept()
        left = Qt.MouseButton.LeftButton
        if (event.buttons() & left or event.button() is left) and self._count:
            self.slice_wanted.emit(self._index_at(event.position().y()))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._ground is None or self._ground.size() != size:
            self._ground = self._painted_ground(size, ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        if self._count > 1:
            painter.fillRect(self._thumb().adjusted(-1, -1, 1, 1), _RIM)
            painter.fillRect(self._thumb(), _THUMB)
        painter.end()

    def _painted_ground(self, size: QSize, ratio: float) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(_BACKGROUND)
        if self._count > 1:
            painter = QPainter(pixmap)
            height = self.height() - 2 * _END_PX
            track = QRectF(self._lane_left(0) - 1, _END_PX, 3 * _LANE_PX + 2, height)
            painter.fillRect(track, _TRACK)
            for mark in self._marks:
                painter.fillRect(self._mark_rect(mark), QColor(*mark.colour))
            painter.end()
        return pixmap

    def _lane_left(self, lane: int) -> float:
        return (self.width() - 3 * _LANE_PX) / 2 + lane * _LANE_PX

    def _mark_rect(self, mark: SliceMark) -> QRectF:
        top, bottom = self.y_of(mark.last + 0.5), self.y_of(mark.first - 0.5)
        if bottom - top < _SMALLEST_MARK_PX:
            top, bottom = top - 0.5, top - 0.5 + _SMALLEST_MARK_PX
        return QRectF(self._lane_left(mark.lane), top, _LANE_PX, bottom - top)
