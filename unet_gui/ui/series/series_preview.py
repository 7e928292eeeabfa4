"""One series of a study: its slices, what is known about it, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.cases.series_choice import series_faults
from unet_gui.core.case.dicom_series import Gaps, SeriesChoices
from unet_gui.core.text import capitalised
from unet_gui.io.dicom.slice_faults import Fault
from unet_gui.ui.series.grey_picture import GreyPicture
from unet_gui.ui.widgets.labels import (
    ElidedLabel,
    NoticeList,
    secondary_label,
)
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.controllers.cases.series_choice import SeriesRow
    from unet_gui.io.dicom.shown.series_facts import SeriesFacts

_SIDE_PX = 264
MEND = SeriesChoices()
AS_THEY_ARE = SeriesChoices(Gaps.KEEP, corrects_tilt=False)


class SeriesPreview(QWidget):
    """Shows a series; `slice_wanted` asks for one of its slices."""

    slice_wanted = Signal(object, int)  # SeriesRow, place of the slice
    choices_wanted = Signal(object, object)  # SeriesRow, SeriesChoices or None: leave

    def __init__(self) -> None:
        super().__init__()
        self.row: SeriesRow | None = None
        self.picture = GreyPicture(_SIDE_PX)
        self.picture.stepped.connect(self._step)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Slice of the series"))
        self.slider.valueChanged.connect(self._on_slice)
        self.place = secondary_label()
        self.title = ElidedLabel()
        self.clue = secondary_label()
        self.faults = NoticeList()
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("What happens to the slices"))
        for title, choices in (
            ("", MEND),
            (self.tr("Take them as they are"), AS_THEY_ARE),
            (self.tr("Leave the series out"), None),
        ):
            self.choice.addItem(title, choices)
        self.choice.activated.connect(self._on_choice)
        self._lay_out()

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self._slices = QWidget()
        form = QFormLayout(self._slices)
        form.setContentsMargins(0, 0, 0, 0)
        caption = QLabel(self.tr("Sli&ces"))
        caption.setBuddy(self.choice)
        form.addRow(caption, self.choice)
        inside = QWidget()
        below = QVBoxLayout(inside)
        below.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.clue, self.faults, self._slices):
            below.addWidget(widget)
        below.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)
        column.addWidget(self.slider)
        column.addWidget(self.place)
        column.addWidget(scroll, 1)
        self.setFixedWidth(_SIDE_PX)

    def show_row(self, row: SeriesRow | None, choices: SeriesChoices | None) -> None:
        """Show a series, at its middle slice.

        Parameters
        ----------
        choices : SeriesChoices or None
            How its slices are taken; None if it is left out.
        """
        self.row = row
        facts = None if row is None else row.facts
        count = 0 if facts is None else facts.slices
        self.picture.show_picture(None)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(count - 1, 0))
        self.slider.setValue(count // 2)
        self.slider.blockSignals(False)
        self.slider.setEnabled(count > 1)
        self.title.show_text("" if row is None else row.series.title)
        self.clue.setText("" if row is None else shown(_clue_text(row)))
        faults = [] if row is None else series_faults(facts, row)
        self.faults.show_texts(faults)
        self._slices.setVisible(facts is not None and facts.can_be_mended)
        self.choice.setItemText(0, self._mending(facts))
        self.show_choices(choices)
        if count:
            self._on_slice()
        else:
            self.place.setText("")

    def _mending(self, facts: SeriesFacts | None) -> str:
        """Return what can be done about the slices of a series."""
        found = {fault.fault for fault in facts.faults} if facts else set()
        has_gaps = bool(found & {Fault.MISSING, Fault.UNEVEN})
        if has_gaps and Fault.TILT in found:
            return self.tr("Fill the gaps, straighten the tilt")
        return self.tr("Fill the gaps") if has_gaps else self.tr("Straighten the tilt")

    def show_choices(self, choices: SeriesChoices | None) -> None:
        """Show how the slices are taken."""
        index = 2
        if choices is not None:
            index = 0 if choices.gaps is Gaps.FILL and choices.corrects_tilt else 1
        self.choice.setCurrentIndex(index)

    @Slot()
    def _on_slice(self) -> None:
        if self.row is not None and self.row.facts is not None:
            text = self.tr("Slice {0} of {1}")
            count = self.row.facts.slices
            self.place.setText(text.format(self.slider.value() + 1, count))
            self.slice_wanted.emit(self.row, self.slider.value())

    @Slot(int)
    def _step(self, steps: int) -> None:
        self.slider.setValue(self.slider.value() + steps)

    @Slot(int)
    def _on_choice(self, index: int) -> None:
        if self.row is not None:
            self.choices_wanted.emit(self.row, self.choice.itemData(index))


def _clue_text(row: SeriesRow) -> str:
    return capitalised(row.clue) if row.clue else ""
