"""``unet-gui evaluate``: masks or a model against reference masks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.evaluate_many import (
    check_csv,
    print_warnings,
    run_dataset,
    run_folders,
)
from unet_gui.cli.model_run import add_run_options
from unet_gui.cli.role_options import (
    add_channels_option,
    add_label_scheme_options,
    add_label_values_option,
)
from unet_gui.cli.terminal.agreement_text import agreement_table
from unet_gui.cli.terminal.lines import print_lines
from unet_gui.controllers.runs.evaluate import (
    evaluate_masks,
    evaluation_record,
    write_evaluation,
)
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import LABEL_SCHEMES, REGIONS
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.shown_text import escaped
from unet_gui.io.path_kinds import is_folder, is_there

if TYPE_CHECKING:
    import argparse

    from unet_gui.core.mask.labels import LabelScheme

_DESCRIPTION = """\
Measure a mask, a folder of masks or a model against reference masks.

Examples:

  unet-gui evaluate masks/BRATS_001_seg.nii.gz labelsTr/BRATS_001.nii.gz
  unet-gui evaluate masks/ labelsTr/ --csv metrics.csv
  unet-gui evaluate --dataset Task01_BrainTumour --model glioma
"""
_EPILOG = (
    "For edema, non-enhancing, enhancing, whole tumour and tumour core: Dice, HD95 in "
    "mm (the larger of the two directed 95th percentiles over boundary voxels), ASD in "
    "mm (the mean distance of the boundary voxels of both to the other mask), "
    "sensitivity, specificity, and volume error in mL, positive where too much is "
    "marked. A region that is empty in both masks is left out of the mean; one that is "
    "empty in only one of them has Dice 0, and HD95 and ASD 373.13 mm. Cases that the "
    "model was trained on are marked as seen in training, as far as the model lists "
    "them.\n\n"
    "Two folders are matched by the names of the cases, such as BRATS_001 for "
    "BRATS_001_seg.nii.gz. Cases that only one of them has are named on standard error "
    "and left out of the mean.\n\n"
    f"Label schemes: {', '.join(sorted(LABEL_SCHEMES))}."
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "evaluate",
        usage="unet-gui evaluate PRED REFERENCE [options]\n"
        "       unet-gui evaluate --dataset DIR [options]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add(
        "masks",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="PRED and REFERENCE: two masks, or two folders of masks",
    )
    add(
        "--dataset",
        type=Path,
        metavar="DIR",
        help="a Decathlon folder with labelled cases to measure a model on",
    )
    add(
        "--cases",
        type=_names,
        default=(),
        metavar="A,B,…",
        help="cases to measure, by name; default: all",
    )
    add_channels_option(parser)
    add(
        "--without",
        type=_names,
        default=(),
        metavar="A,B,…",
        help="sequences to leave out, such as T1Gd",
    )
    add_run_options(parser)
    _add_schemes(parser)
    add(
        "--csv",
        type=Path,
        metavar="FILE",
        help="also write the metrics to a table, which grows case by case",
    )
    add("--overwrite", action="store_true", help="replace an existing CSV file")
    add("--json", action="store_true", help="print the metrics as JSON")
    parser.set_defaults(run=run)


def _add_schemes(parser: argparse.ArgumentParser) -> None:
    for dest, mask in (
        ("label_scheme", "both masks"),
        ("prediction_scheme", "PRED"),
        ("reference_scheme", "REFERENCE or the dataset's masks"),
    ):
        name = f"--{dest.replace('_', '-')}"
        add_label_scheme_options(parser, dest, mask, (name,))
    add_label_values_option(parser, "reference_scheme")
    parser.add_argument(
        "--target", choices=tuple(REGIONS), help="PRED marks only this region"
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def run(options: argparse.Namespace) -> int:
    """Compare masks, or measure a model on the labelled cases of a dataset."""
    _check_call(options)
    if options.dataset is not None:
        return run_dataset(options, _scheme(options, "reference"))
    schemes = (_scheme(options, "prediction"), _scheme(options, "reference"))
    if all(is_folder(path) for path in options.masks):
        return run_folders(options, schemes)
    return _run_masks(options, schemes)


def _check_call(options: argparse.Namespace) -> None:
    if options.dataset is None:
        _check_masks(options.masks)
    for_models = ("model", "cases", "channels", "memory", "without")
    for_masks = ("masks", "target")
    unfit = for_models if options.dataset is None else for_masks
    for name in unfit:
        if getattr(options, name):
            given = "PRED" if name == "masks" else f"--{name}"
            other = "two masks" if options.dataset is None else "--dataset"
            msg = f"{given} has no meaning with {other}; leave one of them out."
            raise InputError(msg)


def _check_masks(paths: list[Path]) -> None:
    if len(paths) != 2:
        msg = (
            "evaluate takes PRED and REFERENCE, two masks or two folders, or --dataset "
            f"DIR; it got {len(paths)} paths."
        )
        raise InputError(msg)
    if len({is_folder(path) for path in paths if is_there(path)}) == 2:
        msg = (
            f"{paths[0]} and {paths[1]} are a mask and a folder; give two masks or two "
            "folders."
        )
        raise InputError(msg)


def _scheme(options: argparse.Namespace, of: str) -> LabelScheme | None:
    own = getattr(options, f"{of}_scheme")
    return scheme_of_id(own or options.label_scheme)


def _run_masks(
    options: argparse.Namespace, schemes: tuple[LabelScheme | None, LabelScheme | None]
) -> int:
    prediction, reference = options.masks
    check_csv(options, options.masks)
    case = evaluate_masks(prediction, reference, schemes, options.target)
    print_warnings(case)
    if options.csv is not None:
        write_evaluation(options.csv, [case])
    if options.json:
        print(json.dumps(evaluation_record([case]), indent=2))
    else:
        print_lines(escaped(f"{prediction.name} against {reference.name}"))
        print_lines(agreement_table(case.regions))
    return 0
