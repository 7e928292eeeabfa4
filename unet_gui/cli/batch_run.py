"""The run of a batch from the command line: options, progress and what is told."""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from unet_gui.cli.model_run import preparation_choice
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.controllers.batch.case_work import CaseWork
from unet_gui.controllers.batch.cluster import (
    QUEUES,
    ClusterJob,
    cluster_client,
    cluster_manifests,
    queue_cluster,
)
from unet_gui.controllers.batch.pending import is_finished, parse_part, part_of
from unet_gui.controllers.batch.run import BatchRun
from unet_gui.controllers.batch.tables import write_tables
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.runs.batch import BatchOptions
from unet_gui.controllers.runs.brain_network import brain_package
from unet_gui.core.batch.manifest import BatchSettings
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import WRITTEN_SCHEMES
from unet_gui.core.shown_text import escaped
from unet_gui.io.batch.claims import Claims
from unet_gui.io.batch.manifest_file import read_manifest

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.io.batch.batch_folder import BatchFolder

_TABLE_EVERY_S = 10.0


@dataclass(frozen=True, slots=True)
class BatchCall:
    """A call of a command that does a batch.

    Attributes
    ----------
    options : Namespace
        Of `add_batch_options`, `add_run_options` and `add_prepare_options`.
    """

    cases: Sequence[CaseFiles]
    folder: BatchFolder
    package: ModelPackage
    options: argparse.Namespace


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
        help="go on with the batch in OUT, which is what happens anyway",
    )
    add("--overwrite", action="store_true", help="do cases that are done once more")
    add(
        "--json-progress",
        action="store_true",
        help="print a line of JSON for each case that is finished",
    )
    add(
        "--label-scheme",
        choices=sorted(WRITTEN_SCHEMES),
        default="msd",
        help="label values of the masks; default: msd",
    )


def run_batch(call: BatchCall) -> int:
    """Do what is missing; return 1 if a case of the call failed."""
    cases, folder, options = call.cases, call.folder, call.options
    if options.part:
        cases = part_of(cases, parse_part(options.part))
    settings = _settings(call.package, options)
    pending, refused = _pending(cases, folder, settings, options)
    if options.dry_run:
        return _print_plan(cases, pending, options)
    _say_start(cases, pending)
    found = {} if not cases else _known(folder)
    failures = dict(refused)
    job = _job(folder, settings, call.package, options)
    with closing(_done(pending, job, options)) as done:
        for manifest in _told(done, len(pending), folder, found, options):
            if not manifest.is_done:
                failures[manifest.case] = manifest.reason
    known = _known(folder)  # with what other processes did meanwhile
    write_tables(folder.path, known.values())
    names = {files.name for files in pending} - set(failures)
    finished = {name for name in names if name in known and known[name].is_done}
    return _print_end(len(finished), failures, sorted(names - finished))


def _settings(package: ModelPackage, options: argparse.Namespace) -> BatchSettings:
    spec = package.spec
    choice = preparation_choice(options)
    steps = "auto" if choice.steps is None else ",".join(sorted(map(str, choice.steps)))
    return BatchSettings(
        model=spec.id,
        weights_sha256=tuple(stage.sha256 for stage in spec.stages),
        thresholds={entry.name: entry.threshold for entry in spec.classes},
        label_scheme=options.label_scheme,
        flips=options.flips,
        keeps_small_classes=options.keep_small_classes,
        precision=options.precision,
        preparation=steps or "none",
    )


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


def _print_plan(
    cases: Sequence[CaseFiles],
    pending: Sequence[CaseFiles],
    options: argparse.Namespace,
) -> int:
    _say_start(cases, pending)
    for files in pending:
        print_lines(files.name)
    kind, _, rest = (options.cluster or "").partition(":")
    if kind in QUEUES:
        with queue_cluster(kind, rest) as cluster:
            print(cluster.job_script())
    return 0


def _say_start(cases: Sequence[CaseFiles], pending: Sequence[CaseFiles]) -> None:
    done = len(cases) - len(pending)
    rest = f"; {done} are done" if done else ""
    print_lines(f"{len(pending)} of {len(cases)} cases to do{rest}.", is_error=True)


