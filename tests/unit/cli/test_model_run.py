from __future__ import annotations

import sys

import pytest

from unet_gui.cli.model_run import run_with_bar
from unet_gui.core.progress import Progress


def job():
    yield Progress(0, 2, "Whole brain in 2 tiles, about 1.4 GB", is_plan=True)
    yield Progress(0, 2, "Segmenting")
    return 7


@pytest.mark.parametrize("is_terminal", [True, False])
@pytest.mark.parametrize("is_verbose", [True, False])
def test_the_plan_is_printed_if_asked_for(
    is_terminal, is_verbose, monkeypatch, capsys
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    assert run_with_bar("BRATS_001", job(), is_verbose=is_verbose) == 7
    said = capsys.readouterr()
    assert said.out == ""
    told = "BRATS_001: Whole brain in 2 tiles, about 1.4 GB\n" in said.err
    assert told == is_verbose
    assert ("1.4 GB" in said.err) == is_verbose
    assert ("Segmenting" in said.err) == is_terminal
