"""Looking through the cases of a batch: opening them, deciding, going to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit

from unet_gui.ui.widgets.front import bring_to_front

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from unet_gui.controllers.batch.controller import BatchController
    from unet_gui.core.batch.review import Decision
    from unet_gui.core.batch.rows import BatchRow
    from unet_gui.state.batch import BatchState
    from unet_gui.ui.dialogs.batch.table_view import BatchTable

_MOST_INITIALS = 8


class BatchReview(QObject):
    """Decides about cases in the order of the table, which it moves along.

    Parameters
    ----------
    main : QWidget
        The main window, in which cases open.
    window : QWidget
        The window of the batch.
    """

    def __init__(
        self,
        state: BatchState,
        controller: BatchController,
        table: BatchTable,
        main: QWidget,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._state = state
        self._controller = controller
        self._table = table
        self._main = main
        self._window = window

    def open(self, row: BatchRow) -> None:
        """Open a case in the main window, if it has a mask."""
        if row.has_mask:
            self._controller.open(row)
            bring_to_front(self._main)

    def open_current(self) -> None:
        """Open the case that is selected in the table."""
        row = self._table.current_row
        if row is not None:
            self.open(row)

    def open_other(self, step: int) -> None:
        """Open the case some rows below the one in the viewer, or above it."""
        opened = self._state.opened
        if opened is not None:
            self._table.go_to(opened[0])
            self._table.step(step)
            self.open_current()

    def decide(self, row: BatchRow, decision: Decision) -> None:
        """Note a decision and go to the next case; at first, ask who decides."""
        if row.has_mask and self._knows_initials():
            following = self._table.row_after(row.case)
            self._controller.decisions.decide(row.case, decision)
            if following is not None:
                self._table.go_to(following.case)

    def decide_current(self, decision: Decision) -> None:
        """Decide about the case that is selected in the table."""
        row = self._table.current_row
        if row is not None:
            self.decide(row, decision)
        self._table.setFocus()

    def decide_shown(self, decision: Decision) -> None:
        """Decide about the case in the viewer, and open the next one there."""
        case = "" if self._state.opened is None else self._state.opened[0]
        row = next((row for row in self._state.rows if row.case == case), None)
        if row is None:
            return
        self._table.go_to(case)  # unless the filter hides it
        self.decide(row, decision)
        self._table.setFocus()
        current = self._table.current_row
        if current is not None and current.case != case:
            self.open(current)

    def undo(self) -> None:
        """Take back the last decision, and go to its case."""
        case = self._controller.decisions.undo()
        if case:
            self._table.go_to(case)
        self._table.setFocus()

    def ask_initials(self) -> None:
        """Ask for the initials that are noted with each decision."""
        text, is_given = QInputDialog.getText(
            QApplication.activeWindow() or self._window,  # the viewer, if it asks
            self.tr("Who decides?"),
            self.tr("Your initials, which are noted with each decision:"),
            QLineEdit.EchoMode.Normal,
            self._state.initials,
        )
        words = "".join(text.split())[:_MOST_INITIALS]
        if is_given and words and words.isprintable():
            self._controller.decisions.set_initials(words)

    def _knows_initials(self) -> bool:
        if not self._state.initials:
            self.ask_initials()
        return bool(self._state.initials)
