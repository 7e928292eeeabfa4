"""Running a recipe: stage after stage, then the package of all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.training.cascade.cascade import CascadeWords, assemble
from unet_gui.networks.training.cascade.cascade_card import write_card
from unet_gui.networks.training.checkpoint import writing_into
from unet_gui.networks.training.package import CUT_OFF
from unet_gui.networks.training.run import train

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.networks.training.options import TrainingOptions
    from unet_gui.networks.training.report import TrainingReport


def train_recipe(
    stages: Sequence[TrainingOptions],
    output: Path,
    words: CascadeWords,
    report: TrainingReport,
) -> None:
    """Train every stage, assemble them in `output`, and write the card.

    A run that was cut off goes on with the options' `resume`; stages that were
    finished are left as they are. Ctrl+C ends it with the package of the stages so
    far.

    Raises
    ------
    InputError
        If the dataset, an option or a stage does not fit.
    RunError
        If a file cannot be written.
    """
    _siblings(words)  # refused now, not after hours
    epochs = 0
    done: list[Path] = []
    for number, options in enumerate(stages, 1):
        report.message(f"Stage {number} of {len(stages)}")
        is_whole = _is_finished(options) or train(
            _resumable(options), StageReport(report, epochs)
        )
        done.append(options.output)
        epochs += _epochs_of(options)
        if not is_whole:
            break
    finish_cascade(done, stages[0].dataset, output, words, report)


def finish_cascade(
    folders: Sequence[Path],
    dataset: Path,
    output: Path,
    words: CascadeWords,
    report: TrainingReport,
) -> None:
    """Assemble trained stages in `output`, calibrate, measure, and write the card."""
    siblings = _siblings(words)
    with writing_into(output):
        package = assemble(folders, output, words)
        dice = write_card(package, dataset, report, siblings)
    last = read_model_package(folders[-1]).spec.card.training
    report.done(output, int(last.get("best_epoch", 0)), dice)


def _siblings(words: CascadeWords) -> list[ModelPackage]:
    return [read_model_package(folder) for folder in words.figures_of]


def _resumable(options: TrainingOptions) -> TrainingOptions:
    """Refuse a folder that holds a run already, unless it is to go on."""
    begun = (options.output / "training" / "checkpoint.npz").exists()
    if begun and not options.resume:
        msg = (
            f"{options.output} holds a run already; add --resume, or choose another "
            "folder."
        )
        raise InputError(msg)
    return replace(options, resume=begun)


def _is_finished(options: TrainingOptions) -> bool:
    """Whether the stage was trained to its end by an earlier start."""
    if not (options.resume and (options.output / "model.json").exists()):
        return False
    card = read_model_package(options.output).spec.card
    return bool(card.metrics) and CUT_OFF not in card.training


def _epochs_of(options: TrainingOptions) -> int:
    card = read_model_package(options.output).spec.card
    return int(card.training.get("epochs_done", 0))


class StageReport:
    """Tells of a stage with epochs counted on from the stages before."""

    def __init__(self, report: TrainingReport, epochs_before: int) -> None:
        self._report = report
        self._before = epochs_before

    def message(self, text: str) -> None:
        """Pass it on."""
        self._report.message(text)

    def step(self, epoch: int, done: int, total: int, loss: float) -> None:
        """Pass it on."""
        self._report.step(epoch + self._before, done, total, loss)

    def epoch(self, row: Mapping[str, float]) -> None:
        """Pass it on."""
        changed: dict[str, Any] = {**row, "epoch": row["epoch"] + self._before}
        self._report.epoch(changed)

    def validation(self, epoch: int, dice: Mapping[str, float], score: float) -> None:
        """Pass it on."""
        self._report.validation(epoch + self._before, dice, score)

    def done(self, model: Path, best_epoch: int, dice: Mapping[str, float]) -> None:
        """Say it in a line; the model is not done before all stages are."""
        regions = ", ".join(f"{name} {value:.3f}" for name, value in dice.items())
        self._report.message(
            f"Wrote {model}, the weights of epoch {best_epoch}: {regions}"
        )
