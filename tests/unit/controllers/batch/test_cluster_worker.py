"""Tests of what a worker of a cluster refuses, and of the engine that it keeps."""

from __future__ import annotations

import json
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest

from unet_gui.controllers.batch import cluster_worker
from unet_gui.controllers.batch.cluster_worker import ClusterJob, do_case, end_work
from unet_gui.core.batch.manifest import BatchSettings
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.errors import InputError
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.claims import Claims

if TYPE_CHECKING:
    from pathlib import Path

_SETTINGS = BatchSettings("glioma", ("ab",), {"edema": 0.5}, "msd")
_CASE = CaseFiles("a", ())


@dataclass
class _Works:
    made: list[_Works] = field(default_factory=list)
    is_closed: bool = False
    meets: threading.Barrier | None = None  # two cases at once
    most: int = 0
    now: int = 0

    def __call__(self) -> Any:
        self.made.append(_Works(meets=self.meets))
        return self.made[-1]

    def start(self) -> None:
        pass

    def read(self, files: CaseFiles) -> Any:
        self.now += 1
        self.most = max(self.most, self.now)
        if self.meets is not None:
            self.meets.wait(30)
        self.now -= 1
        raise InputError("It is cut off.")

    def prepare(self, case: Any, is_over: Any) -> Any:
        raise AssertionError

    def close(self) -> None:
        self.is_closed = True


class _Worker:
    address, name = "tcp://here", 0


@pytest.fixture
def works(monkeypatch: pytest.MonkeyPatch) -> _Works:
    monkeypatch.setattr(cluster_worker, "_own_worker", _Worker)
    monkeypatch.setattr(cluster_worker, "_works", {})
    monkeypatch.setattr(cluster_worker, "_let_next_begin", lambda: None)
    return _Works()


@pytest.fixture
def job(works: _Works, tmp_path: Path) -> ClusterJob:
    return ClusterJob(BatchFolder(tmp_path), _SETTINGS, works)


def test_an_engine_is_kept_for_its_batch_and_ended_with_it(
    job: ClusterJob, works: _Works
) -> None:
    outcomes = [do_case(replace(job), _CASE) for _ in range(2)]
    assert all(outcome.manifest is not None for outcome in outcomes)
    assert len(works.made) == 1
    do_case(replace(job, id="another"), _CASE)
    assert [work.is_closed for work in works.made] == [True, False]
    end_work("another")
    assert works.made[1].is_closed


def test_a_case_of_another_process_is_told(job: ClusterJob) -> None:
    assert Claims(job.folder.claims).take("a") is not None
    outcome = do_case(job, _CASE)
    assert outcome.is_taken
    assert outcome.manifest is None


def test_another_version_or_another_folder_is_refused(
    job: ClusterJob, works: _Works, tmp_path: Path
) -> None:
    old = do_case(replace(job, version="0.0"), _CASE)
    assert "install one version on all computers" in old.refusal
    alone = do_case(replace(job, mark=tmp_path / "not here"), _CASE)
    assert "does not see the folder" in alone.refusal
    assert not works.made
    assert not list(tmp_path.iterdir())


def _do_all(job: ClusterJob, *names: str) -> None:
    with ThreadPoolExecutor(len(names)) as tasks:
        done = tasks.map(lambda name: do_case(job, CaseFiles(name, ())), names)
        assert all(outcome.manifest is not None for outcome in done)


def test_one_case_is_read_while_another_one_is_done(
    job: ClusterJob, works: _Works
) -> None:
    works.meets = threading.Barrier(2)  # both wait for each other
    _do_all(job, "a", "b", "c", "d")
    assert [work.most for work in works.made] == [2]


def test_a_case_that_a_process_was_lost_with_is_done_alone(
    job: ClusterJob, works: _Works
) -> None:
    job.folder.claims.mkdir()
    for name in "abc":
        owner = {"token": name, "host": "elsewhere", "pid": 1, "losses": 0}
        (path := job.folder.claims / f"{name}.claim").write_text(json.dumps(owner))
        os.utime(path, (1, 1))
    _do_all(job, "a", "b", "c")
    assert [work.most for work in works.made] == [1]


def test_an_engine_is_ended_when_no_case_is_in_its_hands_any_more(
    job: ClusterJob, works: _Works
) -> None:
    meets = works.meets = threading.Barrier(3)
    with ThreadPoolExecutor(3) as tasks:
        own = [tasks.submit(do_case, job, CaseFiles(name, ())) for name in "ab"]
        while not works.made or works.made[0].now < 2:
            time.sleep(0.01)
        ending = tasks.submit(end_work, job.id)
        wait((ending,), 0.1)
        assert not works.made[0].is_closed
        meets.wait(30)
        for task in own:
            assert task.result().manifest is not None
    assert works.made[0].is_closed
    end_work(job.id)  # there is none any more


def test_a_case_that_waits_is_not_begun_after_the_end_of_its_batch(
    job: ClusterJob, works: _Works, tmp_path: Path
) -> None:
    meets = works.meets = threading.Barrier(3)
    job = replace(job, mark=(mark := tmp_path / "mark"))
    mark.touch()
    with ThreadPoolExecutor(3) as tasks:
        own = [tasks.submit(do_case, job, CaseFiles(name, ())) for name in "abc"]
        while not works.made or works.made[0].now < 2:
            time.sleep(0.01)
        wait(own, 0.1)  # the third one waits
        mark.unlink()
        works.made[0].meets = None
        meets.wait(30)
        assert sorted(bool(task.result().refusal) for task in own) == [False] * 2 + [
            True
        ]
