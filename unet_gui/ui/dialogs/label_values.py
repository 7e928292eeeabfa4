"""The dialog in which the user says what each value of a mask means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.case.label_values import values_in_file
from unet_gui.core.mask.labels import CAVITY_TITLE, TumourClass, region_title
from unet_gui.core.mask.scheme_ids import (
    CAVITY_KEY,
    OTHER_KEY,
    parts_of_tumour,
    stated_scheme,
)
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.labels import secondary_label, wrapped_label
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.core.case.case import Case, Reference
    from unet_gui.core.case.label_values import FileValue
    from unet_gui.state.session import SessionState

_ROWS_SHOWN = 8  # without scrolling
_ROW_PX = 34
_LEAST_WIDTH_PX = 440
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LabelValuesDialog(QDialog):
    """A row for each value of a mask: its voxels, its volume, and its class.

    Parameters
    ----------
    choose : callable
        Takes the id of the label scheme with these meanings.
    """

    def __init__(
        self,
        reference: Reference,
        choose: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choose = choose
        self.setWindowTitle(self.tr("Values of the mask"))
        self.setMinimumWidth(_LEAST_WIDTH_PX)
        self.combos: dict[int, QComboBox] = {}
        self.note = secondary_label()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(reference)
        self._show_whether_complete()

    def _lay_out(self, reference: Reference) -> None:
        question = self.tr("What does each value of {} mean?")
        intro = wrapped_label()
        intro.setText(question.format(reference.source.label))
        rows = values_in_file(reference)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._table(rows))
        scroll.setMinimumHeight(_ROW_PX * (min(len(rows), _ROWS_SHOWN) + 1))
        column = QVBoxLayout(self)
        column.addWidget(intro)
        column.addWidget(scroll, 1)
        column.addWidget(self.note)
        column.addWidget(self.buttons)

    def _table(self, rows: tuple[FileValue, ...]) -> QWidget:
        inside = QWidget()
        table = QGridLayout(inside)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(12)
        heads = ("Value", "Voxels", "Volume", "Class")
        for place, title in enumerate(map(self._head, heads)):
            table.addWidget(title, 0, place)
        for number, row in enumerate(rows, start=1):
            texts = (str(row.value), f"{row.voxels:,}", f"{row.volume_ml:.1f} mL")
            for place, text in enumerate(texts):
                label = QLabel(text)
                label.setAlignment(_RIGHT)
                table.addWidget(label, number, place)
            self.combos[row.value] = self._combo(row)
            table.addWidget(self.combos[row.value], number, len(texts))
        table.setColumnStretch(3, 1)
        table.setRowStretch(len(rows) + 1, 1)
        return inside

    def _head(self, title: str) -> QLabel:
        titles = {
            "Value": self.tr("Value"),
            "Voxels": self.tr("Voxels"),
            "Volume": self.tr("Volume"),
            "Class": self.tr("Class"),
        }
        label = secondary_label(titles[title])
        label.setWordWrap(False)
        if title != "Class":
            label.setAlignment(_RIGHT)
        return label

    def _combo(self, row: FileValue) -> QComboBox:
        combo = CalmComboBox()
        combo.setAccessibleName(self.tr("Class of value {}").format(row.value))
        combo.setPlaceholderText(self.tr("Choose…"))
        for tumour_class in TumourClass:
            combo.addItem(name_text(tumour_class.title), tumour_class.key)
        for region in ("whole_tumour", "tumour_core"):
            combo.addItem(name_text(region_title(region)), region)
        combo.addItem(name_text(CAVITY_TITLE), CAVITY_KEY)
        combo.addItem(self.tr("No tumour"), OTHER_KEY)
        combo.setCurrentIndex(combo.findData(row.meaning))
        combo.currentIndexChanged.connect(self._show_whether_complete)
        return combo

    @property
    def scheme_id(self) -> str | None:
        """Id of the scheme with the chosen meanings; None while one is missing."""
        meanings = {value: combo.currentData() for value, combo in self.combos.items()}
        if not all(meanings.values()):
            return None
        scheme = stated_scheme(parts_of_tumour(meanings))
        return None if scheme is None else scheme.id

    @Slot()
    def _show_whether_complete(self) -> None:
        is_complete = self.scheme_id is not None
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(is_complete)
        note = self.tr("Choose a class for every value.")
        if is_complete:
            note = self.tr("The choice is kept with the case and in sessions.")
        elif all(combo.currentData() for combo in self.combos.values()):
            note = self.tr(
                "These classes contradict each other: the whole tumour or its core "
                "cannot stand beside its own parts. Choose one part for each value."
            )
        self.note.setText(note)

    @Slot()
    def _on_accepted(self) -> None:
        scheme_id = self.scheme_id
        self.accept()
        if scheme_id is not None:
            self._choose(scheme_id)


def ask_label_values(
    session: SessionState, choose: Callable[[str], None], parent: QWidget
) -> LabelValuesDialog | None:
    """Ask what the values of the open mask mean; None without one.

    The dialog closes by itself if another case or mask is shown.
    """
    case = session.case
    if case is None or case.reference is None:
        return None
    asked = case.reference
    dialog = LabelValuesDialog(asked, choose, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def close_if_changed(now: Case | None) -> None:
        if now is None or now.reference is not asked:
            dialog.reject()

    session.events.case.connect(close_if_changed)
    dialog.finished.connect(lambda _: session.events.case.disconnect(close_if_changed))
    dialog.open()
    return dialog
