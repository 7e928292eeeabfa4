"""One step in three linked views with a mask over them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from measurement import Measurement, case_files, run_child

_MAX_P95_MS = 20


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        _, reference = run_child("scroll_child.py", "reference", *files)
        _, ours = run_child("scroll_child.py", "ours", *files)
    own_ms, reference_ms = (
        np.percentile(r["milliseconds"], (50, 95)) for r in (ours, reference)
    )
    return Measurement(
        name="scroll",
        unit="ms",
        ours=float(own_ms[1]),
        reference=float(reference_ms[1]),
        bar=f"p95 <= {_MAX_P95_MS}",
        holds=bool(own_ms[1] <= _MAX_P95_MS),
        note=(
            f"95th percentile over 200 steps at 1600x1000, {what}; medians "
            f"{own_ms[0]:.1f} and {reference_ms[0]:.1f}; reference: three bare "
            "widgets painting ready RGB32 images"
        ),
    )
