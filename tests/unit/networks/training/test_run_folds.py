"""Tests of ``unet-gui train --folds``."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.numpy_model import SPEC
from unet_gui.cli.main import main
from unet_gui.cli.training import folds as training_folds
from unet_gui.core.errors import RunError
from unet_gui.io.batch.claims import Claims
from unet_gui.io.models.model_package import read_model_package, write_model_json

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.tensorflow

SMALL = (
    *("--depth", "2", "--filters", "2", "--patch", "4,4,4", "--steps", "1"),
    *("--batch", "1", "--epochs", "1", "--precision", "float32", "--folds", "2"),
)


@pytest.mark.usefixtures("eager_steps")
def test_a_fold_of_a_recipe_holds_out_its_patients_in_every_stage(
    decathlon_folder: Path, tmp_path: Path
) -> None:
    stages = [{"spacing_mm": 2.0}, {"spacing_mm": 1.0, "region": "around_previous"}]
    (recipe := tmp_path / "small.json").write_text(json.dumps({"stages": stages}))
    words = ["train", str(decathlon_folder), "-o", str(tmp_path / "fold2"), *SMALL]
    assert main([*words, "--fold", "2", "--recipe", str(recipe)]) == 0
    assert training_folds.is_trained(tmp_path / "fold2")
    folders = [tmp_path / "fold2" / "training" / f"stage{n}" for n in (1, 2)]
    cards = [read_model_package(f).spec.card.training for f in folders]
    for card in cards:
        assert (card["folds"], card["fold"]) == (2, 2)
    cards.append(read_model_package(tmp_path / "fold2").spec.card.training)
    ((held,),) = {tuple(card["validation_cases"]) for card in cards}
    ((seen,),) = {tuple(case["name"] for case in card["cases"]) for card in cards}
    assert {held, seen} == {"BRATS_001", "BRATS_002"}


class _Fake:
    """A training that writes a card only; those of folds in `fails` fail."""

    fails: tuple[str, ...] = ()

    def __init__(self, words: list[str]) -> None:
        self._folder = Path(words[words.index("", 4) + 2])

    def lines(self) -> Iterator[str | None]:
        if self._folder.name not in self.fails:
            number = int(self._folder.name[-1])
            training = {"validation_cases": [f"case{number}"]}
            metrics = {"dice": {"edema": number / 10}}
            card = replace(SPEC.card, training=training, metrics=metrics)
            stage = replace(
                SPEC.stages[0],
                network="unet3d",
                arguments={"depth": 2},
                sha256=sha256().hexdigest(),
            )
            spec = replace(SPEC, stages=(stage,), card=card)
            write_model_json(spec, self._folder)
            (self._folder / "none.weights.h5").touch()
        yield None
        yield '{"kind": "validation", "epoch": 1, "dice": {"edema": 0.5}}'

    def check_end(self) -> None:
        if self._folder.name in self.fails:
            raise RunError("The disk is full.")

    def close(self) -> None:
        pass


def test_folds_that_fail_are_trained_again_and_all_are_summed_up(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(training_folds, "Command", _Fake)
    monkeypatch.setattr(_Fake, "fails", ("fold2",))
    words = ["train", "data", "-o", str(tmp_path / "study"), *SMALL]
    assert main(words) == 1
    said = capsys.readouterr().err
    assert "fold 1: epoch 1  edema 0.500" in said
    assert "fold 2: The disk is full." in said
    monkeypatch.setattr(_Fake, "fails", ())
    assert main(words) == 2
    assert "add --resume" in capsys.readouterr().err
    assert main([*words, "--resume"]) == 0
    assert "1 of 2 folds to train." in capsys.readouterr().err
    summary = json.loads((tmp_path / "study" / "folds.json").read_text("utf-8"))
    assert summary["mean_dice"] == {"edema": 0.15}
    held = [model["validation_cases"] for model in summary["models"]]
    assert held == [["case1"], ["case2"]]


def test_a_fold_that_another_process_trains_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = training_folds.FoldJob(("train",), 1, tmp_path, str(tmp_path))
    claim = Claims(tmp_path / "claims").take("fold1")
    assert claim is not None
    looks = iter([False, False, True])
    monkeypatch.setattr(training_folds, "is_trained", lambda _: next(looks))
    monkeypatch.setattr(training_folds, "_WAIT_S", 0)
    assert training_folds.train_fold(job) == ""
    assert not job.folder.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--folds", "3", "--validation", "0.5"), "leave out --validation"),
        (("--folds", "3", "--assemble", "stage1"), "leave out --assemble"),
        (("--folds", "1"), "at least 2 folds"),
        (("--cluster", "local:2"), "only with --folds"),
    ],
)
def test_options_that_contradict_folds_are_refused(
    tmp_path: Path,
    words: tuple[str, ...],
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["train", str(tmp_path), "-o", str(tmp_path / "out"), *words]) == 2
    assert told in capsys.readouterr().err
