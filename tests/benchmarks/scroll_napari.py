"""Time of a step in our three views, and in one napari view of the same volume."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import numpy as np
from measurement import Measurement, case_files, run_child
from scroll import step_percentiles

_PYTHON = "UNET_GUI_BENCHMARK_NAPARI"  # an interpreter that has napari and a Qt
_MIN_SPEED = 5
_BAR = f"{_MIN_SPEED} times faster"


def measure() -> Measurement:
    refusal = _refusal()
    if refusal:
        return Measurement("scroll_napari", "ms", None, None, _BAR, None, refusal)
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        arrays = _write_arrays(Path(scratch), files)
        python = os.environ[_PYTHON]
        _, record = run_child("napari_child.py", arrays, python=python)
        ours = step_percentiles("ours", *files)
    napari = np.percentile(record["milliseconds"], (50, 95))
    width, height = record["size"]
    return Measurement(
        name="scroll_napari",
        unit="ms",
        ours=ours[0],
        reference=float(napari[0]),
        bar=_BAR,
        holds=bool(ours[0] * _MIN_SPEED <= napari[0]),
        note=(
            f"medians of a step, {what}; 95th percentiles {ours[1]:.1f} and "
            f"{napari[1]:.1f}; three views of ours at 1600x1000; reference: one view "
            f"of napari {record['version']}, image and labels, {width}x{height}"
        ),
    )


def _refusal() -> str:
    if _PYTHON not in os.environ:
        return f"no napari here; {_PYTHON} may name a Python that has it"
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        return "napari needs a display with OpenGL, such as that of xvfb-run"
    return ""


def _write_arrays(folder: Path, files: list[Path]) -> Path:
    """Write the first image and the mask, the last file, slices first."""
    import nibabel

    path = folder / "arrays.npz"
    image, labels = (
        np.ascontiguousarray(np.asarray(nibabel.load(f).dataobj).T)
        for f in (files[0], files[-1])
    )
    np.savez(path, image=image, labels=labels.astype(np.uint8))
    return path
