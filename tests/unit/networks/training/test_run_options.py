"""Options of a run that are refused, and budgets that end it."""

from __future__ import annotations

import pytest

from tests.quiet_report import QuietReport
from tests.training_run import history, run
from unet_gui.core.errors import InputError
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.training.options import TrainingOptions
from unet_gui.networks.training.run import train

pytestmark = [pytest.mark.tensorflow, pytest.mark.usefixtures("eager_steps")]


def test_minutes_end_an_epoch_and_the_rate_falls_to_zero(
    decathlon_folder, tmp_path, monkeypatch
) -> None:
    """Steps of a second each by a clock of their own, which train nothing."""
    clock, rates = [0.0], []

    def step(model, images, targets) -> float:
        clock[0] += 1
        rates.append(float(model.optimizer.learning_rate))
        return 0.5

    monkeypatch.setattr("unet_gui.networks.training.loop.train_step", step)
    monkeypatch.setattr(
        "unet_gui.networks.training.schedule.time.monotonic", lambda: clock[0]
    )
    out = tmp_path / "brief"
    words = ("--steps", "40", "--minutes", "1", "--average", "0.9", "--keep", "last")
    assert run(decathlon_folder, out, *words) == 0
    assert [row["epoch"] for row in history(out)] == ["1", "2"]  # 40 steps and 20
    assert len(rates) == 60
    assert rates[-1] < 0.01 * max(rates)
    assert read_model_package(out).spec.card.training["epochs_done"] == 2


def test_a_loss_that_is_no_number_ends_the_run(
    decathlon_folder, tmp_path, monkeypatch, capsys
) -> None:
    monkeypatch.setattr(
        "unet_gui.networks.training.loop.train_step", lambda *_: float("nan")
    )
    assert run(decathlon_folder, tmp_path / "out") == 1
    assert "not a number in step 1 of epoch 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--validation-cases", "NOBODY"), "no case NOBODY"),
        (("--validation-cases", "BRATS_001,BRATS_002"), "none is left"),
        (("--network", "vnet"), "network must be one of unet3d"),
        (("--depth", "1"), "depth must be at least 2"),
        (("--sequences", "FLAIR,PET"), "no PET"),
        (("--target", "brain"), "target must be one of classes, edema"),
        (("--loss", "hinge"), "loss must be one of dice, cross-entropy"),
        (("--plane", "axial"), "is a 3-D network and takes no plane"),
        (("--patch", "4,4"), "patches of 3 lengths"),
        (("--patch", "5,4,4"), "patch must be multiples of 2"),
        (("--steps", "0"), "steps_per_epoch must be at least 1"),
        (("--learning-rate", "0"), "learning_rate must be above 0"),
        (("--average", "1"), "average must be at least 0 and below 1"),
        (("--validation", "-1"), "validation_share must be at least 0"),
        (("--margin", "-1"), "margin_mm must be at least 0"),
        (("--augmentation", "none"), "augmentation must be one of light, strong"),
        (("--start-from", "nowhere"), "nowhere"),
        (("--sequences", ","), "sequences must name at least one"),
    ],
)
def test_invalid_options_are_refused(
    decathlon_folder, tmp_path, capsys, words, message
) -> None:
    assert run(decathlon_folder, tmp_path / "x", "--epochs", "1", *words) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--epochs", "0"), "epochs must be at least 1"),
        (("--minutes", "0"), "minutes must be above 0"),
    ],
)
def test_an_empty_budget_is_refused(
    decathlon_folder, tmp_path, capsys, words, message
) -> None:
    assert run(decathlon_folder, tmp_path / "x", *words) == 2
    assert message in capsys.readouterr().err


def test_a_folder_without_a_dataset_is_refused(tmp_path) -> None:
    options = TrainingOptions(tmp_path, tmp_path / "out")
    with pytest.raises(InputError, match=r"no readable dataset\.json"):
        train(options, QuietReport())
