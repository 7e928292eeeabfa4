"""Memory of the window's process with one open case."""

from __future__ import annotations

import tempfile
from pathlib import Path

from measurement import Measurement, case_files, run_child

_MAX_MB = 500
_BYTES_PER_MB = 1e6


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        _, record = run_child("memory_open_child.py", *files[:4])
    own_mb = record["resident"] / _BYTES_PER_MB
    return Measurement(
        name="memory_open",
        unit="MB",
        ours=own_mb,
        reference=record["raw"] / _BYTES_PER_MB,
        bar=f"ours <= {_MAX_MB}",
        holds=own_mb <= _MAX_MB,
        note=f"resident memory, {what}; reference: bytes of the four raw arrays",
    )
