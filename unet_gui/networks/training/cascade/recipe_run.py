"""Running a recipe: training all stages, then assembling their package."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.training.cascade.cascade import CascadeSettings, assemble
from unet_gui.networks.training.cascade.cascade_card import write_card
from unet_gui.networks.training.checkpoint import writing_into
from unet_gui.networks.training.loop import NoModelError
from unet_gui.networks.training.package import CUT_OFF
from unet_gui.networks.training.run import train

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.io.names.decathlon import DatasetFolder
    from unet_gui.networks.training.options import TrainingOptions
    from unet_gui.networks.training.report import Step, TrainingReport


def train_recipe(
    stages: Sequence[TrainingOptions],
    output: Path,
    settings: CascadeSettings,
    report: TrainingReport,
    device: str = "CPU",
) -> None:
    """Train every stage, assemble them in `output`, and write the card.

    With the option `resume`, an interrupted run continues; finished stages are not
    trained again. Ctrl+C ends the run with a package of the stages so far.

    Raises
    ------
    InputError
        If the dataset, an option or a stage does not fit.
    NoModelError
        If the run was stopped in its first epoch.
    RunError
        If a file cannot be written.
    """
    _siblings(settings)  # invalid packages are refused now, not after hours
    epochs = 0
    folders: list[Path] = []
    for number, options in enumerate(stages, 1):
        report.message(
            Text("Stage {number} of {count}", number=number, count=len(stages))
        )
        later_s = 60 * sum(later.minutes or 0.0 for later in stages[number:])
        try:
            is_complete = _is_finished(options) or train(
                _resumable(options), StageReport(report, epochs, later_s), device
            )
        except NoModelError:
            if not folders:
                raise
            break
        folders.append(options.output)
        epochs += _epochs_of(options)
        if not is_complete:
            break
    finish_cascade(folders, stages[0].dataset_folder, output, settings, report)


def finish_cascade(
    folders: Sequence[Path],
    dataset: Path | DatasetFolder,
    output: Path,
    settings: CascadeSettings,
    report: TrainingReport,
) -> None:
    """Assemble trained stages in `output`, calibrate, measure, and write the card."""
    siblings = _siblings(settings)
    with writing_into(output):
        package = assemble(folders, output, settings)
        fits = not settings.thresholds
        dice = write_card(package, dataset, report, siblings, fits=fits)
    last = read_model_package(folders[-1]).spec.card.training
    report.done(output, int(last.get("best_epoch", 0)), dice)


def _siblings(settings: CascadeSettings) -> list[ModelPackage]:
    return [read_model_package(folder) for folder in settings.metrics_from]


def _resumable(options: TrainingOptions) -> TrainingOptions:
    """Resume a run that is there; refuse to if the options do not ask for it."""
    is_started = (options.output / "training" / "checkpoint.npz").exists()
    if is_started and not options.resume:
        msg = Text(
            "{output} already holds a run; add --resume or choose another folder.",
            output=options.output,
        )
        raise InputError(msg)
    return replace(options, resume=is_started)


def _is_finished(options: TrainingOptions) -> bool:
    """Whether an earlier start has trained the stage to its end."""
    if not (options.resume and (options.output / "model.json").exists()):
        return False
    card = read_model_package(options.output).spec.card
    return bool(card.metrics) and CUT_OFF not in card.training


def _epochs_of(options: TrainingOptions) -> int:
    card = read_model_package(options.output).spec.card
    return int(card.training.get("epochs_done", 0))


class StageReport:
    """Reports a stage, with its epochs numbered after those of earlier stages.

    Parameters
    ----------
    later_s : float
        Time in seconds of the stages to come, as far as it is known.
    """

    def __init__(
        self, report: TrainingReport, epochs_before: int, later_s: float = 0.0
    ) -> None:
        self._report = report
        self._before = epochs_before
        self._later_s = later_s

    def message(self, text: str) -> None:
        """Pass it on."""
        self._report.message(text)

    def step(self, step: Step) -> None:
        """Pass it on, with the time of the stages to come."""
        epoch, left_s = step.epoch + self._before, step.left_s + self._later_s
        self._report.step(replace(step, epoch=epoch, left_s=left_s))

    def validating(self, epoch: int) -> None:
        """Pass it on."""
        self._report.validating(epoch + self._before)

    def epoch(self, row: Mapping[str, float]) -> None:
        """Pass it on."""
        changed: dict[str, Any] = {**row, "epoch": row["epoch"] + self._before}
        self._report.epoch(changed)

    def validation(self, epoch: int, dice: Mapping[str, float], score: float) -> None:
        """Pass it on."""
        self._report.validation(epoch + self._before, dice, score)

    def done(self, model: Path, best_epoch: int, dice: Mapping[str, float]) -> None:
        """Report a line of text: the model is not done before all stages are."""
        regions = ", ".join(f"{name} {value:.3f}" for name, value in dice.items())
        self._report.message(
            Text(
                "Wrote {model} with the weights of epoch {best_epoch}: {regions}",
                model=model,
                best_epoch=best_epoch,
                regions=regions,
            )
        )
