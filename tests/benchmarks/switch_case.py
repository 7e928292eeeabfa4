"""Time from choosing another open case to its slices on the screen."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from measurement import Measurement, case_files, run_child

_MOST_MS = 150


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        _, reference = run_child("switch_case_child.py", "reference", *files)
        _, ours = run_child("switch_case_child.py", "ours", *files)
    own_ms, reference_ms = (median(r["milliseconds"]) for r in (ours, reference))
    slowest_ms = max(ours["milliseconds"])
    return Measurement(
        name="switch_case",
        unit="ms",
        ours=own_ms,
        reference=reference_ms,
        bar=f"<= {_MOST_MS}",
        holds=own_ms <= _MOST_MS,
        note=(
            f"median to the last paint at 1600x1000, both in memory with masks, {what} "
            f"and the demo case; slowest {slowest_ms:.0f}; reference: three bare "
            "widgets that paint prepared RGB32 images"
        ),
    )
