"""The report that ``unet-gui follow`` writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.exporting.language import add_language_option
from unet_gui.controllers.measuring.follow_report import make_follow_report
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.atomic import make_folder
from unet_gui.io.output_files import check_outputs
from unet_gui.io.report.page import write_report

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from unet_gui.controllers.measuring.follow_report import FollowReportRequest
    from unet_gui.core.speech import Speech


def add_report_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the report about a follow-up."""
    add = parser.add_argument
    add(
        "--report",
        type=Path,
        metavar="FILE",
        help="also write a report, as .html or .pdf",
    )
    add(
        "--names",
        action="store_true",
        help="write the names and dates of the examinations into the report, too",
    )
    add_language_option(parser)


def check_report(options: argparse.Namespace, inputs: Iterable[Path]) -> None:
    """Refuse a report that may not be written, before anything is measured.

    Raises
    ------
    InputError
        If so.
    """
    path = options.report
    if path is None:
        return
    if path.suffix.lower() not in {".html", ".pdf"}:
        msg = (
            f"{path} is not the name of a report; give one that ends in .html or .pdf."
        )
        raise InputError(msg)
    check_outputs([path], overwrite=options.overwrite, inputs=inputs)


def write_follow_report(
    path: Path, request: FollowReportRequest, speech: Speech
) -> None:
    """Write the report about a follow-up.

    Raises
    ------
    InputError, RunError
        If the file cannot be written.
    """
    report = run_to_end(make_follow_report(request))
    make_folder(path.parent)
    if path.suffix.lower() == ".html":
        write_report(path, report, speech)
        return
    from unet_gui.ui.dialogs.report_pdf import write_pdf_without_window

    write_pdf_without_window(path, report, speech)
