"""The legend in a view: the classes of the shown mask, their colours and volumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from unet_gui.ui.widgets.painted_item import PaintedItem
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.shown_volumes import ClassVolume, ShownVolumes

_TEXT = QColor(235, 235, 235)
_HIDDEN = QColor(160, 160, 160)
_PLATE = QColor(0, 0, 0, 175)
_MARGIN_PX = 6
_PADDING_PX = 6
_SWATCH_PX = 10
_GAP_PX = 10  # between the names and the volumes
_ALIGN = Qt.AlignmentFlag


class VolumeLegend(PaintedItem):
    """A plate in the upper right corner of a view, in pixels.

    It is drawn once and then copied, because each slice step repaints it.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._volumes: ShownVolumes | None = None
        self._view = QRectF()
        self._pixmap: QPixmap | None = None
        self.setZValue(2)
        self.hide()

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The names and the volumes that are shown."""
        volumes = self._volumes
        if volumes is None:
            return []
        rows = [_row(entry.title, entry.volume_ml) for entry in volumes.classes]
        if len(rows) > 1:
            total = QCoreApplication.translate("VolumeLegend", "Total")
            if volumes.is_reference:
                total = QCoreApplication.translate("VolumeLegend", "Reference")
            rows.append(_row(total, volumes.total_ml))
        return rows

    def show_volumes(self, volumes: ShownVolumes | None) -> None:
        """Show volumes, or nothing for None."""
        if volumes != self._volumes:
            self._volumes = volumes
            self._pixmap = None
            self._place()
            self.update()

    def set_view(self, view: QRectF) -> None:
        """Set the rectangle of the view."""
        if view != self._view:
            self._view = view
            self._place()

    def _place(self) -> None:
        """Place the plate; in a narrow view, below the title and the letter.

        A view that is too narrow shows none, rather than a part of it.
        """
        size = self._size()
        has_room = size.width() <= self._view.width() - _MARGIN_PX
        self.setVisible(self._volumes is not None and has_room)
        left = round(self._view.right() - _MARGIN_PX - size.width())
        beside = self._view.center().x() + self._metrics.height()
        top = _MARGIN_PX if left > beside else self._metrics.height() + 2 * _MARGIN_PX
        self.set_area(QRectF(QPointF(left, round(top)), size))

    def _size(self) -> QSizeF:
        rows = self.rows
        names, volumes = self._widths(rows)
        width = 2 * _PADDING_PX + _SWATCH_PX + 6 + names + _GAP_PX + volumes
        height = 2 * _PADDING_PX + len(rows) * self._row_height()
        return QSizeF(width, height if rows else 0)

    def _widths(self, rows: list[tuple[str, str]]) -> tuple[float, float]:
        """Return the width of the widest name and of the widest volume."""
        advance = self._metrics.horizontalAdvance
        return (
            max((advance(name) for name, _ in rows), default=0.0),
            max((advance(volume) for _, volume in rows), default=0.0),
        )

    def _has_colours(self) -> bool:
        return self._volumes is not None and self._volumes.has_colours

    def _row_height(self) -> float:
        return self._metrics.height() + 1

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        ratio = painter.device().devicePixelRatio()
        if self._pixmap is None or self._pixmap.devicePixelRatio() != ratio:
            self._pixmap = self._drawn(ratio)
        painter.drawPixmap(self.area.topLeft(), self._pixmap)

    def _drawn(self, ratio: float) -> QPixmap:
        size = self.area.size()
        pixmap = QPixmap((size * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_PLATE)
        painter.drawRoundedRect(QRectF(QPointF(), size), 4, 4)
        painter.setFont(self._font)
        entries = self._volumes.classes if self._volumes is not None else ()
        for number, texts in enumerate(self.rows):
            entry = entries[number] if number < len(entries) else None
            self._draw_row(painter, number, texts, entry)
        painter.end()
        return pixmap

    def _draw_row(
        self,
        painter: QPainter,
        number: int,
        texts: tuple[str, str],
        entry: ClassVolume | None,
    ) -> None:
        height = self._row_height()
        top = _PADDING_PX + number * height
        width = self.area.width() - 2 * _PADDING_PX
        row = QRectF(_PADDING_PX, top, width, height)
        if entry is not None and self._has_colours():
            y = row.center().y() - _SWATCH_PX / 2
            swatch = QRectF(_PADDING_PX, round(y), _SWATCH_PX, _SWATCH_PX)
            is_shown = entry.is_visible
            painter.fillRect(swatch, QColor(*entry.colour) if is_shown else _HIDDEN)
        painter.setPen(_TEXT if entry is None or entry.is_visible else _HIDDEN)
        name = row.adjusted(_SWATCH_PX + 6, 0, 0, 0)
        painter.drawText(name, _ALIGN.AlignLeft | _ALIGN.AlignVCenter, texts[0])
        painter.drawText(row, _ALIGN.AlignRight | _ALIGN.AlignVCenter, texts[1])


def _row(title: str, volume_ml: float) -> tuple[str, str]:
    return name_text(title), f"{volume_ml:.1f} mL"
