"""``unet-gui report``: one file about a mask, to print or to send."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.exporting.export import add_maker_options, case_mask
from unet_gui.cli.exporting.language import add_language_option, chosen_speech
from unet_gui.cli.model_run import run_with_bar
from unet_gui.cli.role_options import (
    add_mask_scheme_options,
    add_role_options,
    check_decided,
    given_roles,
)
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.cli.terminal.output_folder import add_output_folder
from unet_gui.controllers.exports.report.content import make_report
from unet_gui.controllers.exports.report.request import ReportRequest
from unet_gui.controllers.exports.report.writing import report_name
from unet_gui.controllers.models.installed import installed_models
from unet_gui.core.shown_text import escaped
from unet_gui.io.atomic import make_folder
from unet_gui.io.cases.given_roles import find_given_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.output_files import check_outputs
from unet_gui.io.report.page import write_report

if TYPE_CHECKING:
    import argparse

    from unet_gui.core.case.case_files import CaseFiles


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "report",
        usage="unet-gui report PATH ... -o DIR [options]",
        description="Write a report about the mask of a case: key slices, volumes, "
        "lesions, what was not checked, and methods to paste. It is one "
        "self-contained HTML file. The mask is the one that comes with "
        "the scans, or --mask; unet-gui segment --report makes the mask "
        "first.\n\n"
        "Example:\n\n"
        "  unet-gui report case1/ --mask masks/case1_seg.nii.gz -o reports",
    )
    add = parser.add_argument
    add("paths", nargs="*", type=Path, metavar="PATH", help="scans: files or folders")
    add_output_folder(parser, "folder for CASE_report.html")
    add("--pdf", action="store_true", help="also write CASE_report.pdf")
    add(
        "--names",
        action="store_true",
        help="write the name of the case and the paths of its files, too",
    )
    add_language_option(parser)
    add_maker_options(parser)
    add_role_options(parser)
    add_mask_scheme_options(parser)
    add("--overwrite", action="store_true", help="replace existing files")
    add("--json", action="store_true", help="print a record per case as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write a report about the mask of every case under the paths.

    Raises
    ------
    InputError
        If a case cannot be read, has no mask, or a file must not be written.
    """
    records = []
    for files in find_given_cases(options.paths, given_roles(options)):
        check_decided(files)
        paths = _report(files, options)
        records.append({"case": files.name, "files": [str(path) for path in paths]})
        if not options.json:
            print_lines("\n".join(escaped(str(path)) for path in paths))
    if options.json:
        print(json.dumps(records, indent=2))
    return 0


def _report(files: CaseFiles, options: argparse.Namespace) -> list[Path]:
    page = options.output / report_name(files.name)
    paths = [page, page.with_suffix(".pdf")] if options.pdf else [page]
    inputs = [source.path for source, _ in files.assignments]
    check_outputs(paths, overwrite=options.overwrite, inputs=inputs)
    case = run_with_bar(files.name, read_case(files))
    for warning in case.warnings:
        print_warning(case.name, warning)
    mask = case_mask(case, options)
    package = installed_models(checks_hashes=False).get(options.algorithm)
    spec = None if package is None else package.spec
    request = ReportRequest(mask, spec, has_names=options.names)
    report = run_with_bar(case.name, make_report(request))
    make_folder(options.output)
    speech = chosen_speech(options)
    write_report(page, report, speech)
    if options.pdf:
        from unet_gui.ui.dialogs.report_pdf import write_pdf_without_window

        write_pdf_without_window(paths[1], report, speech)
    return paths
