"""Time of one step in three linked views with a mask overlay."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from measurement import Measurement, case_files, run_child

_MAX_MEDIAN_MS = 8
_MAX_P95_MS = 12


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        reference = step_percentiles("reference", *files)
        ours = step_percentiles("ours", *files)
    return Measurement(
        name="scroll",
        unit="ms",
        ours=ours[1],
        reference=reference[1],
        bar=f"median <= {_MAX_MEDIAN_MS}, p95 <= {_MAX_P95_MS}",
        holds=ours[0] <= _MAX_MEDIAN_MS and ours[1] <= _MAX_P95_MS,
        note=scroll_note(ours[0], reference[0], what),
    )


def step_percentiles(which: str, *case: str | Path) -> tuple[float, float]:
    """Return median and 95th percentile of the milliseconds of a step."""
    _, record = run_child("scroll_child.py", which, *case)
    median, p95 = np.percentile(record["milliseconds"], (50, 95))
    return float(median), float(p95)


def scroll_note(median: float, reference_median: float, what: str) -> str:
    return (
        f"95th percentile over 200 steps at 1600x1000, {what}; medians "
        f"{median:.1f} and {reference_median:.1f}; reference: three bare "
        "widgets that paint prepared RGB32 images"
    )
