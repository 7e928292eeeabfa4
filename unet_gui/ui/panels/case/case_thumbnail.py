"""The look of an open case in the list: a small picture, its name and its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from unet_gui.state.cases import Thumbnail

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
_PICTURE_PX = 48
_MARGIN_PX = 6
_WIDTH_PX = 200


def thumbnail_image(thumbnail: Thumbnail, *, is_radiological: bool) -> QImage:
    """Return the picture of a case, 48 logical pixels along its longer side.

    It has twice as many pixels, for screens of high density.
    """
    pixels = thumbnail.pixels if is_radiological else thumbnail.pixels[:, ::-1]
    rows, columns = pixels.shape
    grey = QImage.Format.Format_Grayscale8
    image = QImage(pixels.tobytes(), columns, rows, columns, grey).copy()
    width = round(_PICTURE_PX * min(1.0, thumbnail.aspect))
    height = round(_PICTURE_PX / max(1.0, thumbnail.aspect))
    smooth = Qt.TransformationMode.SmoothTransformation
    ratio = Qt.AspectRatioMode.IgnoreAspectRatio
    return image.scaled(QSize(2 * width, 2 * height), ratio, smooth)


class CaseDelegate(QStyledItemDelegate):
    """Paints a case: its picture on black, its name and its state."""

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        return QSize(_WIDTH_PX, _PICTURE_PX + 2 * _MARGIN_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        name, filled.text, filled.icon = filled.text, "", QIcon()
        style = filled.widget.style()
        element = QStyle.ControlElement.CE_ItemViewItem
        style.drawControl(element, filled, painter, filled.widget)
        painter.save()
        picture = QRect(
            filled.rect.left() + _MARGIN_PX,
            filled.rect.top() + _MARGIN_PX,
            _PICTURE_PX,
            _PICTURE_PX,
        )
        _paint_picture(painter, picture, index.data(Qt.ItemDataRole.DecorationRole))
        texts = filled.rect.adjusted(
            _PICTURE_PX + 2 * _MARGIN_PX + 2, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX
        )
        is_selected = bool(filled.state & QStyle.StateFlag.State_Selected)
        colours = _text_colours(filled.palette, is_selected=is_selected)
        _paint_texts(painter, texts, (name, index.data(STATE_ROLE)), colours)
        painter.restore()


def _paint_picture(painter: QPainter, area: QRect, image: QImage | None) -> None:
    painter.fillRect(area, QColor("black"))
    if image is None:
        return
    size = image.size() / 2
    target = QRect(area.topLeft(), size)
    target.moveCenter(area.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(target, image)


def _text_colours(palette: QPalette, *, is_selected: bool) -> tuple[QColor, QColor]:
    if is_selected:
        colour = palette.color(QPalette.ColorRole.HighlightedText)
        return colour, colour
    return (
        palette.color(QPalette.ColorRole.Text),
        palette.color(QPalette.ColorRole.PlaceholderText),
    )


def _paint_texts(
    painter: QPainter,
    area: QRect,
    texts: tuple[str, str],
    colours: tuple[QColor, QColor],
) -> None:
    """Paint the name above the state, both centred in the height of the row.

    A name that is too long for one line takes two.
    """
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    lines = [(line, bold, colours[0]) for line in name_lines(texts[0], bold, area)]
    lines.append((texts[1], painter.font(), colours[1]))
    line_px = painter.fontMetrics().height()
    top = area.top() + (area.height() - len(lines) * (line_px + 1)) // 2
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    for number, (text, font, colour) in enumerate(lines):
        painter.setFont(font)
        painter.setPen(colour)
        row = QRect(area.left(), top + number * (line_px + 1), area.width(), line_px)
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, elide, row.width())
        painter.drawText(row, left, shown)


def name_lines(name: str, font: QFont, area: QRect) -> list[str]:
    """Return a name in one line, or in two, of which the second is elided."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(name) <= area.width():
        return [name]
    lengths = range(1, len(name))
    fitting = [
        n for n in lengths if metrics.horizontalAdvance(name[:n]) <= area.width()
    ]
    first = fitting[-1] if fitting else 1
    breaks = [n for n in fitting if not name[n - 1].isalnum() and n > first // 2]
    first = breaks[-1] if breaks else first
    elide = Qt.TextElideMode.ElideMiddle
    return [name[:first], metrics.elidedText(name[first:], elide, area.width())]
