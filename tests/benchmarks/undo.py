"""Time of undoing one stroke, and the memory of 200 strokes."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from measurement import Measurement, case_files, run_child

_MAX_MS = 16
_MAX_MB = 64


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        small, small_mb = _figures(*files)
    large, large_mb = _figures("large")
    return Measurement(
        name="undo",
        unit="ms",
        ours=small,
        reference=None,
        bar=f"p95 <= {_MAX_MS}, 200 strokes <= {_MAX_MB} MB",
        holds=max(small, large) <= _MAX_MS and max(small_mb, large_mb) <= _MAX_MB,
        note=(
            f"95th percentile over 200 strokes of a ball of 5 mm, {what}; at "
            f"512x512x400 {large:.1f}; 200 strokes take {small_mb:.2f} and "
            f"{large_mb:.2f} MB"
        ),
    )


def _figures(*case: str | Path) -> tuple[float, float]:
    _, record = run_child("paint_child.py", "undo", *case)
    p95 = float(np.percentile(record["milliseconds"], 95))
    return p95, record["held_bytes"] / 1e6
