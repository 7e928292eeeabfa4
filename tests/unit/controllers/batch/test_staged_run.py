"""Tests of a segmentation in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from unet_gui.controllers.batch.staged_run import StagedRun
from unet_gui.core.progress import Phase, Progress

if TYPE_CHECKING:
    from collections.abc import Generator


def _job(done: list[str], stages: int = 2) -> Generator[Progress, None, Any]:
    try:
        done.append("prepared")
        yield Progress(0, 1, "", Phase.PREPROCESSING)
        for number in range(stages):
            yield Progress(0, 2, "in two tiles", is_plan=True)
            yield Progress(0, 2, "", Phase.TILES)
            done.append(f"stage {number}")
            yield Progress(1, 2, "", Phase.TILES)
        yield Progress(1, 1, "", Phase.POSTPROCESSING)
        done.append("decided")
        return "the result"
    finally:
        done.append("left")


def test_each_part_ends_where_the_next_one_begins() -> None:
    run = StagedRun(_job(done := []))
    run.prepare()
    assert done == ["prepared"]
    run.compute()
    assert done == ["prepared", "stage 0", "stage 1"]
    assert run.result() == run.result() == "the result"
    assert done[3:] == ["decided", "left"]
    run.compute()  # nothing is left of it


def test_a_part_that_was_left_out_is_done_with_the_next_one() -> None:
    run = StagedRun(_job(done := []))
    run.compute()
    assert done == ["prepared", "stage 0", "stage 1"]


def test_a_job_without_networks_is_done_at_once() -> None:
    run = StagedRun(_job(done := [], stages=0))
    run.compute()
    assert done == ["prepared"]
    assert run.result() == "the result"


def test_a_run_that_is_given_up_leaves_what_it_holds() -> None:
    run = StagedRun(_job(done := []))
    run.prepare(lambda: True)
    assert done == ["prepared", "left"]
    with pytest.raises(RuntimeError, match="given up"):
        run.result()
