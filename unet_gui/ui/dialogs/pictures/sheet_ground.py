"""The ground of a sheet, dark or light, and texts upon it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from unet_gui.ui.views.rimmed_text import QUIET_TEXT, TEXT, write_rimmed

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFont, QPainter

_BESIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Ground:
    """The colours around the slices of a sheet."""

    sheet: QColor
    text: QColor
    quiet: QColor

    def write(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        font: QFont,
        *,
        is_quiet: bool = False,
    ) -> None:
        """Write one line beside the slices; the font has its size in pixels."""
        colour = self.quiet if is_quiet else self.text
        write_rimmed(painter, room, _BESIDE, text, font, colour, rim=None)


_DARK = Ground(QColor(0, 0, 0), TEXT, QUIET_TEXT)
_LIGHT = Ground(QColor(255, 255, 255), QColor(20, 24, 30), QColor(85, 92, 102))


def ground_of(*, is_light: bool) -> Ground:
    """Return the colours of a light or a dark ground."""
    return _LIGHT if is_light else _DARK
