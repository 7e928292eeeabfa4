"""The right side of the window of batches: the current case and its decisions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.batch.review import Decision
from unet_gui.ui.dialogs.batch.case_details import CaseDetails

if TYPE_CHECKING:
    from unet_gui.controllers.batch.picture_queue import PictureQueue
    from unet_gui.core.batch.rows import BatchRow


class ReviewPanel(QWidget):
    """Shows a case, and has a button for each decision."""

    decided = Signal(object)  # Decision
    undone = Signal()
    opened = Signal()
    initials_wanted = Signal()

    def __init__(self, pictures: PictureQueue) -> None:
        super().__init__()
        self.details = CaseDetails(pictures)
        self.buttons: dict[str, QPushButton] = {}
        decide = QGridLayout()  # in some languages, three beside each other are wide
        for place, (decision, title, key) in enumerate(
            (
                (Decision.ACCEPT, self.tr("Accept"), "A"),
                (Decision.REJECT, self.tr("Reject"), "R"),
                (Decision.EDIT, self.tr("Edit later"), "E"),
            )
        ):
            button = self._button(str(decision), title, key)
            button.setText(f"{title} ({key})")  # the keys are what makes it quick
            button.clicked.connect(partial(self._on_decision, decision))
            decide.addWidget(button, *divmod(place, 2))
        undo = self._button("undo", self.tr("Undo"), "Ctrl+Z")
        undo.clicked.connect(self._on_undo)
        show = self._button(
            "show", self.tr("Show in the viewer"), self.tr("Click on a row, or Enter")
        )
        show.clicked.connect(self._on_show)
        self.initials_button = QToolButton()
        self.initials_button.setAutoRaise(True)
        self.initials_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.initials_button.setToolTip(self.tr("Who decides; click to change it"))
        self.initials_button.clicked.connect(self._on_initials)
        above = QHBoxLayout()
        above.addWidget(show, 1)
        decide.addWidget(undo, 1, 1)
        above.addWidget(self.initials_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.details, 1)
        column.addLayout(above)
        column.addLayout(decide)

    def _button(self, key: str, title: str, tip: str) -> QPushButton:
        button = self.buttons[key] = QPushButton(title)
        button.setToolTip(f"{title} ({tip})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the table keeps the keys
        return button

    def show_row(self, row: BatchRow | None) -> None:
        """Show a row, or nothing."""
        self.details.show_row(row)
        can_decide = row is not None and row.has_mask
        for key in (Decision.ACCEPT, Decision.REJECT, Decision.EDIT, "show"):
            self.buttons[str(key)].setEnabled(can_decide)

    def set_can_undo(self, can_undo: bool) -> None:
        """Offer to take back the last decision, or do not."""
        self.buttons["undo"].setEnabled(can_undo)

    def show_initials(self, initials: str) -> None:
        """Show who decides."""
        self.initials_button.setText(initials or self.tr("Initials…"))
        self.initials_button.setAccessibleName(self.tr("Initials"))

    def _on_initials(self) -> None:
        self.initials_wanted.emit()

    def _on_decision(self, decision: Decision, _is_checked: bool = False) -> None:
        self.decided.emit(decision)

    def _on_undo(self) -> None:
        self.undone.emit()

    def _on_show(self) -> None:
        self.opened.emit()
