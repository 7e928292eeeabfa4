"""The dialog with the cards of the models: their origin and their metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import (
    QPalette,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.model.card_markdown import page_markdown
from unet_gui.core.model.model_card import card_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from unet_gui.core.model.model_spec import ModelSpec

_SIZE = QSize(820, 820)
_FRAME = QSize(40, 80)  # of the screen, for the window manager
_PAGE_MARGIN_PX = 20
_CELL_PADDING_PX = 4
_SECTION_GAP_PX = 18
_TITLE_LEVEL = 2  # of the heading above the page
_WHOLE_PERCENT = 99  # Qt rounds cells up: all of the width would need to be scrolled
_FEW_COLUMNS = 3  # would lie far apart over the whole width
# Tables (md4c's flag, which Qt offers as part of GitHub's dialect only), but no links
# except those that are written as links.
_FEATURES = (
    QTextDocument.MarkdownFeature(0x0100) | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class ModelsDialog(QDialog):
    """Shows the card of one model at a time; opened with ``open()``."""

    def __init__(
        self, models: Sequence[ModelSpec], model_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Models"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._models = list(models)
        self.model_combo = QComboBox()
        self.model_combo.setAccessibleName(self.tr("Model"))
        for spec in self._models:
            self.model_combo.addItem(spec.card.title or spec.id, spec.id)
        self.model_combo.setCurrentIndex(max(0, self.model_combo.findData(model_id)))
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Card of the model"))
        self.page.setOpenExternalLinks(True)
        self.page.document().setDocumentMargin(_PAGE_MARGIN_PX)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.model_combo, self.page, buttons):
            column.addWidget(widget)
        self.model_combo.currentIndexChanged.connect(self._show)
        self._show(self.model_combo.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Draw the page in the colours of a theme that has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show(self.model_combo.currentIndex())

    @Slot(int)
    def _show(self, index: int) -> None:
        if not 0 <= index < len(self._models):
            self.page.setPlainText(self.tr("No model is installed."))
            return
        text = page_markdown(card_page(self._models[index]))
        document = self.page.document()
        document.setMarkdown(text, _FEATURES)
        _space_headings(document)
        line = self.palette().color(QPalette.ColorRole.Mid)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _lay_out(frame, line)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)


def _space_headings(document: QTextDocument) -> None:
    """Set the sections apart; Qt puts their headings right below what is before."""
    block = document.begin()
    while block.isValid():
        style = block.blockFormat()
        if style.headingLevel() > _TITLE_LEVEL:
            style.setTopMargin(_SECTION_GAP_PX)
            style.setBottomMargin(_CELL_PADDING_PX)
            QTextCursor(block).setBlockFormat(style)
        block = block.next()


def _lay_out(table: QTextTable, line: QColor) -> None:
    """Draw a thin grid, with room around the numbers and titles above them."""
    style = table.format()
    style.setBorder(1)
    style.setBorderCollapse(True)
    style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    style.setBorderBrush(line)
    style.setCellPadding(_CELL_PADDING_PX)
    width = _WHOLE_PERCENT if table.columns() > _FEW_COLUMNS else _WHOLE_PERCENT // 2
    style.setWidth(QTextLength(QTextLength.Type.PercentageLength, width))
    table.setFormat(style)
    for column in range(1, table.columns()):
        title = table.cellAt(0, column).firstCursorPosition()
        aligned = title.blockFormat()
        aligned.setAlignment(Qt.AlignmentFlag.AlignRight)
        title.setBlockFormat(aligned)
