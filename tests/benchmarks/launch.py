"""Time from the start of the interpreter to the first painted window."""

from __future__ import annotations

import compileall
from statistics import median

from measurement import ROOT, Measurement, run_child

_RUNS = 7
_MAX_RATIO = 1.5
_WINDOWS = ("reference", "ours", "ours with views")


def measure() -> Measurement:
    # as pip did for pyqtgraph, and as Python does at the first start
    compileall.compile_dir(ROOT / "unet_gui", quiet=2)
    seconds: dict[str, list[float]] = {window: [] for window in _WINDOWS}
    heavy: set[str] = set()
    for _ in range(_RUNS + 1):  # the first round warms the disk cache
        for window, measured in seconds.items():
            measured_s, record = run_child("launch_child.py", window)
            measured.append(measured_s)
            heavy |= set(record["heavy"]) if window != "reference" else set()
    reference_s, own_s, with_views_s = (median(s[1:]) for s in seconds.values())
    note = (
        f"median of {_RUNS}; reference: an empty pyqtgraph window; including the "
        f"views, which are made with the first case, {with_views_s:.2f} s, "
        f"{with_views_s / reference_s:.2f} times the reference"
    )
    if heavy:
        note += f"; imports {', '.join(sorted(heavy))}"
    return Measurement(
        name="launch",
        unit="s",
        ours=own_s,
        reference=reference_s,
        bar=f"ratio <= {_MAX_RATIO} and TensorFlow not imported",
        holds=own_s <= _MAX_RATIO * reference_s and not heavy,
        note=note,
    )
