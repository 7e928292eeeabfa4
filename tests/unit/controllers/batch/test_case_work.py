"""Tests of the turns that the cases of a batch take at the engine."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from tests.numpy_engine import CopyingPredictor
from tests.numpy_work import PACKAGE
from tests.viewer_case import make_case
from unet_gui.controllers.batch.case_work import CaseWork, EngineLostError
from unet_gui.controllers.runs.segment_to_folder import BatchOptions
from unet_gui.core.errors import RunError
from unet_gui.core.progress import Progress
from unet_gui.io.batch.batch_folder import BatchFolder

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from unet_gui.core.case.case import Case


class _Predictor(CopyingPredictor):
    """Copies, once it may."""

    def __init__(self, host: _Host) -> None:
        super().__init__("", "cpu", 1)
        self._host = host

    def predict(self, stage: int, tiles: Any) -> Any:
        self._host.began.set()
        assert self._host.may_compute.wait(30)
        if self._host.fault is not None:
            self._host.is_alive = not self._host.dies
            raise self._host.fault
        return super().predict(stage, tiles)


@dataclass
class _Host:
    is_alive: bool = False
    latest: _Predictor | None = None
    fault: RunError | None = None
    dies: bool = False
    began: threading.Event = field(default_factory=threading.Event)
    may_compute: threading.Event = field(default_factory=threading.Event)

    def predictor(self, *_: Any) -> Generator[Progress, None, Any]:
        yield Progress(0, 0)
        if not self.is_alive:
            self.is_alive, self.latest = True, _Predictor(self)
        return self.latest

    def lose(self) -> None:
        self.is_alive, self.latest = False, None


def _case() -> Case:
    return make_case(names=PACKAGE.spec.sequences)


@pytest.fixture
def host() -> _Host:
    return _Host()


@pytest.fixture
def work(host: _Host, tmp_path: Path) -> CaseWork:
    options, folder = BatchOptions(tmp_path), BatchFolder(tmp_path)
    made = CaseWork(PACKAGE, None, options, folder, "cpu", host)  # type: ignore[arg-type]
    made.start()
    return made


def test_a_case_is_begun_while_another_one_is_computed(
    work: CaseWork, host: _Host
) -> None:
    first = work.prepare(_case())
    with ThreadPoolExecutor(1) as computing:
        future = computing.submit(work.compute, first)
        assert host.began.wait(30)
        work.start()
        second = work.prepare(_case())
        assert not future.done()
        host.may_compute.set()
        future.result(30)
    assert second.parts.result().label_map.data.any()


def test_a_case_whose_engine_is_gone_is_prepared_for_the_next_one(
    work: CaseWork, host: _Host
) -> None:
    host.may_compute.set()
    run = work.prepare(_case())
    host.lose()
    done = work.compute(run)
    assert done.predictor is host.latest
    assert done.parts.result().label_map.data.any()


@pytest.mark.parametrize("is_alive", [True, False])
def test_the_end_of_the_engine_is_told_from_its_other_failures(
    work: CaseWork, host: _Host, *, is_alive: bool
) -> None:
    host.may_compute.set()
    run = work.prepare(_case())
    host.fault = RunError("Too large.")
    host.dies = not is_alive
    with pytest.raises(RunError, match="Too large") as failure:
        work.compute(run)
    assert isinstance(failure.value, EngineLostError) is not is_alive


def test_an_engine_that_ends_while_it_loads_the_model_is_told_as_lost(
    work: CaseWork, host: _Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: Any) -> Generator[Progress, None, Any]:
        host.is_alive = False
        yield Progress(0, 0)
        raise RunError("The engine was killed.")

    run = work.prepare(_case())
    with monkeypatch.context() as patch:
        patch.setattr(host, "predictor", killed)
        with pytest.raises(EngineLostError):
            work.compute(run)
    host.may_compute.set()
    assert work.compute(run).parts.result().label_map.data.any()
