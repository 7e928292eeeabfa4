"""Training under JAX and PyTorch, each in a process of its own, where installed."""

from __future__ import annotations

import csv
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.tiny_model import write_tiny_model
from unet_gui.cli.main import main
from unet_gui.io.models.model_package import read_model_package

pytestmark = pytest.mark.tensorflow

SMALL = (
    *("--depth", "2", "--filters", "2", "--patch", "4,4,4", "--batch", "1"),
    *("--steps", "2", "--epochs", "2", "--validate-every", "1"),
    *("--validation-cases", "BRATS_002", "--average", "0.9", "--warm-up", "2"),
)
# the same initial weights and patches under every backend
EXACT = ("--precision", "float32", "--drawing", "host")
MIXED = (
    *("--precision", "mixed_bfloat16", "--drawing", "device"),
    *("--augmentation", "strong-faint"),
)
DROPOUT = ("--network", "unet2d-classic", "--patch", "8,8", "--precision", "float32")
DEEP = ("--depth", "3", "--deep-supervision")

_PROGRAM = """
import sys
from unet_gui.cli.main import main
words = sys.argv[1:]
while words:
    end = words.index(";")
    code = main(words[:end])
    if code:
        sys.exit(code)
    del words[: end + 1]
"""


def words(folder: Path, out: Path, *more: str) -> list[str]:
    return ["train", str(folder), "-o", str(out), "--device", "cpu", *SMALL, *more]


def train_under(backend: str, *runs: list[str]) -> None:
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    given = [word for run in runs for word in (*run, ";")]
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *given],
        cwd=Path(__file__).resolve().parents[4],
        env={**os.environ, "KERAS_BACKEND": backend},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def column(out: Path, name: str) -> list[float]:
    with (out / "training" / "history.csv").open(encoding="utf-8") as file:
        return [float(row[name]) for row in csv.DictReader(file)]


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_another_backend_trains_the_same(backend, decathlon_folder, tmp_path) -> None:
    start = ("--start-from", str(write_tiny_model(tmp_path / "tiny")))
    exact, mixed, expected = (tmp_path / name for name in ("exact", "mixed", "here"))
    deep = words(decathlon_folder, mixed, *MIXED, *DEEP)
    resumed = [*deep, "--epochs", "3", "--resume"]
    train_under(backend, words(decathlon_folder, exact, *EXACT, *start), deep, resumed)
    assert main(words(decathlon_folder, expected, *EXACT, *start)) == 0
    for name in ("loss", "score"):
        np.testing.assert_allclose(
            column(exact, name), column(expected, name), rtol=1e-3
        )
    losses = column(mixed, "loss")
    assert len(losses) == 3
    assert np.isfinite(losses).all()
    assert read_model_package(mixed).spec.card.training["precision"] == "mixed_bfloat16"


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_a_resumed_run_drops_the_same(backend, decathlon_folder, tmp_path) -> None:
    cut, whole = tmp_path / "cut", tmp_path / "whole"
    constant = (*DROPOUT, "--schedule", "constant")
    first, second = (words(decathlon_folder, out, *constant) for out in (cut, whole))
    resumed = [*first, "--resume"]
    train_under(backend, [*first, "--epochs", "1"], resumed, second)
    for name in ("loss", "score"):
        assert column(cut, name) == column(whole, name)
