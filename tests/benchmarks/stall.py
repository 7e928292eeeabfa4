"""Gaps in the window's event loop from *Segment* to the mask, with a cold engine."""

from __future__ import annotations

import numpy as np
from lab_runs import brats_files
from measurement import Measurement, run_child

_MAX_MS = 50
_MAX_P99_MS = 25


def measure() -> Measurement:
    files, what = brats_files()
    _, record = run_child("stall_child.py", *files)
    if record["seconds"] is None:
        raise RuntimeError("the segmentation failed")
    longest, p99 = np.percentile(record["busy_ms"], (100, 99))
    idle, idle_p99 = np.percentile(record["idle_ms"], (100, 99))
    run_s = sum(record["busy_ms"]) / 1000
    return Measurement(
        name="stall",
        unit="ms",
        ours=float(longest),
        reference=float(idle),
        bar=f"longest <= {_MAX_MS}, p99 <= {_MAX_P99_MS}",
        holds=bool(longest <= _MAX_MS and p99 <= _MAX_P99_MS),
        note=(
            f"longest gap in {run_s:.1f} s, default model, {what}; p99 "
            f"{p99:.1f} and {idle_p99:.1f} ms; reference: the same window idle"
        ),
    )
