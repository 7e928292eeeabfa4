"""A slice in grey, as an image and as a widget that keeps its shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from unet_gui.io.dicom.shown.slice_picture import SlicePicture

_WHEEL_STEP = 120


def grey_image(picture: SlicePicture, side_px: int) -> QImage:
    """Return a slice in its proportions, its longer side `side_px` long."""
    rows, columns = picture.grey.shape
    grey = QImage.Format.Format_Grayscale8
    image = QImage(picture.grey.tobytes(), columns, rows, columns, grey).copy()
    width = max(round(side_px * min(1.0, picture.aspect)), 1)
    height = max(round(side_px / max(1.0, picture.aspect)), 1)
    return image.scaled(
        QSize(width, height),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


class GreyPicture(QWidget):
    """A slice on black; the wheel asks for the next one."""

    stepped = Signal(int)

    def __init__(self, side_px: int) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setFixedSize(side_px, side_px)

    def show_picture(self, picture: SlicePicture | None) -> None:
        """Show a slice, or nothing but black."""
        ratio = self.devicePixelRatioF()
        side = round(self.width() * ratio)
        self._image = None if picture is None else grey_image(picture, side)
        if self._image is not None:
            self._image.setDevicePixelRatio(ratio)
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a slice is shown."""
        return self._image is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("black"))
        if self._image is not None:
            size = self._image.deviceIndependentSize().toSize()
            place = QRect(self.rect().topLeft(), size)
            place.moveCenter(self.rect().center())
            painter.drawImage(place.topLeft(), self._image)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() // _WHEEL_STEP
        if steps:
            self.stepped.emit(int(steps))
        event.accept()
