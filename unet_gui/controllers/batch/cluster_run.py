"""The cases of a batch, handed to the workers of a cluster and followed to their end.

Tasks are cases, and their state stays on disk: a scheduler that dies, or a worker that
is lost, costs the cases in hand, which any other process can claim.
"""

from __future__ import annotations

import logging
import queue
import time
from collections import Counter, deque
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.batch.case_record import failed_case
from unet_gui.controllers.batch.cluster_worker import ClusterJob, do_case, end_work
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.atomic import make_folder
from unet_gui.io.batch.claims import Claims
from unet_gui.io.batch.manifest_file import read_manifest, write_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unet_gui.controllers.batch.cluster_worker import Outcome
    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.case.case_files import CaseFiles

logger = logging.getLogger(__name__)

_RETRIES = 2  # of a case whose task failed by no fault that is known
_LEAST_IN_FLIGHT = 200  # cases that the scheduler holds
_IN_FLIGHT_PER_THREAD = 3
_LAST_PER_THREAD = 2
_LOOK_S = 10.0  # between looks at the workers that there are
_TOLD_LOOKS = (3, 60, 360)  # after half a minute, ten minutes, and an hour
_POLL_S = 1.0
_RESULT_S = 60.0
_SHARE_OF_LEASE = 20  # between looks at cases that other processes have
_ALIVE = ("running", "connecting")


def cluster_manifests(
    client: Any, job: ClusterJob, cases: Sequence[CaseFiles]
) -> Iterator[CaseManifest]:
    """Yield the manifest of each case as it is finished somewhere.

    A case whose worker is lost goes to another one, a few times at most. Cases that
    other processes have are waited for as long as a claim lasts, so that those of
    processes that have ended are done, too.

    Raises
    ------
    RunError
        If the scheduler is lost, or no worker can do any case; what is done stays done.
    """
    with _marked(job) as marked:
        run = _ClusterRun(client, marked, deque(cases))
        try:
            yield from run.manifests()
        finally:
            run.close()


@contextmanager
def _marked(job: ClusterJob) -> Iterator[ClusterJob]:
    """Put a file into the folder of the batch that workers must see."""
    mark = make_folder(job.folder.claims) / f".{job.id}.mark"
    try:
        mark.touch()
    except OSError as error:
        msg = Text(
            "{path} cannot be written: {reason}.",
            path=mark,
            reason=os_reason(error),
        )
        raise RunError(msg) from error
    try:
        yield replace(job, mark=mark)
    finally:
        mark.unlink(missing_ok=True)


