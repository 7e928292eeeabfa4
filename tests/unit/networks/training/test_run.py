"""Small runs from a folder to a package."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest

from unet_gui.cli.main import main
from unet_gui.core.errors import InputError
from unet_gui.io.model_package import read_model_package
from unet_gui.networks.predictor import KerasPredictor
from unet_gui.networks.training.options import TrainingOptions
from unet_gui.networks.training.run import train

pytestmark = pytest.mark.tensorflow

SMALL = (
    *("--depth", "2", "--filters", "2", "--patch", "4,4,4", "--steps", "2"),
    *("--batch", "1", "--validation-cases", "BRATS_002", "--validate-every", "1"),
)


def run(folder, out, *words: str) -> int:
    return main(["train", str(folder), "-o", str(out), *SMALL, *words])


def history(out) -> list[dict[str, str]]:
    with (out / "training" / "history.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_run_leaves_a_package_that_predicts(decathlon_folder, tmp_path) -> None:
    out = tmp_path / "small"
    assert run(decathlon_folder, out, "--epochs", "2", "--licence", "none") == 0
    package = read_model_package(out)
    spec = package.spec
    assert spec.id == "small"
    assert spec.sequences == ("FLAIR", "T1w", "T1Gd", "T2w")
    assert spec.card.licence == "none"
    assert spec.card.training["validation_cases"] == ["BRATS_002"]
    assert list(spec.card.metrics["cases"]) == ["BRATS_002"]
    assert "flatter" in spec.card.metrics["note"]
    assert str(tmp_path) not in json.dumps(spec.card.training)
    predictor = KerasPredictor(package, "CPU")
    found = predictor.predict(0, np.ones((1, 4, 6, 8, 4), np.float32))
    assert found.shape == (1, 4, 6, 8, 3)
    assert [row["epoch"] for row in history(out)] == ["1", "2"]


def test_resume_goes_on_where_it_was(decathlon_folder, tmp_path) -> None:
    out = tmp_path / "model"
    assert run(decathlon_folder, out, "--epochs", "1") == 0
    assert run(decathlon_folder, out, "--epochs", "1") == 2  # says to add --resume
    assert run(decathlon_folder, out, "--epochs", "2", "--resume") == 0
    assert len(history(out)) >= 2


def test_the_seed_decides(decathlon_folder, tmp_path) -> None:
    losses = []
    for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
        assert (
            run(decathlon_folder, tmp_path / name, "--epochs", "1", "--seed", seed) == 0
        )
        losses.append(history(tmp_path / name)[0]["loss"])
    assert losses[0] == losses[1] != losses[2]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--validation-cases", "NOBODY"), "no case NOBODY"),
        (("--validation-cases", "BRATS_001,BRATS_002"), "none is left"),
        (("--network", "vnet"), "no network 'vnet'"),
        (("--depth", "1"), "depth must be at least 2"),
        (("--sequences", "FLAIR,PET"), "no PET"),
    ],
)
def test_refusals(decathlon_folder, tmp_path, capsys, words, message) -> None:
    assert run(decathlon_folder, tmp_path / "x", "--epochs", "1", *words) == 2
    assert message in capsys.readouterr().err


def test_a_folder_without_dataset_is_refused(tmp_path) -> None:
    options = TrainingOptions(tmp_path, tmp_path / "out")
    with pytest.raises(InputError, match=r"no readable dataset\.json"):
        train(options, print)
