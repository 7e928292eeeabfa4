"""``unet-gui batch``: many cases into one folder, with their state on disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.batching.batch_run import (
    BatchCall,
    add_batch_options,
    run_batch,
    use_absolute_paths,
)
from unet_gui.cli.model_run import add_prepare_options, add_run_options
from unet_gui.cli.role_options import add_role_options, given_roles
from unet_gui.cli.terminal.output_folder import add_output_folder
from unet_gui.controllers.models.installed import find_model, installed_models
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.text import to_json
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.cases.given_roles import find_given_cases

if TYPE_CHECKING:
    import argparse

_EPILOG = (
    "The folder holds a mask and a record (manifests/CASE.json) for each case, and "
    "the tables results.csv and results.json, which grow. The same call continues "
    "after an interruption: it does the cases that are missing, have failed or have "
    "changed. Several processes, of one computer or of many on a shared folder, may "
    "work on it at once; with --part 2/8 each process has its own cases, as in an "
    "array job of a cluster."
)

_INPUT_HELP = (
    "files, folders (BIDS, Decathlon, nnU-Net, DICOM), or a table of cases: CSV or TSV "
    "whose first line names the columns, such as case,flair,t1,t1gd,t2"
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "batch",
        usage="unet-gui batch INPUT ... -o OUT [options]",
        description="Segment many cases into one folder; a case that fails costs "
        "nothing but itself.\n\nExample:\n\n  unet-gui batch study/ -o results",
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add("paths", nargs="*", type=Path, metavar="INPUT", help=_INPUT_HELP)
    add_output_folder(parser, "folder of the batch", "OUT")
    add_batch_options(parser)
    add(
        "--sharded",
        action="store_true",
        help="spread the files of a new batch over 256 folders, for very many cases",
    )
    add_run_options(parser)
    add_prepare_options(parser)
    add_role_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Do what is missing; return 1 if a case of the call failed."""
    use_absolute_paths(options)
    try:
        return _run(options)
    except UnetGuiError as error:
        if options.json_progress:
            record = {"kind": "error", "text": to_json(str(error))}
            print(json.dumps({**record, "message": str(error)}), flush=True)
        raise


def _run(options: argparse.Namespace) -> int:
    package = find_model(options.model, installed_models())
    cases = find_given_cases(options.paths, given_roles(options))
    folder = BatchFolder.opened(options.output, is_sharded=options.sharded)
    return run_batch(BatchCall(cases, folder, package, options))
