"""Segment a case in the engine; print time and memory of the last of several runs.

The argument is JSON: model (id or folder, null for the default), memory_bytes (or
null), runs, runtime, and files.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import Any

from unet_gui.api import open_case
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.engine.process import EngineProcess
from unet_gui.controllers.models.installed import find_model, installed_models
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.segmenter import segment


def peak_bytes(pid: int) -> int | None:
    """Return the peak memory of a process, None if it is unknown."""
    status = Path(f"/proc/{pid}/status")
    if not status.is_file():
        return None
    (kib,) = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text("ascii"))
    return int(kib) * 1024


def child_pid() -> int:
    """Return the child of this process, started from any thread; 0 without one."""
    lists = Path("/proc/self/task").glob("*/children")
    pids = [int(pid) for path in lists for pid in path.read_text("ascii").split()]
    return pids[0] if pids else 0


def predicted_bytes(plan: str) -> float:
    """Return the memory that the text of a plan predicts."""
    amount, unit = re.findall(r"about ([\d.]+) ([GM])B", plan)[0]
    return float(amount) * {"G": 1e9, "M": 1e6}[unit]


def engine_start_s(runtime: str) -> float:
    """Start an engine that loads nothing, and return the time until it is up."""
    started = time.perf_counter()
    engine = EngineProcess("cpu", runtime=runtime)
    while not engine.is_up():
        pass
    seconds = time.perf_counter() - started
    engine.close()
    return seconds


def main(
    model: str | None,
    memory_bytes: int | None,
    runs: int,
    runtime: str,
    files: list[str],
):
    case = open_case(files)
    package = find_model(model, installed_models())
    host = EngineHost()
    host.runtime = runtime
    up_s, engine_started = engine_start_s(runtime), time.perf_counter()
    predictor = run_to_end(host.predictor("cpu", package.folder))
    first_s = 0.0
    for _ in range(runs):
        before_s, started = predictor.transfer_s, time.perf_counter()
        result = run_to_end(
            segment(case, package.spec, predictor, memory_bytes=memory_bytes)
        )
        run_s = time.perf_counter() - started
        first_s = first_s or time.perf_counter() - engine_started
    record: dict[str, Any] = {
        "tiles_s": result.seconds["tiles"],
        "transfer_s": predictor.transfer_s - before_s,
        "run_s": run_s,
        "first_mask_s": first_s,
        "engine_start_s": up_s,
        "runtime": result.runtime,
        "shape": result.probabilities.box.shape,
        "macs_per_voxel": predictor.stages[0].macs_per_voxel,
        "plan": result.plan,
        "predicted_bytes": max(map(predicted_bytes, result.plan)),
        "peak_bytes": peak_bytes(child_pid()),
    }
    print(json.dumps(record), flush=True)
    host.close()


main(**json.loads(sys.argv[1]))
