"""The cases that will be segmented after the running one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from unet_gui.core.shown_text import escaped
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.labels import ElidedLabel, secondary_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.state.cases import CasesState, ListedCase


_MOST_ROWS = 3  # the list of cases tells the others


class WaitingCases(QWidget):
    """The number of waiting cases, and the next ones, each with a button to drop it.

    Parameters
    ----------
    unqueue : callable
        Takes a waiting case out, by its key.
    """

    def __init__(self, cases: CasesState, unqueue: Callable[[int], None]) -> None:
        super().__init__()
        self._cases = cases
        self._unqueue = unqueue
        self.title = secondary_label()
        self.rows: dict[int, WaitingRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        cases.events.waiting.connect(self.refresh)
        cases.events.ahead.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the cases that wait now."""
        waiting = [self._cases.find(key) for key in dict.fromkeys(self._cases.queued)]
        there = [listed for listed in waiting if listed is not None]
        first = there[:_MOST_ROWS]
        keys = {listed.key for listed in first}
        for key in [key for key in self.rows if key not in keys]:
            row = self.rows.pop(key)
            row.hide()
            row.deleteLater()
        for listed in first:
            if listed.key not in self.rows:
                row = self.rows[listed.key] = WaitingRow(listed, self._unqueue)
                self._column.addWidget(row)
        one, more = self.tr("1 case waits"), self.tr("{} cases wait")
        self.title.setText(one if len(there) == 1 else more.format(len(there)))
        self.setVisible(bool(there))


class WaitingRow(QWidget):
    """The name of a case and the button that takes it out."""

    def __init__(self, listed: ListedCase, unqueue: Callable[[int], None]) -> None:
        super().__init__()
        name = escaped(listed.files.name)
        self.label = ElidedLabel(name)
        self.button = QToolButton()
        self.button.setIcon(icon("cancel"))
        self.button.setAutoRaise(True)
        told = self.tr("Do not segment {}").format(name)
        self.button.setToolTip(told)
        self.button.setAccessibleName(told)
        self.button.clicked.connect(partial(_take_out, unqueue, listed.key))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)


def _take_out(
    unqueue: Callable[[int], None], key: int, _is_checked: bool = False
) -> None:
    unqueue(key)
