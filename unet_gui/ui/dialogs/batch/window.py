"""The window of a batch: its cases as a table, to be looked through and decided."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.batch.rows import BatchCounts, batch_counts
from unet_gui.ui.dialogs.batch.filter_bar import FilterBar
from unet_gui.ui.dialogs.batch.review import BatchReview
from unet_gui.ui.dialogs.batch.review_panel import ReviewPanel
from unet_gui.ui.dialogs.batch.table_model import BatchTableModel
from unet_gui.ui.dialogs.batch.table_view import BatchTable
from unet_gui.ui.widgets.file_dialogs import ask_batch, ask_sheet_target
from unet_gui.ui.widgets.icons import application_icon
from unet_gui.ui.widgets.labels import ElidedLabel, NoticeList, secondary_label
from unet_gui.ui.widgets.theme import set_primary
from unet_gui.ui.widgets.translation import shown, shown_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from unet_gui.controllers.batch.controller import BatchController
    from unet_gui.core.batch.request import BatchRequest
    from unet_gui.state.batch import BatchState
    from unet_gui.ui.dialogs.batch.start_dialog import StartBatchDialog

_SIZE = QSize(1400, 820)
_FRAME = QSize(40, 80)  # of the screen, for the window manager
_POLL_MS = 500
_BAR = (220, 8)  # pixels


class BatchWindow(QWidget):
    """Shows a batch beside the main window, and goes when that one goes.

    It is a separate window, so that the main window can lie above it: a case that is
    opened is looked at there.

    Parameters
    ----------
    new_dialog : callable
        Makes the dialog that begins a batch, given what begins it and its parent.
    main : QWidget
        The main window.
    """

    def __init__(
        self,
        state: BatchState,
        controller: BatchController,
        new_dialog: Callable[
            [Callable[[BatchRequest], bool], QWidget], StartBatchDialog
        ],
        main: QWidget,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._state = state
        self._controller = controller
        self._new_dialog = new_dialog
        self.setWindowIcon(application_icon())
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.model = BatchTableModel(state, controller.pictures, self)
        self.table = BatchTable(self.model)
        self.panel = ReviewPanel(controller.pictures)
        self.review = BatchReview(state, controller, self.table, main, self)
        self.filters = FilterBar()
        self.counts_label = secondary_label()
        self.message_label = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(*_BAR)
        self.bar.setAccessibleName(self.tr("Share of the cases that are finished"))
        self.problems, self.faults = NoticeList("warning"), NoticeList("fault")
        self.empty_label = QLabel()
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self.buttons = self._buttons()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(controller.poll)
        self._connect()
        main.installEventFilter(self)
        main.destroyed.connect(self.deleteLater)
        self.refresh()
        self._show_rows()

    # building

    def _buttons(self) -> dict[str, QPushButton]:
        found = {}
        for key, title, tip, run in (
            ("new", self.tr("New batch…"), "", self.ask_new),
            (
                "open",
                self.tr("Open…"),
                self.tr("Look through a batch"),
                self.ask_folder,
            ),
            (
                "resume",
                self.tr("Resume"),
                "",  # told with the state
                self._controller.resume,
            ),
            ("stop", self.tr("Stop"), "", self._controller.stop),
            (
                "sheet",
                self.tr("Contact sheet…"),
                self.tr("One HTML page with three slices of each case"),
                self._ask_sheet,
            ),
        ):
            button = QPushButton(title)
            button.setToolTip(tip)
            button.clicked.connect(partial(self._called, run))
            found[key] = button
        return found

    def _called(self, run: Callable[[], object], _is_checked: bool = False) -> None:
        """Do what a button is for, and give the keys back to the table."""
        run()
        self.table.setFocus()

    def _lay_out(self) -> None:
        top, low = QHBoxLayout(), QHBoxLayout()
        for key in ("new", "open", "resume", "stop", "sheet"):
            top.addWidget(self.buttons[key])
        top.addWidget(self.filters, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setCollapsible(0, False)
        low.addWidget(self.message_label, 1)
        low.addWidget(self.bar)
        whole = QVBoxLayout(self)
        whole.addLayout(top)
        whole.addWidget(self.counts_label)
        whole.addWidget(self.problems)
        whole.addWidget(self.faults)
        whole.addWidget(self.empty_label, 1)
        whole.addWidget(self.splitter, 1)
        whole.addLayout(low)

    def _connect(self) -> None:
        state = self._state.events
        for event in (state.folder, state.problems, state.can_resume, state.is_reading):
            event.connect(self.refresh)
        for event in (state.running, state.is_stopping, state.done, state.total):
            event.connect(self.refresh)
        for event in (state.message, state.error, state.can_undo, state.initials):
            event.connect(self.refresh)
        state.rows.connect(self._show_rows)
        review = self.review
        self.table.opened.connect(review.open)
        self.table.decided.connect(review.decide)
        self.table.shown.connect(self.panel.show_row)
        self.panel.decided.connect(review.decide_current)
        self.panel.undone.connect(review.undo)
        self.panel.initials_wanted.connect(review.ask_initials)
        self.panel.opened.connect(review.open_current)
        self.filters.changed.connect(self.model.set_filter)
        self.filters.left.connect(self.table.setFocus)
        self.table.no_match.all_wanted.connect(self.filters.clear)
        keys = {
            "Ctrl+Z": review.undo,
            "Ctrl+F": self.filters.edit.setFocus,
            "Ctrl+N": self.ask_new,
            "Ctrl+O": self.ask_folder,
            "Ctrl+W": self.close,
        }
        for words, slot in keys.items():
            QShortcut(QKeySequence(words), self).activated.connect(slot)

    # from the state

    def refresh(self) -> None:
        """Show all but the rows."""
        state = self._state
        folder = state.folder
        name = "" if folder is None else f"{folder.name} - "
        self.setWindowTitle(f"{name}{self.tr('Batch')} - unet-gui")
        is_running = state.running is not None
        is_shown = folder is not None
        self.buttons["new"].setEnabled(not is_running)
        self._show_resume()
        self.buttons["stop"].setEnabled(is_running)
        self.buttons["stop"].setText(
            self.tr("End at once") if state.is_stopping else self.tr("Stop")
        )
        self.buttons["stop"].setToolTip(
            self.tr("Without finishing the current case")
            if state.is_stopping
            else self.tr("After the current case")
        )
        self.buttons["sheet"].setEnabled(bool(state.rows))
        self.panel.set_can_undo(state.can_undo)
        self.panel.show_initials(state.initials)
        set_primary(self.buttons["new"], is_primary=not is_shown)
        self.bar.setVisible(is_running)
        self.bar.setRange(0, state.total)  # 0 to 0 is a busy bar
        self.bar.setValue(state.done)
        self.message_label.show_text(state.message)
        self.problems.show_texts(_first_of(state.problems, self.tr("… and {0} more")))
        self.faults.show_texts([state.error])
        self._show_emptiness()

    def _show_resume(self) -> None:
        """Offer to go on; a batch of the command line does not tell its scans."""
        state = self._state
        is_unknown = state.folder is not None and not state.can_resume
        self.buttons["resume"].setEnabled(state.can_resume and state.running is None)
        self.buttons["resume"].setToolTip(
            self.tr("This batch was begun elsewhere: name its scans with New batch…")
            if is_unknown
            else self.tr(
                "Segment the cases that are missing, have failed or have changed"
            )
        )

    def _show_rows(self) -> None:
        rows = self._state.rows
        self.counts_label.setText(self._counts_text(batch_counts(rows)))
        self.counts_label.setVisible(bool(rows))
        self.buttons["sheet"].setEnabled(bool(rows))
        self._show_emptiness()
        self.panel.show_row(self.table.current_row)

    def _show_emptiness(self) -> None:
        state = self._state
        is_empty = not state.rows
        comes_up = self.splitter.isHidden() and not is_empty
        self.empty_label.setVisible(is_empty)
        self.splitter.setVisible(not is_empty)
        if comes_up:  # a hidden table takes no keys
            self.table.setFocus()
        if state.folder is None:
            text = self.tr(
                "Segment all cases of a folder, then look through them: the most "
                "doubtful ones come first."
            )
        elif state.is_reading:
            text = self.tr("Reading the batch…")
        elif state.running is not None:
            text = self.tr("No case is done yet.")
        else:
            text = self.tr("{0} holds no cases of a batch.")
            text = text.format(state.folder)
        self.empty_label.setText(text)

    def _counts_text(self, counts: BatchCounts) -> str:
        parts = [self.tr("{0} cases").format(counts.total)]
        for count, text in (
            (counts.done, self.tr("{0} done")),
            (counts.failed, self.tr("{0} failed")),
            (counts.left, self.tr("{0} not done yet")),
            (counts.doubtful, self.tr("{0} to review")),
            (counts.decided, self.tr("{0} decided")),
        ):
            if count:
                parts.append(text.format(count))
        return " · ".join(parts)

    # from the user

    def show_folder(self, folder: Path) -> None:
        """Show the batch in a folder."""
        self._controller.show(folder)
        self.table.setFocus()

    def ask_new(self) -> None:
        """Ask for a new batch, or what of the shown one is to be done otherwise."""
        self._controller.forget_error()
        dialog = self._new_dialog(self._controller.start, self)
        dialog.rejected.connect(self._controller.forget_error)
        dialog.accepted.connect(self.table.setFocus)
        request = self._controller.request()
        if request is not None:
            dialog.fill(request)
        elif self._state.folder is not None:
            dialog.output_edit.setText(str(self._state.folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_folder(self) -> None:
        """Ask for the folder of a batch, and show it."""
        shown_now = self._state.folder
        folder = ask_batch(self, Path.home() if shown_now is None else shown_now)
        if folder is not None:
            self.show_folder(folder)

    def _ask_sheet(self) -> None:
        folder = self._state.folder
        if folder is None:
            return
        path = ask_sheet_target(self, folder / "contact-sheet.html")
        if path is not None:
            self._controller.write_sheet(path, shown, shown_language())

    # as a window

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        """Close with the main window, which hides when nothing holds it back."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return super().eventFilter(watched, event)


def _first_of(texts: tuple[str, ...], more: str) -> list[str]:
    """Return the first texts, and how many more there are."""
    most = 3
    told = list(texts[:most])
    if len(texts) > most:
        told.append(more.format(len(texts) - most))
    return told
