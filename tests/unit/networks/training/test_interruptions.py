"""Runs that are killed or stopped, in a process of their own."""

from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

from unet_gui.io.models.model_package import read_model_package

pytestmark = pytest.mark.tensorflow

EPOCHS = 6
COMMAND = (
    *(sys.executable, "-m", "unet_gui", "train", "--network", "unet2d-classic"),
    *("--depth", "2", "--filters", "2", "--patch", "8,8", "--steps", "4"),
    *("--batch", "2", "--validation-cases", "BRATS_002", "--validate-every", "1"),
    *("--device", "cpu", "--precision", "float32", "--seed", "5", "--json-progress"),
)


def start(folder, out, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, str(folder), "-o", str(out), *words],
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
    with start(decathlon_folder, whole, *epochs) as child:
        assert child.communicate(timeout=300)[1] == ""
    with start(decathlon_folder, cut, *epochs, "--resume") as child:
        child.communicate(timeout=300)
    assert child.returncode == 0
    assert [row["epoch"] for row in history(cut)] == [
        str(n) for n in range(1, EPOCHS + 1)
    ]
    assert history(cut) == history(whole)
    read_model_package(cut)
    assert not list(cut.rglob(".partial-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to one child")
def test_a_stop_in_the_first_epoch_writes_no_model(decathlon_folder, tmp_path) -> None:
    out = tmp_path / "stopped"
    with start(decathlon_folder, out, "--epochs", "2", "--steps", "1000000") as child:
        wait_for(child, "step")
        child.send_signal(signal.SIGINT)
        printed, said = child.communicate(timeout=300)
    assert child.returncode == 1
    assert json.loads(printed.splitlines()[-1])["kind"] == "stopped"
    assert said == ""
    assert not out.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to one child")
@pytest.mark.parametrize("after", ["epoch", "validation"])
def test_ctrl_c_leaves_a_usable_package(decathlon_folder, tmp_path, after) -> None:
    out = tmp_path / "stopped"
    words = ("--epochs", "100000")
    if after == "epoch":  # before anything was validated
        words = (*words, "--validate-every", "100000")
    with start(decathlon_folder, out, *words) as child:
        wait_for(child, after)
        child.send_signal(signal.SIGINT)
        _, said = child.communicate(timeout=300)
    assert child.returncode == 0, said
    package = read_model_package(out)
    assert package.spec.card.training["epochs_done"] == len(history(out)) >= 1
