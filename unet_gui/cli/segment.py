"""``unet-gui segment``: masks for one or many cases."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.cli.exporting.language import add_language_option, chosen_speech
from unet_gui.cli.model_run import (
    add_prepare_options,
    add_run_options,
    preparation_choice,
    run_with_bar,
    start_predictor,
)
from unet_gui.cli.role_options import add_role_options, check_decided, given_roles
from unet_gui.cli.terminal.case_bars import CaseBars
from unet_gui.cli.terminal.error_line import print_error
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.cli.terminal.output_folder import add_output_folder
from unet_gui.cli.terminal.parser import DOUBTED
from unet_gui.cli.terminal.run_question import can_ask, is_accepted
from unet_gui.controllers.models.installed import find_model, installed_models
from unet_gui.controllers.runs.brain_network import brain_package, own_brain_finder
from unet_gui.controllers.runs.case_table import BatchTable
from unet_gui.controllers.runs.hd_bet import can_find
from unet_gui.controllers.runs.segment_to_folder import BatchOptions, segment_to_folder
from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.case.exported_mask import ExportFormat
from unet_gui.core.errors import InputError, UnetGuiError
from unet_gui.core.mask.labels import WRITTEN_SCHEMES, region_title
from unet_gui.core.shown_text import escaped
from unet_gui.io.cases.given_roles import find_given_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.exports.meshes import MESH_KINDS
from unet_gui.io.output_files import check_outputs
from unet_gui.segmentation.input.preparation_needs import check_prepared
from unet_gui.segmentation.input.preprocessing import missing_names
from unet_gui.segmentation.input.run_doubts import run_doubts
from unet_gui.segmentation.preparation.planning import plan_preparation

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from unet_gui.controllers.runs.segmented_case import SegmentedCase
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.model.model_spec import ModelPackage, ModelSpec


_EPILOG = (
    "Writes CASE_seg.nii.gz for each case, on the grid of its FLAIR file. A case that "
    "fails does not stop the others. After an interruption, the same call with "
    "--skip-existing does the cases whose masks are missing.\n\n"
    "The command warns of scans that seem unfit for the model: a head with its skull, "
    "no whole brain, CT, inverted values, channels in another order, one scan given "
    "twice, brains of other outlines on one grid. With one case on a terminal, the "
    "command asks before the run. Otherwise it segments them, and ends with exit code "
    "3 unless something worse happens. --yes accepts such scans without a question, "
    "and with exit code 0."
)
_CSV_HELP = (
    "also write a table with the volumes, warnings, doubt and seconds of each case; "
    "it grows case by case"
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "segment",
        usage="unet-gui segment PATH ... -o DIR [options]",
        description="Segment the tumour of one or many cases and write a mask for each."
        "\n\nExample:\n\n  unet-gui segment case1/ case2/ -o masks --csv volumes.csv",
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add("paths", nargs="*", type=Path, metavar="PATH", help="scans: files or folders")
    add_output_folder(parser, "folder for the masks")
    add_run_options(parser)
    add_prepare_options(parser)
    add_role_options(parser)
    _add_results(parser)
    add(
        "--yes",
        action="store_true",
        help="also segment scans that seem unfit for the model, without asking",
    )
    add("--json", action="store_true", help="print a record per case as JSON")
    parser.set_defaults(run=run)


def _add_results(parser: argparse.ArgumentParser) -> None:
    """Add the options about the files that are written."""
    add = parser.add_argument
    add(
        "--label-scheme",
        choices=sorted(WRITTEN_SCHEMES),
        default="msd",
        help="label values of the masks; msd (default): 1 edema, 2 non-enhancing, "
        "3 enhancing",
    )
    add(
        "--probabilities",
        action="store_true",
        help="also write the probabilities, one file per class",
    )
    add("--overlay", choices=("png", "gif", "mp4"), help="also write a picture or film")
    add(
        "--mesh",
        choices=MESH_KINDS,
        help="also write a mesh of each class, in world millimetres",
    )
    add(
        "--dicom-seg",
        action="store_true",
        help="also write a DICOM segmentation; the scans must be DICOM",
    )
    add("--report", action="store_true", help="also write a report for each case")
    add_language_option(parser)
    add(
        "--measure",
        choices=("csv",),
        help="also write a table of volumes and lesions for each case",
    )
    add("--csv", type=Path, metavar="FILE", help=_CSV_HELP)
    existing = parser.add_mutually_exclusive_group()
    existing.add_argument(
        "--skip-existing",
        action="store_true",
        help="leave out the cases whose masks exist; with --csv, continue its table",
    )
    existing.add_argument(
        "--overwrite", action="store_true", help="replace existing files"
    )


def run(options: argparse.Namespace) -> int:
    """Segment every case in turn; a case that fails does not stop the others."""
    package = find_model(options.model, installed_models())
    cases = find_given_cases(options.paths, given_roles(options))
    batch = _batch(options)
    batch.check(cases, package.spec, options.paths)  # before the first run
    pending = batch.pending(cases, package.spec)
    table = _table(options, cases)
    if pending:
        _refuse_lacking(pending, package.spec)
    if len(pending) < len(cases):
        _leave_out([f for f in cases if f not in pending], package.spec, batch, table)
    brain = brain_package()
    tool = BrainTool(options.brain)
    can_find_brain = can_find(tool, has_network=brain is not None)
    read, is_wanted = _read_and_ask(
        pending, package.spec, options, can_find_brain=can_find_brain
    )
    if not is_wanted:
        print_lines("Nothing was segmented.", is_error=True)
        return DOUBTED
    records, code = _segment_in_turn(
        pending, (package, brain), batch, table, options, read
    )
    if options.json:
        print(json.dumps(records, indent=2))
    return code


def _read_and_ask(
    cases: Sequence[CaseFiles],
    spec: ModelSpec,
    options: argparse.Namespace,
    *,
    can_find_brain: bool,
) -> tuple[Case | None, bool]:
    """Read the one case of a call on a terminal, and ask if there are doubts.

    Several cases are not asked about: nobody may be there when the turn of one comes.

    Returns
    -------
    Case or None, bool
        The case as read, or None; whether it is to be segmented.
    """
    if len(cases) != 1 or options.yes or not can_ask():
        return None, True
    check_decided(cases[0])
    case = run_with_bar(cases[0].name, read_case(cases[0]))
    plan = plan_preparation(
        case,
        spec.sequences,
        preparation_choice(options),
        can_find_brain=can_find_brain,
    )
    if plan.is_empty:
        check_prepared(case, spec.sequences)
    doubts = run_doubts(case, spec.sequences, plan.ticked)
    return case, not doubts or is_accepted(case.name, doubts)


def _batch(options: argparse.Namespace) -> BatchOptions:
    return BatchOptions(
        options.output,
        WRITTEN_SCHEMES[options.label_scheme],
        options.overwrite,
        options.skip_existing,
        options.probabilities,
        options.overlay,
        options.memory,
        options.flips,
        keeps_small_classes=options.keep_small_classes,
        preparation=preparation_choice(options),
        more=_more_formats(options),
        has_report=options.report,
        speech=chosen_speech(options),
    )


def _more_formats(options: argparse.Namespace) -> tuple[ExportFormat, ...]:
    """Return the formats that are asked for beside the mask."""
    words = [options.mesh, options.measure, "dicom-seg" if options.dicom_seg else None]
    return tuple(ExportFormat(word) for word in words if word is not None)


def _table(
    options: argparse.Namespace, cases: Sequence[CaseFiles]
) -> BatchTable | None:
    """Return the table of the call, checked before its first run; None without one."""
    path = options.csv
    if path is None:
        return None
    inputs = [source.path for files in cases for source, _ in files.assignments]
    may_exist = options.overwrite or options.skip_existing
    check_outputs([path], overwrite=may_exist, inputs=[*options.paths, *inputs])
    return BatchTable.continued(path) if options.skip_existing else BatchTable(path)


def _leave_out(
    done: Sequence[CaseFiles],
    spec: ModelSpec,
    batch: BatchOptions,
    table: BatchTable | None,
) -> None:
    """Say how many cases are left out, and see that the table has them."""
    count = "1 case, whose mask already exists" if len(done) == 1 else None
    count = count or f"{len(done)} cases, whose masks already exist"
    print_lines(f"Left out {count}.", is_error=True)
    if table is not None:
        for files in done:
            mask = batch.targets(files, spec).mask
            table.add_existing(files.name, mask, batch.scheme, spec)


def _segment_in_turn(
    cases: Sequence[CaseFiles],
    packages: tuple[ModelPackage, ModelPackage | None],
    batch: BatchOptions,
    table: BatchTable | None,
    options: argparse.Namespace,
    read: Case | None = None,
) -> tuple[list[dict[str, Any]], int]:
    """Segment one case after another; return their records and the exit code.

    Parameters
    ----------
    packages : (2,) ModelPackage
        The model, and the network that finds the brain, if there is one.
    read : Case or None
        The only case, if it has been read and accepted.
    """
    records: list[dict[str, Any]] = []
    if not cases:
        return records, 0
    package, brain = packages
    computing = (options.device, options.runtime, options.precision)
    predictor, engine_start_s = start_predictor(package, *computing)
    find_brain = own_brain_finder(
        brain, lambda network: start_predictor(network, *computing)[0]
    )
    code, is_doubted = 0, False
    bars = CaseBars(len(cases), is_verbose=options.verbose)
    for files in cases:
        job = segment_to_folder(
            files, package.spec, predictor, batch, engine_start_s, read, find_brain
        )
        engine_start_s = 0.0
        try:
            check_decided(files)
            done = bars.run(files.name, job)
        except UnetGuiError as error:
            code = max(code, print_error(error, is_verbose=options.verbose))
            if table is not None:
                table.add_failure(files.name, error)
            continue
        is_doubted |= bool(done.doubts) and read is None and not options.yes
        batch = replace(batch, macs_per_s=done.result.macs_per_s)
        told = {"clues": _clues(files), "grouping": files.joined_by or None}
        records.append({**done.as_json(), **told})
        _report(done, is_json=options.json)
        if table is not None:
            table.add_result(files.name, done)
    return records, code or (DOUBTED if is_doubted else 0)


def _report(done: SegmentedCase, *, is_json: bool) -> None:
    """Print the line of a case, and its warnings."""
    if not is_json:
        _print_line(done)
    for warning in done.as_json()["warnings"]:
        print_warning(done.case.name, warning)


def _refuse_lacking(cases: Sequence[CaseFiles], spec: ModelSpec) -> None:
    """Refuse, before the engine starts, if no case can be segmented.

    A case cannot if it lacks what the model needs, or a name leaves a doubt.
    """
    errors = []
    for files in cases:
        names = [role for _, role in files.sequences]
        try:
            check_decided(files)
            missing_names(files.name, names, spec.sequences, spec.may_lack)
        except InputError as error:
            errors.append(error)
    if len(errors) < len(cases):
        return  # errors of single cases are printed in their turn
    rest = f" ({len(errors) - 1} more cannot be segmented either.)"
    raise InputError(f"{errors[0]}{rest if errors[1:] else ''}")


def _clues(files: CaseFiles) -> dict[str, str]:
    """Return the clue by which each sequence was recognised."""
    clues = {role: files.clue_of(source) for source, role in files.sequences}
    return {role: clue.text for role, clue in clues.items() if clue is not None}


def _print_line(done: SegmentedCase) -> None:
    record = done.as_json()
    volumes = ", ".join(
        f"{region_title(name).lower()} {ml:.1f} mL"
        for name, ml in record["volumes_ml"].items()
        if ml is not None
    )
    seconds = sum(record["seconds"].values())
    mask = escaped(str(record["mask"]))
    found = done.result.uncertainty
    sure = "" if found is None or found.doubt is None else f"; doubt {found.doubt:.2f}"
    print_lines(f"{record['case']}: {volumes}{sure}; {seconds:.1f} s -> {mask}")
