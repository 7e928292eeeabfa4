"""The limits of the tools: inside a class, over a class, by intensity, in the brain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QWidget

from unet_gui.controllers.editing.masking_choice import masking_sequence
from unet_gui.core.editing.settings import WHOLE_TUMOUR
from unet_gui.core.mask.labels import TumourClass, region_title
from unet_gui.ui.widgets.calm_inputs import CalmComboBox, CalmDoubleSpinBox
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from unet_gui.controllers.editing.tool_choice import ToolController
    from unet_gui.state.editing import EditingState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_MOST = 1e7


class LimitsSection(QWidget):
    """The limits of tools; all limits that are set must allow a voxel."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        editing: EditingState,
        control: ToolController,
    ) -> None:
        super().__init__()
        self._session = session
        self._viewer = viewer
        self._editing = editing
        self._control = control
        self._build_classes()
        self._build_intensity()
        form = QFormLayout(self)
        form.setContentsMargins(12, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.addRow(self.tr("Only inside"), self.inside_combo)
        form.addRow(self.tr("Only over"), self.over_combo)
        form.addRow(self.brain_box)
        form.addRow(self.intensity_box)
        form.addRow(self.sequence_combo)
        form.addRow(self._range)
        self.refresh()

    def _build_classes(self) -> None:
        self.inside_combo, self.over_combo = CalmComboBox(), CalmComboBox()
        self.inside_combo.addItem(self.tr("Everywhere"), None)
        self.inside_combo.addItem(name_text(region_title("whole_tumour")), WHOLE_TUMOUR)
        self.over_combo.addItem(self.tr("Everything"), None)
        self.over_combo.addItem(self.tr("Background"), 0)
        for combo in (self.inside_combo, self.over_combo):
            for tumour_class in TumourClass:
                combo.addItem(name_text(tumour_class.title), int(tumour_class))
        self.inside_combo.setAccessibleName(self.tr("Only inside"))
        self.over_combo.setAccessibleName(self.tr("Only over"))
        self.inside_combo.setToolTip(
            self.tr("Change only voxels that had this class when the stroke began")
        )
        self.over_combo.setToolTip(
            self.tr("Paint only over this class and leave the others")
        )
        self.inside_combo.activated.connect(self._on_inside)
        self.over_combo.activated.connect(self._on_over)
        self.brain_box = QCheckBox(self.tr("Only inside the brain"))
        self.brain_box.setToolTip(self.tr("Leave the background of the scan as it is"))
        self.brain_box.toggled.connect(self._on_brain)

    def _build_intensity(self) -> None:
        self.intensity_box = QCheckBox(self.tr("Only intensities of"))
        self.intensity_box.setToolTip(
            self.tr("Change only voxels whose intensity is in the range")
        )
        self.sequence_combo = CalmComboBox()
        self.sequence_combo.setAccessibleName(self.tr("Sequence of the intensities"))
        self.low_spin, self.high_spin = CalmDoubleSpinBox(), CalmDoubleSpinBox()
        self._range = QWidget()
        row = QHBoxLayout(self._range)
        row.setContentsMargins(0, 0, 0, 0)
        names = (self.tr("Lowest intensity"), self.tr("Highest intensity"))
        spins = (self.low_spin, self.high_spin)
        for name, spin in zip(names, spins, strict=True):
            spin.setRange(-_MOST, _MOST)
            spin.setDecimals(1)
            spin.setAccessibleName(name)
            spin.valueChanged.connect(self._on_range)
        row.addWidget(self.low_spin, 1)
        row.addWidget(QLabel(self.tr("to")))
        row.addWidget(self.high_spin, 1)
        self.intensity_box.toggled.connect(self._on_uses)
        self.sequence_combo.activated.connect(self._on_sequence)

    def refresh(self) -> None:
        """Show the state."""
        choice, case = self._editing.masking, self._session.case
        self.inside_combo.setCurrentIndex(self.inside_combo.findData(choice.inside))
        self.over_combo.setCurrentIndex(self.over_combo.findData(choice.over))
        self.brain_box.setChecked(choice.is_in_brain)
        self.intensity_box.setChecked(choice.uses_intensity)
        names = [] if case is None else list(case.on_first_grid)
        if names != [self.sequence_combo.itemText(n) for n in range(len(names))]:
            self.sequence_combo.clear()
            self.sequence_combo.addItems(names)
        if case is not None:
            name = masking_sequence(choice, case, self._viewer.sequence)
            self.sequence_combo.setCurrentText(name)
        for spin, value in ((self.low_spin, choice.low), (self.high_spin, choice.high)):
            spin.blockSignals(True)
            spin.setValue(value)
            spin.blockSignals(False)
        for widget in (self.sequence_combo, self._range):
            widget.setVisible(choice.uses_intensity)

    # from the user

    def _on_inside(self) -> None:
        self._control.limit_inside(self.inside_combo.currentData())

    def _on_over(self) -> None:
        self._control.limit_over(self.over_combo.currentData())

    def _on_brain(self, is_on: bool) -> None:
        self._control.limit_brain(is_in_brain=is_on)

    def _on_uses(self, uses: bool) -> None:
        """Begin with the shown window, so that what is seen grey is allowed."""
        choice = self._editing.masking
        if uses == choice.uses_intensity:
            return
        low, high = choice.low, choice.high
        if low == high:
            low, high = self._shown_range()
        self._limit(uses=uses, low=low, high=high)

    def _on_sequence(self) -> None:
        low, high = self._shown_range()
        self._limit(uses=True, low=low, high=high)

    def _on_range(self) -> None:
        low, high = self.low_spin.value(), self.high_spin.value()
        self._limit(uses=self.intensity_box.isChecked(), low=low, high=high)

    def _limit(self, *, uses: bool, low: float, high: float) -> None:
        self._control.limit_intensity(
            uses=uses, low=low, high=high, sequence=self.sequence_combo.currentText()
        )

    def _shown_range(self) -> tuple[float, float]:
        """Return the intensities that are neither black nor white at present."""
        name = self.sequence_combo.currentText()
        window = self._viewer.windows.get(name)
        if window is None:
            window = self._viewer.windows.get(self._viewer.sequence)
        if window is None:
            return 0.0, 0.0
        half = window.window / 2
        return round(window.level - half, 1), round(window.level + half, 1)
