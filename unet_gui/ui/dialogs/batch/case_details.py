"""The case of a batch that is looked at: pictures, figures, reasons, decisions."""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from unet_gui.core.batch.rows import STATE_TITLES
from unet_gui.core.mask.labels import region_title
from unet_gui.core.shown_text import escaped
from unet_gui.ui.dialogs.batch.row_texts import decision_brush
from unet_gui.ui.widgets.image_pixels import rgb_image
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent

    from unet_gui.controllers.batch.picture_queue import PictureQueue
    from unet_gui.core.batch.rows import BatchRow

_WIDTH_PX, _LEAST_WIDTH_PX = 300, 260
_PICTURE_SHARE = 0.55  # of the height, at most
_LEAST_PICTURE_PX = 150
_MUCH = 100  # of the stretch
_GAP_PX = 2
_REGIONS = ("whole_tumour", "tumour_core", "enhancing")


class CaseDetails(QWidget):
    """Everything that is known of the current row."""

    def __init__(self, pictures: PictureQueue) -> None:
        super().__init__()
        self._pictures = pictures
        self.row: BatchRow | None = None
        self.planes = PlanesPicture()
        self.text_label = QLabel()
        self.text_label.setTextFormat(Qt.TextFormat.RichText)
        self.text_label.setWordWrap(True)
        self.text_label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.text_label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.planes, _MUCH)  # as high as `resizeEvent` lets it be
        column.addWidget(scroll, 1)
        self.setMinimumWidth(_LEAST_WIDTH_PX)
        pictures.made.connect(self._on_picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self.planes.heightForWidth(self.width())
        most = round(_PICTURE_SHARE * self.height())
        self.planes.setMaximumHeight(max(min(wanted, most), _LEAST_PICTURE_PX))

    def show_row(self, row: BatchRow | None) -> None:
        """Show a row, or nothing."""
        self.row = row
        self._show_picture()
        self.text_label.setText("" if row is None else self._html(row))

    def _show_picture(self) -> None:
        pixels = None if self.row is None else self._pictures.picture(self.row)
        self.planes.show_image(None if pixels is None else rgb_image(pixels))
        self.planes.setVisible(self.row is not None and self.row.has_mask)

    def _on_picture(self, case: str) -> None:
        if self.row is not None and self.row.case == case:
            self._show_picture()

    def _html(self, row: BatchRow) -> str:
        parts = [f"<p><b>{escape(escaped(row.case))}</b></p>", self._state(row)]
        parts.append(_list([shown(text) for text in row.notes]))
        parts.append(_figure_table(self._figures(row)))
        told = set(row.notes)
        warnings = () if row.manifest is None else row.manifest.warnings
        others = [shown(text) for text in warnings if text not in told]
        if others:
            title = escape(self.tr("Warnings"))
            parts.append(f"<p><b>{title}</b></p>{_list(others)}")
        return "".join(parts)

    def _state(self, row: BatchRow) -> str:
        lines = [escape(shown(STATE_TITLES[row.state]))]
        if row.review.entries:
            colour = decision_brush(row.review.decision, self.palette()).color().name()
            text = escape(shown(row.review.text))
            lines.append(f'<span style="color:{colour}">{text}</span>')
        return f"<p>{' · '.join(lines)}</p>"

    def _figures(self, row: BatchRow) -> list[tuple[str, str]]:
        """Return titles and numbers, the volumes first."""
        manifest = row.manifest
        if manifest is None or not row.has_mask:
            return []
        volumes = [(name, row.volume_ml(name)) for name in _REGIONS]
        figures = [
            (shown(region_title(name)), f"{ml:.1f} mL")
            for name, ml in volumes
            if ml is not None
        ]
        if manifest.lesions is not None:
            figures.append((self.tr("Lesions"), str(manifest.lesions)))
        signs = {
            self.tr("Score"): row.quality.score,
            self.tr("Doubt"): manifest.doubt,
            self.tr("Entropy"): manifest.doubts.get("entropy"),
            self.tr("Stages differ"): manifest.doubts.get("stages"),
            self.tr("Mirror images differ"): manifest.doubts.get("mirror"),
        }
        known = ((title, value) for title, value in signs.items() if value is not None)
        return [*figures, *((title, f"{value:.2f}") for title, value in known)]


def _figure_table(figures: list[tuple[str, str]]) -> str:
    """Return titles and numbers in two pairs of columns, one below the other."""
    half = (len(figures) + 1) // 2
    pairs = zip_longest(figures[:half], figures[half:], fillvalue=("", ""))
    rows = "".join(
        f"<tr>{_pair(left)}<td>&nbsp;&nbsp;&nbsp;</td>{_pair(right)}</tr>"
        for left, right in pairs
    )
    table = '<table cellspacing="0" width="100%" style="margin-top:6px">'
    return f"{table}{rows}</table>" if figures else ""


def _pair(figure: tuple[str, str]) -> str:
    title, value = map(escape, figure)
    return f'<td>{title}&nbsp;</td><td align="right">{value}</td>'


def _list(texts: list[str]) -> str:
    entries = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f'<ul style="margin-left:-22px">{entries}</ul>' if entries else ""


class PlanesPicture(QWidget):
    """The axial slice large, the coronal and the sagittal one below it."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Slices through the largest section"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_WIDTH_PX, self.heightForWidth(_WIDTH_PX))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return width + (width - _GAP_PX) // 2 + _GAP_PX

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_LEAST_PICTURE_PX, _LEAST_PICTURE_PX)

    def show_image(self, image: QImage | None) -> None:
        """Show a picture of three square panels side by side, or nothing."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        side = min(self.width(), (self.height() * 2 - _GAP_PX) // 3)
        half = (side - _GAP_PX) // 2
        left = (self.width() - side) // 2
        below = side + _GAP_PX
        areas = (
            QRect(left, 0, side, side),
            QRect(left, below, half, half),
            QRect(left + half + _GAP_PX, below, half, half),
        )
        panel = 0 if self.image is None else self.image.height()
        for number, area in enumerate(areas):
            painter.fillRect(area, QColor("black"))
            if self.image is not None:
                part = QRect(number * panel, 0, panel, panel)
                painter.drawImage(area, self.image, part)
