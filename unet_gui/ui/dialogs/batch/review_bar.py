"""The bar below the views for deciding about a case of a batch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QToolBar

from unet_gui.core.batch.review import Decision
from unet_gui.ui.widgets.front import bring_to_front
from unet_gui.ui.widgets.labels import ElidedLabel
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from unet_gui.core.batch.rows import BatchRow
    from unet_gui.state.batch import BatchState
    from unet_gui.state.cases import CasesState
    from unet_gui.ui.dialogs.batch.window import BatchWindow


class ReviewBar(QToolBar):
    """Says what case of a batch is shown and why; a key each decides, and goes on.

    It is there only while the case on show is the one that was opened from the batch.

    Parameters
    ----------
    batch_window : callable
        Returns the window of batches, which decides and opens in its own order.
    """

    def __init__(
        self,
        state: BatchState,
        cases: CasesState,
        batch_window: Callable[[], BatchWindow],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._cases = cases
        self._batch_window = batch_window
        self.setObjectName("review")
        self.setWindowTitle(self.tr("Review"))
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.label = ElidedLabel()
        self.label.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        )
        self.addWidget(self.label)
        self.actions_by_key = {
            "previous": self._action(self.tr("Previous"), "Shift+F9", self._previous),
            **{
                str(decision): self._action(title, key, partial(self._decide, decision))
                for decision, title, key in (
                    (Decision.ACCEPT, self.tr("Accept"), "F6"),
                    (Decision.REJECT, self.tr("Reject"), "F7"),
                    (Decision.EDIT, self.tr("Edit later"), "F8"),
                )
            },
            "next": self._action(self.tr("Next"), "F9", self._next),
            "table": self._action(self.tr("Table"), "", self._show_table),
        }
        for event in (state.events.opened, state.events.rows, cases.events.current):
            event.connect(self.refresh)
        self.refresh()

    def _action(self, title: str, key: str, run: Callable[[], None]) -> QAction:
        keys = QKeySequence(key)
        named = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action = QAction(f"{title} ({named})" if key else title, self)
        action.setShortcut(keys)
        action.triggered.connect(partial(_called, run))
        self.addAction(action)
        return action

    def refresh(self) -> None:
        """Show what is known of the case, or nothing if another one is shown."""
        opened = self._state.opened
        is_shown = opened is not None and opened[1] == self._cases.current
        self.setVisible(is_shown)
        for action in self.actions_by_key.values():
            action.setEnabled(is_shown)
        rows = self._state.rows
        row = next((r for r in rows if opened and r.case == opened[0]), None)
        self.label.show_text("" if row is None else self._text(row))

    def _text(self, row: BatchRow) -> str:
        parts = [row.case]
        if row.review.entries:
            parts.append(shown(row.review.text))
        parts += [shown(reason) for reason in row.quality.reasons]
        return " · ".join(parts)

    def _decide(self, decision: Decision) -> None:
        self._batch_window().review.decide_shown(decision)

    def _previous(self) -> None:
        self._batch_window().review.open_other(-1)

    def _next(self) -> None:
        self._batch_window().review.open_other(1)

    def _show_table(self) -> None:
        bring_to_front(self._batch_window())


def _called(run: Callable[[], None], _is_checked: bool = False) -> None:
    run()
