"""Runs that are killed or stopped."""

from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from unet_gui.cli.main import main
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.training import loop

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.tensorflow

EPOCHS = 3
COMMAND = (
    *("train", "--network", "unet2d-classic"),
    *("--depth", "2", "--filters", "2", "--patch", "8,8", "--steps", "4"),
    *("--batch", "2", "--validation-cases", "BRATS_002", "--validate-every", "1"),
    *("--device", "cpu", "--precision", "float32", "--seed", "5", "--json-progress"),
)


def command(folder, out, *words: str) -> list[str]:
    return [*COMMAND, str(folder), "-o", str(out), *words]


def start(folder, out, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "unet_gui", *command(folder, out, *words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(child, kind: str) -> None:
    for line in child.stdout:
        if json.loads(line)["kind"] == kind:
            return
    pytest.fail(f"no {kind}: {child.stderr.read()}")


def history(out) -> list[dict[str, str]]:
    with (out / "training" / "history.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_kill_does_not_change_the_result(decathlon_folder, tmp_path) -> None:
    """The history is the same, so the states of dropout and the optimizer are, too."""
    cut, whole = tmp_path / "cut", tmp_path / "whole"
    epochs = ("--epochs", str(EPOCHS))
    with start(decathlon_folder, cut, *epochs) as child:
        wait_for(child, "validation")
        time.sleep(0.002)  # in the middle of writing, as likely as not
        child.kill()
    for path in cut.glob("training/[!.]*.npz"):  # those that are written to their end
        with np.load(path) as file:
            assert all(file[name] is not None for name in file)
    assert main(command(decathlon_folder, whole, *epochs)) == 0
    assert main(command(decathlon_folder, cut, *epochs, "--resume")) == 0
    assert [row["epoch"] for row in history(cut)] == [
        str(n) for n in range(1, EPOCHS + 1)
    ]
    assert history(cut) == history(whole)
    read_model_package(cut)
    assert not list(cut.rglob(".partial-*"))


@pytest.fixture
def interrupted(eager_steps, monkeypatch) -> Callable[[str], None]:
    """Press Ctrl+C after a function of the training loop is called."""

    def press_in(name: str) -> None:
        real = getattr(loop, name)

        def pressed(*arguments):
            result = real(*arguments)
            # what the signal calls; the signal itself could end a process of tests
            signal.getsignal(signal.SIGINT)(signal.SIGINT, None)
            return result

        monkeypatch.setattr(loop, name, pressed)

    return press_in


def test_a_stop_in_the_first_epoch_writes_no_model(
    decathlon_folder, tmp_path, capsys, interrupted
) -> None:
    out = tmp_path / "stopped"
    interrupted("train_step")
    assert main(command(decathlon_folder, out, "--epochs", "2")) == 1
    printed, said = capsys.readouterr()
    assert json.loads(printed.splitlines()[-1])["kind"] == "stopped"
    assert said == ""
    assert not out.exists()


def test_a_stop_before_anything_was_validated_leaves_a_usable_package(
    decathlon_folder, tmp_path, interrupted
) -> None:
    out = tmp_path / "stopped"
    words = ("--epochs", "100000", "--validate-every", "100000")
    interrupted("write_history")
    assert main(command(decathlon_folder, out, *words)) == 0
    assert read_model_package(out).spec.card.training["epochs_done"] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to one child")
def test_ctrl_c_leaves_a_usable_package(decathlon_folder, tmp_path) -> None:
    out = tmp_path / "stopped"
    with start(decathlon_folder, out, "--epochs", "100000") as child:
        wait_for(child, "validation")
        child.send_signal(signal.SIGINT)
        _, said = child.communicate(timeout=300)
    assert child.returncode == 0
    assert said == ""
    package = read_model_package(out)
    assert package.spec.card.training["epochs_done"] == len(history(out)) >= 1
