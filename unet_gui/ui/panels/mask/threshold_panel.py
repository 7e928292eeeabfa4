"""The thresholds on the probabilities, which the user can move while looking."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.scenes.decided_mask import (
    HIGHEST_THRESHOLD,
    LOWEST_THRESHOLD,
    can_decide,
    has_changed_thresholds,
    model_thresholds,
)
from unet_gui.controllers.view.thresholds import shown_thresholds
from unet_gui.core.mask.labels import TumourClass, region_title
from unet_gui.ui.widgets.calm_inputs import CalmDoubleSpinBox, CalmSlider
from unet_gui.ui.widgets.labels import wrapped_label
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from unet_gui.controllers.view.thresholds import ThresholdController
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.state.session import SessionState

_STEPS = 100  # steps of the slider from 0 to 1


class ThresholdPanel(QWidget):
    """A slider and a number for each class of the result, and a reset button."""

    def __init__(
        self,
        session: SessionState,
        thresholds: ThresholdController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._thresholds = thresholds
        # the rows of most models are made ahead, as making them takes time
        self._names: tuple[str, ...] = tuple(c.key for c in TumourClass)
        self.sliders: list[QSlider] = []
        self.boxes: list[QDoubleSpinBox] = []
        self.reset_button = QPushButton(self.tr("Reset thresholds"))
        self.reset_button.setToolTip(self.tr("Go back to the thresholds of the model"))
        self.reset_button.clicked.connect(thresholds.reset)
        self._rows = QWidget()
        self._table = QGridLayout(self._rows)
        self._table.setContentsMargins(0, 0, 0, 0)
        self._table.setColumnStretch(1, 1)
        self._rebuild(self._names)
        self.missing_label = wrapped_label(
            self.tr(
                "This mask came without probabilities. Segment the case again to "
                "change the thresholds."
            )
        )
        self.missing_label.setProperty("secondary", True)
        self._lay_out()
        session.events.result.connect(self.refresh)
        session.events.thresholds.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.reset_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.missing_label)
        column.addWidget(self._rows)
        column.addLayout(foot)

    def refresh(self) -> None:
        """Show the current thresholds."""
        result = self._session.result
        has_any = result is not None and can_decide(result)
        if result is not None and has_any:
            self._show_rows(tuple(c.name for c in result.classes), result)
        self._rows.setVisible(has_any)
        self.missing_label.setVisible(not has_any)
        self.reset_button.setVisible(has_any)
        self.reset_button.setEnabled(has_changed_thresholds(self._session))

    def _show_rows(self, names: tuple[str, ...], result: SegmentationResult) -> None:
        if names != self._names:
            self._rebuild(names)
        values = shown_thresholds(self._session)
        for slider, box, value in zip(self.sliders, self.boxes, values, strict=True):
            with QSignalBlocker(slider), QSignalBlocker(box):
                slider.setValue(round(value * _STEPS))
                if round(box.value() - value, 3):  # a box is slow to take its value
                    box.setValue(value)
        told = self.tr("The threshold of the model is {0:.2f}")
        for box, value in zip(self.boxes, model_thresholds(result), strict=True):
            if box.toolTip() != told.format(value):
                box.setToolTip(told.format(value))

    def _rebuild(self, names: tuple[str, ...]) -> None:
        """Make a row for each class; the rows are few and seldom change."""
        self._names = names
        while item := self._table.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.sliders, self.boxes = [], []
        for row, name in enumerate(names):
            self._add_row(row, name)

    def _add_row(self, row: int, name: str) -> None:
        title = name_text(region_title(name))
        slider, box = CalmSlider(), CalmDoubleSpinBox()
        slider.setRange(round(LOWEST_THRESHOLD * _STEPS), _STEPS - 1)
        slider.setPageStep(10)
        box.setRange(LOWEST_THRESHOLD, HIGHEST_THRESHOLD)
        box.setSingleStep(0.01)
        slider.setAccessibleName(self.tr("Threshold of {}").format(title))
        box.setAccessibleName(slider.accessibleName())
        slider.valueChanged.connect(partial(self._on_slider, row))
        box.valueChanged.connect(partial(self._thresholds.set_threshold, row))
        for column, widget in enumerate((QLabel(title), slider, box)):
            self._table.addWidget(widget, row, column)
        self.sliders.append(slider)
        self.boxes.append(box)

    def _on_slider(self, row: int, value: int) -> None:
        self._thresholds.set_threshold(row, value / _STEPS)
