"""The follow-up window: examinations side by side, sizes over time, response."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.measuring.follow import write_follow_up
from unet_gui.controllers.measuring.records import write_record
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.layout.curve_plot import Curve
from unet_gui.core.measuring.followup.criteria import CRITERIA, IMAGING_ONLY
from unet_gui.ui.dialogs.curves_view import CurvePlot
from unet_gui.ui.dialogs.follow_up.lesions_table import LesionsTable
from unet_gui.ui.dialogs.follow_up.response_text import response_html
from unet_gui.ui.dialogs.follow_up.visit_slice import VisitSlice
from unet_gui.ui.dialogs.follow_up.visits_table import VisitsTable
from unet_gui.ui.dialogs.report import ReportDialog
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.file_dialogs import ask_measurements_target, ask_scans
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.translation import name_text, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from unet_gui.controllers.measuring.follow_controller import FollowUpController
    from unet_gui.state.follow_up import FollowUpState
    from unet_gui.state.viewer import ViewerState
    from unet_gui.ui.dialogs.report import ReportSource

_SIZE = QSize(1180, 860)
_NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LETTERS = 9
_FRAME = QSize(40, 80)  # of the screen, for the window manager


class FollowUpWindow(QDialog):
    """Follows a patient; it stays open beside the main window."""

    def __init__(
        self,
        state: FollowUpState,
        viewer: ViewerState,
        controller: FollowUpController,
        reports: ReportSource,
        on_error: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._viewer = viewer
        self._controller = controller
        self._reports = reports
        self._on_error = on_error
        self.setWindowTitle(self.tr("Follow-up"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.visits = VisitsTable(state, controller)
        self.lesions = LesionsTable(state, controller)
        self.slices: list[VisitSlice] = []
        self._slices_row = QHBoxLayout()
        self.buttons = self._buttons()
        self.criteria_combo, self.baseline_combo = CalmComboBox(), CalmComboBox()
        self.align_box = QCheckBox(self.tr("Align"))
        self._build_choices()
        self.product_plot = CurvePlot(self.tr("Sum of products, mm²"), self.tr("Days"))
        self.volume_plot = CurvePlot(self.tr("Volume of targets, mL"), self.tr("Days"))
        self._build_labels()
        self._lay_out()
        self._follow_state()

    def _build_labels(self) -> None:
        self.message_label = QLabel()
        self.accept_button = QPushButton(self.tr("They belong to one patient"))
        self.accept_button.setAutoDefault(False)
        self.accept_button.clicked.connect(self._controller.accept_patient)
        self.response_label = QLabel()
        self.response_label.setMargin(8)
        self.response_label.setWordWrap(True)
        self.response_label.setTextFormat(Qt.TextFormat.RichText)
        self.response_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.response_label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty_label = secondary_label(self._hint())  # where pictures will be
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _follow_state(self) -> None:
        state, viewer = self._state.events, self._viewer.events
        state.points.connect(self._renew_slices)
        self.visits.currentCellChanged.connect(self._show_row_buttons)
        for event in (
            "found",
            "problem",
            "is_doubted",
            "message",
            "is_running",
            "points",
        ):
            state[event].connect(self.refresh)
        for change in (state.baseline, state.aligns, state.criteria):
            change.connect(self.refresh)
        for change in (state.position_mm, state.selected):
            change.connect(self._show_place)
        for change in (viewer.class_styles, viewer.is_radiological):
            change.connect(self._show_place)
        self._renew_slices()
        self.refresh()

    def _buttons(self) -> dict[str, QPushButton]:
        found = {}
        for key, title, run in (
            ("shown", self.tr("Add the shown case"), self._controller.add_shown),
            ("files", self.tr("Add files…"), self._add_files),
            ("up", self.tr("Move up"), self._move_up),
            ("remove", self.tr("Remove"), self._remove),
            ("csv", self.tr("CSV…"), self._save_csv),
            ("json", self.tr("JSON…"), self._save_json),
            ("report", self.tr("Report…"), self._show_report),
        ):
            button = QPushButton(title)
            button.setAutoDefault(False)
            button.clicked.connect(run)
            found[key] = button
        return found

    def _build_choices(self) -> None:
        for combo in (self.criteria_combo, self.baseline_combo):
            combo.setSizeAdjustPolicy(_NARROW)
            combo.setMinimumContentsLength(_LETTERS)
        self.criteria_combo.setAccessibleName(self.tr("Criteria"))
        for criteria in CRITERIA.values():
            self.criteria_combo.addItem(name_text(criteria.title), criteria.id)
        index = self.criteria_combo.findData(self._state.criteria)
        self.criteria_combo.setCurrentIndex(index)
        self.criteria_combo.activated.connect(self._on_criteria)
        self.baseline_combo.setAccessibleName(self.tr("Baseline"))
        self.baseline_combo.setToolTip(
            self.tr("For RANO 2.0, the first examination after radiotherapy")
        )
        self.align_box.setToolTip(
            self.tr(
                "Align each examination rigidly to the first one, by a sequence that "
                "both have; otherwise they share their world coordinates"
            )
        )
        self.align_box.setChecked(self._state.aligns)
        self.align_box.toggled.connect(self._controller.set_aligns)
        self.baseline_combo.activated.connect(self._controller.set_baseline)

    def _lay_out(self) -> None:
        self._lower = self._answers()
        self.message_label.setWordWrap(True)
        whole = QVBoxLayout(self)
        # in one row, buttons and choices are wider than some screens
        whole.addLayout(self._row("shown", "files", "up", "remove"))
        whole.addLayout(self._choices())
        whole.addWidget(self.message_label)
        whole.addWidget(self.visits, 2)
        whole.addWidget(self.empty_label, 9)
        whole.addLayout(self._slices_row, 5)
        whole.addWidget(self._lower, 4)
        bottom = self._row("csv", "json", "report")
        note = secondary_label()
        note.setText(shown(IMAGING_ONLY))
        bottom.insertWidget(0, note, 1)
        whole.addLayout(bottom)

    def _row(self, *keys: str) -> QHBoxLayout:
        row = QHBoxLayout()
        for key in keys:
            row.addWidget(self.buttons[key])
        row.addStretch()
        return row

    def _choices(self) -> QHBoxLayout:
        choices = QHBoxLayout()
        choices.addWidget(self.align_box)
        for title, combo in (
            (self.tr("Criteria"), self.criteria_combo),
            (self.tr("Baseline"), self.baseline_combo),
        ):
            caption = QLabel(title)
            caption.setBuddy(combo)
            choices.addWidget(caption)
            choices.addWidget(combo)
        choices.addStretch()
        return choices

    def _answers(self) -> QSplitter:
        """Put sizes on the left and the response on the right, both in areas.

        Without them, the window would be higher than small screens.
        """
        left, charts = QWidget(), QHBoxLayout()
        charts.addWidget(self.product_plot)
        charts.addWidget(self.volume_plot)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lesions)
        column.addLayout(charts)
        sizes, response = QScrollArea(), QScrollArea()
        sizes.setFrameShape(QScrollArea.Shape.NoFrame)
        for area, content in ((sizes, left), (response, self.response_label)):
            area.setWidgetResizable(True)
            area.setWidget(content)
        right = QWidget()
        answers = QVBoxLayout(right)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.addWidget(response)
        answers.addWidget(self.accept_button)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(sizes)
        both.addWidget(right)
        both.setSizes([600, 560])
        return both

    # from the state

    def refresh(self) -> None:
        """Show the state."""
        state = self._state
        self.baseline_combo.clear()
        self.baseline_combo.addItems(
            [f"{n + 1}: {point.name}" for n, point in enumerate(state.points)]
        )
        self.baseline_combo.setCurrentIndex(state.baseline)
        index = self.criteria_combo.findData(state.criteria)
        self.criteria_combo.setCurrentIndex(index)
        for key in ("csv", "json", "report"):
            self.buttons[key].setEnabled(state.found is not None)
        self._show_row_buttons()
        self.align_box.setChecked(state.aligns)
        self._show_curves()
        self.response_label.setText(self._text())
        self.empty_label.setVisible(not state.points)
        self._lower.setVisible(bool(state.points))
        self.message_label.setText(shown(state.message))
        self.message_label.setVisible(bool(state.message))
        self.accept_button.setVisible(state.is_doubted)
        self._show_place()

    def _show_row_buttons(self) -> None:
        """Let only a chosen examination be moved and removed."""
        row = self.visits.currentRow()
        self.buttons["up"].setEnabled(row > 0)
        self.buttons["remove"].setEnabled(row >= 0)

    def _text(self) -> str:
        state = self._state
        if state.found is not None:
            sizes = self.tr(
                "By the product {0}, by the volume {1}; nadir before: {2:.0f} mm² and "
                "{3:.2f} mL."
            )
            return response_html(state.found, self.tr("Examination {0}"), sizes)
        if state.is_running:
            return self.tr("Measuring…")
        if state.problem:
            return escape(shown(state.problem))
        return self._hint()

    def _hint(self) -> str:
        return self.tr(
            "Add two or more examinations of one patient, each with its mask, in the "
            "order of their dates and in the same world coordinates."
        )

    def _show_curves(self) -> None:
        found = self._state.found
        burdens = () if found is None else found.burdens
        days = [burden.day for burden in burdens]
        first = days[0] if days else None
        places = [
            float((day - first).days) if day is not None and first is not None else None
            for day in days
        ]
        axis = self.tr("Days")
        if None in places:
            axis = self.tr("Examinations after the first one")
            places = [float(n) for n in range(len(burdens))]
        for plot, values in (
            (self.product_plot, [b.product_mm2 for b in burdens]),
            (self.volume_plot, [b.volume_ml for b in burdens]),
        ):
            points = tuple(
                (place, value)
                for place, value in zip(places, values, strict=True)
                if place is not None
            )
            curve = Curve("", points)
            plot.set_axis_title(axis)
            plot.show_curves([curve], max((p or 0.0 for p in places), default=1.0))
            plot.setVisible(bool(points))

    def _renew_slices(self) -> None:
        for old in self.slices:
            self._slices_row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.slices = [
            VisitSlice(position, self._state, self._viewer, self._controller)
            for position in range(len(self._state.points))
        ]
        for view in self.slices:
            self._slices_row.addWidget(view, 1)

    def _show_place(self) -> None:
        found, number = self._state.found, self._state.selected
        tracks = () if found is None else found.tracking.tracks
        track = next((t for t in tracks if t.number == number), None)
        for time, view in enumerate(self.slices):
            is_known = found is not None and track is not None
            is_known = is_known and time < len(found.names) if found else False
            view.lesion = (
                found.lesion(track, time) if found and track and is_known else None
            )
            view.update()

    # from the user

    def _on_criteria(self, index: int) -> None:
        self._controller.set_criteria(self.criteria_combo.itemData(index))

    def _add_files(self) -> None:
        paths = ask_scans(self, Path.home())
        if paths:
            self._controller.add_files(paths)

    def _move_up(self) -> None:
        row = self.visits.currentRow()
        self._controller.move_up(row)
        self.visits.selectRow(max(row - 1, 0))

    def _remove(self) -> None:
        self._controller.remove(self.visits.currentRow())

    def _show_report(self) -> None:
        title = self.tr("&Names and dates of the examinations")
        dialog = ReportDialog(self._reports, Path.home(), self, names_title=title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _save_csv(self) -> None:
        self._save("csv", write_follow_up)

    def _save_json(self) -> None:
        self._save("json", write_record)

    def _save(self, suffix: str, write: Callable[[Path, dict[str, Any]], None]) -> None:
        record = self._controller.record()
        if record is None:
            return
        path = ask_measurements_target(self, Path(f"follow-up.{suffix}"))
        if path is None:
            return
        try:
            write(path, record)
        except UnetGuiError as error:
            self._on_error(error)
