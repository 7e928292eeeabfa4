"""``unet-gui segment``: masks for one or many cases."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.cli.error_line import print_error
from unet_gui.cli.lines import print_lines, print_warning
from unet_gui.cli.model_run import add_run_options, run_with_bar, start_predictor
from unet_gui.cli.role_options import add_role_options, check_decided, given_roles
from unet_gui.controllers.runs.batch import BatchOptions, segment_to_folder
from unet_gui.controllers.runs.models import find_model, installed_models
from unet_gui.core.errors import InputError, UnetGuiError
from unet_gui.core.mask.labels import WRITTEN_SCHEMES, region_title
from unet_gui.core.shown_text import escaped
from unet_gui.io.cases.given_roles import find_given_cases
from unet_gui.segmentation.input.preprocessing import missing_names

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from unet_gui.controllers.runs.batch import SegmentedCase
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.model.model_spec import ModelSpec


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("segment", help="segment cases into masks")
    add = parser.add_argument
    add("paths", nargs="*", type=Path, metavar="PATH", help="files or folders")
    add("-o", "--output", required=True, type=Path, metavar="DIR")
    add_run_options(parser)
    add_role_options(parser)
    add("--label-scheme", choices=sorted(WRITTEN_SCHEMES), default="msd")
    add(
        "--probabilities",
        action="store_true",
        help="also write the probabilities, one file per class",
    )
    add(
        "--overlay", choices=("png", "gif", "mp4"), help="also write a picture or video"
    )
    add("--overwrite", action="store_true", help="replace files that exist already")
    add("--json", action="store_true", help="print a record per case")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Segment every case in turn; a case that fails does not stop the others."""
    package = find_model(options.model, installed_models())
    cases = find_given_cases(options.paths, given_roles(options))
    batch = BatchOptions(
        options.output,
        WRITTEN_SCHEMES[options.label_scheme],
        options.overwrite,
        options.probabilities,
        options.overlay,
        options.memory,
        options.flips,
        keeps_small_classes=options.keep_small_classes,
    )
    batch.check(cases, package.spec, options.paths)  # before the first run
    _refuse_lacking(cases, package.spec)
    predictor, engine_start_s = start_predictor(
        package, options.device, options.runtime, options.precision
    )
    records: list[dict[str, Any]] = []
    code = 0
    for files in cases:
        job = segment_to_folder(files, package.spec, predictor, batch, engine_start_s)
        engine_start_s = 0.0
        try:
            check_decided(files)
            done = run_with_bar(files.name, job)
        except UnetGuiError as error:
            code = max(code, print_error(error, is_verbose=options.verbose))
        else:
            batch = replace(batch, macs_per_s=done.result.macs_per_s)
            records.append({**done.as_json(), "clues": _clues(files)})
            if not options.json:
                _print_line(done)
            for warning in records[-1]["warnings"]:
                print_warning(done.case.name, warning)
    if options.json:
        print(json.dumps(records, indent=2))
    return code


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
