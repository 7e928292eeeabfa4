"""The work of a batch with NumPy in place of networks, for tests of clusters.

What happens to a case follows from its name: one with ``waits`` waits until the file
`GATE` lies beside the scans; one with ``deadly`` ends the process; one with ``greedy``
takes more and more memory. A device of the name ``gpu`` is not there.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tests.numpy_engine import CopyingPredictor
from tests.numpy_model import SPEC
from unet_gui.controllers.batch.case_work import CaseWork
from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import ModelPackage

if TYPE_CHECKING:
    from unet_gui.controllers.batch.case_work import CaseRun

GATE, STARTED = "gate", "started"
BEGUN, ENDED = "engines begun.txt", "engines ended.txt"
_BLOCK_BYTES, _MOST_BLOCKS = 100_000_000, 20
PACKAGE = ModelPackage(SPEC, Path("none"))
_PREDICTOR = CopyingPredictor("", "cpu", 1)


@dataclass(slots=True, eq=False)
class NumpyWork(CaseWork):
    """Computes in this process; the class with the value of each voxel."""

    def start(self) -> None:
        if self.device == "gpu":
            raise InputError("There is no GPU here.")
        CaseWork.start(self)

    def compute(self, run: CaseRun) -> CaseRun:
        case = run.case
        scans = next(iter(case.sources.values())).path.parent
        if "waits" in case.name:
            (scans / f"{case.name}.{STARTED}").write_text(str(os.getpid()))
            while not (scans / GATE).exists():
                time.sleep(0.02)
        if "deadly" in case.name:
            os.kill(os.getpid(), signal.SIGKILL)
        if "greedy" in case.name:
            taken = []
            while len(taken) < _MOST_BLOCKS:
                taken.append(np.ones(_BLOCK_BYTES, np.uint8))
                time.sleep(0.1)
        return CaseWork.compute(self, run)

    def load(self) -> CopyingPredictor:
        return _PREDICTOR

    def close(self) -> None:
        _note(self.folder.path / ENDED)


def numpy_work(
    _: Any, settings: Any, batch: Any, folder: Any, host: Any, kind: Any
) -> NumpyWork:
    """Take the place of `worker_work`; note the processes that start an engine."""
    _note(folder.path / BEGUN)
    return NumpyWork(PACKAGE, None, batch, folder, host[0])


def _note(path: Path) -> None:
    with path.open("a") as file:
        file.write(f"{os.getpid()}\n")


def own_work(_: Any, batch: Any, folder: Any, host: Any, kind: Any) -> NumpyWork:
    """Take the place of `_work`."""
    return NumpyWork(PACKAGE, None, batch, folder, host[0])


def main() -> int:
    """Run the command line with this work, as ``python -m tests.numpy_batch``."""
    from unet_gui.cli.batching import batch, batch_run
    from unet_gui.cli.main import main as run

    batch.find_model = lambda *_: PACKAGE
    batch_run.worker_work, batch_run._work = numpy_work, own_work  # noqa: SLF001
    return run(sys.argv[1:])
