"""Time from moving a threshold slider to the views with the new mask."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from measurement import Measurement, case_files, run_child

_MAX_P95_MS = 30


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        _, record = run_child("threshold_child.py", *files)
    own_ms, painting_ms = (
        np.percentile(record[key], (50, 95)) for key in ("threshold_ms", "opacity_ms")
    )
    return Measurement(
        name="threshold",
        unit="ms",
        ours=float(own_ms[1]),
        reference=float(painting_ms[1]),
        bar=f"p95 <= {_MAX_P95_MS}",
        holds=bool(own_ms[1] <= _MAX_P95_MS),
        note=(
            f"95th percentile over 200 moves in the window at 1600x1000, {what} with "
            f"{record['candidates']} voxels that can be marked; medians "
            f"{own_ms[0]:.1f} and {painting_ms[0]:.1f}; reference: moving the opacity"
        ),
    )
