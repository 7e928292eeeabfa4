"""The legend in a view: the classes of the shown mask, their colours and volumes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from unet_gui.core.layout.legend_place import Area, legend_place
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
_NAME_PX = _SWATCH_PX + 6  # where the names begin
_GAP_PX = 10  # between the names and the volumes
_FULL, _SHORT, _LEAST = "full", "short", "least"  # by the room that they take
_ALIGN = Qt.AlignmentFlag


class _Row(NamedTuple):
    """A line of the legend; a class brings its colour along, a title no volume."""

    name: str
    volume: str
    entry: ClassVolume | None = None


class VolumeLegend(PaintedItem):
    """A plate in a corner of a view that the brain leaves free, in pixels.

    Without room for the names of the classes, it shows their colours and volumes only,
    and in a very small view the total alone.
    It is drawn once and then copied, because each slice step repaints it.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._volumes: ShownVolumes | None = None
        self._view = QRectF()
        self._brain = QRectF()
        self._form = _FULL
        self._placed_for: object = None
        self._found: tuple[str, Area] | None = None
        self._pixmap: QPixmap | None = None
        self.setZValue(2)
        self.hide()

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The names and the volumes that are shown."""
        return [(row.name, row.volume) for row in self._rows(self._form)]

    def _rows(self, form: str) -> list[_Row]:
        volumes = self._volumes
        if volumes is None:
            return []
        rows = [_row(entry.title, entry.volume_ml, entry) for entry in volumes.classes]
        if form == _SHORT:
            rows = [row._replace(name="") for row in rows]
        total = QCoreApplication.translate("VolumeLegend", "Total")
        name = ""
        if volumes.is_reference:
            name = QCoreApplication.translate("VolumeLegend", "Reference")
        elif volumes.is_edited:
            name = QCoreApplication.translate("VolumeLegend", "Edited")
        if form == _LEAST:
            return [_row(name or total, volumes.total_ml)]
        if len(rows) > 1:
            rows.append(_row(total, volumes.total_ml))
        return [_Row(name, ""), *rows] if name else rows

    def show_volumes(self, volumes: ShownVolumes | None) -> None:
        """Show volumes, or nothing for None."""
        if volumes != self._volumes:
            self._volumes = volumes
            self._pixmap = None
            self._place()
            self.update()

    def set_view(self, view: QRectF, brain: QRectF) -> None:
        """Set the rectangle of the view, and that of the whole brain in it."""
        if (view, brain) != (self._view, self._brain):
            self._view, self._brain = view, brain
            self._place()

    def _place(self) -> None:
        """Choose form and corner; a view without room for any shows no legend.

        They do not depend on slice or zoom, so that the plate stays where it is.
        """
        sizes = [(form, self._size(form)) for form in (_FULL, _SHORT, _LEAST)]
        wanted = (self._view, self._brain, sizes)
        if wanted != self._placed_for:  # rarely, though volumes change at each move
            self._placed_for = wanted
            self._found = self._find_place(sizes)
        place = self._found
        self.setVisible(self._volumes is not None and place is not None)
        if place is None:
            return
        form, area = place
        if form != self._form or self._size(form) != self.area.size():
            self._pixmap = None
        self._form = form
        self.set_area(QRectF(area.left, area.top, area.width, area.height))

    def _find_place(self, sizes: list[tuple[str, QSizeF]]) -> tuple[str, Area] | None:
        forms = [(form, self._corners(size)) for form, size in sizes]
        return legend_place(_area(self._view), _area(self._brain), forms)

    def _corners(self, size: QSizeF) -> list[Area]:
        """Return the places beside the texts in the corners, the usual one first."""
        line = self._metrics.height() + _MARGIN_PX
        width, height = size.width(), size.height()
        left = self._view.left() + _MARGIN_PX
        right = self._view.right() - _MARGIN_PX - width
        bottom = self._view.bottom() - _MARGIN_PX - height
        beside_letter = self._view.center().x() + self._metrics.height()
        below_letter = self._view.top() + _MARGIN_PX + line
        top = self._view.top() + _MARGIN_PX if right > beside_letter else below_letter
        places = (
            (right, top),
            (left, below_letter),
            (left, bottom - line),  # above the convention
            (right, bottom - 2 * line),  # above the scale bar
        )
        return [Area(round(x), round(y), width, height) for x, y in places]

    def _size(self, form: str) -> QSizeF:
        rows = self._rows(form)
        names, volumes = self._widths(rows)
        name_px = _NAME_PX if form == _FULL else 0  # a short row has one of the two
        names = max(name_px + names + _GAP_PX, _NAME_PX)
        width = 2 * _PADDING_PX + names + volumes
        height = 2 * _PADDING_PX + len(rows) * self._row_height()
        return QSizeF(width, height if rows else 0)

    def _widths(self, rows: list[_Row]) -> tuple[float, float]:
        """Return the width of the widest name and of the widest volume."""
        advance = self._metrics.horizontalAdvance
        return (
            max((advance(row.name) for row in rows), default=0.0),
            max((advance(row.volume) for row in rows), default=0.0),
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
        for number, row in enumerate(self._rows(self._form)):
            self._draw_row(painter, number, row)
        painter.end()
        return pixmap

    def _draw_row(self, painter: QPainter, number: int, texts: _Row) -> None:
        entry = texts.entry
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
        is_beside_swatch = self._form == _FULL and bool(texts.volume)
        name = row.adjusted(_NAME_PX if is_beside_swatch else 0, 0, 0, 0)
        painter.drawText(name, _ALIGN.AlignLeft | _ALIGN.AlignVCenter, texts.name)
        painter.drawText(row, _ALIGN.AlignRight | _ALIGN.AlignVCenter, texts.volume)


def _row(title: str, volume_ml: float, entry: ClassVolume | None = None) -> _Row:
    return _Row(name_text(title), f"{volume_ml:.1f} mL", entry)


def _area(rect: QRectF) -> Area:
    return Area(rect.left(), rect.top(), rect.width(), rect.height())
