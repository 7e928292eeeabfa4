"""``unet-gui evaluate``: a mask or a model against reference masks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.agreement_text import agreement_table, case_line, seen_line
from unet_gui.cli.error_line import print_error
from unet_gui.cli.lines import print_lines, print_warning
from unet_gui.cli.model_run import add_run_options, run_with_bar, start_predictor
from unet_gui.cli.role_options import (
    add_channels_option,
    add_label_scheme_options,
    add_label_values_option,
    distinct_channels,
)
from unet_gui.controllers.runs.evaluate import (
    evaluate_case,
    evaluate_masks,
    evaluation_record,
    labelled_cases,
    mean_of,
    write_evaluation,
)
from unet_gui.controllers.runs.models import find_model, installed_models
from unet_gui.core.errors import InputError, UnetGuiError
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.model.card_values import listed
from unet_gui.core.shown_text import escaped
from unet_gui.io.atomic import check_output
from unet_gui.segmentation.measuring import ModelUnderTest, predicted_regions

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from unet_gui.controllers.runs.evaluate import EvaluatedCase
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.io.names.decathlon import DecathlonDataset

_EPILOG = (
    "For edema, non-enhancing, enhancing, whole tumour and tumour core: Dice, HD95 in "
    "mm (the larger of the two directed 95th percentiles over boundary voxels), "
    "sensitivity, specificity, and volume error in mL, positive where too much is "
    "marked. A region that is empty in both masks is left out of the mean; one that is "
    "empty in only one of them has Dice 0 and HD95 373.13 mm. Cases that the model was "
    "trained on are marked as seen in training, as far as the model lists them."
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "evaluate",
        help="measure a mask or a model against reference masks",
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add(
        "masks",
        nargs="*",
        type=Path,
        metavar="PRED REFERENCE",
        help="two masks to compare",
    )
    add(
        "--dataset",
        type=Path,
        metavar="DIR",
        help="a Decathlon folder, instead of two masks",
    )
    add("--cases", type=_names, default=(), metavar="A,B,…", help="cases to measure")
    add_channels_option(parser)
    add("--without", type=_names, default=(), metavar="A,B", help="sequences to remove")
    add_run_options(parser)
    for dest, mask in (
        ("label_scheme", "both masks"),
        ("prediction_scheme", "PRED"),
        ("reference_scheme", "REFERENCE or the dataset's masks"),
    ):
        name = f"--{dest.replace('_', '-')}"
        add_label_scheme_options(parser, dest, mask, (name,))
    add_label_values_option(parser, "reference_scheme")
    add("--target", choices=tuple(REGIONS), help="PRED marks only this region")
    add("--csv", type=Path, metavar="FILE", help="also write the metrics to FILE")
    add("--overwrite", action="store_true", help="replace an existing CSV file")
    add("--json", action="store_true", help="print the metrics as JSON")
    parser.set_defaults(run=run)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def run(options: argparse.Namespace) -> int:
    """Compare two masks, or measure a model on the labelled cases of a dataset."""
    _check_call(options)
    if options.dataset is None:
        return _run_masks(options)
    return _run_dataset(options)


def _check_call(options: argparse.Namespace) -> None:
    if options.dataset is None and len(options.masks) != 2:
        msg = (
            "evaluate takes two masks, PRED and REFERENCE, or --dataset DIR; it got "
            f"{len(options.masks)} masks."
        )
        raise InputError(msg)
    for_models = ("model", "cases", "channels", "memory", "without")
    for_masks = ("masks", "target")
    unfit = for_models if options.dataset is None else for_masks
    for name in unfit:
        if getattr(options, name):
            given = "PRED" if name == "masks" else f"--{name}"
            other = "two masks" if options.dataset is None else "--dataset"
            msg = f"{given} has no meaning with {other}; leave one of them out."
            raise InputError(msg)


def _check_csv(options: argparse.Namespace, inputs: Iterable[Path]) -> None:
    if options.csv is not None:
        check_output(options.csv, overwrite=options.overwrite, inputs=inputs)


def _scheme(options: argparse.Namespace, of: str) -> LabelScheme | None:
    own = getattr(options, f"{of}_scheme")
    return scheme_of_id(own or options.label_scheme)


def _run_masks(options: argparse.Namespace) -> int:
    prediction, reference = options.masks
    _check_csv(options, options.masks)
    schemes = (_scheme(options, "prediction"), _scheme(options, "reference"))
    case = evaluate_masks(prediction, reference, schemes, options.target)
    _print_warnings(case)
    if options.csv is not None:
        write_evaluation(options.csv, [case])
    if options.json:
        print(json.dumps(evaluation_record([case]), indent=2))
    else:
        print_lines(escaped(f"{prediction.name} against {reference.name}"))
        print_lines(agreement_table(case.regions))
    return 0


def _run_dataset(options: argparse.Namespace) -> int:
    package = find_model(options.model, installed_models())
    dataset = labelled_cases(options.dataset, options.cases)
    if channels := distinct_channels(options):
        dataset = replace(dataset, sequences=channels)
    # refused before the long work, not after it
    predicted_regions(package.spec)
    _check_without(options.without, package.spec)
    read = [path for case in dataset.training for path in (case.image, case.label)]
    _check_csv(options, [*read, options.dataset / "dataset.json"])
    predictor, _ = start_predictor(
        package, options.device, options.runtime, options.precision
    )
    model = ModelUnderTest(
        package.spec,
        predictor,
        memory_bytes=options.memory,
        flips=options.flips,
        without=options.without,
        keeps_small_classes=options.keep_small_classes,
    )
    try:
        cases, code = _evaluate_in_turn(dataset, model, options)
    finally:
        predictor.close()
    if options.json:
        print(json.dumps(evaluation_record(cases), indent=2))
    elif cases:
        counts = {
            region: sum(case.regions[region].is_defined for case in cases)
            for region in cases[0].regions
        }
        print(f"\nMean of {package.spec.id}")
        print(agreement_table(mean_of(cases), counts))
        if seen := seen_line(cases):
            print_lines(seen)
    return code


def _check_without(names: Sequence[str], spec: ModelSpec) -> None:
    """Refuse to remove sequences that the model needs."""
    needed = [name for name in names if name not in spec.may_lack]
    if needed:
        can = listed(spec.may_lack) if spec.may_lack else "no sequence"
        msg = f"{spec.id} needs {listed(needed)}; it can do without {can}."
        raise InputError(msg)


def _evaluate_in_turn(
    dataset: DecathlonDataset, model: ModelUnderTest, options: argparse.Namespace
) -> tuple[list[EvaluatedCase], int]:
    """Measure one case after another; one that fails does not stop the others.

    The CSV file is rewritten after each case, so that an interrupted run leaves the
    cases it has measured.
    """
    cases: list[EvaluatedCase] = []
    code = 0
    scheme = _scheme(options, "reference")
    for labelled in dataset.training:
        job = evaluate_case(labelled, dataset.sequences, model, scheme)
        try:
            case = run_with_bar(labelled.name, job)
        except UnetGuiError as error:
            code = max(code, print_error(error, is_verbose=options.verbose))
            continue
        cases.append(case)
        _print_warnings(case)
        if not options.json:
            print_lines(escaped(case_line(case)))
        if options.csv is not None:
            write_evaluation(options.csv, cases)
    return cases, code


def _print_warnings(case: EvaluatedCase) -> None:
    for warning in case.warnings:
        print_warning(case.name, warning)
