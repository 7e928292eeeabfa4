"""The dialog for a report: what it names, a preview, and saving as HTML or PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.errors import UnetGuiError
from unet_gui.io.report.page import write_report
from unet_gui.ui.dialogs.report_pdf import document_of, write_pdf
from unet_gui.ui.widgets.file_dialogs import SaveKinds, ask_target
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.theme import set_primary
from unet_gui.ui.widgets.translation import shown, speech_of_window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QTextDocument

    from unet_gui.controllers.jobs import JobHandle
    from unet_gui.core.case.report import Report

_SIZE = QSize(820, 660)  # fits a screen of 1280 x 720
_KINDS = SaveKinds({"HTML (*.html)": ".html", "PDF (*.pdf)": ".pdf"}, (".html", ".pdf"))
# the preview is paper, whatever the theme
_PAPER = "QTextBrowser { background: white; color: #1c2430; }"
_MARGIN_PX = 24


class ReportSource(Protocol):
    """Makes the report that is shown, and has it saved."""

    @property
    def report_name(self) -> str:
        """The suggested name of the file."""

    def make_report(
        self,
        *,
        has_names: bool,
        on_made: Callable[[Report], None],
        on_failed: Callable[[Exception], None],
    ) -> JobHandle | None:
        """Make the report in the background."""

    def save(self, path: Path, write: Callable[[Path], None]) -> None:
        """Let a function write a file in the background."""


class ReportDialog(QDialog):
    """Shows a report, of the open case or a follow-up, as it would be printed.

    Parameters
    ----------
    names_title : str
        The tick by which names are written; empty for that of a case.
    """

    def __init__(
        self,
        results: ReportSource,
        folder: Path,
        parent: QWidget | None = None,
        *,
        names_title: str = "",
    ) -> None:
        super().__init__(parent)
        self._names_title = names_title or self.tr("&Names of the case and its files")
        self._results = results
        self._folder = folder
        self._report: Report | None = None
        self._document: QTextDocument | None = None
        self._job: JobHandle | None = None
        self.setWindowTitle(self.tr("Report"))
        self.resize(_SIZE)
        self._build()
        self._make()

    def _build(self) -> None:
        self.names_box = QCheckBox(self._names_title)
        self.names_box.toggled.connect(self._make)
        self.note = secondary_label()
        self.preview = QTextBrowser()
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview.setStyleSheet(_PAPER)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save_button = QPushButton(self.tr("&Save as HTML or PDF…"))
        set_primary(self.save_button, is_primary=True)
        self.buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.clicked.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        across = QHBoxLayout()
        across.addWidget(self.names_box)
        across.addStretch(1)
        across.addWidget(self.note)
        column = QVBoxLayout(self)
        column.addLayout(across)
        column.addWidget(self.preview, 1)
        column.addWidget(self.buttons)

    @property
    def report(self) -> Report | None:
        """The report that is shown, None until it is made."""
        return self._report

    @Slot()
    def _make(self) -> None:
        """Make the report again; the old one stays in view until then."""
        self._cancel()
        self.save_button.setEnabled(False)
        self.note.setText(self.tr("Making the report…"))
        self._job = self._results.make_report(
            has_names=self.names_box.isChecked(),
            on_made=self._show,
            on_failed=self._on_failed,
        )

    def _show(self, report: Report) -> None:
        self._report = report
        self.note.clear()
        self._document = document_of(
            report, speech_of_window(), is_on_screen=True
        )  # the view does not keep it
        self._document.setDocumentMargin(_MARGIN_PX)
        self.preview.setDocument(self._document)
        self.save_button.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        """Tell a fault of the input here; any other one is told as everywhere."""
        if isinstance(error, UnetGuiError):
            self.note.setText(shown(str(error)))
        else:
            self.note.setText(self.tr("The report could not be made."))

    @Slot()
    def _save(self) -> None:
        report = self._report
        if report is None:
            return
        suggestion = self._folder / self._results.report_name
        answer = ask_target(self, self.tr("Save report"), suggestion, _KINDS)
        if answer is None:
            return
        path = answer[0]
        if path.suffix.lower() == ".pdf":
            self._results.save(path, partial(_write_pdf, report))
        else:
            self._results.save(path, partial(_write_page, report))
        self.accept()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def done(self, result: int) -> None:
        self._cancel()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._cancel()
        super().closeEvent(event)


def _write_pdf(report: Report, path: Path) -> None:
    write_pdf(path, report, speech_of_window())


def _write_page(report: Report, path: Path) -> None:
    write_report(path, report, speech_of_window())
