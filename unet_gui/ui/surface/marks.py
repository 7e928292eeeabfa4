"""The marks over the 3-D picture: letters, a ring at the crosshair, a text."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.surface_scene import SurfaceScene
    from unet_gui.core.view3d.orbit_camera import OrbitCamera

_LETTERS = ("LR", "PA", "IS")  # the letters at the low and the high end of each axis
_AWAY = 1.12  # distance from the middle of the box, in distances of its faces
_END_ON = 0.9  # cosine beyond which a letter would lie mid-picture
_BEHIND = -0.15  # cosine below which a letter lies behind the brain
_LETTER_COLOUR = QColor(232, 232, 232)
_DIM_LETTER_COLOUR = QColor(150, 150, 150)
_TEXT_COLOUR = QColor(200, 204, 210)
_TEXT_BACKGROUND = QColor(0, 0, 0, 150)
_CROSSHAIR_COLOUR = QColor(255, 196, 61)
_RING_PX = 5.0
_MARGIN_PX = 14.0


class LetterPosition(NamedTuple):
    """The position of a letter in pixels; a letter behind the brain is dimmer."""

    x: float
    y: float
    is_behind: bool


def letter_positions(
    scene: SurfaceScene, camera: OrbitCamera, size: tuple[float, float]
) -> dict[str, LetterPosition]:
    """Return the position of each direction's letter.

    Directions that point nearly at the viewer or away are left out.

    Parameters
    ----------
    size : (2,) floats
        Width and height of the picture in pixels; the letters stay inside.
    """
    low, high = np.array(scene.box.start) - 0.5, np.array(scene.box.stop) - 0.5
    middle, half = (low + high) / 2, (high - low) / 2
    positions: dict[str, LetterPosition] = {}
    doubt = "" if scene.is_oriented else "?"
    for axis, end in product(range(3), range(2)):
        offset = np.zeros(3)
        offset[axis] = half[axis] * (1 if end else -1)
        position_mm = scene.volume.affine.apply(middle + offset * _AWAY)
        direction = scene.volume.affine.linear @ offset
        direction /= np.linalg.norm(direction)
        towards_viewer = float(direction @ camera.axes[2])
        if abs(towards_viewer) < _END_ON:
            x, y = camera.pixels_of(position_mm, size)
            positions[_LETTERS[axis][end] + doubt] = LetterPosition(
                _inside(x, size[0]), _inside(y, size[1]), towards_viewer < _BEHIND
            )
    return positions


def _inside(position: float, length: float) -> float:
    return float(min(max(position, _MARGIN_PX), length - _MARGIN_PX))


def paint_letters(painter: QPainter, positions: dict[str, LetterPosition]) -> None:
    """Paint the letters of the directions."""
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    for letter, (x, y, is_behind) in positions.items():
        painter.setPen(_DIM_LETTER_COLOUR if is_behind else _LETTER_COLOUR)
        box = QRectF(x - _MARGIN_PX, y - _MARGIN_PX, 2 * _MARGIN_PX, 2 * _MARGIN_PX)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def paint_ring(painter: QPainter, position: QPointF) -> None:
    """Paint a ring around the position of the crosshair."""
    painter.setPen(QPen(_CROSSHAIR_COLOUR, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(position, _RING_PX, _RING_PX)


def ring_rect(position: QPointF) -> QRect:
    """Return the rectangle of pixels that the ring of the crosshair covers."""
    reach = _RING_PX + 2
    area = QRectF(position.x() - reach, position.y() - reach, 2 * reach, 2 * reach)
    return area.toAlignedRect()


def crosshair_position(
    scene: SurfaceScene, camera: OrbitCamera, size: tuple[float, float]
) -> QPointF:
    """Return the position of the crosshair in the picture, in pixels."""
    x, y = camera.pixels_of(scene.volume.affine.apply(scene.voxel), size)
    return QPointF(x, y)


def paint_text(painter: QPainter, area: QRectF, text: str, *, is_alone: bool) -> None:
    """Paint a sentence in the middle of an empty view, otherwise at its lower edge."""
    font = painter.font()
    font.setBold(False)
    painter.setFont(font)
    room = area.adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
    align = Qt.AlignmentFlag
    vertical = align.AlignVCenter if is_alone else align.AlignBottom
    flags = int(align.AlignHCenter | vertical) | int(Qt.TextFlag.TextWordWrap)
    box = painter.boundingRect(room, flags, text)
    painter.fillRect(box.adjusted(-8, -4, 8, 4), _TEXT_BACKGROUND)
    painter.setPen(_TEXT_COLOUR)
    painter.drawText(room, flags, text)
