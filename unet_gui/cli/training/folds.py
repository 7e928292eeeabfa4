"""The folds of ``unet-gui train --folds``: one process each, here or on a cluster.

The state lies on disk: a fold that is interrupted continues after its last epoch, and
one that is done is not trained again, whoever trains it.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.cli.terminal.lines import print_lines
from unet_gui.controllers.batch.cluster import cluster_client
from unet_gui.controllers.engine.command import Command
from unet_gui.core.errors import InputError, UnetGuiError
from unet_gui.io.atomic import make_folder, writing
from unet_gui.io.batch.claims import Claims
from unet_gui.io.models.model_package import read_model_package
from unet_gui.io.path_kinds import is_there

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from unet_gui.io.batch.claims import Claim

_RENEWALS = 4  # of a claim, within its lease
_WAIT_S = 2.0  # between looks at a fold that another process trains
_RETRIES = 2  # of a fold whose worker is lost
_PROGRAM = (
    "import os, sys; os.chdir(sys.argv.pop(1)); "
    "from unet_gui.cli.main import main; sys.exit(main())"
)


@dataclass(frozen=True, slots=True)
class FoldJob:
    """The data that a process needs to train a fold.

    Attributes
    ----------
    words : tuple of str
        The call that asks for all folds.
    number : int
        Of the fold, counted from 1.
    output : Path
        The folder of all folds; absolute.
    place : str
        The folder that the words are meant from; absolute.
    """

    words: tuple[str, ...]
    number: int
    output: Path
    place: str

    @property
    def folder(self) -> Path:
        """The folder of the fold's model."""
        return self.output / f"fold{self.number}"

    @property
    def command(self) -> list[str]:
        """The words of the process; later options replace earlier ones."""
        own = ["--fold", str(self.number), "--cluster", "", "-o", str(self.folder)]
        is_begun = is_there(self.folder / "training")
        return [
            *(sys.executable, "-c", _PROGRAM, self.place),
            *(*self.words, *own, "--json-progress"),
            *(["--resume"] if is_begun else []),
        ]


def train_folds(options: argparse.Namespace) -> int:
    """Train the folds that are not done, and write what they have in common.

    Returns
    -------
    int
        1 if a fold failed.

    Raises
    ------
    InputError
        If the folder holds something else, or an option does not fit.
    """
    _check(options)
    output = options.output.absolute()
    jobs = [
        FoldJob(options.call_words, number, output, str(Path.cwd()))
        for number in range(1, options.folds + 1)
    ]
    left = [job for job in jobs if not is_trained(job.folder)]
    print_lines(f"{len(left)} of {len(jobs)} folds to train.", is_error=True)
    failed = {}
    for number, reason in _reasons(left, options):
        if reason:
            failed[number] = reason
        said = reason or "done"
        print_lines(f"fold {number}: {said}", is_error=True)
    if failed:
        print_lines(
            f"{len(failed)} of {len(jobs)} folds failed. The same call with --resume "
            "continues with them.",
            is_error=True,
        )
        return 1
    write_summary(output, [job.folder for job in jobs])
    return 0


def _check(options: argparse.Namespace) -> None:
    if options.assemble:
        msg = "--folds trains models anew; leave out --assemble."
        raise InputError(msg)
    if options.validation_cases or options.validation is not None:
        msg = "--folds decides which cases are held out; leave out --validation."
        raise InputError(msg)
    if options.folds < 2:
        msg = "--folds takes at least 2 folds."
        raise InputError(msg)
    if is_there(options.output / "model.json"):
        msg = f"{options.output} holds a model; give the folds a folder of their own."
        raise InputError(msg)
    begun = sorted(options.output.glob("fold*"))
    if begun and not options.resume:
        msg = f"{options.output} already holds folds; add --resume to continue them."
        raise InputError(msg)


