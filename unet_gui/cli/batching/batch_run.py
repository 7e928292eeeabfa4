"""The run of a batch from the command line."""

from __future__ import annotations

import json
import signal
import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.batching.batch_lines import (
    print_end,
    print_plan,
    say_start,
    told_manifests,
)
from unet_gui.cli.model_run import preparation_choice
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.cli.window_child import is_asked_to_stop
from unet_gui.controllers.batch.case_work import CaseWork
from unet_gui.controllers.batch.cluster import (
    cluster_client,
    local_processes,
)
from unet_gui.controllers.batch.cluster_run import cluster_manifests
from unet_gui.controllers.batch.cluster_worker import ClusterJob
from unet_gui.controllers.batch.pending import (
    is_finished,
    parse_part,
    part_of,
    with_recorded_names,
)
from unet_gui.controllers.batch.run import BatchRun
from unet_gui.controllers.batch.tables import GrowingTables
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.engine.process import LONE_ENGINE_COMMAND
from unet_gui.controllers.models.installed import find_model, installed_models
from unet_gui.controllers.runs.brain_network import brain_package
from unet_gui.controllers.runs.segment_to_folder import BatchOptions
from unet_gui.core.batch.manifest import BatchSettings
from unet_gui.core.errors import InputError, UnetGuiError
from unet_gui.core.mask.labels import WRITTEN_SCHEMES
from unet_gui.io.batch.claims import Claims
from unet_gui.io.batch.manifest_file import read_manifest
from unet_gui.io.masks.file_name import mask_file_name
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Generator, Iterator, Sequence

    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.io.batch.batch_folder import BatchFolder


@dataclass(frozen=True, slots=True)
class BatchCall:
    """A call of a command that does a batch.

    Attributes
    ----------
    options : Namespace
        Of `add_batch_options`, `add_run_options` and `add_prepare_options`.
    kind : callable
        What makes a `CaseWork`, or a work that does more.
    mask_ending : str
        As of `BatchOptions`.
    begin : callable
        Called before the first case is done.
    """

    cases: Sequence[CaseFiles]
    folder: BatchFolder
    package: ModelPackage
    options: argparse.Namespace
    kind: Callable[..., CaseWork] = CaseWork
    mask_ending: str = mask_file_name("")
    begin: Callable[[], None] = lambda: None


def add_batch_options(parser: argparse.ArgumentParser) -> None:
    """Add the options about what is done, where, and what is told of it."""
    add = parser.add_argument
    add(
        "--part",
        metavar="PART",
        help="such as 2/8: every eighth case from the second on",
    )
    add(
        "--cluster",
        metavar="ADDRESS",
        help="let a cluster of dask.distributed do the cases: tcp://HOST:PORT of a "
        "scheduler, local:N for N processes, or slurm, pbs, lsf or sge with options "
        "such as slurm:queue=gpu,jobs=8",
    )
    add("--dry-run", action="store_true", help="only list what would be done")
    add(
        "--resume",
        action="store_true",
        help="continue the batch in OUT, which is the default",
    )
    add("--overwrite", action="store_true", help="also do cases that are done, again")
    add(
        "--parquet",
        action="store_true",
        help="write results.parquet in place of results.json, for very many cases",
    )
    add(
        "--json-progress",
        action="store_true",
        help="print lines of JSON: the plan, each case that is finished, the end",
    )
    add(
        "--label-scheme",
        choices=sorted(WRITTEN_SCHEMES),
        default="msd",
        help="label values of the masks; default: msd",
    )


def run_batch(call: BatchCall) -> int:
    """Do what is missing; return 1 if a case of the call failed."""
    folder, options = call.folder, call.options
    cases: Sequence[CaseFiles] = with_recorded_names(folder, call.cases)
    if options.part:
        cases = part_of(cases, parse_part(options.part))
    settings = _settings(call.package, options)
    pending, refused = _pending(cases, folder, settings, options)
    if options.dry_run:
        return print_plan(cases, pending, options)
    say_start(cases, pending)
    if options.json_progress:
        plan = {"kind": "plan", "cases": [files.name for files in pending]}
        print(json.dumps({**plan, "total": len(cases)}), flush=True)
    call.begin()
    tables = GrowingTables(folder, print_warning, as_parquet=options.parquet)
    job = _job(call, settings)
    failures, done = dict(refused), set()
    try:
        with closing(_manifests(pending, job, call)) as manifests, _ended_by_sigterm():
            for manifest in told_manifests(manifests, len(pending), tables, options):
                if manifest.is_done:
                    done.add(manifest.case)
                else:
                    failures[manifest.case] = manifest.reason
    except UnetGuiError:
        tables.finish()
        raise
    tables.finish()  # with what other processes did meanwhile
    left = [f for f in pending if f.name not in done and f.name not in failures]
    left = [f for f in left if not _is_done_elsewhere(folder, f)]
    count = len(pending) - len(left) - len(failures) + len(refused)
    if options.json_progress:
        counts = {"done": count, "failed": len(failures), "left": len(left)}
        print(json.dumps({"kind": "end", **counts}), flush=True)
    return print_end(count, failures, sorted(f.name for f in left))


