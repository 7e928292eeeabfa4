"""``unet-gui train``: from a Decathlon folder to a model package."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.role_options import (
    add_channels_option,
    add_label_scheme_options,
    add_label_values_option,
)
from unet_gui.cli.terminal.numbers import parse_count, parse_counts, parse_number
from unet_gui.cli.training_devices import add_device_options, add_drawing_options
from unet_gui.cli.training_reports import JsonReport, TerminalReport
from unet_gui.cli.training_task import do_training
from unet_gui.core.errors import InputError, UnetGuiError

if TYPE_CHECKING:
    import argparse


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "train",
        usage="unet-gui train DATASET -o MODEL_DIR [options]",
        description="Train a network on labelled cases and write a model package. "
        "Options that are not given have the network's defaults.\n\n"
        "Example:\n\n  unet-gui train Task01_BrainTumour -o my-model --minutes 60",
    )
    add = parser.add_argument
    add(
        "dataset",
        type=Path,
        metavar="DATASET",
        help="Decathlon folder of labelled cases",
    )
    add_channels_option(parser)
    add_label_scheme_options(parser, "label_scheme", "its masks", ("--label-scheme",))
    add_label_values_option(parser, "label_scheme")
    add(
        *("-o", "--output"),
        required=True,
        type=Path,
        metavar="MODEL_DIR",
        help="folder for the model package",
    )
    _add_cascade(parser)
    _add_network(parser)
    _add_course(parser)
    add_device_options(parser)
    _add_card(parser)
    add("--resume", action="store_true", help="continue an interrupted run")
    add(
        "--json-progress",
        action="store_true",
        help="print the course as JSON lines on standard output",
    )
    parser.set_defaults(run=run)


def _add_cascade(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--recipe",
        metavar="NAME",
        help="train all stages of a model, such as glioma; other options hold for "
        "every stage, and --minutes for all stages together",
    )
    add(
        "--assemble",
        type=_folders,
        metavar="DIR,DIR,…",
        help="train nothing; assemble stages that are already trained into one model",
    )
    add(
        "--training-cases",
        type=Path,
        metavar="FILE",
        help="with --assemble: a JSON list of the cases (name, fingerprint) that the "
        "stages were trained on elsewhere",
    )
    add(
        "--metrics-from",
        type=_folders,
        metavar="DIR,DIR,…",
        help="models of the same recipe whose metrics go into the card; a model of all "
        "cases (--validation 0) also takes over the thresholds of the first",
    )
    add(
        "--thresholds",
        type=_thresholds,
        metavar="0.4,0.3,0.3",
        help="of the classes of a recipe's or an assembled model; default: fitted to "
        "the validation cases",
    )


def _add_card(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--title",
        metavar="TEXT",
        help="title of the model; default: name of its folder",
    )
    add("--licence", metavar="TEXT", help="licence of the weights, for the card")
    add(
        "--model-version",
        default="1",
        metavar="TEXT",
        help="version of the model, for its card; default: 1",
    )
    add("--data", metavar="TEXT", help="the training cases in words, for the card")
    add("--data-licence", metavar="TEXT", help="licence of the cases, for the card")
    add("--citation", metavar="TEXT", help="citation of the data, for the card")


def _add_network(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--network",
        metavar="NETWORK",
        help="the network (unet-gui networks lists them); default: unet3d",
    )
    add(
        "--depth",
        type=parse_count,
        metavar="N",
        help="levels; default: 4 in 3-D, 5 in 2-D",
    )
    add("--filters", type=parse_count, metavar="N", help="filters of the first level")
    add("--spacing", type=_spacing, metavar="MM", help="isotropic grid; 0: own grids")
    add(
        "--sequences",
        type=_names,
        metavar="A,B,…",
        help="input of the network, such as FLAIR,T1Gd; default: all four in 3-D",
    )
    add(
        "--target",
        metavar="NAME",
        help="classes (all three), edema, non_enhancing, enhancing, whole_tumour or "
        "tumour_core; default: classes in 3-D, whole_tumour in 2-D",
    )
    add(
        "--plane",
        choices=("axial", "coronal", "sagittal"),
        help="plane of the slices in 2-D",
    )


def _add_course(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--patch",
        type=parse_counts,
        metavar="64,64,64",
        help="voxels of a patch, two lengths in 2-D; default: by the device's memory",
    )
    add(
        "--batch",
        type=parse_count,
        metavar="N",
        help="patches per step; default: by the device's memory",
    )
    add("--steps", type=parse_count, metavar="N", help="steps per epoch; default: 40")
    budget = parser.add_mutually_exclusive_group()
    budget.add_argument(
        "--epochs",
        type=parse_count,
        metavar="N",
        help="end after N epochs; default: 100",
    )
    budget.add_argument(
        "--minutes", type=parse_number, metavar="N", help="end after N minutes instead"
    )
    add(
        "--augmentation",
        metavar="NAME",
        help="random changes of patches: light (default), strong or strong-faint",
    )
    _add_start(parser)
    _add_validation(parser)
    _add_optimisation(parser)
    add_drawing_options(parser)


def _add_start(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--average",
        type=parse_number,
        metavar="DECAY",
        help="keep the moving average of the weights with this decay, such as 0.997",
    )
    add(
        "--keep",
        choices=("last", "best"),
        help="weights to be kept: the last or the best",
    )
    add(
        "--start-from",
        type=_package_stage,
        metavar="MODEL_DIR[:STAGE]",
        help="start with the weights of a model's stage; default: random weights",
    )
    add(
        "--region",
        choices=("brain", "around_previous"),
        help="train on the whole brain (default), or around an earlier stage's mask",
    )
    add(
        "--margin",
        type=parse_number,
        metavar="MM",
        help="with around_previous: margin around the tumour",
    )
    add("--seed", type=parse_count, metavar="N", help="of random numbers; default: 0")


def _add_validation(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--validation",
        type=parse_number,
        metavar="SHARE",
        help="share of the cases that is held out; 0: none; default: 0.2",
    )
    add(
        "--validation-cases",
        type=_names,
        metavar="A,B,…",
        help="cases that are held out, by name",
    )
    add(
        "--folds",
        type=parse_count,
        metavar="K",
        help="cross-validation: K models, each without the cases of one of K folds of "
        "patients, in MODEL_DIR/fold1 and so on; a fold that is done is not trained "
        "again with --resume",
    )
    add(
        "--fold",
        type=parse_count,
        metavar="N",
        help="train the model of this fold only, into MODEL_DIR itself",
    )
    add(
        "--cluster",
        metavar="ADDRESS",
        help="with --folds: let a cluster of dask.distributed train the folds, as "
        "unet-gui batch has it, such as slurm:queue=gpu,jobs=5",
    )
    add(
        "--validate-every",
        type=parse_count,
        metavar="EPOCHS",
        help="epochs between two validations; default: 2",
    )


def _add_optimisation(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--loss",
        metavar="NAME",
        help="dice, cross-entropy or a sum; default: dice+cross-entropy",
    )
    add(
        "--learning-rate",
        type=parse_number,
        metavar="RATE",
        help="highest learning rate; default: 0.002 in 3-D, 0.001 in 2-D",
    )
    add(
        "--schedule",
        metavar="NAME",
        help="course of the learning rate: cosine (default) or constant",
    )
    add(
        "--warm-up",
        dest="warm_up_steps",
        type=parse_count,
        metavar="STEPS",
        help="steps over which the learning rate rises; default: 2 %% of the budget",
    )
    add(
        "--weight-decay",
        type=parse_number,
        metavar="RATE",
        help="of AdamW; default: 0.0001",
    )
    add(
        "--deep-supervision",
        action="store_const",
        const=True,
        help="train the lower levels of the expanding path directly, too",
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _folders(text: str) -> tuple[Path, ...]:
    return tuple(Path(name) for name in _names(text))


def _thresholds(text: str) -> tuple[float, ...]:
    thresholds = tuple(map(parse_number, text.split(",")))
    if not all(0 < threshold < 1 for threshold in thresholds):
        msg = f"{text} are not thresholds; give numbers between 0 and 1"
        raise ArgumentTypeError(msg)
    return thresholds


def _spacing(text: str) -> float:
    spacing_mm = parse_number(text)
    if spacing_mm < 0:
        msg = f"{text} is not a spacing; give millimetres, or 0"
        raise ArgumentTypeError(msg)
    return spacing_mm


def _package_stage(text: str) -> tuple[Path, int]:
    """Return a model's folder and the number of its stage, 1 if none is given."""
    folder, _, number = text.rpartition(":")
    if folder and re.fullmatch("[1-9][0-9]{0,3}", number):
        return Path(folder), int(number)
    return Path(text), 1


def run(options: argparse.Namespace) -> int:
    """Train and report to standard error, or as JSON to standard output."""
    if options.folds and not options.fold:
        from unet_gui.cli.training_folds import train_folds

        return train_folds(options)
    if options.cluster:
        msg = "--cluster has a meaning with --folds only; leave it out."
        raise InputError(msg)
    report = JsonReport() if options.json_progress else TerminalReport()
    try:
        from unet_gui.networks.engine.backend import start_backend

        device = start_backend(options.device, options.runtime or "")
        if do_training(options, device, report):
            return 0
        report.stopped("Stopped in the first epoch; no model was written.")
    except UnetGuiError as error:
        if isinstance(report, JsonReport):
            report.error(str(error))
        raise
    finally:
        if isinstance(report, TerminalReport):
            report.close()
    return 1
