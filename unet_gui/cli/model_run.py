"""Options, start and progress bar of a model on the command line."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

from tqdm import tqdm

from unet_gui.cli.numbers import parse_memory
from unet_gui.cli.run_helps import DEVICE_HELP, PRECISION_HELP, RUNTIME_HELP
from unet_gui.core.model.precision import PRECISION_IDS
from unet_gui.core.model.runtime import AUTO, RUNTIME_IDS
from unet_gui.core.progress import run_to_end
from unet_gui.core.shown_text import escaped
from unet_gui.segmentation.tiles.flips import FLIP_COUNTS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator

    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.core.progress import Progress
    from unet_gui.segmentation.port.predictor import Predictor

R = TypeVar("R")

_MEMORY_HELP = (
    "limit for the network; default: half of the free memory, or what it needs"
)
_SMALL_HELP = (
    "keep a class marked of which there is too little to be sure, such as enhancing "
    "tumour"
)
_FLIPS_HELP = "average over this many mirror images; slower, often slightly better"


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the model, its device and its memory."""
    add = parser.add_argument
    add("--model", metavar="ID|DIR", help="default: the first installed")
    add("--device", default="auto", help=DEVICE_HELP)
    add("--runtime", choices=RUNTIME_IDS, default=AUTO, help=RUNTIME_HELP)
    add("--precision", choices=PRECISION_IDS, default=AUTO, help=PRECISION_HELP)
    add("--memory", type=parse_memory, metavar="4GB", help=_MEMORY_HELP)
    add("--flips", type=int, choices=FLIP_COUNTS, default=1, help=_FLIPS_HELP)
    add("--keep-small-classes", action="store_true", help=_SMALL_HELP)


def start_predictor(
    package: ModelPackage, device: str, runtime: str = AUTO, precision: str = AUTO
) -> tuple[Predictor, float]:
    """Load a model in this process; also return the time that took in seconds."""
    started = time.perf_counter()
    from unet_gui.networks.engine.runtime import start_runtime

    predictor = start_runtime(device, runtime, precision).load(package)
    return predictor, time.perf_counter() - started


def run_with_bar(name: str, job: Generator[Progress, None, R]) -> R:
    """Run a job and return its result; show plan and progress on a terminal."""
    tqdm.monitor_interval = 0  # the steps are slow; no monitor thread is needed
    with tqdm(
        total=0, desc=escaped(name), leave=False, disable=not sys.stderr.isatty()
    ) as bar:

        def show(progress: Progress) -> None:
            if progress.is_plan and not bar.disable:
                bar.write(escaped(f"{name}: {progress.message}"), file=sys.stderr)
            bar.total, bar.n = progress.total, progress.done
            bar.set_postfix_str(escaped(progress.message))

        return run_to_end(job, show)
