"""Options of a training about the network and the course of its training."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.terminal.numbers import parse_count, parse_counts, parse_number
from unet_gui.cli.training.devices import add_drawing_options
from unet_gui.cli.training.values import parse_names

if TYPE_CHECKING:
    import argparse


def add_network_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the network, its input and its output."""
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
        type=parse_names,
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


def add_course_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the course of a training: data, steps, start, loss."""
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
        help="weights to keep: the last or the best",
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
        help="share of the cases to hold out; 0: none; default: 0.2",
    )
    add(
        "--validation-cases",
        type=parse_names,
        metavar="A,B,…",
        help="cases to hold out, by name",
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
        "with unet-gui batch, such as slurm:queue=gpu,jobs=5",
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
