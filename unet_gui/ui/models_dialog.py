"""The cards of the models: where they come from and what they were measured to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.card_figures import dice_table, training_facts
from unet_gui.ui.labels import secondary_label, wrapped_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.model_spec import ModelSpec

_SIZE_PX = (640, 680)
_ROW_MARGIN_PX = 8


class ModelsDialog(QDialog):
    """One model's card at a time; opened with ``open()``."""

    def __init__(
        self, models: Sequence[ModelSpec], model_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Models"))
        self.resize(*_SIZE_PX)
        self._models = list(models)
        self.model_combo = QComboBox()
        for spec in self._models:
            self.model_combo.addItem(spec.card.title or spec.id, spec.id)
        self.model_combo.setCurrentIndex(max(0, self.model_combo.findData(model_id)))
        self._form = QFormLayout()
        self.figures = _table()
        self.note_label = secondary_label()
        self.training = _table()
        self._lay_out()
        self.model_combo.currentIndexChanged.connect(self._show)
        self._show(self.model_combo.currentIndex())

    def _lay_out(self) -> None:
        warning = wrapped_label(
            self.tr("For research only. Not for clinical use: not a medical device.")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.model_combo)
        column.addLayout(self._form)
        column.addWidget(QLabel(self.tr("Dice, by case")))
        column.addWidget(self.figures, 1)
        column.addWidget(self.note_label)
        column.addWidget(QLabel(self.tr("Training")))
        column.addWidget(self.training, 1)
        column.addWidget(warning)
        column.addWidget(buttons)

    def _show(self, index: int) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        if not 0 <= index < len(self._models):
            return
        spec = self._models[index]
        for title, text in self._facts(spec):
            self._form.addRow(title, wrapped_label(text))
        regions, rows = dice_table(spec.card.metrics)
        titles = [region.replace("_", " ") for region in regions]
        _fill(self.figures, [self.tr("Case"), *titles], rows)
        note = spec.card.metrics.get("note")
        self.note_label.setText(str(note or self.tr("No figures were measured.")))
        facts = [list(fact) for fact in training_facts(spec.card.training)]
        _fill(self.training, [self.tr("What"), self.tr("Value")], facts)

    def _facts(self, spec: ModelSpec) -> list[tuple[str, str]]:
        networks = ", ".join(stage.network for stage in spec.stages)
        classes = ", ".join(c.name.replace("_", " ") for c in spec.classes)
        return [
            (
                self.tr("Id"),
                self.tr("{0}, version {1}").format(spec.id, spec.card.version),
            ),
            (self.tr("Licence"), spec.card.licence),
            (self.tr("Citation"), spec.card.citation),
            (self.tr("Takes"), ", ".join(spec.sequences)),
            (self.tr("Marks"), classes),
            (self.tr("Network"), networks),
        ]

    def facts_shown(self) -> str:
        """Return the text beside the titles, a line each."""
        items = (
            self._form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            for row in range(self._form.rowCount())
        )
        labels = (item.widget() for item in items if item is not None)
        return "\n".join(w.text() for w in labels if isinstance(w, QLabel))


def _table() -> QTableWidget:
    table = QTableWidget(0, 0)
    rows = table.verticalHeader()
    rows.setDefaultSectionSize(table.fontMetrics().height() + _ROW_MARGIN_PX)
    rows.hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return table


def _fill(table: QTableWidget, titles: list[str], rows: list[list[str]]) -> None:
    table.clear()
    table.setColumnCount(len(titles))
    table.setRowCount(len(rows))
    table.setHorizontalHeaderLabels(titles)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.setItem(row, column, QTableWidgetItem(text))
