"""The program's own line icons, drawn in the colour of the text around them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)

from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor


@cache
def icon(name: str, *, is_on_highlight: bool = False) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg``; it follows the palette.

    The file is read when the icon is painted, so that icons do not slow the launch.

    Parameters
    ----------
    is_on_highlight : bool
        The icon is on the highlight colour, as on the primary button.
    """
    return QIcon(_LineIconEngine(name, is_on_highlight=is_on_highlight))


def application_icon() -> QIcon:
    """Return the icon of the program itself, in its own colours."""
    return QIcon(str(_folder() / "unet-gui.png"))


def icon_pixmap(name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
    """Draw an icon of `size` logical pixels in `colour`, for labels."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _render(name, colour, painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _svg(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text("utf-8")


@cache
def _folder() -> Path:
    return resources_folder() / "icons"


def _render(name: str, colour: QColor, painter: QPainter, rect: QRectF) -> None:
    from PySide6.QtSvg import QSvgRenderer

    svg = _svg(name).replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, rect)


class _LineIconEngine(QIconEngine):
    """Draws an SVG in the palette's colour for the state of the widget."""

    def __init__(self, name: str, *, is_on_highlight: bool) -> None:
        super().__init__()
        self._name = name
        self._is_on_highlight = is_on_highlight
        self._pixmaps: dict[tuple[int, int, str], QPixmap] = {}

    def clone(self) -> QIconEngine:
        return _LineIconEngine(self._name, is_on_highlight=self._is_on_highlight)

    def isNull(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        ratio = painter.device().devicePixelRatio()
        size = QSize(round(rect.width() * ratio), round(rect.height() * ratio))
        painter.drawPixmap(rect, self.pixmap(size, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        colour = _colour(mode, is_on_highlight=self._is_on_highlight)
        key = (size.width(), size.height(), colour.name())
        if size.isEmpty():  # as a bar in a very small window asks for
            return QPixmap()
        if key not in self._pixmaps:
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            _render(self._name, colour, painter, QRectF(QRect(QPoint(0, 0), size)))
            painter.end()
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]


def _colour(mode: QIcon.Mode, *, is_on_highlight: bool) -> QColor:
    palette = QGuiApplication.palette()
    if mode == QIcon.Mode.Disabled:
        return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    if is_on_highlight or mode == QIcon.Mode.Selected:
        return palette.color(QPalette.ColorRole.HighlightedText)
    return palette.color(QPalette.ColorRole.ButtonText)
