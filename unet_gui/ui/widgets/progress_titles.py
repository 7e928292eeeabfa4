"""The names of how far the correction of a case has come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from unet_gui.core.case.edited import Progress


def progress_titles() -> dict[Progress, str]:
    """Return the titles in their order."""
    return {
        Progress.NOT_STARTED: _tr("Not started"),
        Progress.IN_PROGRESS: _tr("In progress"),
        Progress.DONE: _tr("Done"),
        Progress.FLAGGED: _tr("Flagged"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("progress_titles", text)
