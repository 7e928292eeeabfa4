"""``unet-gui review``: look through a batch, the most doubtful cases first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.cli.terminal.columns import aligned
from unet_gui.cli.terminal.lines import print_lines
from unet_gui.core.errors import InputError
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from unet_gui.controllers.batch.overview import Overview
    from unet_gui.core.batch.rows import BatchRow

_EPILOG = (
    "The score is the root of the sum of squares of all signs of doubt, each divided "
    "by its limit: the doubt and entropy of the probabilities, the disagreement of "
    "the two stages and of mirror images, volumes and numbers of lesions unlike the "
    "rest of the batch (with 8 or more cases), and warnings about the scans. "
    "Decisions are lines of review.tsv in OUT, with initials; several people may "
    "decide at once."
)
_COLUMNS = ("case", "state", "whole", "core", "enh.", "doubt", "score", "decision", "")
_REGIONS = ("whole_tumour", "tumour_core", "enhancing")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "review",
        usage="unet-gui review OUT [--list | --json | --sheet FILE]",
        description="Look through the masks of a batch in the window, the most "
        "doubtful ones first, and accept, reject or mark each of them "
        "with a key.\n\n"
        "Example:\n\n"
        "  unet-gui review results --sheet sheet.html",
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add("folder", type=Path, metavar="OUT", help="the folder of a batch")
    add("--list", action="store_true", help="print the table, volumes in mL")
    add("--json", action="store_true", help="print the table as JSON")
    add(
        "--sheet",
        type=Path,
        metavar="FILE",
        help="write a contact sheet, an HTML page with three slices of each case",
    )
    add(
        "--first",
        type=_count,
        metavar="N",
        help="only the N most doubtful cases",
    )
    add("--overwrite", action="store_true", help="replace an existing sheet")
    parser.set_defaults(run=run)


def _count(text: str) -> int:
    if text.isdecimal() and int(text) > 0:
        return int(text)
    msg = f"{text!r} is not a number of cases; give 1 or more."
    raise InputError(msg)


def run(options: argparse.Namespace) -> int:
    """Print the table, write the sheet, or open the window."""
    from unet_gui.controllers.batch.overview import BatchReader
    from unet_gui.core.progress import run_to_end

    if not (options.list or options.json or options.sheet):
        from unet_gui.app import run_window

        _check(options.folder)
        return run_window([], review=options.folder)
    overview = run_to_end(BatchReader(options.folder).read())
    for problem in overview.problems:
        print_lines(problem, is_error=True)
    if not overview.rows:
        _check(options.folder, is_empty=True)
    if options.sheet:
        _write_sheet(overview, options)
    if options.list or options.json:
        rows = overview.rows[: options.first]
        print_lines(_json(rows) if options.json else _table(rows))
    return 0


def _check(folder: Path, *, is_empty: bool = False) -> None:
    """Refuse what is not a folder of a batch.

    Raises
    ------
    InputError
        With the call that makes one.
    """
    if is_empty or not is_folder(folder):
        what = "holds no cases of a batch" if is_folder(folder) else "is not a folder"
        msg = f"{folder} {what}; unet-gui batch INPUT -o {folder} makes one."
        raise InputError(msg)


def _write_sheet(overview: Overview, options: argparse.Namespace) -> None:
    from unet_gui.controllers.batch.sheet import sheet_job
    from unet_gui.core.progress import run_to_end
    from unet_gui.io.output_files import check_outputs
    from unet_gui.io.report.contact_sheet import write_contact_sheet

    check_outputs([options.sheet], overwrite=options.overwrite)
    sheet = run_to_end(sheet_job(overview, options.first))
    write_contact_sheet(options.sheet, sheet)
    print_lines(f"Wrote {options.sheet}", is_error=True)


def _table(rows: Sequence[BatchRow]) -> str:
    lines = [
        (
            row.case,
            row.state,
            *(_number(row.volume_ml(region), 1) for region in _REGIONS),
            _number(None if row.manifest is None else row.manifest.doubt, 2),
            _number(row.quality.score if row.has_mask else None, 1),
            str(row.review.text) or "-",
            "; ".join(row.notes),
        )
        for row in rows
    ]
    return "\n".join(aligned([_COLUMNS, *lines]))


def _number(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"


def _json(rows: Sequence[BatchRow]) -> str:
    return json.dumps([_record(row) for row in rows], indent=1)


def _record(row: BatchRow) -> dict[str, Any]:
    manifest = row.manifest
    return {
        "case": row.case,
        "state": row.state,
        "mask": "" if manifest is None else manifest.mask,
        "volumes_ml": {name: row.volume_ml(name) for name in _REGIONS},
        "doubt": None if manifest is None else manifest.doubt,
        "doubts": {} if manifest is None else dict(manifest.doubts),
        "score": round(row.quality.score, 3) if row.has_mask else None,
        "reasons": list(row.quality.reasons),
        "failure": "" if manifest is None else manifest.reason,
        "decisions": [
            {
                "decision": str(entry.decision),
                "initials": entry.initials,
                "time": entry.time,
                "note": entry.note,
            }
            for entry in row.review.entries
        ],
    }
