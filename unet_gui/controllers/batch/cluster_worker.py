"""What a worker of a cluster does with the cases that it is given.

A worker keeps one engine for all cases of a batch, so that weights are loaded once;
they never pass through the scheduler. It refuses to work where its masks would be lost
or be others than those that were asked for.
"""

from __future__ import annotations

import os
import socket
import threading
import uuid
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.batch.run import BatchRun
from unet_gui.core.errors import InputError, UnetGuiError
from unet_gui.core.text import Text
from unet_gui.core.version import __version__
from unet_gui.io.batch.claims import LEASE_S, Claims

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from unet_gui.controllers.batch.run import Work
    from unet_gui.core.batch.manifest import BatchSettings, CaseManifest
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.io.batch.batch_folder import BatchFolder

# Dask gives up a case after one loss more, but blames the cases that wait for their
# turn as well.
_MOST_LOSSES = 3
# One is computed while another one is read or written.
_MOST_IN_HAND = 2
_door, _places = threading.Lock(), threading.Semaphore(_MOST_IN_HAND)
_works: dict[str, Work] = {}  # of this worker, by the id of the job; at most one
_OWN_THREADS = Path("/proc/self/task")


@dataclass(frozen=True, slots=True)
class ClusterJob:
    """What a worker needs to know of a batch; it is sent with each case.

    Attributes
    ----------
    folder : BatchFolder
        Its path is absolute, and the same on all computers.
    make_work : callable
        Starts the engine of a worker.
    processes : int
        The workers of one computer that share its processors; 1 if each of them has
        processors of its own.
    mark : Path or None
        A file by which a worker recognises the folder of the batch.
    version : str
        Of the program that sends the cases.
    """

    folder: BatchFolder
    settings: BatchSettings
    make_work: Callable[[], Work]
    is_overwriting: bool = False
    processes: int = 1
    lease_s: float = LEASE_S
    mark: Path | None = None
    version: str = __version__
    id: str = field(default_factory=lambda: uuid.uuid4().hex)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case on a worker.

    Attributes
    ----------
    manifest : CaseManifest or None
        None if the case was not done here.
    is_taken : bool
        Whether another process has the case.
    worker : str
        Address of the worker.
    refusal : str
        Why the worker can do no case at all; empty if it can.
    """

    manifest: CaseManifest | None = None
    is_taken: bool = False
    worker: str = ""
    refusal: str = ""


def do_case(job: ClusterJob, files: CaseFiles, *, overlaps: bool = False) -> Outcome:
    """Do a case in this worker.

    Parameters
    ----------
    overlaps : bool
        Whether the worker begins with another case meanwhile.
    """
    worker = _own_worker()
    try:
        _check(job)
        claims = Claims(job.folder.claims, job.lease_s)
        # a case that a process was lost with must not take another one with it
        is_suspect = claims.losses(files.name) > 0
        with _in_hand(job, is_alone=is_suspect) as let_others_in:
            _check(job)  # the call may have ended meanwhile
            if overlaps:
                _let_next_begin()
            run = _run(job, claims, worker)
            if not is_suspect:
                let_others_in()
            manifest = next(iter([*run.manifests([files])]), None)
    except UnetGuiError as error:
        return Outcome(worker=worker.address, refusal=str(error))
    return Outcome(manifest, bool(run.taken), worker.address)


@contextmanager
def _in_hand(job: ClusterJob, *, is_alone: bool) -> Iterator[Callable[[], None]]:
    """Wait until a case can be taken in hand; yield what lets others in beside it.

    A case whose job has no engine here yet is alone until it has one.
    """
    with ExitStack() as own, ExitStack() as others:
        with _door:
            own.enter_context(_places)
            if is_alone or job.id not in _works:
                for _ in range(_MOST_IN_HAND - 1):
                    others.enter_context(_places)
        yield others.close


def _let_next_begin() -> None:
    """Let this worker begin with another case while this one is done."""
    import distributed

    leave_the_queue: Any = distributed.secede  # it has no types
    leave_the_queue()


def end_work(job_id: str) -> None:
    """End the engine of a job in this worker, when its cases in hand are done."""
    with _door, ExitStack() as places:
        if job_id in _works:
            for _ in range(_MOST_IN_HAND):
                places.enter_context(_places)
            _works.pop(job_id).close()


def _check(job: ClusterJob) -> None:
    """Refuse a job of another version, or one whose folder is not seen here."""
    host = socket.gethostname()
    if job.version != __version__:
        msg = Text(
            "The worker on {host} has version {theirs} of the program, and the batch "
            "was begun by {ours}; install one version on all computers.",
            host=host,
            theirs=__version__,
            ours=job.version,
        )
        raise InputError(msg)
    if job.mark is not None and not job.mark.exists():
        msg = Text(
            "The worker on {host} does not see the folder {folder} of the batch. That "
            "folder and the scans must have the same paths on all computers.",
            host=host,
            folder=job.folder.path,
        )
        raise InputError(msg)


def _run(job: ClusterJob, claims: Claims, worker: Any) -> BatchRun:
    if job.id not in _works:
        for work in _works.values():  # of an earlier batch
            work.close()
        _works.clear()
        if job.processes > 1:
            _take_share(job.processes, worker.name)
        _works[job.id] = job.make_work()
    work = _works[job.id]
    again = job.is_overwriting
    return BatchRun(job.folder, job.settings, work, claims, again, _MOST_LOSSES)


def _take_share(count: int, number: object) -> None:
    """Keep to one of `count` shares of the processors, and let the engine inherit it.

    Engines that all compute on all processors take them away from each other.
    """
    if not _OWN_THREADS.exists() or not isinstance(number, int):  # Linux has it
        return
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < count:
        return
    for thread in _OWN_THREADS.iterdir():  # those to come inherit it
        with suppress(ProcessLookupError):
            os.sched_setaffinity(int(thread.name), cores[number % count :: count])


def _own_worker() -> Any:
    import distributed

    return distributed.get_worker()
