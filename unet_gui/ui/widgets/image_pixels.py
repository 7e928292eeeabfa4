"""Conversion of Qt's images to arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import numpy.typing as npt


def rgb_of(image: QImage) -> npt.NDArray[np.uint8]:
    """Return an image as (rows, columns, 3) uint8 array."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows, columns = image.height(), image.width()
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(rows, -1)
    return lines[:, : columns * 3].reshape(rows, columns, 3).copy()


def rgb_image(pixels: npt.NDArray[np.uint8]) -> QImage:
    """Return a (rows, columns, 3) uint8 array as an independent image."""
    rows, columns = pixels.shape[:2]
    content = np.ascontiguousarray(pixels).tobytes()
    kind = QImage.Format.Format_RGB888
    return QImage(content, columns, rows, 3 * columns, kind).copy()
