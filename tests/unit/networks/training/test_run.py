"""Small training runs, from a dataset to a package."""

from __future__ import annotations

import csv
import errno
import json

import numpy as np
import pytest
from PIL import Image

from tests.quiet_report import QuietReport
from tests.tiny_model import write_tiny_model
from unet_gui.cli.main import main
from unet_gui.core.case.seen_in_training import seen_as
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.labelled_case import read_labelled_case
from unet_gui.io.models.model_package import read_model_package
from unet_gui.io.names.decathlon import read_dataset
from unet_gui.networks.inference.keras_predictor import KerasPredictor
from unet_gui.networks.training.loop import train_step
from unet_gui.networks.training.options import TrainingOptions
from unet_gui.networks.training.run import train
from unet_gui.networks.weights.stage_network import load_stage_network
from unet_gui.segmentation.segmenter import segment

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


def test_a_run_writes_a_package_that_predicts(decathlon_folder, tmp_path) -> None:
    out = tmp_path / "small"
    assert run(decathlon_folder, out, "--epochs", "2", "--licence", "none") == 0
    package = read_model_package(out)
    spec = package.spec
    assert spec.id == "small"
    assert spec.sequences == ("FLAIR", "T1w", "T1Gd", "T2w")
    assert (spec.card.title, spec.card.licence) == ("small", "none")
    assert spec.card.training["validation_cases"] == ["BRATS_002"]
    assert list(spec.card.metrics["cases"]) == ["BRATS_002"]
    assert "optimistic" in spec.card.metrics["note"]
    (seen,) = spec.card.training["cases"]
    assert seen["name"] == "BRATS_001"
    dataset = read_dataset(decathlon_folder)
    first, second = (
        read_labelled_case(labelled, dataset.sequences)[0]
        for labelled in dataset.training
    )
    assert seen_as(first, spec) == "BRATS_001"
    assert seen_as(second, spec) == ""
    assert str(tmp_path) not in json.dumps(spec.card.training)
    predictor = KerasPredictor(package, "CPU")
    found = predictor.predict(0, np.ones((1, 4, 6, 8, 4), np.float32))
    assert found.shape == (1, 4, 6, 8, 3)
    assert [row["epoch"] for row in history(out)] == ["1", "2"]


@pytest.mark.usefixtures("eager_steps")
def test_a_validation_case_may_have_an_empty_channel(
    decathlon_folder, write_image, make_scan, tmp_path, capsys
) -> None:
    channels = [make_scan(seed) for seed in range(4)]
    channels[1][:] = 0
    path = decathlon_folder / "imagesTr" / "BRATS_002.nii.gz"
    write_image(path, np.stack(channels, axis=-1))
    out = tmp_path / "small"
    assert run(decathlon_folder, out, "--epochs", "1") == 0
    told = "warning: BRATS_002: T1w holds only zeros and counts as missing"
    assert told in capsys.readouterr().err
    spec = read_model_package(out).spec
    assert list(spec.card.metrics["cases"]) == ["BRATS_002"]
    assert spec.may_lack == ()


@pytest.mark.usefixtures("eager_steps")
def test_resume_continues_after_the_last_epoch(
    decathlon_folder, tmp_path, capsys
) -> None:
    out = tmp_path / "model"
    whole = tmp_path / "whole"
    assert run(decathlon_folder, out, "--epochs", "1") == 0
    assert run(decathlon_folder, out, "--epochs", "1") == 2
    assert "--resume" in capsys.readouterr().err
    assert run(decathlon_folder, out, "--epochs", "2", "--resume") == 0
    assert run(decathlon_folder, whole, "--epochs", "2") == 0
    assert [row["epoch"] for row in history(out)] == ["1", "2"]
    assert history(out)[0]["loss"] == history(whole)[0]["loss"]


AVERAGED = ("--average", "0.9", "--augmentation", "strong")


