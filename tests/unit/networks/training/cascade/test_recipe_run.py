"""Small recipes, from a dataset to a package of two stages."""

from __future__ import annotations

import json

import pytest

from tests.quiet_report import QuietReport
from unet_gui.cli.main import main
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.training.cascade.recipe_run import StageReport
from unet_gui.networks.training.report import Step
from unet_gui.networks.training.run import train

pytestmark = [pytest.mark.tensorflow, pytest.mark.usefixtures("eager_steps")]

RECIPE = {
    "title": "Two small stages",
    "may_lack": ["T1w", "T1Gd"],
    "least_piece_ml": 0.5,
    "small_classes": {"enhancing": {"least_ml": 0.2, "instead": "non_enhancing"}},
    "shared": {
        "depth": 2,
        "filters": 2,
        "patch": [4, 4, 4],
        "steps_per_epoch": 2,
        "batch": 1,
        "epochs": 1,
        "validate_every": 1,
        "validation_cases": ["BRATS_002"],
        "augmentation": "strong",
        "average": 0.9,
        "precision": "float32",
    },
    "stages": [
        {"spacing_mm": 2.0},
        {
            "spacing_mm": 1.5,
            "region": "around_previous",
            "margin_mm": 3.0,
            "starts_from_previous": True,
            "blend": 0.5,
        },
    ],
}
REGIONS = {"edema", "non_enhancing", "enhancing", "whole_tumour", "tumour_core"}


@pytest.fixture
def recipe(tmp_path) -> str:
    path = tmp_path / "small.json"
    path.write_text(json.dumps(RECIPE), "utf-8")
    return str(path)


def run(folder, out, *words: str) -> int:
    return main(["train", str(folder), "-o", str(out), *words])


def check_rules(spec) -> None:
    assert spec.least_piece_ml == 0.5
    rules = {entry.name: (entry.least_ml, entry.instead) for entry in spec.classes}
    assert rules["enhancing"] == (0.2, "non_enhancing")
    assert rules["edema"] == (0.0, "")


def check_splits(splits, metrics) -> None:
    other, seen = splits.values()
    assert other["dice"] == metrics["dice"]
    assert "missing" not in other
    assert set(seen["cases"]) == {"BRATS_002"}
    assert "themselves" in seen["whose"]


def test_one_command_trains_both_stages_and_writes_the_card(
    decathlon_folder, tmp_path, recipe, capsys
) -> None:
    out = tmp_path / "two"
    words = ("--recipe", recipe, "--json-progress", "--licence", "free")
    assert run(decathlon_folder, out, *words) == 0
    spec = read_model_package(out).spec
    assert [stage.region for stage in spec.stages] == ["brain", "around_previous"]
    assert [stage.blend for stage in spec.stages] == [1.0, 0.5]
    assert (spec.card.title, spec.card.licence) == (out.name, "free")
    training, metrics = spec.card.training, spec.card.metrics
    assert training["recipe"] == "small"
    assert training["validation_cases"] == ["BRATS_002"]
    assert training["stages"]["2"]["start_from"] == "stage1"
    assert set(metrics["dice"]) == REGIONS
    assert set(metrics["cases"]["BRATS_002"]["edema"]) <= {
        *("dice", "hd95_mm", "sensitivity", "specificity")
    }
    assert metrics["seconds"]["BRATS_002"] >= 0
    assert set(metrics["missing"]) == {"T1w", "T1Gd", "T1w and T1Gd"}
    check_rules(spec)
    assert {"dice_at_half", "dice_left_out"} <= set(metrics)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    epochs = [line["epoch"] for line in lines if line["kind"] == "epoch"]
    assert epochs == [1, 2]  # counted on from stage to stage
    (done,) = [line for line in lines if line["kind"] == "done"]
    assert done["model"] == str(out)

    # the same command again: refused, or nothing left to train
    assert run(decathlon_folder, out, *words) == 2
    capsys.readouterr()
    before = (out / "training" / "stage1" / "stage1.weights.h5").stat().st_mtime_ns
    assert run(decathlon_folder, out, *words, "--resume") == 0
    kinds = {json.loads(line)["kind"] for line in capsys.readouterr().out.splitlines()}
    assert kinds == {"message", "done"}
    after = (out / "training" / "stage1" / "stage1.weights.h5").stat().st_mtime_ns
    assert before == after

    # on all cases, with the figures of the model above
    everything = tmp_path / "all"
    shared = {**RECIPE["shared"], "validation_cases": [], "validation_share": 0.0}
    path = tmp_path / "all.json"
    path.write_text(json.dumps({**RECIPE, "shared": shared}), "utf-8")
    words = ("--recipe", str(path), "--metrics-from", f"{out},{out}")
    assert run(decathlon_folder, everything, *words) == 0
    whole = read_model_package(everything).spec
    assert whole.card.training["validation_cases"] == []
    assert whole.card.metrics["dice"] == metrics["dice"]
    assert "trained without BRATS_002" in whole.card.metrics["note"]
    assert whole.classes == spec.classes
    check_splits(whole.card.metrics["splits"], metrics)

    # finished stages by themselves
    folders = ",".join(str(out / "training" / f"stage{n}") for n in (1, 2))
    other = tmp_path / "again"
    words = ("--assemble", folders, "--title", "By hand")
    assert run(decathlon_folder, other, *words) == 0
    again = read_model_package(other).spec
    assert again.card.title == "By hand"
    assert [s.sha256 for s in again.stages] == [s.sha256 for s in spec.stages]
    assert "missing" not in again.card.metrics


def test_a_run_that_is_stopped_writes_the_stages_so_far(
    decathlon_folder, tmp_path, recipe, monkeypatch
) -> None:
    def ended_early(*arguments) -> bool:
        train(*arguments)
        return False

    out = tmp_path / "two"
    with monkeypatch.context() as patch:
        patch.setattr(
            "unet_gui.networks.training.cascade.recipe_run.train", ended_early
        )
        assert run(decathlon_folder, out, "--recipe", recipe) == 0
    (stage,) = read_model_package(out).spec.stages
    assert stage.region == "brain"
    assert run(decathlon_folder, out, "--recipe", recipe, "--resume") == 0
    assert len(read_model_package(out).spec.stages) == 2


def test_a_missing_recipe_is_refused(decathlon_folder, tmp_path, capsys) -> None:
    assert run(decathlon_folder, tmp_path / "x", "--recipe", "soup") == 2
    assert "There is no recipe soup" in capsys.readouterr().err


def test_a_missing_model_for_the_metrics_is_refused_first(
    decathlon_folder, tmp_path, recipe, capsys
) -> None:
    words = ("--recipe", recipe, "--metrics-from", str(tmp_path / "nothing"))
    assert run(decathlon_folder, tmp_path / "x", *words) == 2
    assert "is not a model package" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_epochs_are_numbered_across_stages() -> None:
    heard = []

    class Listening(QuietReport):
        def message(self, text: str) -> None:
            heard.append(text)

        def step(self, step: Step) -> None:
            heard.append((step.epoch, step.left_s))

        def validating(self, epoch: int) -> None:
            heard.append(epoch)

        def epoch(self, row) -> None:
            heard.append(row["epoch"])

        def validation(self, epoch: int, dice, score: float) -> None:
            heard.append(epoch)

    report = StageReport(Listening(), 10, later_s=60)
    report.step(Step(1, 1, 2, 0.5, left_s=30))
    report.validating(2)
    report.epoch({"epoch": 2, "loss": 0.5})
    report.validation(3, {}, 0.0)
    report.message("hello")
    assert heard == [(11, 90), 12, 12, 13, "hello"]
