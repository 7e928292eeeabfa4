"""The Correct panel: tools, class, brush, limits, and how far the case has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.scenes.mask_choice import available_masks
from unet_gui.core.case.edited import Progress
from unet_gui.core.editing.settings import (
    LARGEST_RADIUS_MM,
    SMALLEST_RADIUS_MM,
    EditTool,
)
from unet_gui.core.mask.labels import TumourClass, region_title
from unet_gui.ui.panels.edit.limits_section import LimitsSection
from unet_gui.ui.panels.edit.start_section import StartSection
from unet_gui.ui.panels.edit.tool_grid import ToolGrid, tool_tip
from unet_gui.ui.panels.edit.whole_class import CombineSection, WholeClassSection
from unet_gui.ui.widgets.calm_inputs import (
    CalmComboBox,
    CalmDoubleSpinBox,
    CalmSlider,
)
from unet_gui.ui.widgets.disclosure import Disclosure
from unet_gui.ui.widgets.progress_titles import progress_titles
from unet_gui.ui.widgets.segmented_control import SegmentedControl
from unet_gui.ui.widgets.steady_label import SteadyLabel
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.state.viewer import ShownMask
    from unet_gui.ui.parts import WindowParts

_STEPS_PER_MM = 2  # of the slider


class EditPanel(QWidget):
    """Corrects the mask of the shown case.

    Parameters
    ----------
    plane : callable
        Returns the plane of the view that the user works in.
    """

    def __init__(
        self,
        parts: WindowParts,
        plane: Callable[[], Plane],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        states, control = parts.states, parts.controllers.editing
        self._session, self._viewer = states.session, states.viewer
        self._editing, self._cases = states.editing, states.cases
        self._control = control
        self.start = StartSection(control.starting)
        self.tools = ToolGrid(control.tools.toggle)
        self.hint_label = SteadyLabel(map(_hint, (None, *EditTool)))
        self._build_classes()
        self._build_brush()
        self._build_progress()
        self.whole_class = WholeClassSection(states.editing, control, plane)
        self.limits = LimitsSection(
            states.session, states.viewer, states.editing, control.tools
        )
        self.limits_section = Disclosure(self.tr("Limits"), self.limits)
        self.combining = CombineSection(control)
        self.combine_section = Disclosure(self.tr("Combine"), self.combining)
        self._lay_out()
        self._follow_state()
        self.refresh()

    # building

    def _build_classes(self) -> None:
        titles = {c.key: name_text(c.title) for c in TumourClass}
        self.class_control = SegmentedControl(titles, self.tr("Class to paint"))
        for button in self.class_control.buttons.values():
            button.setToolTip(self.tr("The class that tools paint (Q: the next one)"))
        self.class_control.chosen.connect(self._on_class)

    def _build_brush(self) -> None:
        self.size_slider = CalmSlider()
        self.size_slider.setRange(
            round(SMALLEST_RADIUS_MM * _STEPS_PER_MM),
            round(LARGEST_RADIUS_MM * _STEPS_PER_MM),
        )
        self.size_slider.setAccessibleName(self.tr("Radius of the brush"))
        self.size_spin = CalmDoubleSpinBox()
        self.size_spin.setRange(SMALLEST_RADIUS_MM, LARGEST_RADIUS_MM)
        self.size_spin.setDecimals(1)
        self.size_spin.setSingleStep(0.5)
        self.size_spin.setSuffix(" mm")
        self.size_spin.setAccessibleName(self.tr("Radius of the brush in mm"))
        tip = self.tr("Radius of the brush (Shift+wheel, - and + over a view)")
        for widget in (self.size_slider, self.size_spin):
            widget.setToolTip(tip)
        self.size_slider.valueChanged.connect(self._on_size_slider)
        self.size_spin.valueChanged.connect(self._control.tools.set_radius)
        self.ball_box = QCheckBox(self.tr("3-D"))
        self.ball_box.setToolTip(
            self.tr("Brush, fill and holes in all slices, not only in the shown one")
        )
        self.ball_box.toggled.connect(self._on_ball)
        self.tolerance_label = QLabel(self.tr("Tolerance"))
        self.tolerance_slider = CalmSlider()
        self.tolerance_slider.setRange(1, 50)
        self.tolerance_slider.setAccessibleName(self.tr("Tolerance"))
        self.tolerance_slider.setToolTip(
            self.tr(
                "How much intensities may differ with Threshold, as a share of the "
                "window's width"
            )
        )
        self.tolerance_slider.valueChanged.connect(self._on_tolerance)

    def _build_progress(self) -> None:
        self.progress_combo = CalmComboBox()
        self.progress_combo.setAccessibleName(self.tr("Correction of this case"))
        self.progress_combo.setToolTip(
            self.tr("Shown in the list of cases and kept in the session")
        )
        for progress, title in progress_titles().items():
            self.progress_combo.addItem(title, progress)
        self.progress_combo.activated.connect(self._on_progress)

    def _lay_out(self) -> None:
        brush = QGridLayout()
        brush.setHorizontalSpacing(8)
        brush.setVerticalSpacing(4)
        brush.addWidget(QLabel(self.tr("Size")), 0, 0)
        brush.addWidget(self.size_slider, 0, 1)
        brush.addWidget(self.size_spin, 0, 2)
        brush.addWidget(self.ball_box, 0, 3)
        brush.addWidget(self.tolerance_label, 1, 0)
        brush.addWidget(self.tolerance_slider, 1, 1, 1, 3)
        brush.setColumnStretch(1, 1)
        progress = QHBoxLayout()
        progress.addWidget(QLabel(self.tr("This case")))
        progress.addWidget(self.progress_combo, 1)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        for part in (self.class_control, self.tools, self.hint_label):
            body.addWidget(part)
        body.addLayout(brush)
        for section in (self.whole_class, self.limits_section, self.combine_section):
            body.addWidget(section)
        body.addLayout(progress)
        column = QVBoxLayout(self)
        column.addWidget(self.start)
        column.addWidget(self._body)
        column.addStretch()

    def _follow_state(self) -> None:
        session, viewer = self._session.events, self._viewer.events
        for change in (
            *(session.case, session.result, session.edited),
            *(viewer.sequence, self._cases.events.listed),
        ):
            change.connect(self.refresh)
        for name in (
            *("tool", "label", "radius_mm", "is_ball", "tolerance"),
            *("amount_mm", "masking", "is_busy"),
        ):
            self._editing.events[name].connect(self.refresh)

    # from the state

    def refresh(self) -> None:
        """Show the state."""
        session, editing = self._session, self._editing
        edited, masks = session.edited, available_masks(session)
        self.start.setVisible(edited is None)
        self.start.refresh(masks, has_case=session.case is not None)
        self._body.setVisible(edited is not None)
        if edited is None:
            return
        self._show_classes(edited.region)
        self.tools.show_tool(editing.tool)
        self.hint_label.setText(_hint(editing.tool))
        self.size_slider.setValue(round(editing.radius_mm * _STEPS_PER_MM))
        self.size_spin.setValue(editing.radius_mm)
        self.ball_box.setChecked(editing.is_ball)
        for widget in (self.tolerance_label, self.tolerance_slider):
            widget.setEnabled(editing.tool is EditTool.THRESHOLD)
        self.tolerance_slider.setValue(round(editing.tolerance * 100))
        is_free = not editing.is_busy
        self.whole_class.refresh(is_enabled=is_free)
        self.limits.refresh()
        self._show_limits_title()
        others = {m: t for m, t in _mask_titles().items() if m in masks}
        self.combining.refresh(others, is_enabled=is_free)
        listed = self._cases.find(self._cases.current)
        if listed is not None:
            index = self.progress_combo.findData(listed.progress)
            self.progress_combo.setCurrentIndex(index)

    def _show_classes(self, region: str | None) -> None:
        keys = [c.key for c in TumourClass]
        available = keys if region is None else keys[:1]
        self.class_control.show_choice(self._editing.label.key, available)
        first = self.class_control.buttons[keys[0]]
        title = TumourClass.EDEMA.title if region is None else region_title(region)
        first.setText(name_text(title))
        for key in keys[1:]:
            self.class_control.buttons[key].setVisible(region is None)

    def _show_limits_title(self) -> None:
        is_limited = self._editing.masking.is_limited
        self.limits_section.button.setText(
            self.tr("Limits (set)") if is_limited else self.tr("Limits")
        )

    # from the user

    def _on_class(self, key: str) -> None:
        self._control.tools.set_label(TumourClass[key.upper()])

    def _on_size_slider(self, value: int) -> None:
        if value != round(self._editing.radius_mm * _STEPS_PER_MM):
            self._control.tools.set_radius(value / _STEPS_PER_MM)

    def _on_ball(self, is_ball: bool) -> None:
        self._control.tools.set_ball(is_ball=is_ball)

    def _on_tolerance(self, percent: int) -> None:
        if percent != round(self._editing.tolerance * 100):
            self._control.tools.set_tolerance(percent / 100)

    def _on_progress(self) -> None:
        progress = self.progress_combo.currentData()
        if isinstance(progress, Progress):
            self._control.starting.set_progress(progress)


def _hint(tool: EditTool | None) -> str:
    if tool is None:
        return QCoreApplication.translate(
            "EditPanel", "Choose a tool (E); Esc gives the mouse back."
        )
    return tool_tip(tool)


def _mask_titles() -> dict[ShownMask, str]:
    return {
        "prediction": QCoreApplication.translate("EditPanel", "Prediction"),
        "reference": QCoreApplication.translate("EditPanel", "Reference"),
    }
