"""The network that finds the brain: its package, and how it is loaded."""

from __future__ import annotations

import pytest

from tests.synthetic_head import around_origin, head
from tests.unit.segmentation.preparation.test_brain import Levels
from unet_gui.cli.main import main
from unet_gui.controllers.runs import brain_network
from unet_gui.controllers.runs.brain_network import (
    brain_package,
    engine_brain_finder,
    own_brain_finder,
)
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.preparation.brain import PlacedScan
from unet_gui.segmentation.preparation.target_grid import STAY


def test_the_network_comes_with_the_program_and_is_loaded_once() -> None:
    package = brain_package()
    assert package.spec.id == "brain"
    loaded = []

    def load(asked):
        loaded.append(asked)
        return Levels(0.5, 9)

    find = own_brain_finder(package, load)
    assert loaded == []
    shape = (28, 32, 30)
    scan = head(shape, around_origin(shape, (7, 7, 7)), (1, 1, *[500] * 6))
    scans = {"FLAIR": PlacedScan(scan, STAY)}
    found = [run_to_end(find(scans)) for _ in range(2)]
    assert found[0].grid.affine.spacing_mm == (3, 3, 3)
    assert loaded == [package]


def test_there_is_no_brain_without_its_network(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(brain_network, "brain_folder", lambda: tmp_path)
    assert brain_package() is None
    assert own_brain_finder(None, lambda _: None) is None
    assert engine_brain_finder(None, None, "cpu") is None


def test_an_unknown_step_is_refused_on_the_command_line(capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["segment", "scan.nii", "-o", "masks", "--prepare", "align,mask"])
    assert ended.value.code == 2
    assert "'mask' is not a step of the preparation" in capsys.readouterr().err
