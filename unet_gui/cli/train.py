"""``unet-gui train``: from a Decathlon folder to a model package."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.sequences import Sequence

if TYPE_CHECKING:
    import argparse


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("train", help="train a network on labelled cases")
    add = parser.add_argument
    add("dataset", type=Path, metavar="DATASET", help="Decathlon folder")
    add("-o", "--output", required=True, type=Path, metavar="MODEL_DIR")
    add("--network", default="unet3d", metavar="ID")
    add("--depth", type=int, default=4, metavar="N")
    add("--filters", type=int, default=12, metavar="N", help="in the first level")
    add("--spacing", type=float, default=2.0, metavar="MM")
    add("--sequences", type=_names, default=tuple(Sequence), metavar="A,B,…")
    add("--patch", type=_patch, default=(64, 64, 64), metavar="64,64,64")
    add("--batch", type=int, default=2, metavar="N", help="patches per step")
    add("--steps", type=int, default=40, metavar="N", help="steps per epoch")
    budget = parser.add_mutually_exclusive_group()
    budget.add_argument("--epochs", type=int, metavar="N", help="default: 100")
    budget.add_argument("--minutes", type=float, metavar="N")
    add("--learning-rate", type=float, default=2e-3, metavar="RATE")
    add("--validation", type=float, default=0.2, metavar="SHARE")
    add("--validation-cases", type=_names, default=(), metavar="A,B,…")
    add("--validate-every", type=int, default=2, metavar="EPOCHS")
    add("--seed", type=int, default=0, metavar="N")
    add("--device", default="auto", help="auto, cpu, gpu or gpu:N")
    add("--precision", choices=_PRECISIONS, default="float32")
    add("--title", default="", help="of the model, for its card")
    add("--licence", default="not stated", help="of the weights, for the card")
    add("--citation", default="", help="of the data, for the card")
    add("--resume", action="store_true", help="go on with a run that was cut off")
    parser.set_defaults(run=run)


_PRECISIONS = ("float32", "mixed_bfloat16", "mixed_float16")
# With a budget of minutes the number of epochs does not end the run.
_ENDLESS_EPOCHS = 1_000_000


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _patch(text: str) -> tuple[int, int, int]:
    i, j, k = (int(length) for length in text.split(","))
    return (i, j, k)


def run(options: argparse.Namespace) -> int:
    """Train; one line per validation goes to standard error."""
    from unet_gui.networks.backend import start_backend

    start_backend(options.device)
    from unet_gui.networks.training.options import TrainingOptions
    from unet_gui.networks.training.run import train

    epochs = options.epochs or (_ENDLESS_EPOCHS if options.minutes else 100)
    train(
        TrainingOptions(
            dataset=options.dataset,
            output=options.output,
            network=options.network,
            depth=options.depth,
            filters=options.filters,
            spacing_mm=options.spacing,
            sequences=tuple(map(str, options.sequences)),
            patch=options.patch,
            batch=options.batch,
            steps_per_epoch=options.steps,
            epochs=epochs,
            minutes=options.minutes,
            learning_rate=options.learning_rate,
            validation_cases=options.validation_cases,
            validation_share=options.validation,
            validate_every=options.validate_every,
            seed=options.seed,
            precision=options.precision,
            resume=options.resume,
            title=options.title,
            licence=options.licence,
            citation=options.citation,
        ),
        _say,
    )
    return 0


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
