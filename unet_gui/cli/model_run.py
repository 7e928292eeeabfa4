"""Options, start and progress bar of a model on the command line."""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, TypeVar

from tqdm import tqdm

from unet_gui.cli.run_helps import DEVICE_HELP, OF_CALL, PRECISION_HELP, RUNTIME_HELP
from unet_gui.cli.terminal.numbers import parse_memory
from unet_gui.controllers.runs.hd_bet import can_find
from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.case.preparation import PreparationChoice, parse_steps
from unet_gui.core.errors import InputError
from unet_gui.core.model.precision import PRECISION_IDS
from unet_gui.core.model.runtime import AUTO, RUNTIME_IDS
from unet_gui.core.progress import run_to_end
from unet_gui.core.shown_text import escaped
from unet_gui.segmentation.tiles.flips import FLIP_COUNTS

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.core.case.preparation import Step
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.core.progress import Progress
    from unet_gui.segmentation.port.predictor import Predictor

R = TypeVar("R")

_BAR = "{desc}: {percentage:3.0f} % |{bar}| {elapsed}{postfix}"

_MODEL_HELP = (
    "id of an installed model (unet-gui models lists them), or the folder of one; "
    "default: glioma, the first that comes with the program"
)
_MEMORY_HELP = (
    "memory limit for the network, such as 4GB; default: half of the free memory, or "
    "what it needs"
)
_FLIPS_HELP = (
    "test-time augmentation (mirror): average over this many mirror images; slower, "
    "often slightly better; default: 1"
)
_PREPARE_HELP = (
    "what is done to the scans before: auto (default), only what a case needs; none; "
    "or some of align,brain,bias,grid: align the sequences, remove the skull, correct "
    "the bias field, resample to 1 mm"
)
_ALIGN_TO_HELP = (
    "the sequence that align aligns the others to; default: T1Gd, else FLAIR, else "
    "the first"
)
_BRAIN_HELP = (
    "what finds the brain: the network that comes with the program (default), or "
    "HD-BET, which takes minutes and has to be installed with pip install hd-bet"
)
_SMALL_HELP = (
    "keep a class marked even if there is too little of it to be sure, such as "
    "enhancing tumour"
)


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the model, its device and its memory."""
    add = parser.add_argument
    add("--model", metavar="ID|DIR", help=_MODEL_HELP)
    add("--device", default=AUTO, metavar="DEVICE", help=DEVICE_HELP + OF_CALL)
    add("--runtime", choices=RUNTIME_IDS, default=AUTO, help=RUNTIME_HELP + OF_CALL)
    add(
        "--precision",
        choices=PRECISION_IDS,
        default=AUTO,
        help=PRECISION_HELP + OF_CALL,
    )
    add("--memory", type=parse_memory, metavar="SIZE", help=_MEMORY_HELP)
    add("--flips", type=int, choices=FLIP_COUNTS, default=1, help=_FLIPS_HELP)
    add("--keep-small-classes", action="store_true", help=_SMALL_HELP)


def add_prepare_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the preparation of the scans."""
    add = parser.add_argument
    add("--prepare", type=_parse_prepare, metavar="STEPS", help=_PREPARE_HELP)
    add("--align-to", metavar="SEQUENCE", help=_ALIGN_TO_HELP)
    add("--brain", choices=tuple(BrainTool), default="network", help=_BRAIN_HELP)


def _parse_prepare(text: str) -> frozenset[Step] | None:
    try:
        return parse_steps(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(error.args[0]) from error


def preparation_choice(options: argparse.Namespace) -> PreparationChoice:
    """Return the choice in the options of a call.

    Raises
    ------
    InputError
        If HD-BET is asked for, and not installed.
    """
    choice = PreparationChoice(
        options.prepare, options.align_to, brain=BrainTool(options.brain)
    )
    if not can_find(choice.brain, has_network=True):
        raise InputError(choice.brain.missing_text)
    return choice


def start_predictor(
    package: ModelPackage, device: str, runtime: str = AUTO, precision: str = AUTO
) -> tuple[Predictor, float]:
    """Load a model in this process; also return the time that took in seconds."""
    started = time.perf_counter()
    from unet_gui.networks.engine.runtime import start_runtime

    predictor = start_runtime(device, runtime, precision).load(package)
    return predictor, time.perf_counter() - started


def run_with_bar(
    title: str, job: Generator[Progress, None, R], *, is_verbose: bool = False
) -> R:
    """Run a job and return its result, with a progress bar on a terminal.

    Parameters
    ----------
    is_verbose : bool
        Also print how the work is planned.
    """
    tqdm.monitor_interval = 0  # the steps are slow; no monitor thread is needed
    title, is_shown = escaped(title), sys.stderr.isatty()
    with tqdm(
        total=0, desc=title, leave=False, disable=not is_shown, bar_format=_BAR
    ) as bar:

        def show(progress: Progress) -> None:
            bar.total, bar.n = progress.total, progress.done
            message = escaped(progress.message)
            bar.set_postfix_str("" if progress.is_plan else message)
            if progress.is_plan and is_verbose:
                bar.write(f"{title}: {message}", file=sys.stderr)

        return run_to_end(job, show)
