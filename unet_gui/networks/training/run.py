"""The training run: from a Decathlon folder to a model package."""

from __future__ import annotations

import contextlib
import random
from typing import TYPE_CHECKING

import keras

from unet_gui.core.errors import InputError
from unet_gui.core.labels import TumourClass
from unet_gui.core.model_spec import ClassSpec
from unet_gui.networks.registry import build_network
from unet_gui.networks.training.callbacks import (
    BudgetSchedule,
    CaseValidation,
    EpochCounter,
)
from unet_gui.networks.training.dataset import read_training_cases
from unet_gui.networks.training.losses import dice_cross_entropy_loss
from unet_gui.networks.training.package import write_package
from unet_gui.networks.training.patches import PatchDataset, PatchPlan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.networks.training.options import TrainingOptions
    from unet_gui.networks.training.patches import TrainingCase

CLASSES = tuple(ClassSpec(int(c), c.key) for c in TumourClass)


def train(options: TrainingOptions, say: Callable[[str], None]) -> None:
    """Train a network and write its package to `options.output`.

    A run that was cut off goes on from its last whole epoch with `options.resume`.
    Ctrl+C ends it early with the best weights so far.

    Raises
    ------
    InputError
        If the dataset or an option does not fit.
    """
    work = options.output / "training"
    if work.exists() and not options.resume:
        msg = f"{work} holds a run already; add --resume, or choose another folder."
        raise InputError(msg)
    work.mkdir(parents=True, exist_ok=True)
    keras.utils.set_random_seed(options.seed)
    keras.config.set_dtype_policy(options.precision)
    training, validation = _split(options, say)
    model = _compiled(options)
    say(f"{options.network}: {model.count_params():,} parameters")
    dataset = PatchDataset(
        training,
        PatchPlan(
            options.patch,
            tuple(c.value for c in CLASSES),
            options.batch,
            options.steps_per_epoch,
            options.seed,
        ),
    )
    checks = CaseValidation(validation, CLASSES, options, say)
    with contextlib.suppress(KeyboardInterrupt):
        model.fit(
            dataset,
            epochs=options.epochs,
            verbose=0,
            callbacks=[
                keras.callbacks.BackupAndRestore(work / "backup"),
                EpochCounter(dataset),
                BudgetSchedule(options),
                checks,
            ],
        )
    write_package(options, CLASSES, network_arguments(options), checks)
    say(f"Wrote {options.output}")


def _split(
    options: TrainingOptions, say: Callable[[str], None]
) -> tuple[list[TrainingCase], list[TrainingCase]]:
    cases = []
    for case in read_training_cases(
        options.dataset, options.sequences, options.spacing_mm
    ):
        cases.append(case)
        say(f"Read {case.name}")
    held_out = set(options.validation_cases) or _drawn(options, [c.name for c in cases])
    unknown = held_out - {c.name for c in cases}
    if unknown:
        msg = f"{options.dataset} has no case {', '.join(sorted(unknown))}."
        raise InputError(msg)
    training = [c for c in cases if c.name not in held_out]
    if not training:
        msg = "Every case is held out for validation; none is left to train on."
        raise InputError(msg)
    return training, [c for c in cases if c.name in held_out]


def _drawn(options: TrainingOptions, names: Sequence[str]) -> set[str]:
    count = max(1, round(options.validation_share * len(names)))
    return set(random.Random(options.seed).sample(sorted(names), count))


def _compiled(options: TrainingOptions) -> keras.Model:
    model = build_network(options.network, network_arguments(options))
    model.compile(
        keras.optimizers.AdamW(options.learning_rate, weight_decay=1e-4),
        loss=dice_cross_entropy_loss,
        jit_compile=False,  # XLA is several times slower on CPUs
    )
    return model


def network_arguments(options: TrainingOptions) -> dict[str, object]:
    """Return the builder's arguments that the options stand for."""
    return {
        "channels": len(options.sequences),
        "classes": len(CLASSES),
        "depth": options.depth,
        "base_filters": options.filters,
        "batch_normalization": True,
    }
