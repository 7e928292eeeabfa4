"""Calls of ``unet-gui batch`` in processes of their own, with their time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
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
    peak_bytes : int
        Of the process of the call, without its engine; 0 if it is unknown.
    """

    code: int
    wall_s: float
    peak_bytes: int
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
    peaks = [0]
    watch = threading.Thread(target=_watch, args=(process, peaks))
    watch.start()
    said = process.communicate()[1]
    wall_s = time.perf_counter() - began
    watch.join()
    return Ended(process.returncode, wall_s, max(peaks), said)


def _watch(process: subprocess.Popen[str], peaks: list[int]) -> None:
    status = Path(f"/proc/{process.pid}/status")
    while process.poll() is None:
        try:
            lines = status.read_text("ascii").splitlines()
        except OSError:
            return
        for line in lines:
            if line.startswith("VmHWM"):
                peaks.append(int(line.split()[1]) * 1024)
        time.sleep(_LOOK_S)


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