@contextmanager
def _ended_by_sigterm() -> Iterator[None]:
    """End as by Ctrl+C when a queue asks for it, so that no claim is left behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _is_done_elsewhere(folder: BatchFolder, files: CaseFiles) -> bool:
    try:
        manifest = read_manifest(folder.manifest_of(files.name))
    except InputError:
        return False
    return manifest is not None and manifest.is_done


def use_absolute_paths(options: argparse.Namespace) -> None:
    """Let the workers of a cluster, which have other folders, find what is meant."""
    if not options.cluster:
        return
    for name, value in vars(options).items():
        if isinstance(value, Path):
            setattr(options, name, value.absolute())
        elif isinstance(value, list):
            kept = [p.absolute() if isinstance(p, Path) else p for p in value]
            setattr(options, name, kept)
    if options.model and is_folder(Path(options.model)):
        options.model = str(Path(options.model).absolute())


# further options that decide masks, as `_preparation` notes them
_USUAL = {"align_to": None, "brain": "network", "gaps": "fill", "tilt": "correct"}


def _settings(package: ModelPackage, options: argparse.Namespace) -> BatchSettings:
    spec = package.spec
    return BatchSettings(
        model=spec.id,
        weights_sha256=tuple(stage.sha256 for stage in spec.stages),
        thresholds={entry.name: entry.threshold for entry in spec.classes},
        label_scheme=options.label_scheme,
        flips=options.flips,
        keeps_small_classes=options.keep_small_classes,
        precision=options.precision,
        preparation=_preparation(options),
    )


def _preparation(options: argparse.Namespace) -> str:
    """Return how scans are read and prepared; options with their defaults go unsaid."""
    choice = preparation_choice(options)
    steps = "auto" if choice.steps is None else ",".join(sorted(map(str, choice.steps)))
    words = [steps or "none"]
    for name, usual in _USUAL.items():
        value = getattr(options, name, None)
        words += [f"--{name.replace('_', '-')} {value}"] if value != usual else []
    return " ".join(words)


def _pending(
    cases: Sequence[CaseFiles],
    folder: BatchFolder,
    settings: BatchSettings,
    options: argparse.Namespace,
) -> tuple[list[CaseFiles], dict[str, str]]:
    """Return the cases to do, and those that must not be done, each with its reason."""
    if options.overwrite:
        return list(cases), {}
    pending, refused = [], {}
    for files in cases:
        try:
            if not is_finished(folder, files, settings):
                pending.append(files)
        except InputError as error:
            refused[files.name] = str(error)
    if refused and len(refused) == len(cases):
        raise InputError(next(iter(refused.values())))
    for name, reason in refused.items():
        print_warning(name, reason)
    return pending, refused


def _job(call: BatchCall, settings: BatchSettings) -> ClusterJob:
    folder, options = call.folder, call.options
    batch = BatchOptions(
        folder.path,
        WRITTEN_SCHEMES[options.label_scheme],
        is_overwriting=True,  # what has changed is replaced; the rest is not done
        memory_bytes=options.memory,
        flips=options.flips,
        keeps_small_classes=options.keep_small_classes,
        preparation=preparation_choice(options),
        mask_ending=call.mask_ending,
    )
    host = (options.device, options.runtime, options.precision)
    if options.cluster:
        make = partial(
            worker_work, options.model, settings, batch, folder, host, call.kind
        )
        processes = local_processes(options.cluster)
        return ClusterJob(folder, settings, make, options.overwrite, processes)
    make = partial(_work, call.package, batch, folder, host, call.kind)
    return ClusterJob(folder, settings, make, options.overwrite)


def worker_work(
    model: str | None,
    settings: BatchSettings,
    batch: BatchOptions,
    folder: BatchFolder,
    host: tuple[str, str, str],
    kind: Callable[..., CaseWork] = CaseWork,
) -> CaseWork:
    """Return the work of a worker, with the model as it is installed there.

    Raises
    ------
    InputError
        If it is another one there.
    """
    package = find_model(model, installed_models())
    if tuple(stage.sha256 for stage in package.spec.stages) != settings.weights_sha256:
        msg = f"the model {settings.model} has other weights in {package.folder}."
        raise InputError(msg)
    return _work(package, batch, folder, host, kind)


def _work(
    package: ModelPackage,
    batch: BatchOptions,
    folder: BatchFolder,
    host: tuple[str, str, str],
    kind: Callable[..., CaseWork],
) -> CaseWork:
    engine = EngineHost(LONE_ENGINE_COMMAND)
    device, engine.runtime, engine.precision = host
    return kind(package, brain_package(), batch, folder, device, engine)


def _manifests(
    cases: Sequence[CaseFiles], job: ClusterJob, call: BatchCall
) -> Generator[CaseManifest]:
    """Yield the manifest of each case as it is finished."""
    if not cases:
        return
    if call.options.cluster:
        with cluster_client(call.options.cluster) as client:
            print_lines(f"Dashboard: {client.dashboard_link}", is_error=True)
            yield from cluster_manifests(client, job, cases)
        return
    work = job.make_work()
    try:
        claims = Claims(job.folder.claims)
        yield from BatchRun(
            job.folder, job.settings, work, claims, job.is_overwriting
        ).manifests(cases, is_asked_to_stop)
    finally:
        work.close()
