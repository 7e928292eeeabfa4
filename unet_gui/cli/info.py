"""``unet-gui info``: the content of files, without a window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.cli.role_options import (
    add_mask_scheme_options,
    add_role_options,
    check_decided,
    given_roles,
)
from unet_gui.cli.series_table import series_records, series_text
from unet_gui.cli.terminal.lines import print_lines
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid_difference import shape_text, spacing_text
from unet_gui.core.image.background_text import background_text
from unet_gui.core.progress import run_to_end
from unet_gui.core.shown_text import escaped
from unet_gui.io.cases.given_roles import find_given_cases
from unet_gui.io.cases.reading.case_assembly import read_case

if TYPE_CHECKING:
    import argparse

    from unet_gui.core.case.case import Case, Reference
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.role_clues import RoleClue

_LEAST_TURN_DEG = 0.05  # smaller angles are rounding


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "info",
        usage="unet-gui info PATH ... [options]",
        description="Describe the cases that files form: grid, spacing, orientation, "
        "sequences, labels, and the clue for each. The series of a DICOM "
        "study are listed with their plane, spacing and slices.\n\n"
        "Example:\n\n"
        "  unet-gui info case1/ --json",
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders"
    )
    add_role_options(parser)
    add_mask_scheme_options(parser)
    parser.add_argument(
        "--json", action="store_true", help="print a record per case as JSON"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Describe every case under the paths.

    Raises
    ------
    InputError
        If no case is found, or one cannot be read; the others are printed first. So is
        a case with a file whose name leaves its sequence in doubt.
    """
    described, errors, tables, failed = [], [], [], []
    for files in find_given_cases(args.paths, given_roles(args)):
        series = series_records(files)
        if series:
            tables.append(series_text(files.name, series))
        try:
            described.append(describe(run_to_end(read_case(files)), files))
            check_decided(files)
        except InputError as error:
            errors.append(error)
            failed += [{"case": files.name, "series": series}] if series else []
    if args.json:
        print(json.dumps([*described, *failed], indent=2))
    elif described or tables:
        print_lines("\n\n".join([*tables, *(_text(case) for case in described)]))
    if errors:
        raise _joined(errors)
    return 0


def _joined(errors: list[InputError]) -> InputError:
    if len(errors) == 1:
        return errors[0]
    rest = len(errors) - 1
    return InputError(f"{errors[0]} ({rest} more case{'s' * (rest > 1)} failed.)")


def describe(case: Case, files: CaseFiles) -> dict[str, Any]:
    """Return the description of a case as values for JSON; lengths are in mm."""
    grid = case.grid
    spacing = grid.affine.spacing_mm
    is_nifti = grid.header_fields is not None  # no other format has these codes
    return {
        "case": case.name,
        "shape": list(grid.shape),
        "spacing_mm": [round(length, 6) for length in spacing],
        "axis_codes": "".join(grid.axis_codes),
        "has_orientation": grid.is_oriented,
        "affine": grid.affine.matrix.tolist(),
        "is_on_one_grid": case.is_on_one_grid,
        "sform_code": grid.sform_code if is_nifti else None,
        "qform_code": grid.qform_code if is_nifti else None,
        "sequences": [_sequence(case, files, name) for name in case.sequences],
        "mask": None if case.reference is None else _mask(case.reference),
        "series": series_records(files),
        "grouping": files.joined_by or None,
        "unfetched": [
            {"file": str(u.source.path), "role": u.role, "cause": u.cause}
            for u in files.unfetched
        ],
        "questions": [_question(clue) for clue in files.clues if clue.asked],
        "warnings": list(case.warnings),
    }


def _question(clue: RoleClue) -> dict[str, Any]:
    return {
        "file": str(clue.source.path),
        "clue": clue.text,
        "may_be": list(clue.asked),
    }


def _sequence(case: Case, files: CaseFiles, name: str) -> dict[str, Any]:
    volume, source = case.sequences[name], case.sources[name]
    clue = files.clue_of(source)
    return {
        "name": name,
        "file": str(source.path),
        "channel": source.channel,
        "shape": list(volume.shape),
        "spacing_mm": [round(length, 6) for length in volume.spacing_mm],
        "turned_deg": round(volume.grid.turn_deg(case.first.grid), 3),
        "clue": clue.text if clue else "",
        "is_assumed": clue is not None and clue.is_assumed,
        "dtype": str(volume.data.dtype),
        "slope": volume.slope,
        "intercept": volume.intercept,
        "background": volume.background_intensity,
        "background_noise": volume.background_noise,
    }


def _mask(reference: Reference) -> dict[str, Any]:
    stored = reference.file_values
    return {
        "file": str(reference.source.path),
        "values": np.flatnonzero(np.bincount(stored.ravel(order="K"))).tolist(),
        "scheme": reference.scheme.id,
        "scheme_title": reference.scheme.title,
        "scheme_clue": reference.clue,
        "scheme_is_certain": reference.is_certain,
        "possible_schemes": [scheme.id for scheme in reference.possible],
    }


def _text(case: dict[str, Any]) -> str:
    rows = [
        ("size", f"{shape_text(case['shape'])} voxels"),
        ("spacing", f"{spacing_text(case['spacing_mm'])} mm"),
        ("orientation", _orientation_text(case)),
        *_forms_row(case),
        *((escaped(s["name"]), _sequence_text(s, case)) for s in case["sequences"]),
        *([("one case by", case["grouping"])] if case["grouping"] else []),
        ("clues", _clues_text(case) or "none"),
        ("mask", _mask_text(case["mask"])),
        *(("warning", warning) for warning in case["warnings"]),
    ]
    width = max(len(name) for name, _ in rows)
    lines = [f"  {name:<{width}}  {escaped(text)}" for name, text in rows]
    return "\n".join([case["case"], *lines])


def _forms_row(case: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the codes of a NIfTI header; no row for other formats."""
    if case["sform_code"] is None:
        return []
    return [("sform, qform", f"{case['sform_code']}, {case['qform_code']}")]


def _orientation_text(case: dict[str, Any]) -> str:
    return str(case["axis_codes"]) + ("" if case["has_orientation"] else " (a guess)")


def _sequence_text(sequence: dict[str, Any], case: dict[str, Any]) -> str:
    channel = sequence["channel"]
    suffix = "" if channel is None else f" [{channel}]"
    text = background_text(sequence["background"], sequence["background_noise"])
    parts = [Path(sequence["file"]).name + suffix, sequence["dtype"]]
    if not case["is_on_one_grid"]:
        shape, spacing = sequence["shape"], spacing_text(sequence["spacing_mm"])
        parts.append(f"{shape_text(shape)} voxels of {spacing} mm")
        turned = sequence["turned_deg"]
        parts += [f"turned by {turned:.1f}°"] * (turned >= _LEAST_TURN_DEG)
    return ", ".join(parts + [f"background {text}"] * bool(text))


def _clues_text(case: dict[str, Any]) -> str:
    asked = [question["file"] for question in case["questions"]]
    return "; ".join(
        f"{s['name']} {'is in doubt:' if s['file'] in asked else 'by'} {s['clue']}"
        for s in case["sequences"]
        if s["clue"]
    )


def _mask_text(mask: dict[str, Any] | None) -> str:
    if mask is None:
        return "none"
    values = ", ".join(str(value) for value in mask["values"])
    name, clue = Path(mask["file"]).name, mask["scheme_clue"]
    by = f" by {clue}" if clue else ""
    ask = "" if mask["scheme_is_certain"] else ", which is uncertain"
    return f"{name}, values {values}, scheme {mask['scheme']}{by}{ask}"
