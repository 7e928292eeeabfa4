"""The question that is asked before unsaved work is lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from unet_gui.ui.actions.session import ask_session_target, suggested_session
from unet_gui.ui.widgets.labels import wrapped_label

if TYPE_CHECKING:
    from unet_gui.controllers.cases.unsaved_work import UnsavedCase, UnsavedQuestion
    from unet_gui.ui.window.main_window import MainWindow

_MOST_CASES = 8
_WIDTH_PX = 420


class UnsavedPrompt(QObject):
    """Asks in one dialog about all cases with unsaved work, and acts on the answer."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.parts.controllers.cases.unsaved.asked.connect(self._ask)

    def _ask(self, question: UnsavedQuestion) -> None:
        dialog = UnsavedDialog(question.cases, self._window)
        dialog.save_wanted.connect(partial(self._save, question))
        dialog.discard_wanted.connect(question.go_on)
        dialog.open()

    def _save(self, question: UnsavedQuestion) -> None:
        parts = self._window.parts
        path = ask_session_target(self._window, suggested_session(parts))
        if path is not None:
            # work done while the session is being saved is asked about as well
            unsaved = parts.controllers.cases.unsaved
            go_on = partial(unsaved.before, question.go_on, question.keys)
            parts.controllers.session_files.save(path, go_on)


class UnsavedDialog(QDialog):
    """Lists the cases with unsaved work and offers Save…, Discard and Cancel."""

    save_wanted = Signal()
    discard_wanted = Signal()

    def __init__(
        self, cases: tuple[UnsavedCase, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unsaved work"))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(
            standard.Save | standard.Discard | standard.Cancel
        )
        self.save_button = self.buttons.button(standard.Save)
        self.discard_button = self.buttons.button(standard.Discard)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())  # the platform's icons do not match the others
        self.save_button.setText(self.tr("&Save…"))
        self.discard_button.setText(self.tr("&Discard"))
        self.save_button.setToolTip(
            self.tr("Save a session with the masks and annotations of all open cases")
        )
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._on_save)
        self.discard_button.clicked.connect(self._on_discard)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        head = self.tr("This work is not saved and will be lost if you continue:")
        column.addWidget(wrapped_label(head))
        self.list_label = QLabel("\n".join(_lines(cases)))
        self.list_label.setTextFormat(Qt.TextFormat.PlainText)
        self.list_label.setIndent(8)
        column.addWidget(self.list_label)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH_PX)

    @Slot()
    def _on_save(self) -> None:
        self.accept()
        self.save_wanted.emit()

    @Slot()
    def _on_discard(self) -> None:
        self.accept()
        self.discard_wanted.emit()


def _lines(cases: tuple[UnsavedCase, ...]) -> list[str]:
    lines = [f"{_short(case.name)}: {work_text(case)}" for case in cases[:_MOST_CASES]]
    more = len(cases) - _MOST_CASES
    if more > 0:
        lines.append(_tr("and {0} more").format(more))
    return lines


def _short(name: str) -> str:
    return name if len(name) <= 48 else f"{name[:24]}…{name[-23:]}"


def work_text(case: UnsavedCase) -> str:
    """Describe the unsaved work, such as ``prediction, 2 annotations``."""
    parts = [_tr("prediction")] if case.has_prediction else []
    if case.has_edited:
        parts.append(_tr("edited mask"))
    if case.annotation_count == 1:
        parts.append(_tr("1 annotation"))
    elif case.annotation_count:
        parts.append(_tr("{0} annotations").format(case.annotation_count))
    return ", ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("UnsavedDialog", text)