@dataclass(slots=True)
class _ClusterRun:
    """The cases that wait, those that workers have, and the workers that refused."""

    client: Any
    job: ClusterJob
    waiting: deque[CaseFiles]
    taken: list[CaseFiles] = field(default_factory=list)
    in_flight: dict[Any, tuple[CaseFiles, Any]] = field(default_factory=dict)
    ended: queue.SimpleQueue[Any] = field(default_factory=queue.SimpleQueue)
    retries: Counter[str] = field(default_factory=Counter)
    refusals: dict[str, str] = field(default_factory=dict)
    threads: dict[str, int] = field(default_factory=dict)  # by worker
    looked_s: float = float("-inf")
    idle_looks: int = 0  # in a row without any worker
    numbers: count[int] = field(default_factory=count)

    def manifests(self) -> Iterator[CaseManifest]:
        longest_s = self.job.lease_s / _SHARE_OF_LEASE
        patience_s = self.job.lease_s + 2 * longest_s
        until_s = None
        pause_s = _POLL_S
        while True:
            yield from self._worked_off()
            if not self.taken:
                return
            if until_s is None:
                until_s = time.monotonic() + patience_s
                logger.warning(
                    "Cases with claims of other processes: %d; those of processes that "
                    "have ended are done within %.0f s",
                    len(self.taken),
                    patience_s,
                )
            elif time.monotonic() > until_s:
                return
            time.sleep(min(pause_s, longest_s))
            pause_s *= 2
            self.waiting.extend(self.taken)
            self.taken.clear()

    def close(self) -> None:
        """Take back what is not begun, and let the workers end their engines."""
        futures = [future for _, future in self.in_flight.values()]
        self.in_flight.clear()
        if self.client.status != "running":
            return
        with suppress(Exception):  # the cluster may be gone by now
            self.client.cancel(futures)
            for worker in self.client.nthreads():
                self._end_work(worker)

    def _end_work(self, worker: str) -> None:
        """Let a worker end its engine, without waiting for one that hangs."""
        import distributed

        key = f"end_work-{self.job.id}-{worker}"
        where = {"workers": [worker], "allow_other_workers": False}
        asked = self.client.submit(end_work, self.job.id, key=key, pure=False, **where)
        forget: Any = distributed.fire_and_forget  # it has no types
        forget(asked)

    def _worked_off(self) -> Iterator[CaseManifest]:
        self._submit()
        while self.in_flight:
            future = self._next_ended()
            files, _ = self.in_flight.pop(future.key)
            manifest = self._ended(files, future)
            if manifest is not None:
                yield manifest
            self._submit()

    def _submit(self) -> None:
        """Let the scheduler hold a few cases for each worker, and not all of them."""
        while self.waiting and len(self.in_flight) < self._most_in_flight():
            if self.client.status not in _ALIVE:
                raise _scheduler_lost()
            files = self.waiting.popleft()
            future = self.client.submit(
                do_case,
                self.job,
                files,
                overlaps=len(self.waiting) > self._last_cases(),
                key=(f"do_case-{self.job.id}", next(self.numbers)),
                pure=False,
                **self._where(),
            )
            self.in_flight[future.key] = files, future
            future.add_done_callback(self.ended.put)

    def _last_cases(self) -> int:
        """Return how many cases are left to the end, when no worker takes two at once.

        Another one may have none by then.
        """
        return _LAST_PER_THREAD * sum(self.threads.values())

    def _most_in_flight(self) -> int:
        self._look()
        threads = sum(self.threads.values())
        return max(_LEAST_IN_FLIGHT, _IN_FLIGHT_PER_THREAD * threads)

    def _look(self) -> None:
        """Find out which workers there are, now and then."""
        if time.monotonic() - self.looked_s < _LOOK_S:
            return
        try:
            self.threads = self.client.nthreads()
        except OSError as error:
            raise _scheduler_lost() from error
        self.looked_s = time.monotonic()
        self.idle_looks = 0 if self.threads else self.idle_looks + 1
        if self.idle_looks in _TOLD_LOOKS:
            logger.warning("The cluster has no worker; the cases wait for one.")

    def _where(self) -> dict[str, Any]:
        """Return the workers that may do a case, if not all of them can.

        Raises
        ------
        RunError
            If none can.
        """
        if not self.refusals:
            return {}
        able = [worker for worker in self.threads if worker not in self.refusals]
        if not able:
            msg = Text(
                "No worker of the cluster can do the cases. {reason}",
                reason=next(reversed(self.refusals.values())),
            )
            raise RunError(msg)
        return {"workers": able}

    def _next_ended(self) -> Any:
        while True:
            try:
                return self.ended.get(timeout=_POLL_S)
            except queue.Empty:
                if self.client.status not in _ALIVE:
                    raise _scheduler_lost() from None
                self._look()

    def _ended(self, files: CaseFiles, future: Any) -> CaseManifest | None:
        """Return the manifest of a case; None if it waits, or others have it."""
        if future.status == "cancelled":
            raise _scheduler_lost()
        try:
            outcome: Outcome = future.result(timeout=_RESULT_S)
        except CancelledError as error:
            raise _scheduler_lost() from error
        except Exception as error:  # noqa: BLE001 - any fault costs one case only
            return self._again(files, error)
        if outcome.refusal:
            self._refused(outcome)
            self.waiting.append(files)
            return None
        return outcome.manifest or self._of_another(files, outcome)

    def _refused(self, outcome: Outcome) -> None:
        if outcome.worker not in self.refusals:
            logger.warning("%s does no cases: %s", outcome.worker, outcome.refusal)
            self.looked_s = float("-inf")
        self.refusals[outcome.worker] = outcome.refusal

    def _of_another(self, files: CaseFiles, outcome: Outcome) -> CaseManifest | None:
        """Return what another process has recorded, such as a worker that was lost."""
        if outcome.is_taken:
            self.taken.append(files)
            return None
        with suppress(InputError):
            return read_manifest(self.job.folder.manifest_of(files.name))
        return None

    def _again(self, files: CaseFiles, error: Exception) -> CaseManifest | None:
        self.retries[files.name] += 1
        if self.retries[files.name] > _RETRIES:
            msg = Text(
                "Its task failed {count} times on the cluster, the last time with "
                "{kind}: {error}.",
                count=self.retries[files.name],
                kind=type(error).__name__,
                error=error,
            )
            return self._failed(files, msg)
        logger.warning("%s is tried once more (%s)", files.name, error)
        self.waiting.append(files)
        return None

    def _failed(self, files: CaseFiles, reason: str) -> CaseManifest:
        """Record a case that no worker could do, unless another process has done it."""
        path = self.job.folder.manifest_of(files.name)
        before = read_manifest(path)
        if before is not None and before.is_done and not self.job.is_overwriting:
            return before
        attempts = 1 + (0 if before is None else before.attempts)
        manifest = failed_case(files, self.job.settings, attempts, reason)
        write_manifest(path, manifest)
        claim = Claims(self.job.folder.claims, self.job.lease_s).take(files.name)
        if claim is not None:  # that of the worker that was lost
            claim.release()
        return manifest


def _scheduler_lost() -> RunError:
    return RunError(
        Text(
            "The scheduler was lost. What is done stays done; the same call goes on "
            "with the rest.",
        )
    )