def test_a_resumed_average_equals_that_of_an_uninterrupted_run(
    decathlon_folder, tmp_path
) -> None:
    out, whole = tmp_path / "model", tmp_path / "whole"
    words = (
        *AVERAGED,
        "--loss",
        "dice+regions+cross-entropy",
        "--precision",
        "float32",
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
    words = (*DEVICE, "--precision", "float32")
    for epochs, more in (("1", ()), ("2", ("--resume",))):
        assert run(decathlon_folder, out, "--epochs", epochs, *words, *more) == 0
    assert [row["epoch"] for row in history(out)] == ["1", "2"]
    package = read_model_package(out)
    assert package.spec.card.training["deep_supervision"] is True
    stage = package.spec.stages[0]
    model = load_stage_network(out, stage)  # without the heads of the training
    assert len(model.outputs) == 1
    assert all(np.isfinite(w).all() for w in model.get_weights())


@pytest.mark.usefixtures("eager_steps")
def test_workers_do_not_change_a_run(decathlon_folder, tmp_path) -> None:
    for name, workers in (("one", "1"), ("three", "3")):
        words = ("--epochs", "1", "--data-workers", workers)
        assert run(decathlon_folder, tmp_path / name, *words) == 0
    assert history(tmp_path / "one") == history(tmp_path / "three")


@pytest.mark.usefixtures("eager_steps")
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


@pytest.mark.usefixtures("eager_steps")
def test_the_last_weights_are_kept_if_they_are_averaged(
    decathlon_folder, tmp_path
) -> None:
    for name, words, kept in (
        ("averaged", AVERAGED, 3),
        ("last", ("--keep", "last"), 3),
    ):
        out = tmp_path / name
        assert run(decathlon_folder, out, "--epochs", "3", *words) == 0
        card = read_model_package(out).spec.card
        assert card.training["best_epoch"] == kept
        assert "optimistic" not in card.metrics["note"]


@pytest.mark.usefixtures("eager_steps")
def test_a_model_is_written_before_the_end(
    decathlon_folder, tmp_path, monkeypatch
) -> None:
    seen = []

    def look(folder, state) -> None:
        if (folder.parent / "model.json").exists():
            seen.append(read_model_package(folder.parent).spec.card.training)

    monkeypatch.setattr("unet_gui.networks.training.loop.write_history", look)
    assert run(decathlon_folder, tmp_path / "m", "--epochs", "3") == 0
    assert [card["epochs_done"] for card in seen] == [1, 2]
    assert all(card["cut_off"] for card in seen)
    assert "cut_off" not in read_model_package(tmp_path / "m").spec.card.training


@pytest.mark.usefixtures("eager_steps")
def test_a_run_starts_from_the_weights_of_another_model(
    decathlon_folder, tmp_path, capsys
) -> None:
    first = write_tiny_model(tmp_path / "first")
    words = ("--start-from", f"{first}:1", "--learning-rate", "1e-12", "--epochs", "1")
    out = tmp_path / "second"
    assert run(decathlon_folder, out, *words) == 0
    package = read_model_package(out)
    assert package.spec.card.training["start_from"] == "first"
    assert package.spec.card.training["start_stage"] == 1
    before = load_stage_network(first, read_model_package(first).spec.stages[0])
    after = load_stage_network(out, package.spec.stages[0])
    np.testing.assert_allclose(
        after.get_weights()[0], before.get_weights()[0], atol=1e-3
    )
    assert run(decathlon_folder, tmp_path / "x", *words, "--filters", "3") == 2
    assert "has other layers" in capsys.readouterr().err
    words = ("--start-from", f"{first}:2", "--epochs", "1")
    assert run(decathlon_folder, tmp_path / "y", *words) == 2
    assert "no stage 2" in capsys.readouterr().err


@pytest.mark.usefixtures("eager_steps")
def test_all_cases_can_be_used_for_training(decathlon_folder, tmp_path, capsys) -> None:
    out = tmp_path / "all"
    words = ("--validation-cases", "", "--validation", "0", "--epochs", "1")
    assert run(decathlon_folder, tmp_path / "x", *words) == 2
    assert "Without validation cases" in capsys.readouterr().err
    assert run(decathlon_folder, out, *words, *AVERAGED) == 0
    card = read_model_package(out).spec.card
    assert card.training["validation_cases"] == []
    assert "Not measured" in card.metrics["note"]


@pytest.mark.usefixtures("eager_steps")
def test_a_stage_around_the_tumour_can_be_trained(decathlon_folder, tmp_path) -> None:
    out = tmp_path / "later"
    words = ("--region", "around_previous", "--margin", "2", "--spacing", "1")
    assert run(decathlon_folder, out, "--epochs", "1", *words) == 0
    card = read_model_package(out).spec.card
    assert card.training["region"] == "around_previous"
    assert card.training["margin_mm"] == 2
    assert "cropped to its reference" in card.metrics["note"]


@pytest.mark.usefixtures("eager_steps")
def test_resume_with_other_options_is_refused(
    decathlon_folder, tmp_path, capsys
) -> None:
    out = tmp_path / "model"
    assert run(decathlon_folder, out, "--epochs", "1") == 0
    assert run(decathlon_folder, out, "--epochs", "2", "--resume", "--seed", "7") == 2
    assert "was started with seed 0, not 7" in capsys.readouterr().err


@pytest.mark.usefixtures("eager_steps")
def test_the_seed_determines_the_result(decathlon_folder, tmp_path) -> None:
    losses = []
    for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
        assert (
            run(decathlon_folder, tmp_path / name, "--epochs", "1", "--seed", seed) == 0
        )
        losses.append(history(tmp_path / name)[0]["loss"])
    assert losses[0] == losses[1] != losses[2]


@pytest.mark.parametrize(
    ("network", "words", "sequences", "plane", "class_name", "value"),
    [
        ("unet2d-transpose", (), ("FLAIR",), "axial", "whole_tumour", 1),
        (
            "unet2d-classic",
            ("--target", "enhancing", "--plane", "sagittal"),
            ("FLAIR",),
            "sagittal",
            "enhancing",
            3,
        ),
        (
            "unet2d-double-conv",
            ("--target", "tumour_core", "--plane", "coronal", "--spacing", "2"),
            ("FLAIR", "T1Gd", "T2w"),
            "coronal",
            "tumour_core",
            1,
        ),
    ],
)
def test_2d_networks_are_trained_on_slices(
    decathlon_folder, tmp_path, network, words, sequences, plane, class_name, value
) -> None:
    out = tmp_path / "flat"
    words = ("--network", network, "--patch", "8,4", "--epochs", "1", *words)
    assert run(decathlon_folder, out, *words) == 0
    package = read_model_package(out)
    (stage,) = package.spec.stages
    assert package.spec.sequences == sequences
    assert [(c.name, c.value) for c in package.spec.classes] == [(class_name, value)]
    assert stage.plane == plane
    assert set(history(out)[0]) == {
        *("epoch", "loss", "learning_rate", class_name, "score")
    }
    case, _ = read_labelled_case(
        read_dataset(decathlon_folder).training[1],
        read_dataset(decathlon_folder).sequences,
    )
    result = run_to_end(segment(case, package.spec, KerasPredictor(package, "CPU")))
    assert set(np.unique(result.label_map.data)) <= {0, value}
    assert result.probabilities.data.any()


@pytest.mark.usefixtures("eager_steps")
def test_json_progress_is_one_object_per_line(
    decathlon_folder, tmp_path, capsys
) -> None:
    out = tmp_path / "told"
    words = ("--epochs", "3", "--validate-every", "2", "--json-progress")
    assert run(decathlon_folder, out, *words) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    steps = [(line["epoch"], line["number"]) for line in told if line["kind"] == "step"]
    assert steps == [(epoch, number) for epoch in (1, 2, 3) for number in (1, 2)]
    assert [line["epoch"] for line in told if line["kind"] == "validating"] == [2, 3]
    texts = [line["message"] for line in told if line["kind"] == "message"]
    assert "Read BRATS_002 (2 of 2)" in texts
    lines = [x for x in told if x["kind"] not in {"step", "validating", "message"}]
    assert [line["kind"] for line in lines] == [
        *("epoch", "epoch", "validation", "epoch", "validation", "done")
    ]
    assert lines[0]["epoch"] == 1
    assert set(lines[2]["dice"]) == {
        *("edema", "non_enhancing", "enhancing", "whole_tumour", "tumour_core")
    }
    assert lines[-1]["model"] == str(out)
    assert run(decathlon_folder, out, *words) == 2
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["kind"] == "error"
    assert "--resume" in json.loads(line)["message"]


def test_minutes_end_an_epoch_and_the_rate_falls_to_zero(
    decathlon_folder, tmp_path, monkeypatch
) -> None:
    """A clock that a step takes a second of, whatever the speed of the machine."""
    clock, rates = [0.0], []

    def step(model, images, targets) -> float:
        clock[0] += 1
        rates.append(float(model.optimizer.learning_rate))
        return train_step(model, images, targets)

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


@pytest.mark.usefixtures("eager_steps")
def test_the_curves_are_drawn(decathlon_folder, tmp_path) -> None:
    out = tmp_path / "drawn"
    assert run(decathlon_folder, out, "--epochs", "2") == 0
    with Image.open(out / "training" / "curves.png") as picture:
        assert picture.size == (1120, 360)
        assert len(picture.getcolors(10**6)) > 5


@pytest.mark.usefixtures("eager_steps")
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
