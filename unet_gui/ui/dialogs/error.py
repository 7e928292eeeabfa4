"""The dialog for errors, which does not block the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.errors import UnetGuiError
from unet_gui.ui.dialogs.error_report import report_text
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.labels import NoticeList

_MOST_SENTENCES = 4
_WIDTH_PX = 460
_DETAILS_HEIGHT_PX = 240


def show_error(
    parent: QWidget | None, error: BaseException, *, has_report: bool = False
) -> ErrorDialog:
    """Show an error and return at once.

    While such a dialog is open, further errors are added to it instead of opening more.

    Parameters
    ----------
    has_report : bool
        Show the details also of an error that the user can mend.
    """
    dialog = _open_dialog() or ErrorDialog(parent)
    dialog.add(error, has_report=has_report)
    if has_report:  # the user has asked for it
        dialog.details_button.setChecked(True)
    dialog.open()
    return dialog


def _open_dialog() -> ErrorDialog | None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, ErrorDialog) and widget.isVisible():
            return widget
    return None


class ErrorDialog(QDialog):
    """Shows a sentence per error; for faults of the program also a report to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("unet-gui"))
        self._sentences: list[str] = []
        self._left_out = 0
        self.notices = NoticeList("fault")
        self.details = QPlainTextEdit()
        self.details.setAccessibleName(self.tr("Report of the fault"))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.details.setFont(fixed)
        self.details.setMinimumHeight(_DETAILS_HEIGHT_PX)
        self.details.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
        self.ok_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        role = QDialogButtonBox.ButtonRole.ResetRole  # away from OK
        self.details_button = buttons.addButton(self.tr("&Details"), role)
        self.copy_button = buttons.addButton(self.tr("&Copy"), role)
        self.copy_button.setIcon(icon("copy"))
        self.details_button.setCheckable(True)
        self.details_button.toggled.connect(self._on_details_toggled)
        self.copy_button.clicked.connect(self.copy_report)
        buttons.accepted.connect(self.accept)
        for button in (self.details_button, self.copy_button):
            button.setAutoDefault(False)
            button.hide()
        self.ok_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(14)
        column.addWidget(self.notices)
        column.addWidget(self.details, 1)
        column.addWidget(buttons)
        self.setMinimumWidth(_WIDTH_PX)
        self.ok_button.setFocus()

    def add(self, error: BaseException, *, has_report: bool = False) -> None:
        """Add an error; a sentence that is shown already is not repeated."""
        sentence = self._sentence(error)
        if len(self._sentences) < _MOST_SENTENCES and sentence not in self._sentences:
            self._sentences.append(sentence)
        elif sentence not in self._sentences:
            self._left_out += 1
        self.notices.show_texts((*self._sentences, self._rest()))
        # the first of several faults is usually the cause of the others
        has_report = has_report or not isinstance(error, UnetGuiError)
        if has_report and not self.details.toPlainText():
            self.details.setPlainText(report_text(error))
            self.details_button.show()
            self.copy_button.show()
        self._fit_height()

    @Slot()
    def copy_report(self) -> None:
        """Copy the report to the clipboard."""
        QGuiApplication.clipboard().setText(self.details.toPlainText())

    def _sentence(self, error: BaseException) -> str:
        if isinstance(error, UnetGuiError):
            return str(error)
        return self.tr(
            "Something went wrong in the program ({0}). What you have opened stays "
            "open; please report the details."
        ).format(type(error).__name__)

    def _rest(self) -> str:
        if not self._left_out:
            return ""
        return self.tr("{0} more; the log has them.").format(self._left_out)

    @Slot(bool)
    def _on_details_toggled(self, is_shown: bool) -> None:
        self.details.setVisible(is_shown)
        self._fit_height()

    def _fit_height(self) -> None:
        """Fit the height to the sentences; Qt alone leaves room below them."""
        width = max(self.width() if self.isVisible() else 0, _WIDTH_PX)
        if (column := self.layout()) is not None:
            column.invalidate()
            self.resize(width, column.totalHeightForWidth(width))
