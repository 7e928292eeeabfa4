"""Time of one step of a brush until three views are drawn."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from measurement import Measurement, case_files, run_child

_MAX_P95_MS = 12
_MAX_LARGE_P95_MS = 16


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        small = _percentiles(*files)
    large = _percentiles("large")
    return Measurement(
        name="paint",
        unit="ms",
        ours=small[1],
        reference=None,
        bar=f"p95 <= {_MAX_P95_MS}, at 512x512x400 <= {_MAX_LARGE_P95_MS}",
        holds=small[1] <= _MAX_P95_MS and large[1] <= _MAX_LARGE_P95_MS,
        note=(
            f"95th percentile over 200 steps of a ball of 5 mm at 1600x1000, {what}; "
            f"median {small[0]:.1f}; at 512x512x400 {large[0]:.1f} and {large[1]:.1f}"
        ),
    )


def _percentiles(*case: str | Path) -> tuple[float, float]:
    _, record = run_child("paint_child.py", "paint", *case)
    median, p95 = np.percentile(record["milliseconds"], (50, 95))
    return float(median), float(p95)
