from __future__ import annotations

from unittest.mock import Mock

import pytest

from tests.numpy_model import SPEC
from unet_gui.cli import evaluate_many as command
from unet_gui.cli.main import main
from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import ModelPackage


@pytest.fixture
def orders(monkeypatch, tmp_path):
    """Record the order of channels in which each case is read."""
    read = []

    def evaluate_case(labelled, channel_names, *_):
        read.append(tuple(channel_names))
        raise InputError(labelled.name)

    monkeypatch.setattr(command, "evaluate_case", evaluate_case)
    monkeypatch.setattr(command, "installed_models", dict)
    monkeypatch.setattr(command, "find_model", lambda *_: ModelPackage(SPEC, tmp_path))
    monkeypatch.setattr(command, "start_predictor", lambda *_: (Mock(), 0.0))
    monkeypatch.setattr(command.CaseBars, "run", lambda _, __, job: job)
    return read


def test_the_order_of_channels_can_be_given(orders, decathlon_folder) -> None:
    words = ["evaluate", "--dataset", str(decathlon_folder)]
    assert main(words) == 2
    assert set(orders) == {("FLAIR", "T1w", "T1Gd", "T2w")}
    orders.clear()
    assert main([*words, "--channels", "t1,t1ce,t2,flair"]) == 2
    assert set(orders) == {("T1w", "T1Gd", "T2w", "FLAIR")}
