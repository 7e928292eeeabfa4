"""``unet-gui batch --cluster`` with schedulers and workers that are lost."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil
import pytest

from tests.case_folders import scan_data, write_image
from tests.numpy_work import BEGUN, ENDED, GATE, STARTED
from unet_gui.io.batch.claims import claimed_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Call = tuple[str | Path, ...]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="ends processes by signals")
_ROOT = Path(__file__).resolve().parent.parent.parent
_PATIENCE_S = 120
_QUICK = {
    "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "5s",
    "OMP_NUM_THREADS": "1",
}
_MOST_BYTES = 700e6  # of a worker
_SHORT_SILENCE = {"DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "8s"}


def _wait_for(is_done: Callable[[], object]) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not is_done():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)


class Processes:
    """Processes that end with the test, each with a log of what it says."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._started: list[subprocess.Popen[bytes]] = []

    def start(
        self, *words: str | Path, **environment: str
    ) -> tuple[subprocess.Popen[bytes], Path]:
        log = self._folder / f"{len(self._started)}.log"
        with log.open("wb") as file:
            process = subprocess.Popen(
                [sys.executable, *map(str, words)],
                cwd=self._folder,  # no relative path may lead a worker anywhere
                env={**os.environ, "PYTHONPATH": str(_ROOT), **_QUICK, **environment},
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._started.append(process)
        return process, log

    def batch(
        self, *words: str | Path, **environment: str
    ) -> tuple[subprocess.Popen[bytes], Path]:
        return self.start("-m", "tests.numpy_batch", "batch", *words, **environment)

    def end(self) -> None:
        for process in self._started:
            process.kill()
            process.wait()


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    (folder := tmp_path / "elsewhere").mkdir()
    started = Processes(folder)
    yield started
    started.end()


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """Write five small 4-D cases, of which two wait for the gate."""
    folder = tmp_path / "study"
    for seed, name in enumerate(("a", "b", "c", "waits-1", "waits-2")):
        channels = [scan_data(10 * seed + c) for c in range(4)]
        write_image(folder / f"{name}.nii", np.stack(channels, axis=-1))
    return folder


def _scheduler(
    processes: Processes, **environment: str
) -> tuple[subprocess.Popen[bytes], str, Path]:
    process, log = processes.start(
        *("-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1"),
        *("--port", "0", "--no-dashboard", "--no-jupyter", "--dashboard-address", ":0"),
        **environment,
    )
    _wait_for(lambda: "Scheduler at:" in log.read_text())
    address = log.read_text().split("Scheduler at:")[1].split()[0]
    return process, address, log


def _worker(processes: Processes, address: str) -> subprocess.Popen[bytes]:
    words = ("--no-nanny", "--nthreads", "1", "--no-dashboard")
    return processes.start("-m", "distributed.cli.dask_worker", address, *words)[0]


class _Link:
    """A way to a server; once it is cut, nothing passes, and nobody is told."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._is_cut = False
        self._server = socket.create_server(("127.0.0.1", 0))
        self._sockets = [self._server]
        self.port: int = self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        self._is_cut = True

    def close(self) -> None:
        for end in self._sockets:
            with suppress(OSError):  # one that the other side has closed
                end.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits for it
            end.close()

    def _accept(self) -> None:
        with suppress(OSError):  # when it is closed
            while True:
                near, _ = self._server.accept()
                far = socket.create_connection(self._target)
                self._sockets += [near, far]
                for ends in ((near, far), (far, near)):
                    threading.Thread(target=self._pass, args=ends, daemon=True).start()

    def _pass(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(1 << 16):
                if not self._is_cut:
                    sink.sendall(data)


@pytest.fixture
def make_link() -> Iterator[Callable[[str], _Link]]:
    made: list[_Link] = []

    def make(address: str) -> _Link:
        host, _, port = address.removeprefix("tcp://").rpartition(":")
        made.append(_Link(host, int(port)))
        return made[-1]

    yield make
    for link in made:
        link.close()


def _masks(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*_seg.nii.gz")}


def _states(folder: Path) -> dict[str, str]:
    records = json.loads((folder / "results.json").read_text())
    return {record["case"]: record["state"] for record in records}


def _lines(path: Path) -> list[str]:
    return sorted(path.read_text().split()) if path.exists() else []


def _pids(study: Path) -> dict[str, int]:
    """Return the processes of the cases that wait, by their names."""
    found = {path.stem: path.read_text() for path in study.glob(f"*.{STARTED}")}
    return {name: int(pid) for name, pid in found.items() if pid}


def _refused_without_the_device(processes: Processes, call: Call, out: Path) -> None:
    process, log = processes.batch(*call, "--device", "gpu")
    assert process.wait(_PATIENCE_S) == 1
    said = log.read_text()
    assert "No worker of the cluster can do the cases. There is no GPU here." in said
    assert _states(out) == {}
    begun = _lines(out / BEGUN)
    assert begun
    _wait_for(lambda: _lines(out / ENDED) == begun)


def test_what_is_lost_with_a_worker_or_the_scheduler_is_done_again(
    processes: Processes, study: Path, tmp_path: Path
) -> None:
    out, plain = tmp_path / "out", tmp_path / "plain"
    scheduler, address, _ = _scheduler(processes)
    workers = {_worker(processes, address).pid for _ in range(2)}
    call = (study, "-o", out, "--cluster", address)
    _refused_without_the_device(processes, call, out)

    batch, log = processes.batch(*call)
    _wait_for(lambda: set(_pids(study).values()) == workers)
    (study / f"waits-2.{STARTED}").unlink()
    os.kill(_pids(study)["waits-1"], signal.SIGKILL)
    # its case is begun again, by a worker that may have the other one to do first
    _wait_for(lambda: len(_masks(out)) == 3)
    scheduler.kill()
    assert batch.wait(_PATIENCE_S) == 1
    assert "The scheduler was lost. What is done stays done" in log.read_text()
    assert sorted(_states(out)) == ["a", "b", "c"]

    # without a cluster, the same folder is gone on with
    (study / GATE).touch()
    resumed, log = processes.batch(study, "-o", out)
    assert resumed.wait(_PATIENCE_S) == 0, log.read_text()
    assert set(_states(out).values()) == {"done"}
    alone, log = processes.batch(study, "-o", plain)
    assert alone.wait(_PATIENCE_S) == 0, log.read_text()
    assert len(_masks(plain)) == 5
    assert _masks(out) == _masks(plain)


def test_a_worker_that_the_network_loses_ends_its_case(
    processes: Processes,
    study: Path,
    tmp_path: Path,
    make_link: Callable[[str], _Link],
) -> None:
    out, plain = tmp_path / "out", tmp_path / "plain"
    _, address, scheduler_log = _scheduler(processes, **_SHORT_SILENCE)
    link = make_link(address)
    lost = _worker(processes, f"tcp://127.0.0.1:{link.port}")
    here = _worker(processes, address)
    batch, log = processes.batch(study, "-o", out, "--cluster", address)
    _wait_for(lambda: set(_pids(study).values()) == {lost.pid, here.pid})
    link.cut()
    # the scheduler hands its case to the other worker, which leaves it to the claim
    _wait_for(lambda: "failed to heartbeat" in scheduler_log.read_text())
    (study / GATE).touch()
    assert batch.wait(_PATIENCE_S) == 0, log.read_text()
    assert set(_states(out).values()) == {"done"}
    alone, log = processes.batch(study, "-o", plain)
    assert alone.wait(_PATIENCE_S) == 0, log.read_text()
    assert _masks(out) == _masks(plain)


def test_local_processes_outlive_cases_that_end_them(
    processes: Processes, study: Path, tmp_path: Path
) -> None:
    (study / GATE).touch()
    (study / "b.nii").rename(study / "greedy.nii")
    (study / "c.nii").rename(study / "deadly.nii")
    out, plain = tmp_path / "out", tmp_path / "plain"
    share = _MOST_BYTES / (psutil.virtual_memory().total / 2)
    limit = {
        "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": str(share),
        # as if it took minutes to start a process again
        "DASK_DISTRIBUTED__DEPLOY__LOST_WORKER_TIMEOUT": "50ms",
    }
    batch, log = processes.batch(study, "-o", out, "--cluster", "local:2", **limit)
    assert batch.wait(_PATIENCE_S) == 1
    said = log.read_text()
    assert "Dashboard: http://127.0.0.1:" in said
    assert "deadly: 3 processes ended one after the other" in said
    assert "greedy: 3 processes ended one after the other" in said
    assert "3 cases were done." in said
    assert _states(out) == {
        **dict.fromkeys(("deadly", "greedy"), "failed"),
        **dict.fromkeys(("a", "waits-1", "waits-2"), "done"),
    }
    pids = _lines(out / BEGUN)
    assert len(pids) == len(set(pids)), "an engine was started twice in one worker"
    assert not claimed_names(out / "claims")
    for name in ("deadly", "greedy"):
        (study / f"{name}.nii").unlink()
    alone, log = processes.batch(study, "-o", plain)
    assert alone.wait(_PATIENCE_S) == 0, log.read_text()
    assert _masks(out) == _masks(plain)


def test_a_dry_run_shows_the_script_of_a_queue_and_submits_nothing(
    processes: Processes, study: Path, tmp_path: Path
) -> None:
    queue = "slurm:queue=gpu,jobs=3,--gres=gpu:1"
    words = (study, "-o", tmp_path / "out", "--cluster", queue, "--dry-run")
    process, log = processes.batch(*words)
    assert process.wait(_PATIENCE_S) == 0, log.read_text()
    said = log.read_text()
    assert "5 of 5 cases to do." in said
    for line in ("#SBATCH -p gpu", "#SBATCH --gres=gpu:1", "--nthreads 1 "):
        assert line in said
    assert "sbatch" not in said  # there is none here, which submitting would say
    assert not (tmp_path / "out").exists()


def test_a_call_that_a_queue_ends_lets_its_cases_go(
    processes: Processes, study: Path, tmp_path: Path
) -> None:
    batch, log = processes.batch(study, "-o", tmp_path / "out")
    _wait_for(lambda: _pids(study))
    batch.terminate()
    assert batch.wait(_PATIENCE_S) == 1
    assert "Interrupted." in log.read_text()
    assert len(_masks(tmp_path / "out")) == 3
    assert not list((tmp_path / "out" / "claims").iterdir())
