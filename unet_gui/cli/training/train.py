"""``unet-gui train``: from a Decathlon folder to a model package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.role_options import (
    add_channels_option,
    add_label_scheme_options,
    add_label_values_option,
)
from unet_gui.cli.terminal.output_folder import add_output_folder
from unet_gui.cli.training.devices import add_device_options
from unet_gui.cli.training.options import add_course_options, add_network_options
from unet_gui.cli.training.reports import JsonReport, TerminalReport
from unet_gui.cli.training.task import do_training
from unet_gui.cli.training.values import parse_folders, parse_thresholds
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
    add_output_folder(parser, "folder for the model package", "MODEL_DIR")
    _add_cascade(parser)
    add_network_options(parser)
    add_course_options(parser)
    add_device_options(parser)
    _add_card(parser)
    add("--resume", action="store_true", help="continue an interrupted run")
    add(
        "--json-progress",
        action="store_true",
        help="report the course as JSON lines on standard output",
    )
    parser.set_defaults(run=run)


def _add_cascade(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--recipe",
        metavar="NAME",
        help="train all stages of a model, such as glioma; other options apply to "
        "every stage, and --minutes to all stages together",
    )
    add(
        "--assemble",
        type=parse_folders,
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
        type=parse_folders,
        metavar="DIR,DIR,…",
        help="models of the same recipe whose metrics go into the card; a model of all "
        "cases (--validation 0) also takes over the thresholds of the first",
    )
    add(
        "--thresholds",
        type=parse_thresholds,
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


def run(options: argparse.Namespace) -> int:
    """Train and report to standard error, or as JSON to standard output."""
    if options.folds and not options.fold:
        from unet_gui.cli.training.folds import train_folds

        return train_folds(options)
    if options.cluster:
        msg = "--cluster has a meaning only with --folds; leave it out."
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
