"""The panel of measurements: volumes, lesions, and ways to take them along."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from unet_gui.controllers.measuring.records import (
    TABLE_HEADER,
    measurement_rows,
    measurements_record,
    write_measurements,
    write_record,
)
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.mask.labels import region_title
from unet_gui.ui.panels.measure.measured_table import MeasuredTable
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.file_dialogs import ask_measurements_target
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.translation import name_text, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtGui import QHideEvent, QShowEvent

    from unet_gui.controllers.view.measurements import MeasurementsController
    from unet_gui.core.measuring.case_measurements import Measurements
    from unet_gui.state.measurements import MeasurementsState


class MeasurementsPanel(QWidget):
    """Follows the shown mask while it is seen."""

    def __init__(
        self,
        state: MeasurementsState,
        controller: MeasurementsController,
        on_error: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self._state = state
        self._controller = controller
        self._on_error = on_error
        self.region_combo = CalmComboBox()
        self.region_combo.setAccessibleName(self.tr("Lesions of"))
        self.region_combo.activated.connect(self._on_region)
        self.volumes_label, self.note_label = QLabel(), secondary_label()
        self.volumes_label.setWordWrap(True)
        self.table = MeasuredTable(controller.go_to, controller.edited_mm)
        self.buttons = self._buttons()
        self._lay_out()
        for event in ("measured", "is_measuring", "region"):
            state.events[event].connect(self.refresh)
        state.events.selected.connect(self._show_selected)
        state.events.edited.connect(self._show_lesions)
        self.refresh()

    def _buttons(self) -> dict[str, QPushButton]:
        found = {}
        for key, title, tip, run in (
            (
                "copy",
                self.tr("Copy"),
                self.tr("As a table, for a spreadsheet"),
                self.copy,
            ),
            (
                "restore",
                self.tr("Restore"),
                self.tr("Draw the diameters of this lesion as they were found"),
                self._controller.restore,
            ),
            ("csv", self.tr("CSV…"), self.tr("Save as a table"), self._save_csv),
            ("json", self.tr("JSON…"), self.tr("Save all numbers"), self._save_json),
        ):
            button = QPushButton(title)
            button.setToolTip(tip)
            button.clicked.connect(run)
            found[key] = button
        return found

    def _lay_out(self) -> None:
        top, column = QHBoxLayout(), QVBoxLayout(self)
        caption = QLabel(self.tr("Lesions of"))
        caption.setBuddy(self.region_combo)
        top.addWidget(caption)
        top.addWidget(self.region_combo)
        top.addWidget(self.volumes_label, 1)
        for button in self.buttons.values():
            top.addWidget(button)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.note_label)

    # from the state

    def refresh(self) -> None:
        """Show the state."""
        measured = self._state.measured
        self._show_regions(measured)
        for key in ("copy", "csv", "json"):
            self.buttons[key].setEnabled(measured is not None)
        self.volumes_label.setText("" if measured is None else self._volumes(measured))
        self.note_label.setText(self._note(measured))
        self._show_lesions()

    def _volumes(self, measured: Measurements) -> str:
        """Return the mask and its volumes in one line."""
        name = shown(self._controller.mask_name)
        parts = (
            f"{name_text(region_title(region))} {ml:.1f} mL"
            for region, ml in measured.volumes_ml.items()
        )
        return " · ".join((name[:1].upper() + name[1:], *parts))

    def _show_regions(self, measured: Measurements | None) -> None:
        self.region_combo.clear()
        for region in self._controller.regions:
            self.region_combo.addItem(name_text(region_title(region)), region)
        wanted = None if measured is None else measured.region
        self.region_combo.setCurrentIndex(self.region_combo.findData(wanted))
        self.region_combo.setEnabled(self.region_combo.count() > 1)

    def _note(self, measured: Measurements | None) -> str:
        if measured is None:
            if self._state.is_measuring:
                return self.tr("Measuring…")
            return self.tr("No mask yet: segment the case, or open it with a mask.")
        plane = measured.plane
        told = self.tr("Diameters in the {0} plane: {1}. Slices of {2:.3g} mm.")
        name = name_text(plane.plane.name.capitalize()).lower()
        sentences = [told.format(name, shown(plane.reason), plane.thickness_mm)]
        sentences += [shown(note) for note in measured.notes]
        return " ".join(sentences)

    def _show_lesions(self) -> None:
        measured = self._state.measured
        self.table.show_lesions(() if measured is None else measured.lesions)
        self._show_selected()

    def _show_selected(self) -> None:
        selected = self._state.selected
        self.table.show_selected(selected)
        self.buttons["restore"].setEnabled(selected in self._state.edited)

    # from the user

    def _on_region(self, index: int) -> None:
        self._controller.set_region(self.region_combo.itemData(index))

    def _record(self) -> dict[str, Any] | None:
        found = self._controller.full()
        if found is None:
            return None
        name, measured, label_map = found
        record = measurements_record(name, measured, label_map.affine)
        for position, lesion in enumerate(record["lesions"]):
            lengths = self._controller.edited_mm(position)
            if lengths:
                lesion["edited_mm"] = [round(mm, 4) for mm in lengths]
                lesion["edited_product_mm2"] = round(math.prod(lengths), 4)
        return record

    def copy(self) -> None:
        """Put the measurements on the clipboard, with tabs between the columns."""
        record = self._record()
        if record is None:
            return
        rows = [TABLE_HEADER, *measurement_rows([record])]
        lines = ("\t".join("" if c is None else str(c) for c in row) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _save_csv(self) -> None:
        self._save("csv", lambda path, record: write_measurements(path, [record]))

    def _save_json(self) -> None:
        self._save("json", write_record)

    def _save(self, suffix: str, write: Callable[[Path, dict[str, Any]], None]) -> None:
        record = self._record()
        if record is None:
            return
        name = Path(f"{record['case']}_measurements.{suffix}")
        path = ask_measurements_target(self, name)
        if path is None:
            return
        try:
            write(path, record)
        except UnetGuiError as error:
            self._on_error(error)

    # following only while it is seen

    def showEvent(self, event: QShowEvent) -> None:
        self._controller.set_watched(self, is_watched=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._controller.set_watched(self, is_watched=False)
        super().hideEvent(event)
