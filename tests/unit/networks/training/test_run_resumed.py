"""Runs that are resumed, and runs that must not differ."""

from __future__ import annotations

import errno
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.case_folders import write_decathlon
from tests.training_run import AVERAGED, history, run
from unet_gui.cli.main import main
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.weights.stage_network import load_stage_network

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.tensorflow, pytest.mark.usefixtures("eager_steps")]


@pytest.fixture(scope="module")
def one_epoch(tmp_path_factory, uncompiled) -> Path:
    """Train for one epoch with the seed 0; tests that continue do so with a copy."""
    folder = tmp_path_factory.mktemp("one_epoch")
    with uncompiled():
        assert (
            run(write_decathlon(folder / "Task01"), folder / "model", "--epochs", "1")
            == 0
        )
    return folder / "model"


def test_resume_continues_after_the_last_epoch(
    one_epoch, decathlon_folder, tmp_path, capsys
) -> None:
    whole = tmp_path / "whole"
    out = shutil.copytree(one_epoch, tmp_path / "model")
    assert run(decathlon_folder, out, "--epochs", "1") == 2
    assert "--resume" in capsys.readouterr().err
    assert run(decathlon_folder, out, "--epochs", "2", "--resume") == 0
    assert run(decathlon_folder, whole, "--epochs", "2") == 0
    assert [row["epoch"] for row in history(out)] == ["1", "2"]
    assert history(out)[0]["loss"] == history(whole)[0]["loss"]


def test_resume_with_other_options_is_refused(
    one_epoch, decathlon_folder, tmp_path, capsys
) -> None:
    out = shutil.copytree(one_epoch, tmp_path / "model")
    assert run(decathlon_folder, out, "--epochs", "2", "--resume", "--seed", "7") == 2
    assert "was started with seed 0, not 7" in capsys.readouterr().err


def test_a_resumed_average_equals_that_of_an_uninterrupted_run(
    decathlon_folder, tmp_path
) -> None:
    out, whole = tmp_path / "model", tmp_path / "whole"
    words = (
        *AVERAGED,
        "--loss",
        "dice+regions+cross-entropy",
    )
    # a learning rate that does not depend on the budget, which differs here
    words = (*words, "--schedule", "constant", "--warm-up", "4")
    for epochs, more in (("1", ()), ("2", ("--resume",))):
        assert run(decathlon_folder, out, "--epochs", epochs, *words, *more) == 0
    assert run(decathlon_folder, whole, "--epochs", "2", *words) == 0
    assert history(out) == history(whole)
    kept, expected = (
        load_stage_network(path, read_model_package(path).spec.stages[0]).get_weights()
        for path in (out, whole)
    )
    for weight, other in zip(kept, expected, strict=True):
        np.testing.assert_array_equal(weight, other)


DEVICE = (
    *("--drawing", "device", "--deep-supervision", "--warm-up", "3"),
    *("--weight-decay", "0.01", "--augmentation", "strong", "--average", "0.9"),
    *("--depth", "3", "--data-workers", "2"),
)


def test_a_run_with_patches_from_the_device_is_resumed(
    decathlon_folder, tmp_path
) -> None:
    out = tmp_path / "model"
    for epochs, more in (("1", ()), ("2", ("--resume",))):
        assert run(decathlon_folder, out, "--epochs", epochs, *DEVICE, *more) == 0
    assert [row["epoch"] for row in history(out)] == ["1", "2"]
    package = read_model_package(out)
    assert package.spec.card.training["deep_supervision"] is True
    stage = package.spec.stages[0]
    model = load_stage_network(out, stage)  # without the heads of the training
    assert len(model.outputs) == 1
    assert all(np.isfinite(w).all() for w in model.get_weights())


def test_a_resumed_run_keeps_the_patch_that_memory_chose(
    decathlon_folder, tmp_path, monkeypatch
) -> None:
    """Memory that is free later must not change a run."""
    small = ("--depth", "2", "--filters", "2", "--steps", "1", "--validation", "0.4")
    words = ["train", str(decathlon_folder), "-o", str(tmp_path / "m"), *small]
    words += ["--precision", "float32"]
    where = "unet_gui.networks.training.run.free_device_bytes"
    for free, epochs, more in ((3 * 10**7, "1", ()), (10**12, "2", ("--resume",))):
        monkeypatch.setattr(where, lambda device, free=free: free)
        assert main([*words, "--epochs", epochs, *more]) == 0
    card = read_model_package(tmp_path / "m").spec.card.training
    assert (card["patch"], card["batch"]) == ([32, 32, 32], 1)


@pytest.mark.parametrize("at", ["save_checkpoint", "write_history"])
def test_a_full_disk_is_reported_in_one_sentence(
    decathlon_folder, tmp_path, capsys, monkeypatch, at
) -> None:
    def full(*_) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    out = tmp_path / "full"
    monkeypatch.setattr(f"unet_gui.networks.training.loop.{at}", full)
    assert run(decathlon_folder, out, "--epochs", "1") == 1
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith("unet-gui: The disk of ")
    assert "--resume" in said
    monkeypatch.undo()
    assert run(decathlon_folder, out, "--epochs", "1", "--resume") == 0


def test_the_seed_determines_the_result(one_epoch, decathlon_folder, tmp_path) -> None:
    """More threads that draw patches do not change it."""
    again, other = tmp_path / "again", tmp_path / "other"
    words = ("--epochs", "1", "--data-workers", "3")
    assert run(decathlon_folder, again, *words) == 0
    assert history(again) == history(one_epoch)
    assert run(decathlon_folder, other, *words, "--seed", "1") == 0
    assert history(other)[0]["loss"] != history(one_epoch)[0]["loss"]
