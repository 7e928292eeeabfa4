"""Tests of the cases that are handed to a cluster, with a stand-in for Dask."""

from __future__ import annotations

import os
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from unet_gui.controllers.batch.cluster_run import cluster_manifests
from unet_gui.controllers.batch.cluster_worker import ClusterJob, Outcome, end_work
from unet_gui.core.batch.manifest import DONE, BatchSettings, CaseManifest
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.errors import RunError
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.claims import Claims
from unet_gui.io.batch.manifest_file import read_manifest, write_manifest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SETTINGS = BatchSettings("glioma", ("ab",), {"edema": 0.5}, "msd")
_CASES = [CaseFiles(name, ()) for name in "abc"]


def _done(name: str) -> CaseManifest:
    return CaseManifest(name, DONE, (), _SETTINGS)


@dataclass
class _Future:
    key: Any
    answer: Outcome | Exception
    status: str = "finished"

    def result(self, timeout: float) -> Outcome:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def add_done_callback(self, call: Callable[[Any], None]) -> None:
        call(self)


@dataclass
class _Client:
    """Answers at once; the answers are functions of the case and of its workers."""

    answer: Callable[[str, list[str]], Outcome | Exception]
    workers: tuple[str, ...] = ("one", "two")
    status: str = "running"
    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)

    def nthreads(self) -> dict[str, int]:
        return dict.fromkeys(self.workers, 1)

    def submit(self, do: Any, job: Any, *files: CaseFiles, **where: Any) -> _Future:
        if do is end_work:
            self.ended.append(job)
            return _Future(where["key"], Outcome())
        return self._submit(job, *files, **where)

    def _submit(self, job: ClusterJob, files: CaseFiles, **where: Any) -> _Future:
        assert job.mark is not None
        assert job.mark.exists()
        workers = where.get("workers") or list(self.workers)
        self.asked.append((files.name, tuple(workers)))
        answer = self.answer(files.name, workers)
        cancelled = isinstance(answer, CancelledError)
        return _Future(where["key"], answer, "cancelled" if cancelled else "finished")

    def cancel(self, futures: Any) -> None:
        pass


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ClusterJob:
    monkeypatch.setattr("distributed.fire_and_forget", lambda _: None)
    folder = BatchFolder(tmp_path / "out")
    return ClusterJob(folder, _SETTINGS, list, lease_s=0.02)  # type: ignore[arg-type]


def _states(client: _Client, job: ClusterJob) -> dict[str, str]:
    found = {m.case: m.state for m in cluster_manifests(client, job, _CASES)}
    assert not list(job.folder.claims.glob(".*.mark"))
    return found


def test_a_worker_that_refuses_gets_no_more_cases(job: ClusterJob) -> None:
    def answer(name: str, workers: list[str]) -> Outcome:
        if "one" in workers:
            return Outcome(worker="one", refusal="There is no GPU here.")
        return Outcome(_done(name), worker="two")

    client = _Client(answer)
    assert _states(client, job) == dict.fromkeys("abc", "done")
    assert {workers for _, workers in client.asked[3:]} == {("two",)}
    assert client.ended == [job.id] * 2
    client = _Client(answer, ("one",))
    with pytest.raises(RunError, match=r"No worker .* There is no GPU here\."):
        _states(client, job)
    assert not list(job.folder.manifests.glob("*"))


def test_a_task_that_fails_is_tried_again_a_few_times(job: ClusterJob) -> None:
    answers = {"a": [KeyError("x")], "b": [KeyError("y")] * 3}

    def answer(name: str, _: list[str]) -> Outcome | Exception:
        left = answers.get(name)
        return left.pop() if left else Outcome(_done(name))

    assert _states(_Client(answer), job) == {"a": "done", "b": "failed", "c": "done"}
    record = read_manifest(job.folder.manifest_of("b"))
    assert record is not None
    assert "failed 3 times on the cluster, the last time with KeyError" in record.reason


def test_cases_of_other_processes_are_waited_for(job: ClusterJob) -> None:
    asked = []

    def answer(name: str, _: list[str]) -> Outcome:
        asked.append(name)
        if name != "a":
            return Outcome(_done(name))
        if asked.count("a") == 3:  # the other process has done it
            write_manifest(job.folder.manifest_of("a"), _done("a"))
            return Outcome()
        return Outcome(is_taken=True)

    assert _states(_Client(answer), job) == dict.fromkeys("abc", "done")
    taken = _Client(lambda name, _: Outcome(is_taken=True))
    assert _states(taken, job) == {}  # though not for ever


def test_the_loss_of_the_scheduler_ends_the_call(
    job: ClusterJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: _Client) -> dict[str, int]:
        raise ConnectionRefusedError

    told = _Client(lambda *_: CancelledError())
    closed = _Client(lambda *_: Outcome(), status="closed")
    silent = _Client(lambda *_: Outcome())
    for client in (told, closed, silent):
        if client is silent:
            monkeypatch.setattr(_Client, "nthreads", refuse)
        with pytest.raises(RunError, match="The scheduler was lost"):
            _states(client, job)


def test_a_case_that_is_given_up_leaves_no_claim(job: ClusterJob) -> None:
    claim = Claims(job.folder.claims, job.lease_s).take("a")
    assert claim is not None
    os.utime(claim.path, (1, 1))
    client = _Client(lambda *_: KeyError("x"))
    assert set(_states(client, job).values()) == {"failed"}
    assert not list(job.folder.claims.iterdir())
