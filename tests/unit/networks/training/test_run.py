"""Small training runs, from a dataset to a package."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PIL import Image

from tests.tiny_model import write_tiny_model
from tests.training_run import AVERAGED, history, run
from unet_gui.core.case.seen_in_training import seen_as
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.reading.labelled_case import read_labelled_case
from unet_gui.io.models.model_package import read_model_package
from unet_gui.io.names.decathlon import read_dataset
from unet_gui.networks.inference.keras_predictor import KerasPredictor
from unet_gui.networks.weights.stage_network import load_stage_network
from unet_gui.segmentation.segmenter import segment

pytestmark = pytest.mark.tensorflow


def test_a_run_writes_a_package_that_predicts(decathlon_folder, tmp_path) -> None:
    out = tmp_path / "small"
    words = ("--epochs", "2", "--licence", "none", "--precision", "auto")
    assert run(decathlon_folder, out, *words) == 0
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
    with Image.open(out / "training" / "curves.png") as picture:
        assert picture.size == (1120, 360)
        assert len(picture.getcolors(10**6)) > 5


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
def test_the_last_weights_are_kept_if_they_are_averaged(
    decathlon_folder, tmp_path
) -> None:
    for name, words, kept in (
        ("averaged", AVERAGED, 2),
        ("last", ("--keep", "last"), 2),
    ):
        out = tmp_path / name
        assert run(decathlon_folder, out, "--epochs", "2", *words) == 0
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
    assert texts[-2].startswith("Preparing the network (unet3d, ")
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
