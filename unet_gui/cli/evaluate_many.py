"""``unet-gui evaluate`` for the cases of a data set, or for two folders of masks."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unet_gui.cli.model_run import start_predictor
from unet_gui.cli.role_options import distinct_channels
from unet_gui.cli.terminal.agreement_text import agreement_table, case_line, seen_line
from unet_gui.cli.terminal.case_bars import CaseBars
from unet_gui.cli.terminal.error_line import print_error
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.controllers.models.installed import find_model, installed_models
from unet_gui.controllers.runs.evaluate import (
    evaluate_case,
    evaluate_masks,
    evaluation_record,
    labelled_cases,
    mean_of,
    write_evaluation,
)
from unet_gui.core.errors import InputError, UnetGuiError
from unet_gui.core.model.card_values import listed
from unet_gui.core.progress import Progress
from unet_gui.core.shown_text import escaped
from unet_gui.io.cases.mask_pairs import pair_masks
from unet_gui.io.output_files import check_outputs
from unet_gui.segmentation.measuring import ModelUnderTest, predicted_regions

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterable, Mapping, Sequence
    from pathlib import Path

    from unet_gui.controllers.runs.evaluate import EvaluatedCase
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.io.cases.mask_pairs import MaskPair

    Job = Generator[Progress, None, EvaluatedCase]
    Schemes = tuple[LabelScheme | None, LabelScheme | None]


def run_folders(options: argparse.Namespace, schemes: Schemes) -> int:
    """Compare the masks of two folders, case by case."""
    folders: Sequence[Path] = options.masks
    found = pair_masks(*folders)
    read = [path for pair in found.pairs for path in (pair.prediction, pair.reference)]
    check_csv(options, read)
    jobs = {p.name: _mask_job(p, schemes, options.target) for p in found.pairs}
    cases, code = _in_turn(jobs, options)
    alone = {
        "without_reference": list(found.without_reference),
        "without_prediction": list(found.without_prediction),
    }
    _print_result(cases, f"{folders[0]} against {folders[1]}", options, alone)
    for text, names in zip(("reference", "prediction"), alone.values(), strict=True):
        if names:
            line = f"There is no {text} for {listed(names)}."
            print_lines(escaped(line), is_error=True)
    return code


def _mask_job(pair: MaskPair, schemes: Schemes, target: str | None) -> Job:
    yield Progress(0, 1, "Measuring")
    case = evaluate_masks(pair.prediction, pair.reference, schemes, target)
    return replace(case, name=pair.name)


def run_dataset(options: argparse.Namespace, scheme: LabelScheme | None) -> int:
    """Measure a model on the labelled cases of a Decathlon folder."""
    package = find_model(options.model, installed_models())
    dataset = labelled_cases(options.dataset, options.cases)
    if channels := distinct_channels(options):
        dataset = replace(dataset, sequences=channels)
    # refused before the long work, not after it
    predicted_regions(package.spec)
    _check_without(options.without, package.spec)
    read = [path for case in dataset.training for path in (case.image, case.label)]
    check_csv(options, [*read, options.dataset / "dataset.json"])
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
    jobs = {
        labelled.name: evaluate_case(labelled, dataset.sequences, model, scheme)
        for labelled in dataset.training
    }
    try:
        cases, code = _in_turn(jobs, options)
    finally:
        predictor.close()
    _print_result(cases, package.spec.id, options)
    return code


def _check_without(names: Sequence[str], spec: ModelSpec) -> None:
    """Refuse to remove sequences that the model needs."""
    needed = [name for name in names if name not in spec.may_lack]
    if needed:
        can = listed(spec.may_lack) if spec.may_lack else "no sequence"
        msg = f"{spec.id} needs {listed(needed)}; it can do without {can}."
        raise InputError(msg)


def check_csv(options: argparse.Namespace, inputs: Iterable[Path]) -> None:
    """Refuse a table that may not be written.

    Raises
    ------
    InputError
        If so.
    """
    if options.csv is not None:
        check_outputs([options.csv], overwrite=options.overwrite, inputs=inputs)


def _in_turn(
    jobs: Mapping[str, Job], options: argparse.Namespace
) -> tuple[list[EvaluatedCase], int]:
    """Measure one case after another; one that fails does not stop the others.

    The CSV file is rewritten after each case, so that an interrupted run leaves the
    cases it has measured.
    """
    cases: list[EvaluatedCase] = []
    code = 0
    bars = CaseBars(len(jobs), is_verbose=options.verbose)
    for name, job in jobs.items():
        try:
            case = bars.run(name, job)
        except UnetGuiError as error:
            code = max(code, print_error(error, is_verbose=options.verbose))
            continue
        cases.append(case)
        print_warnings(case)
        if not options.json:
            print_lines(escaped(case_line(case)))
        if options.csv is not None:
            write_evaluation(options.csv, cases)
    return cases, code


def _print_result(
    cases: Sequence[EvaluatedCase],
    title: str,
    options: argparse.Namespace,
    more: Mapping[str, Any] | None = None,
) -> None:
    """Print the record of all cases as JSON, or the table of their means."""
    if options.json:
        print(json.dumps({**evaluation_record(cases), **(more or {})}, indent=2))
        return
    if not cases:
        return
    means = mean_of(cases)
    counts = {
        region: sum(c.regions[region].is_defined for c in cases if region in c.regions)
        for region in means
    }
    print_lines(f"\nMean of {escaped(title)}")
    print_lines(agreement_table(means, counts))
    if seen := seen_line(cases):
        print_lines(seen)


def print_warnings(case: EvaluatedCase) -> None:
    """Print the warnings of a case on standard error."""
    for warning in case.warnings:
        print_warning(case.name, warning)
