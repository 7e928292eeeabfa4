"""The cards of the models: where they come from and what they were measured to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.model.model_card import card_page
from unet_gui.ui.dialogs.model_card_html import CardColours, page_html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.model.model_spec import ModelSpec

_SIZE = QSize(820, 820)
_FRAME = QSize(40, 80)  # of the screen, for the window manager
_PAGE_MARGIN_PX = 20


class ModelsDialog(QDialog):
    """One model's card at a time, as a page; opened with ``open()``."""

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
        page = card_page(self._models[index])
        self.page.setHtml(page_html(page, CardColours.of(self.palette())))
