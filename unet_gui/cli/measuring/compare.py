"""``unet-gui compare``: two masks of one case against each other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.measuring.options import add_output_options, check_csv
from unet_gui.cli.measuring.texts import comparison_text
from unet_gui.cli.role_options import add_label_scheme_options
from unet_gui.cli.terminal.agreement_text import agreement_table
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.controllers.measuring.compare import (
    compare_masks,
    comparison_record,
    write_comparison,
)
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.shown_text import escaped

if TYPE_CHECKING:
    import argparse

_DESCRIPTION = """\
Compare two masks of one case, region by region and lesion by lesion.

Examples:

  unet-gui compare mine.nii.gz theirs.nii.gz
  unet-gui compare mine.nii.gz theirs.nii.gz --resample --json
"""
_EPILOG = (
    "The second mask counts as the reference. The metrics of the regions are those of "
    "unet-gui evaluate. Lesion by lesion, masks are scored as in BraTS 2023: "
    "components of the reference that meet after three dilations are one lesion, "
    "every component of the first mask that touches it counts towards it, and a "
    "missed or false lesion has Dice 0 and HD95 374 mm; lesions of the reference up "
    "to 50 mm³ do not count. Masks on different grids are refused, with what differs, "
    "unless --resample is given."
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "compare",
        usage="unet-gui compare MASK REFERENCE [options]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add("mask", type=Path, metavar="MASK", help="a mask")
    add("reference", type=Path, metavar="REFERENCE", help="the mask to compare it with")
    add(
        "--resample",
        action="store_true",
        help="resample MASK onto the grid of REFERENCE by nearest neighbour",
    )
    add("--target", choices=tuple(REGIONS), help="MASK marks only this region")
    for dest, mask in (
        ("label_scheme", "both masks"),
        ("mask_scheme", "MASK"),
        ("reference_scheme", "REFERENCE"),
    ):
        add_label_scheme_options(parser, dest, mask, (f"--{dest.replace('_', '-')}",))
    add_output_options(parser, "the comparison")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare two masks.

    Raises
    ------
    InputError
        If one cannot be read, or they do not fit together.
    """
    masks = (options.mask, options.reference)
    check_csv(options, masks)
    own = (options.mask_scheme, options.reference_scheme)
    first, second = (scheme_of_id(name or options.label_scheme) for name in own)
    compared = compare_masks(
        *masks, (first, second), target=options.target, resamples=options.resample
    )
    for warning in compared.case.warnings:
        print_warning(compared.case.name, warning)
    record = comparison_record(compared)
    if options.csv is not None:
        write_comparison(options.csv, compared)
    if options.json:
        print(json.dumps(record, indent=2))
        return 0
    print_lines(escaped(f"{options.mask.name} against {options.reference.name}"))
    print_lines(agreement_table(compared.case.regions))
    print_lines("\n" + comparison_text(record))
    return 0
