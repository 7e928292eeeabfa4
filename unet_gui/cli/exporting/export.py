"""``unet-gui export``: masks in the formats of other programs."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.exporting.picture import (
    add_picture_options,
    export_picture,
    picture_path,
)
from unet_gui.cli.model_run import run_with_bar
from unet_gui.cli.role_options import (
    add_mask_scheme_options,
    add_role_options,
    check_decided,
    given_roles,
)
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.cli.terminal.output_folder import add_output_folder
from unet_gui.controllers.exports.results import (
    ExportTargets,
    export_mask,
    input_files,
)
from unet_gui.controllers.measuring.measured_case import check_certain
from unet_gui.core.case.exported_mask import ExportedMask, ExportFormat
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import WRITTEN_SCHEMES
from unet_gui.core.shown_text import escaped
from unet_gui.io.cases.given_roles import find_given_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.output_files import check_outputs

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case

_WORDS = tuple(kind.value for kind in ExportFormat if kind.value != "probabilities")
_FORMATS = "\n".join(
    f"  {kind.value:<12}{kind.caption}"
    for kind in ExportFormat
    if kind is not ExportFormat.PROBABILITIES
)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "export",
        usage="unet-gui export PATH ... --to FORMAT,... -o DIR [options]",
        description="Write the mask of a case in the formats of other programs. The "
        "mask is that which comes with the scans, or --mask.\n\n"
        f"Formats:\n\n{_FORMATS}\n\nExample:\n\n"
        "  unet-gui export study/ --mask case_seg.nii.gz --to dicom-seg,stl -o out",
        epilog="DICOM formats need the DICOM series that the mask was made on. Meshes "
        "are in world millimetres: x to the right, y to the front, z up.",
    )
    add = parser.add_argument
    add("paths", nargs="*", type=Path, metavar="PATH", help="scans: files or folders")
    add(
        "--to",
        default=(),
        type=_formats,
        metavar="FORMAT,…",
        help="what to write; separate several formats by commas",
    )
    add_output_folder(parser, "folder for the files")
    add(
        "--values",
        choices=sorted(WRITTEN_SCHEMES),
        default="msd",
        help="label values of NIfTI files; default: msd",
    )
    add_picture_options(parser)
    add_maker_options(parser)
    add_role_options(parser)
    add_mask_scheme_options(parser)
    add("--overwrite", action="store_true", help="replace existing files")
    add("--json", action="store_true", help="print a record per case as JSON")
    parser.set_defaults(run=run)


def add_maker_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how a mask from a file came about."""
    parser.add_argument(
        "--algorithm",
        default="",
        metavar="NAME",
        help="what made the mask, such as the id of a model; default: a person drew it",
    )
    parser.add_argument(
        "--edited", action="store_true", help="a person corrected what it made"
    )


def _formats(text: str) -> tuple[ExportFormat, ...]:
    words = [word.strip().lower() for word in text.split(",") if word.strip()]
    unknown = [word for word in words if word not in _WORDS]
    if unknown or not words:
        named = " and ".join(unknown) or "nothing"
        msg = f"{named} is not a format; give some of {', '.join(_WORDS)}"
        raise argparse.ArgumentTypeError(msg)
    return tuple(ExportFormat(word) for word in dict.fromkeys(words))


def run(options: argparse.Namespace) -> int:
    """Write the mask of every case under the paths.

    Raises
    ------
    InputError
        If a case cannot be read, has no mask, or a file must not be written.
    """
    _check_wishes(options)
    records = []
    for files in find_given_cases(options.paths, given_roles(options)):
        check_decided(files)
        case = run_with_bar(files.name, read_case(files))
        paths, notes = _export(case, options)
        for warning in (*case.warnings, *notes):
            print_warning(case.name, warning)
        records.append({"case": case.name, "files": paths, "notes": notes})
        if not options.json:
            print_lines("\n".join(escaped(path) for path in paths))
    if options.json:
        print(json.dumps(records, indent=2))
    return 0


def _check_wishes(options: argparse.Namespace) -> None:
    if not options.to and not options.picture:
        msg = "Say what to write: formats with --to, or --picture."
        raise InputError(msg)
    if options.diameters and not options.picture:
        msg = "--diameters are drawn into a picture; add --picture."
        raise InputError(msg)


def _export(case: Case, options: argparse.Namespace) -> tuple[list[str], list[str]]:
    """Write the files of a case; return them, and what is not in them."""
    mask = case_mask(case, options)
    targets = ExportTargets.of_case(options.output, case.name)
    picture = picture_path(options.output, case.name)
    if options.picture:
        inputs = input_files(case)
        check_outputs([picture], overwrite=options.overwrite, inputs=inputs)
    job = export_mask(mask, options.to, targets, overwrite=options.overwrite)
    done = run_with_bar(case.name, job)
    paths, notes = [str(path) for path in done.paths], [str(n) for n in done.notes]
    if options.picture:
        note = export_picture(picture, mask, has_diameters=options.diameters)
        paths.append(str(picture))
        notes += [note] if note else []
    return paths, notes


def case_mask(case: Case, options: argparse.Namespace) -> ExportedMask:
    """Return the mask that came with a case.

    Raises
    ------
    InputError
        If there is none, or it is a guess what its values mean.
    """
    reference = case.reference
    if reference is None:
        msg = f"{case.name} has no mask; give one with --mask FILE."
        raise InputError(msg)
    check_certain(reference)
    return ExportedMask(
        case,
        reference.label_map,
        model=options.algorithm,
        is_edited=options.edited,
        scheme=WRITTEN_SCHEMES[getattr(options, "values", "msd")],
        region=reference.scheme.region,
        meaning=reference.scheme,
    )
