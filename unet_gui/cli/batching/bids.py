"""``unet-gui bids``: a BIDS app, from a data set to a derivative of masks."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.batching.batch_run import (
    BatchCall,
    add_batch_options,
    run_batch,
    use_absolute_paths,
)
from unet_gui.cli.model_run import add_prepare_options, add_run_options
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.controllers.batch.bids import (
    BidsWork,
    chosen_sessions,
    start_derivative,
    subjects_without_scans,
    write_group,
)
from unet_gui.controllers.models.installed import find_model, installed_models
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import WRITTEN_SCHEMES
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.derivative import GROUP_TABLE, Derivative, check_own
from unet_gui.io.cases.bids.dataset import bids_dataset
from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases
from unet_gui.io.names.bids_names import SUBJECT, label_of_folder
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.io.cases.bids.dataset import BidsDataset, BidsSession

_LEVELS = ("participant", "group")
_EPILOG = (
    "Each session gets one mask, "
    "sub-XX[_ses-YY]_space-orig_seg-tumor_desc-MODEL_dseg.nii.gz, on the grid of its "
    "FLAIR or first scan, with a sidecar; a table names its values. Records and tables "
    "lie in logs/unet-gui of OUTPUT_DIR. The same call continues after an "
    "interruption, as with unet-gui batch. The level group writes "
    f"{GROUP_TABLE}.tsv from the records."
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "bids",
        usage="unet-gui bids BIDS_DIR OUTPUT_DIR participant|group [options]",
        description="Segment a BIDS data set into a derivative, with the arguments of "
        "a BIDS app.\n\nExample:\n\n"
        "  unet-gui bids study study/derivatives/unet-gui participant",
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add("bids_dir", type=Path, metavar="BIDS_DIR", help="folder of the data set")
    add(
        "output_dir",
        type=Path,
        metavar="OUTPUT_DIR",
        help="folder of the derivative; it is created if it does not exist",
    )
    add("level", choices=_LEVELS, help="participant for masks, group for the table")
    add(
        *("--participant-label", "--participant_label"),
        nargs="+",
        action="extend",
        default=[],
        metavar="LABEL",
        help="participants to do, with or without sub-; default: all",
    )
    add(
        *("--session-label", "--session_label"),
        nargs="+",
        action="extend",
        default=[],
        metavar="LABEL",
        help="sessions to do, with or without ses-; default: all",
    )
    add(
        *("--skip-bids-validation", "--skip_bids_validation"),
        action="store_true",
        help="accepted as by other BIDS apps; the data set is never validated",
    )
    add_batch_options(parser)
    add_run_options(parser)
    add_prepare_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Do a level; return 1 if a session of the call failed."""
    use_absolute_paths(options)
    folder = BatchFolder(_plain(options.output_dir), is_bids=True)
    if options.level == "group":
        count = write_group(folder, print_warning)
        told = "1 session" if count == 1 else f"{count} sessions"
        print_lines(f"{told} in {folder.path / GROUP_TABLE}.tsv")
        return 0
    dataset = _dataset(options)
    sessions = chosen_sessions(
        dataset, options.participant_label, options.session_label
    )
    for subject in subjects_without_scans(dataset, options.participant_label):
        print_warning(subject, "it has no anatomical scans and is left out.")
    package = find_model(options.model, installed_models())
    spec = package.spec
    derivative = Derivative(folder.path, dataset.root, spec.id, spec.card.version)
    scheme = WRITTEN_SCHEMES[options.label_scheme]
    call = BatchCall(
        _cases(sessions),
        folder,
        package,
        options,
        partial(BidsWork, derivative=derivative),
        derivative.mask_ending,
        partial(start_derivative, derivative, spec, scheme),
    )
    return run_batch(call)


def _plain(path: Path) -> Path:
    """Return an absolute path without ``..``, by its name and not by its links."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolves no link


def _dataset(options: argparse.Namespace) -> BidsDataset:
    """Return the data set; refuse folders that it must not be read from or into."""
    place = _plain(options.bids_dir)
    if not is_folder(place):
        msg = f"{place} is not a folder; give that of a BIDS data set."
        raise InputError(msg)
    dataset = bids_dataset(place)
    if dataset is None or dataset.root != place:
        msg = (
            f"{place} is not a BIDS data set: it has no dataset_description.json and "
            "no folders sub-XX/anat."
        )
        raise InputError(msg)
    target = options.output_dir.resolve()
    source = place.resolve()
    is_among = target.is_relative_to(source) and (
        target == source
        or label_of_folder(target.relative_to(source).parts[0], SUBJECT)
    )
    if is_among:
        msg = (
            f"{options.output_dir} holds the scans themselves; give another folder, "
            f"such as {place / 'derivatives' / 'unet-gui'}."
        )
        raise InputError(msg)
    check_own(options.output_dir)
    if dataset.warning:
        print_warning(place.name, dataset.warning)
    return dataset


def _cases(sessions: Sequence[BidsSession]) -> list[CaseFiles]:
    """Return the case of each session; what has no names of BIDS is left out."""
    names = {session.name for session in sessions}
    found = find_given_cases([session.folder for session in sessions], GivenRoles())
    for files in found:
        if files.name not in names:
            print_warning(
                files.name, "its names do not follow BIDS, so it is left out."
            )
    kept = [files for files in found if files.name in names]
    if not kept:
        msg = "No scan is named as in BIDS, such as sub-01_T1w.nii.gz."
        raise InputError(msg)
    return kept
