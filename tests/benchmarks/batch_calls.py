"""Calls of ``unet-gui batch`` in processes of their own, with their time and memory."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil
from measurement import ROOT, real_data

PROGRAM = ("-m", "unet_gui")
NUMPY = (str(Path(__file__).with_name("batch_numpy_child.py")),)
_LOOK_S = 0.2
_EDGE = 8  # voxels of a tiny case


@dataclass(frozen=True, slots=True)
class Ended:
    """A call that has ended.

    Attributes
    ----------
    peak_bytes, engine_bytes : int
        Peaks of the process of the call, and of its engine; 0 if they are unknown.
    """

    code: int
    wall_s: float
    peak_bytes: int
    engine_bytes: int
    said: str


def call(
    *words: str | Path, program: tuple[str, ...] = PROGRAM, cores: tuple[int, ...] = ()
) -> Ended:
    """Run a call to its end, on some processors only."""
    return follow(start(*words, program=program, cores=cores))


def start(
    *words: str | Path, program: tuple[str, ...] = PROGRAM, cores: tuple[int, ...] = ()
) -> tuple[subprocess.Popen[str], float]:
    """Start a call; also return the time of that."""
    pinned = ["taskset", "-c", ",".join(map(str, cores))] if cores else []
    process = subprocess.Popen(
        [*pinned, sys.executable, *program, *map(str, words)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    return process, time.perf_counter()


def follow(started: tuple[subprocess.Popen[str], float]) -> Ended:
    """Wait for the end of a call, and watch its memory."""
    process, began = started
    peaks: dict[int, int] = {}
    watch = threading.Thread(target=_watch, args=(process, peaks))
    watch.start()
    said = process.communicate()[1]
    wall_s = time.perf_counter() - began
    watch.join()
    own = peaks.pop(process.pid, 0)
    engine = max(peaks.values(), default=0)
    return Ended(process.returncode, wall_s, own, engine, said)


def _watch(process: subprocess.Popen[str], peaks: dict[int, int]) -> None:
    """Note the peak of a process and of each of its children while it runs."""
    while process.poll() is None:
        children = psutil.Process(process.pid).children(recursive=True)
        for pid in (process.pid, *(child.pid for child in children)):
            with contextlib.suppress(OSError):
                peaks[pid] = max(_peak_bytes(pid), peaks.get(pid, 0))
        time.sleep(_LOOK_S)


def _peak_bytes(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    kib = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    return kib[0] * 1024 if kib else 0


def real_cases(folder: Path, count: int) -> list[Path] | None:
    """Link labelled cases into a Decathlon folder; None without real data."""
    data = real_data()
    if data is None:
        return None
    source = data / "brats_msd"
    (folder / "imagesTr").mkdir(parents=True)
    (folder / "dataset.json").write_bytes((source / "dataset.json").read_bytes())
    paths = sorted((source / "imagesTr").glob("*.nii.gz"))[:count]
    for path in paths:
        (folder / "imagesTr" / path.name).symlink_to(path)
    return paths


def tiny_cases(folder: Path, count: int) -> None:
    """Write cases of a few voxels, all of them different."""
    import nibabel as nib

    data = np.zeros((_EDGE, _EDGE, _EDGE, 4), np.uint8)
    inside = data[2:-2, 2:-2, 2:-2]
    inside[:] = np.random.default_rng(0).integers(1, 200, inside.shape)
    content = bytearray(nib.Nifti1Image(data, np.eye(4)).to_bytes())
    first_voxel = 352 + 2 * (1 + _EDGE + _EDGE**2)
    (images := folder / "imagesTr").mkdir(parents=True)
    for number in range(count):
        content[first_voxel : first_voxel + 3] = (number + 1).to_bytes(3, "little")
        (images / f"case-{number:07d}.nii").write_bytes(content)
    channels = {"0": "FLAIR", "1": "T1w", "2": "T1Gd", "3": "T2w"}
    listed = [{"image": f"./imagesTr/case-{n:07d}.nii"} for n in range(count)]
    description = {"modality": channels, "training": listed}
    (folder / "dataset.json").write_text(json.dumps(description), "utf-8")
