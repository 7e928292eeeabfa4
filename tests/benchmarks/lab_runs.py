"""Runs shared by several benchmarks, each done once: the lab's network, our engine."""

from __future__ import annotations

import json
import math
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from measurement import case_files, real_data, run_child


@cache
def _scratch() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="unet-gui-benchmarks-")


def lab_folder() -> Path:
    """Return the model package of the lab's network, which `lab_run` writes."""
    return Path(_scratch().name)


@cache
def brats_files() -> tuple[tuple[Path, ...], str]:
    """Return the files of one case at 1 mm, and a short description of them."""
    data = real_data()
    path = data / "brats_msd/imagesTr/BRATS_001.nii.gz" if data else None
    if path is not None and path.is_file():
        return (path,), "a BraTS case"
    folder = lab_folder() / "case"
    folder.mkdir()
    files, what = case_files(folder, is_real=False)
    return tuple(files[:4]), what


@cache
def lab_run() -> dict[str, Any]:
    """Write the lab's network; time its patches and a matrix product."""
    _, record = run_child("lab_child.py", lab_folder())
    return record


@cache
def engine_run(
    *,
    is_lab: bool = False,
    memory_bytes: int | None = None,
    runs: int = 2,
    runtime: str = "auto",
) -> dict[str, Any]:
    """Segment the case in the engine with the lab's network or the default model."""
    if is_lab:
        lab_run()
    files, _ = brats_files()
    asked = {
        "model": str(lab_folder()) if is_lab else None,
        "memory_bytes": memory_bytes,
        "runs": runs,
        "runtime": runtime,
        "files": [str(path) for path in files],
    }
    _, record = run_child("engine_child.py", json.dumps(asked))
    return record


def box_text(record: dict[str, Any]) -> str:
    """Return the size of the brain's box, such as ``136x171x146``."""
    return "x".join(map(str, record["shape"]))


def box_macs(record: dict[str, Any]) -> float:
    """Return the multiply-adds of the lab's network over the brain's box."""
    return record["macs_per_voxel"] * math.prod(record["shape"])
