"""Writing reports without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.exports.report.content import make_report
from unet_gui.core.speech import ENGLISH
from unet_gui.io.names.distinct_names import safe_name
from unet_gui.io.report.page import write_report

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from unet_gui.controllers.exports.report.request import ReportRequest
    from unet_gui.core.progress import Progress
    from unet_gui.core.speech import Speech


def report_name(case_name: str) -> str:
    """Return the name of the file of a report."""
    return f"{safe_name(case_name)}_report.html"


def save_report(
    path: Path, request: ReportRequest, speech: Speech = ENGLISH
) -> Generator[Progress, None, Path]:
    """Make a report and write it as HTML.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    report = yield from make_report(request)
    write_report(path, report, speech)
    return path
