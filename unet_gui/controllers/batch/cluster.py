"""Clusters of dask.distributed: connecting to them, and starting them."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCAL = "local"
# Dask ends a process for good that takes longer than that to be started again, by
# default 15 s, as from a slow disk.
_RESTART = {"distributed.deploy.lost-worker-timeout": "1 day"}
_SILENT = logging.CRITICAL + 1
QUEUES = {
    "slurm": "SLURMCluster",
    "pbs": "PBSCluster",
    "lsf": "LSFCluster",
    "sge": "SGECluster",
}


def local_processes(address: str) -> int:
    """Return N of ``local:N``, 1 for other clusters.

    Raises
    ------
    InputError
        If N is no number of processes.
    """
    kind, _, rest = address.partition(":")
    return _count(rest, address) if kind == LOCAL else 1


@contextmanager
def cluster_client(address: str) -> Iterator[Any]:
    """Connect to a cluster, or start one that ends with the body.

    Parameters
    ----------
    address : str
        ``tcp://host:port`` of a scheduler that runs; ``local:N`` for N processes of
        this computer; or ``slurm``, ``pbs``, ``lsf`` or ``sge`` with options, as in
        ``slurm:queue=gpu,jobs=8,--gres=gpu:1``; words that begin with a hyphen are
        directives of the queue.

    Raises
    ------
    InputError
        If the address cannot be one, or the extra ``cluster`` is not installed.
    RunError
        If the scheduler does not answer.
    """
    distributed = _distributed()
    with _silenced(), _client(distributed, address) as client:
        yield client


@contextmanager
def _silenced() -> Iterator[None]:
    """Keep back what Dask says of its connections; what matters is said by us."""
    loggers = [
        logging.getLogger(name)
        for name in ("distributed", "distributed.client", "distributed.nanny")
    ]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(_SILENT)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


@contextmanager
def _client(distributed: Any, address: str) -> Iterator[Any]:
    kind, _, rest = address.partition(":")
    if kind == LOCAL:
        cluster = distributed.LocalCluster(
            n_workers=local_processes(address),
            threads_per_worker=1,
            silence_logs=_SILENT,
            dashboard_address="127.0.0.1:0",  # names of cases stay on this computer
        )
        with _kept_waiting(), cluster, distributed.Client(cluster) as client:
            yield client
    elif kind in QUEUES:
        jobs, _ = _options(kind, rest)
        with (
            queue_cluster(kind, rest) as cluster,
            distributed.Client(cluster) as client,
        ):
            # jobs that end, as by a limit of time, are submitted anew
            cluster.adapt(minimum_jobs=jobs, maximum_jobs=jobs)
            yield client
    else:
        with _connected(distributed, address) as client:
            yield client


@contextmanager
def _kept_waiting() -> Iterator[None]:
    """Wait for each process of this computer that is started again."""
    import dask

    with dask.config.set(_RESTART):
        yield


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
    _, words = _options(kind, options)
    try:
        return getattr(dask_jobqueue, QUEUES[kind])(**words)
    except (TypeError, ValueError) as error:
        raise _no_options(kind, options, error) from error


def _options(kind: str, options: str) -> tuple[int, dict[str, Any]]:
    """Return the number of jobs, and the options of each of them."""
    given = [word for word in options.split(",") if word]
    directives = [word for word in given if word.startswith("-")]
    words = dict(word.partition("=")[::2] for word in given if word not in directives)
    words = {"cores": "1", "processes": "1", "memory": "4GB", "jobs": "1", **words}
    values: dict[str, Any] = {
        key: int(v) if v.isdecimal() else v for key, v in words.items()
    }
    if directives:
        values["job_extra_directives"] = directives
    jobs = values.pop("jobs")
    if isinstance(jobs, int) and jobs > 0:
        return jobs, values
    raise _no_options(kind, options, Text("jobs must be a number"))


def _no_options(kind: str, options: str, why: object) -> InputError:
    msg = Text(
        "{options} are no options of {kind}: {error}.",
        options=options,
        kind=kind,
        error=why,
    )
    return InputError(msg)


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
