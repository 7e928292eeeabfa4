"""``unet-gui networks`` and ``unet-gui models``, and the entry point itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

import unet_gui
from tests.tiny_model import write_tiny_model
from tests.unit.networks.architectures.test_unet3d import COURSE_TABLE
from unet_gui.cli.main import main
from unet_gui.core.model.architecture import NETWORK_TITLES

pytestmark = pytest.mark.tensorflow


def test_networks_lists_ids_and_totals(capsys) -> None:
    assert main(["networks"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("  ")[0] == "unet3d"
    assert "  833,507 parameters  " in lines[0]
    assert [line.split()[0] for line in lines] == list(NETWORK_TITLES)
    for line, title in zip(lines, NETWORK_TITLES.values(), strict=True):
        assert line.endswith(title)


def test_the_table_of_a_network_looks_like_that_of_the_course(capsys) -> None:
    assert main(["networks", "unet3d", "--channels", "first"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("  ")[0] == "Layer (type)"
    assert lines[-3:] == [
        "Total params: 833,507",
        "Trainable params: 833,507",
        "Non-trainable params: 0",
    ]
    assert "(None, 192, 160, 160, 16)" in "\n".join(lines)


def test_networks_are_listed_as_json(capsys) -> None:
    assert main(["networks", "unet3d", "--json"]) == 0
    network = json.loads(capsys.readouterr().out)
    assert {"id", "total", "trainable", "layers"} <= network.keys()
    assert set(network["layers"][0]) == {
        "name",
        "type",
        "output_shape",
        "parameters",
        "connected_to",
        "input_shapes",
        "kernel",
        "stride",
        "multiply_adds",
        "receptive_field",
    }
    assert [row["parameters"] for row in network["layers"]] == [
        row[2] for row in COURSE_TABLE
    ]


def test_the_json_has_channels_first_shapes_too(capsys) -> None:
    assert main(["networks", "unet3d", "--channels", "first", "--json"]) == 0
    layers = json.loads(capsys.readouterr().out)["layers"]
    assert layers[3]["input_shapes"] == [[None, 32, 160, 160, 16]]
    assert layers[3]["output_shape"] == [None, 64, 160, 160, 16]


def test_unknown_network_is_an_input_error(capsys) -> None:
    assert main(["networks", "vnet"]) == 2
    assert "no network 'vnet'" in capsys.readouterr().err


def test_models_lists_the_shipped_ones(capsys) -> None:
    assert main(["models", "--json"]) == 0
    models = json.loads(capsys.readouterr().out)
    assert models
    for model in models:
        assert model["sequences"] == ["FLAIR", "T1w", "T1Gd", "T2w"]
        assert model["card"]["licence"]
        assert model["card"]["metrics"]["dice"]["whole_tumour"] > 0.5
    assert main(["models"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [model["id"] for model in models]
    assert "FLAIR, T1w, T1Gd, T2w" in lines[0]
    assert " MB" in lines[0]
    assert [line.endswith("default") for line in lines] == [True] + [False] * (
        len(lines) - 1
    )
    assert main(["models", models[0]["id"]]) == 0
    said = capsys.readouterr().out
    for text in (models[0]["id"], "Research use only.", "Whole tumour", "Licence"):
        assert text in said


@pytest.mark.parametrize("command", ["models", "networks"])
def test_lists_are_printed_without_heavy_packages(command) -> None:
    code = (
        "import sys\n"
        "from unet_gui.cli.main import main\n"
        f"main([{command!r}])\n"
        "heavy = {'keras', 'tensorflow', 'openvino', 'h5py', 'scipy', 'PySide6'}\n"
        "print(heavy & set(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert ended.stderr == "set()\n"


def test_a_damaged_model_is_told_in_one_line(tmp_path) -> None:
    folder = write_tiny_model(tmp_path / "unet-gui" / "models" / "bad")
    (folder / "model.json").write_text("{", "utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "unet_gui", "models"],
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0
    (line,) = ended.stderr.splitlines()
    assert "cannot be used" in line
    assert "model.json" in line


def test_the_card_of_one_model_can_be_printed(tmp_path, capsys) -> None:
    package = write_tiny_model(tmp_path / "tiny")
    assert main(["models", str(package)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("## Random weights\n\nMarks edema, non-enhancing and")
    assert "This model was not measured." in said
    assert main(["models", str(package), "--json"]) == 0
    (record,) = json.loads(capsys.readouterr().out)
    assert record["id"] == "tiny"
    assert main(["models", str(package), "--markdown"]) == 0
    assert capsys.readouterr().out.startswith("## Random weights\n")
    assert main(["models", "other"]) == 2


@pytest.mark.parametrize("words", [["--version"], ["-h"], ["segment", "--help"]])
def test_help_and_version_are_printed(words, capsys) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 0
    out = capsys.readouterr().out
    assert unet_gui.__version__ in out or "usage: unet-gui" in out


def test_the_window_reports_a_missing_display() -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    if sys.platform in {"win32", "darwin"}:
        pytest.skip("this platform always has a display")
    done = subprocess.run(
        [sys.executable, "-m", "unet_gui"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("unet-gui: There is no display")


def test_the_demo_without_a_display_writes_its_result_and_ends(tmp_path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "unet_gui", "--demo", "-o", str(tmp_path / "demo")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "synthetic" in done.stdout
    names = sorted(path.name for path in (tmp_path / "demo").iterdir())
    assert [name.rpartition(".")[2] for name in names] == ["gz", "png", "json"]
    volumes = json.loads((tmp_path / "demo" / "volumes_ml.json").read_text("utf-8"))
    assert all(ml > 0 for ml in volumes.values())
