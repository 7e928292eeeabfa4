"""Eight processes on one folder: each case is done once, and none is left."""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections import Counter
from pathlib import Path

from measurement import Measurement

_PROCESSES, _CASES = 8, 2_000


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for number in range(_CASES):
            (folder / f"{number:04d}.nii").touch()
        started = time.perf_counter()
        with multiprocessing.get_context("spawn").Pool(_PROCESSES) as pool:
            parts = pool.map(done_by_one, [folder] * _PROCESSES, chunksize=1)
        seconds = time.perf_counter() - started
        left = len(list((folder / "out" / "claims").iterdir()))
    times = Counter(name for part in parts for name in part)
    twice = sum(count > 1 for count in times.values())
    return Measurement(
        "claims",
        "cases/s",
        _CASES / seconds,
        None,
        "none twice, none left",
        len(times) == _CASES and not twice and not left,
        f"{_PROCESSES} processes, {_CASES} cases: {twice} twice, "
        f"{_CASES - len(times)} left, {left} claims left; shares "
        f"{sorted(map(len, parts))}",
    )


def done_by_one(folder: Path) -> list[str]:
    """Do the cases that nobody else does; return their names."""
    from unet_gui.controllers.batch.run import BatchRun
    from unet_gui.core.batch.manifest import BatchSettings
    from unet_gui.core.case.case import Source
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.io.batch.batch_folder import BatchFolder
    from unet_gui.io.batch.claims import Claims

    scans = sorted(folder.glob("*.nii"))
    cases = [CaseFiles(path.stem, ((Source(path), "FLAIR"),)) for path in scans]
    out = BatchFolder(folder / "out")
    settings = BatchSettings("none", ("",), {}, "msd")
    run = BatchRun(out, settings, _Nothing(out.path), Claims(out.claims))
    return [manifest.case for manifest in run.manifests(cases) if manifest.is_done]


class _Nothing:
    """Takes no time for a case."""

    uncertainty = preparation = None
    doubts = ()

    def __init__(self, folder: Path, mask: Path | None = None) -> None:
        self._folder, self.mask = folder, mask
        self.result = self

    def start(self) -> None:
        pass

    def read(self, files):
        return files

    def prepare(self, case, is_over):
        return case

    def compute(self, run):
        return run

    def write(self, files, run):
        mask = self._folder / f"{files.name}_seg.nii.gz"
        mask.touch()
        return _Nothing(self._folder, mask)

    def as_json(self):
        names = ("device", "runtime", "warnings")
        return {**dict.fromkeys(names, ""), "volumes_ml": {}, "seconds": {}}