def _reasons(
    jobs: Sequence[FoldJob], options: argparse.Namespace
) -> Iterator[tuple[int, str]]:
    """Yield the number of each fold at its end, and the reason of its failure."""
    tell = print if options.json_progress else _say
    if not jobs:
        return
    if not options.cluster:
        for job in jobs:
            yield job.number, train_fold(job, tell)
        return
    with cluster_client(options.cluster) as client:
        import distributed

        print_lines(f"Dashboard: {client.dashboard_link}", is_error=True)
        futures = {
            client.submit(train_fold, job, pure=False, retries=_RETRIES): job.number
            for job in jobs
        }
        completed: Any = distributed.as_completed
        for future in completed(futures):
            error = future.exception()
            yield futures[future], future.result() if error is None else str(error)


def train_fold(job: FoldJob, tell: Callable[[str], None] | None = None) -> str:
    """Train a fold in a separate process; return the reason if it fails.

    A fold that another process trains is waited for.

    Parameters
    ----------
    tell : callable or None
        Called with each line of JSON that the training prints.
    """
    with _claimed(job) as claim:
        if claim is None:
            return ""
        make_folder(job.folder)
        command = Command(job.command)
        try:
            _follow(command, claim, job.number, tell)
            command.check_end()
        except UnetGuiError as error:
            return str(error)
        finally:
            command.close()
    return "" if is_trained(job.folder) else "the training was stopped."


@contextmanager
def _claimed(job: FoldJob) -> Iterator[Claim | None]:
    """Claim a fold; give None once another process has trained it."""
    claims = Claims(job.output / "claims")
    while not is_trained(job.folder):
        claim = claims.take(job.folder.name)
        if claim is not None:
            try:
                yield claim
            finally:
                claim.release()
            return
        time.sleep(_WAIT_S)
    yield None


def _follow(
    command: Command,
    claim: Claim,
    number: int,
    tell: Callable[[str], None] | None,
) -> None:
    pause_s = Claims(claim.path.parent).lease_s / _RENEWALS
    renewed_s = time.monotonic()
    for line in command.lines():
        if time.monotonic() - renewed_s > pause_s:
            claim.renew()
            renewed_s = time.monotonic()
        if line and tell is not None:
            tell(_numbered(line, number))


def _numbered(line: str, number: int) -> str:
    """Return a line of JSON with the number of the fold."""
    try:
        content = json.loads(line)
    except ValueError:
        return line
    return json.dumps({"fold": number, **content})


def _say(line: str) -> None:
    """Print the validations of a fold."""
    content = json.loads(line)
    if content.get("kind") == "validation":
        texts = "  ".join(
            f"{name} {value:.3f}"
            for name, value in content["dice"].items()
            if value is not None
        )
        told = f"fold {content['fold']}: epoch {content['epoch']}  {texts}"
        print_lines(told, is_error=True)


def is_trained(folder: Path) -> bool:
    """Return whether a fold has been trained to its end and measured."""
    if not is_there(folder / "model.json"):
        return False
    card = read_model_package(folder).spec.card
    return bool(card.metrics) and "cut_off" not in card.training


def write_summary(output: Path, folders: Sequence[Path]) -> None:
    """Write and print what the folds have in common, as ``folds.json``.

    Raises
    ------
    RunError
        If the file cannot be written.
    """
    models = []
    by_region: dict[str, list[float]] = {}
    for folder in folders:
        card = read_model_package(folder).spec.card
        dice = dict(card.metrics.get("dice") or {})
        held = list(card.training.get("validation_cases", ()))
        models.append({"model": folder.name, "validation_cases": held, "dice": dice})
        for region, value in dice.items():
            by_region.setdefault(region, []).append(value)
    mean = {region: round(statistics.fmean(v), 4) for region, v in by_region.items()}
    spread = {
        region: round(statistics.stdev(values), 4) if len(values) > 1 else None
        for region, values in by_region.items()
    }
    content: dict[str, Any] = {
        "folds": len(folders),
        "mean_dice": mean,
        "standard_deviation": spread,
        "models": models,
    }
    with writing(output / "folds.json") as partial:
        partial.write_text(json.dumps(content, indent=2) + "\n", "utf-8")
    texts = ", ".join(f"{region} {value:.3f}" for region, value in mean.items())
    print_lines(f"Mean Dice of {len(folders)} folds: {texts}", is_error=True)
