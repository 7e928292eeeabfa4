"""The window in which the series of a study are chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.cases.series_choice import (
    SeriesPick,
    series_rows,
    with_picks,
)
from unet_gui.controllers.cases.series_pictures import SeriesPictures
from unet_gui.ui.series.series_list import SeriesList
from unet_gui.ui.series.series_preview import SeriesPreview
from unet_gui.ui.widgets.labels import NoticeList, secondary_label, wrapped_label

if TYPE_CHECKING:
    from unet_gui.controllers.cases.series_choice import SeriesQuestion, SeriesRow
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.case.dicom_series import SeriesChoices
    from unet_gui.io.dicom.shown.slice_picture import SlicePicture

_SIZE = QSize(1240, 640)
_FRAME = QSize(24, 64)
_DOUBT_PX, _DOUBTS_PX = 22, 88  # of one line, and of all without scrolling


class SeriesChooser(QDialog):
    """A row for each series, with a preview beside; *Open* takes what is ticked."""

    def __init__(
        self,
        question: SeriesQuestion,
        runner: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Series of {0}").format(question.files.name))
        self._question = question
        rows = series_rows(question.files)
        self.list = SeriesList(rows, question.files.documents)
        self.preview = SeriesPreview()
        self.note = secondary_label()
        self._choices = {row.source: row.series.choices for row in rows}
        self._pictures = SeriesPictures(runner, self.preview.picture.show_picture)
        self._lay_out()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.list.changed.connect(self._show_state)
        self.list.wanted.connect(self._preview)
        self.list.preview_wanted.connect(self.preview.slider.setFocus)
        self.preview.slice_wanted.connect(self._on_slice_wanted)
        self.preview.choices_wanted.connect(self._choose)
        self.finished.connect(self._pictures.end)
        self._preview(self.list.current)
        self._show_state()
        self.list.setFocus()
        for number, row in enumerate(rows):
            self._pictures.want(row.series, partial(self._show_picture, number))

    def _lay_out(self) -> None:
        intro = self.tr(
            "Tick the series to open, one for each sequence. The clue says why a "
            "series is taken for its sequence."
        )
        self.doubts = NoticeList()
        self.doubts.show_texts(self._question.doubts)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Open | standard.Cancel)
        self.open_button = self.buttons.button(standard.Open)
        self.open_button.setDefault(True)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list, 1)
        middle.addWidget(self.preview)
        bottom = QHBoxLayout()
        bottom.addWidget(self.note, 1)
        bottom.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(wrapped_label(intro))
        column.addWidget(self._doubts_area())
        column.addLayout(middle, 1)
        column.addLayout(bottom)

    def _doubts_area(self) -> QWidget:
        """Return the doubts, which scroll if they are many."""
        inside = QWidget()
        above = QVBoxLayout(inside)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.doubts)
        above.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        lines = len(self._question.doubts)
        area.setFixedHeight(min(lines * _DOUBT_PX, _DOUBTS_PX))
        area.setVisible(lines > 0)
        return area

    def _show_picture(self, number: int, picture: SlicePicture | None) -> None:
        self.list.show_picture(number, picture)

    def _number(self, row: SeriesRow) -> int:
        return self.list.rows.index(row)

    @Slot(object)
    def _preview(self, row: SeriesRow | None) -> None:
        self.preview.show_row(row, self._choices_of(row))

    def _choices_of(self, row: SeriesRow | None) -> SeriesChoices | None:
        if row is None or not self.list.is_ticked(self._number(row)):
            return None
        return self._choices[row.source]

    @Slot(object, int)
    def _on_slice_wanted(self, row: SeriesRow, place: int) -> None:
        self._pictures.show(row.series, place)

    @Slot(object, object)
    def _choose(self, row: SeriesRow, choices: SeriesChoices | None) -> None:
        """Take the slices of a series in another way, or leave the series out."""
        if choices is not None:
            self._choices[row.source] = choices
        self.list.tick(self._number(row), is_taken=choices is not None)

    @Slot()
    def _show_state(self) -> None:
        """Say what the ticks make, and what is still open."""
        taken = self.list.taken()
        self.open_button.setEnabled(bool(taken))
        self.preview.show_choices(self._choices_of(self.preview.row))
        rows = self.list.rows
        undecided = [n for n, role in taken.items() if role == rows[n].series.title]
        if not taken:
            self.note.setText(self.tr("No series is ticked."))
        elif undecided:
            text = self.tr("{0} has no sequence yet: it is shown, but not segmented.")
            self.note.setText(text.format(rows[undecided[0]].series.title))
        else:
            self.note.setText(", ".join(taken.values()))

    @Slot()
    def _on_accepted(self) -> None:
        rows = self.list.rows
        picks = {
            rows[n].source: SeriesPick(role, self._choices[rows[n].source])
            for n, role in self.list.taken().items()
        }
        self.accept()
        self._question.go_on(with_picks(self._question.files, picks))
