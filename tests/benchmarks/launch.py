"""From the interpreter's start to the first painted window."""

from __future__ import annotations

import compileall
from statistics import median

from measurement import ROOT, Measurement, run_child

_RUNS = 7
_MAX_RATIO = 1.5


def measure() -> Measurement:
    # as pip did for pyqtgraph, and Python does at the first start
    compileall.compile_dir(ROOT / "unet_gui", quiet=2)
    ours, reference, heavy = [], [], set()
    for _ in range(_RUNS + 1):  # the first pair warms the disk
        reference.append(run_child("launch_child.py", "reference")[0])
        seconds, record = run_child("launch_child.py", "ours")
        ours.append(seconds)
        heavy |= set(record["heavy"])
    own_s, reference_s = median(ours[1:]), median(reference[1:])
    note = f"median of {_RUNS}; reference: an empty pyqtgraph window"
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
