"""A batch on a cluster, by dask.distributed.

Tasks are cases and their state stays on disk: a scheduler that dies, or a worker that
is lost, costs the cases in hand, which any other process can claim. Each worker keeps
one engine, so that weights are loaded once and never pass through the scheduler.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.batch.run import BatchRun
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.text import Text
from unet_gui.io.batch.claims import Claims

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unet_gui.controllers.batch.run import Work
    from unet_gui.core.batch.manifest import BatchSettings, CaseManifest
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.io.batch.batch_folder import BatchFolder

LOCAL = "local"
QUEUES = {
    "slurm": "SLURMCluster",
    "pbs": "PBSCluster",
    "lsf": "LSFCluster",
    "sge": "SGECluster",
}
_RETRIES = 2  # of a task whose worker is lost
_works: dict[ClusterJob, Work] = {}  # of this worker; one engine for all its cases


@dataclass(frozen=True, slots=True)
class ClusterJob:
    """What a worker needs to know of a batch.

    Attributes
    ----------
    make_work : callable
        Starts the engine of a worker.
    """

    folder: BatchFolder
    settings: BatchSettings
    make_work: Callable[[], Work]
    is_overwriting: bool = False

    def __hash__(self) -> int:
        return hash((self.folder, self.settings.model, self.settings.label_scheme))


def do_case(job: ClusterJob, files: CaseFiles) -> CaseManifest | None:
    """Do a case in this worker; None if it is done or another process does it."""
    if job not in _works:
        _works[job] = job.make_work()
    claims = Claims(job.folder.claims)
    run = BatchRun(job.folder, job.settings, _works[job], claims, job.is_overwriting)
    return next(run.manifests([files]), None)


@contextmanager
def cluster_client(address: str) -> Iterator[Any]:
    """Connect to a cluster, or start one that ends with the body.

    Parameters
    ----------
    address : str
        ``tcp://host:port`` of a scheduler that runs; ``local:N`` for N processes of
        this computer; or ``slurm``, ``pbs``, ``lsf`` or ``sge`` with options, as in
        ``slurm:queue=gpu,jobs=8``.

    Raises
    ------
    InputError
        If the address cannot be one, or the extra ``cluster`` is not installed.
    RunError
        If the scheduler does not answer.
    """
    distributed = _distributed()
    kind, _, rest = address.partition(":")
    if kind == LOCAL:
        cluster = distributed.LocalCluster(
            n_workers=_count(rest, address),
            threads_per_worker=1,
            dashboard_address=":0",
        )
        with cluster, distributed.Client(cluster) as client:
            yield client
    elif kind in QUEUES:
        with (
            queue_cluster(kind, rest) as cluster,
            distributed.Client(cluster) as client,
        ):
            yield client
    else:
        with _connected(distributed, address) as client:
            yield client


def queue_cluster(kind: str, options: str) -> Any:
    """Return a cluster whose workers are jobs of a queue; nothing is submitted yet.

    Raises
    ------
    InputError
        If an option is none, or dask-jobqueue is not installed.
    """
    try:
        import dask_jobqueue
    except ImportError as error:
        raise _not_installed() from error
    words = dict(word.partition("=")[::2] for word in options.split(",") if word)
    jobs = int(words.pop("jobs", "1"))
    words = {"cores": "1", "memory": "4GB", **words}
    values = {key: int(v) if v.isdecimal() else v for key, v in words.items()}
    try:
        cluster = getattr(dask_jobqueue, QUEUES[kind])(**values)
    except (TypeError, ValueError) as error:
        msg = Text(
            "{options} are no options of {kind}: {error}.",
            options=options,
            kind=kind,
            error=error,
        )
        raise InputError(msg) from error
    cluster.scale(jobs=jobs)
    return cluster


def cluster_manifests(
    client: Any, job: ClusterJob, cases: Sequence[CaseFiles]
) -> Iterator[CaseManifest]:
    """Yield the manifest of each case as it is finished somewhere.

    A task whose worker is lost is given to another one, a few times at most.

    Raises
    ------
    RunError
        If the scheduler is lost; what is done stays done.
    """
    distributed = _distributed()
    futures = client.map(
        do_case, [job] * len(cases), list(cases), pure=False, retries=_RETRIES
    )
    try:
        for future, found in distributed.as_completed(
            futures, with_results=True, raise_errors=False
        ):
            if future.status == "finished" and found is not None:
                yield found
    except (OSError, distributed.comm.CommClosedError) as error:
        msg = Text(
            "The scheduler was lost ({error}). What is done stays done; the same call "
            "goes on with the rest.",
            error=error,
        )
        raise RunError(msg) from error


def _connected(distributed: Any, address: str) -> Any:
    try:
        return distributed.Client(address, timeout=10)
    except (OSError, ValueError) as error:
        msg = Text(
            "No scheduler answers at {address} ({error}). Start one with `dask "
            "scheduler`, or give local:N.",
            address=address,
            error=error,
        )
        raise RunError(msg) from error


def _count(text: str, address: str) -> int:
    if text.isdecimal() and int(text) > 0:
        return int(text)
    msg = Text(
        "{address} is no cluster; write local:2 for two processes.", address=address
    )
    raise InputError(msg)


def _distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise _not_installed() from error
    return distributed


def _not_installed() -> InputError:
    return InputError(
        Text(
            "A cluster needs dask.distributed; install it with "
            "pip install 'unet-gui[cluster]'."
        )
    )
