"""The drawing of a U-Net as SVG and as pixels, always on a white ground."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from unet_gui.ui.panels.network.unet_drawing_items import fill_scene
from unet_gui.ui.widgets.image_pixels import rgb_of
from unet_gui.ui.widgets.theme import theme_palette

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from PySide6.QtGui import QPaintDevice

    from unet_gui.core.model.unet_drawing import UnetDrawing

_PICTURE_SCALE = 2


def drawing_svg(drawing: UnetDrawing, title: str) -> bytes:
    """Return a drawing as the content of an SVG file."""
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(title)
    size = _size(drawing)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    _paint(drawing, generator, 1)
    return bytes(buffer.data().data())


def drawing_picture(drawing: UnetDrawing) -> npt.NDArray[np.uint8]:
    """Return a drawing as (rows, columns, 3) RGB pixels, large enough for print."""
    image = QImage(_size(drawing) * _PICTURE_SCALE, QImage.Format.Format_RGB888)
    _paint(drawing, image, _PICTURE_SCALE)
    return rgb_of(image)


def _size(drawing: UnetDrawing) -> QSize:
    return QSize(math.ceil(drawing.width), math.ceil(drawing.height))


def _paint(drawing: UnetDrawing, device: QPaintDevice, scale: int) -> None:
    palette = theme_palette(Qt.ColorScheme.Light)
    scene = QGraphicsScene()
    fill_scene(scene, drawing, palette)
    rect = scene.sceneRect()
    target = QRectF(0, 0, rect.width() * scale, rect.height() * scale)
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = _size(drawing) * scale
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), palette.base())
    scene.render(painter, target, rect)
    painter.end()
