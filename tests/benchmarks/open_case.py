"""Time from the request to open four files to the first painted slice."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from measurement import Measurement, case_files, run_child

_MAX_RATIO = 1.2


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        scans = files[:4]
        _, reference = run_child("open_case_child.py", "reference", *scans)
        _, ours = run_child("open_case_child.py", "ours", *scans)
    own_s, reference_s = (median(r["seconds"][1:]) for r in (ours, reference))
    return Measurement(
        name="open_case",
        unit="s",
        ours=own_s,
        reference=reference_s,
        bar=f"ratio <= {_MAX_RATIO}",
        holds=own_s <= _MAX_RATIO * reference_s,
        note=f"{what}, files in the cache; reference: nibabel get_fdata of the four",
    )
