"""The output of a batch on the terminal: its plan, its progress, and its end."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.controllers.batch.cluster import QUEUES, queue_cluster
from unet_gui.core.shown_text import escaped

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

    from unet_gui.controllers.batch.tables import GrowingTables
    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.case.case_files import CaseFiles

_MOST_NAMES = 20  # of cases that are not done


def print_plan(
    cases: Sequence[CaseFiles],
    pending: Sequence[CaseFiles],
    options: argparse.Namespace,
) -> int:
    """Print the cases to do, and the script of a queue's jobs if there is one."""
    say_start(cases, pending)
    for files in pending:
        print_lines(files.name)
        if files.fault:
            print_warning(files.name, files.fault)
    kind, _, rest = (options.cluster or "").partition(":")
    if kind in QUEUES:
        with queue_cluster(kind, rest) as cluster:
            print(cluster.job_script())
    return 0


def say_start(cases: Sequence[CaseFiles], pending: Sequence[CaseFiles]) -> None:
    """Say how many cases are to be done, and how many are done."""
    done = len(cases) - len(pending)
    rest = f"; {done} are done" if done else ""
    print_lines(f"{len(pending)} of {len(cases)} cases to do{rest}.", is_error=True)


def told_manifests(
    done: Iterable[CaseManifest],
    total: int,
    tables: GrowingTables,
    options: argparse.Namespace,
) -> Iterator[CaseManifest]:
    """Yield manifests; show them in a bar, as lines, and in the tables."""
    failed = 0
    tqdm.monitor_interval = 0  # no monitor thread is needed
    is_shown = sys.stderr.isatty() and not options.json_progress
    with tqdm(total=total, unit="case", disable=not is_shown) as bar:
        for manifest in done:
            failed += not manifest.is_done
            bar.update()
            bar.set_postfix(failed=failed)
            _print_case(manifest, is_json=options.json_progress, bar=bar)
            tables.grow()
            yield manifest


def _print_case(manifest: CaseManifest, *, is_json: bool, bar: Any) -> None:
    if is_json:
        record = {
            "kind": "case",
            "case": manifest.case,
            "state": manifest.state,
            "mask": manifest.mask,
            "reason": manifest.reason,
            "attempts": manifest.attempts,
            "seconds": round(sum(manifest.seconds.values()), 3),
        }
        print(json.dumps(record), flush=True)
    elif not manifest.is_done:
        bar.write(escaped(f"{manifest.case}: {manifest.reason}"), file=sys.stderr)
    elif manifest.attempts > 1:
        told = f"{manifest.case}: done at attempt {manifest.attempts}"
        bar.write(escaped(told), file=sys.stderr)


def print_end(count: int, failures: dict[str, str], left: Sequence[str]) -> int:
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
        names = ", ".join((*left[:_MOST_NAMES], *(["…"] if left[_MOST_NAMES:] else [])))
        print_lines(
            f"Not done: {len(left)}. Another process works on them, or a worker was "
            f"lost. The same call continues with them: {names}",
            is_error=True,
        )
    return 1 if failures or left else 0
