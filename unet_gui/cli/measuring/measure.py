"""``unet-gui measure``: volumes, lesions and intensities of masks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.cli.measuring.options import (
    add_measure_options,
    add_output_options,
    check_csv,
    files_of,
    measure_options,
)
from unet_gui.cli.measuring.texts import measurements_text
from unet_gui.cli.role_options import (
    add_mask_scheme_options,
    add_role_options,
    given_roles,
)
from unet_gui.cli.terminal.error_line import print_error
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.controllers.measuring.measured_case import read_masked_case
from unet_gui.controllers.measuring.records import (
    measurements_record,
    write_measurements,
)
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.measuring.measured_lesion import LesionCache
from unet_gui.io.cases.given_roles import find_given_cases

if TYPE_CHECKING:
    import argparse

    from unet_gui.core.case.case_files import CaseFiles

_DESCRIPTION = """\
Measure the masks of cases: volumes, lesions, and the sequences inside.

Examples:

  unet-gui measure case1/
  unet-gui measure masks/BRATS_001_seg.nii.gz --json
  unet-gui measure case1/ case2/ --region tumour_core --csv lesions.csv
"""
_EPILOG = (
    "PATH is a case with its mask, or a mask alone. For each lesion (a connected "
    "component of 0.1 mL or more): volume, centre and side, extent, longest 3-D "
    "diameter, sphericity, contact with midline and border of the brain, and the two "
    "diameters that RANO asks for: the longest one in any slice, and the longest one "
    "perpendicular to it in that slice. Beside them stands the largest product of two "
    "perpendicular diameters in any slice. Lengths are in world mm, on any grid. A "
    "lesion is measurable with two diameters of at least 10 mm on two slices, or of "
    "at least twice the thickness of slices over 5 mm.\n\n"
    "For research only."
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "measure",
        usage="unet-gui measure PATH ... [options]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="cases with masks, or masks"
    )
    add_measure_options(parser, "enhancing, else the tumour core, else all")
    add_role_options(parser)
    add_mask_scheme_options(parser)
    add_output_options(parser, "the measurements")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Measure the mask of every case under the paths.

    A case that cannot be measured costs its line only; it decides the exit code.
    """
    cases = find_given_cases(options.paths, given_roles(options))
    check_csv(options, files_of(cases))
    records: list[dict[str, Any]] = []
    code = 0
    for files in cases:
        try:
            record = _record(files, options)
        except UnetGuiError as error:
            code = max(code, print_error(error, is_verbose=options.verbose))
            continue
        if not options.json:
            print_lines(("\n" if records else "") + measurements_text(record))
        records.append(record)
    if options.csv is not None and records:
        write_measurements(options.csv, records)
    if options.json and (records or not code):
        print(json.dumps(records, indent=2))
    return code


def _record(files: CaseFiles, options: argparse.Namespace) -> dict[str, Any]:
    case = read_masked_case(files)
    for warning in case.warnings:
        print_warning(case.name, warning)
    measured = case.measured(measure_options(options), LesionCache())
    return measurements_record(case.name, measured, case.label_map.affine)