def _job(
    folder: BatchFolder,
    settings: BatchSettings,
    package: ModelPackage,
    options: argparse.Namespace,
) -> ClusterJob:
    batch = BatchOptions(
        folder.path,
        WRITTEN_SCHEMES[options.label_scheme],
        is_overwriting=True,  # what has changed is replaced; the rest is not done
        memory_bytes=options.memory,
        flips=options.flips,
        keeps_small_classes=options.keep_small_classes,
        preparation=preparation_choice(options),
    )
    make = partial(
        _work,
        package,
        batch,
        folder,
        options.device,
        options.runtime,
        options.precision,
    )
    return ClusterJob(folder, settings, make, options.overwrite)


def _work(
    package: ModelPackage,
    batch: BatchOptions,
    folder: BatchFolder,
    device: str,
    runtime: str,
    precision: str,
) -> CaseWork:
    host = EngineHost()
    host.runtime, host.precision = runtime, precision
    return CaseWork(package, brain_package(), batch, folder, device, host)


def _done(
    cases: Sequence[CaseFiles], job: ClusterJob, options: argparse.Namespace
) -> Generator[CaseManifest]:
    """Yield the manifest of each case as it is finished."""
    if not cases:
        return
    if options.cluster:
        with cluster_client(options.cluster) as client:
            print_lines(f"Dashboard: {client.dashboard_link}", is_error=True)
            yield from cluster_manifests(client, job, cases)
        return
    work = job.make_work()
    try:
        claims = Claims(job.folder.claims)
        yield from BatchRun(
            job.folder, job.settings, work, claims, job.is_overwriting
        ).manifests(cases)
    finally:
        work.close()


def _told(
    done: Iterable[CaseManifest],
    total: int,
    folder: BatchFolder,
    found: dict[str, CaseManifest],
    options: argparse.Namespace,
) -> Iterator[CaseManifest]:
    """Yield manifests; show them in a bar, as lines, and in the tables."""
    written_s, failed = time.monotonic(), 0
    tqdm.monitor_interval = 0  # no monitor thread is needed
    is_shown = sys.stderr.isatty() and not options.json_progress
    with tqdm(total=total, unit="case", disable=not is_shown) as bar:
        for manifest in done:
            found[manifest.case] = manifest
            failed += not manifest.is_done
            bar.update()
            bar.set_postfix(failed=failed)
            _print_case(manifest, is_json=options.json_progress, bar=bar)
            if time.monotonic() - written_s > _TABLE_EVERY_S:
                write_tables(folder.path, found.values())
                written_s = time.monotonic()
            yield manifest


def _print_case(manifest: CaseManifest, *, is_json: bool, bar: Any) -> None:
    if is_json:
        record = {
            "case": manifest.case,
            "state": manifest.state,
            "mask": manifest.mask,
            "reason": manifest.reason,
            "seconds": round(sum(manifest.seconds.values()), 3),
        }
        print(json.dumps(record), flush=True)
    elif not manifest.is_done:
        bar.write(escaped(f"{manifest.case}: {manifest.reason}"), file=sys.stderr)


def _known(folder: BatchFolder) -> dict[str, CaseManifest]:
    """Return the manifests that are there, those of other processes too."""
    found = {}
    for path in folder.all_manifests():
        try:
            manifest = read_manifest(path)
        except InputError as error:
            print_warning(path.name, str(error))
            continue
        if manifest is not None:
            found[manifest.case] = manifest
    return found


def _print_end(count: int, failures: dict[str, str], left: Sequence[str]) -> int:
    """Say what became of the cases; return 1 if one failed or is not done.

    Parameters
    ----------
    left : sequence of str
        Cases that another process works on, or that were lost with a worker.
    """
    done = "1 case was done." if count == 1 else f"{count} cases were done."
    print_lines(done, is_error=True)
    if failures:
        print_lines(f"{len(failures)} failed:", is_error=True)
        for name, reason in failures.items():
            print_lines(f"  {name}: {reason}", is_error=True)
    if left:
        print_lines(
            f"Not done: {len(left)}. Another process works on them, or a worker was "
            f"lost. The same call goes on with them: {', '.join(left)}",
            is_error=True,
        )
    return 1 if failures or left else 0
