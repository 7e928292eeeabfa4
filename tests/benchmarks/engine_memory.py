"""Peak memory of the engine, compared with the prediction of the plan."""

from __future__ import annotations

from typing import Any

from lab_runs import brats_files, engine_run
from measurement import Measurement

_BUDGET = 2_000_000_000
_MAX_ERROR = 0.2
_BYTES_PER_MB = 1e6
_BAR = "within the budget; prediction within 20 %"


def measure() -> Measurement:
    free = engine_run()
    if free["peak_bytes"] is None:
        note = "the peak of another process is known on Linux only"
        return Measurement("engine_memory", "MB", None, None, _BAR, None, note)
    bounded = {
        "default model in 2 GB": engine_run(memory_bytes=_BUDGET, runs=1),
        "unet3d of depth 2 at 1 mm in 2 GB": engine_run(
            is_lab=True, memory_bytes=_BUDGET, runs=1
        ),
    }
    holds = all(map(_is_as_predicted, (free, *bounded.values())))
    holds &= all(record["peak_bytes"] <= _BUDGET for record in bounded.values())
    others = "; ".join(f"{k}: {_text(record)}" for k, record in bounded.items())
    return Measurement(
        name="engine_memory",
        unit="MB",
        ours=free["peak_bytes"] / _BYTES_PER_MB,
        reference=free["predicted_bytes"] / _BYTES_PER_MB,
        bar=_BAR,
        holds=holds,
        note=f"default model, {brats_files()[1]}; reference: the prediction; {others}",
    )


def _is_as_predicted(record: dict[str, Any]) -> bool:
    error = record["peak_bytes"] - record["predicted_bytes"]
    return abs(error) <= _MAX_ERROR * record["predicted_bytes"]


def _text(record: dict[str, Any]) -> str:
    peak, predicted = record["peak_bytes"], record["predicted_bytes"]
    return f"{peak / _BYTES_PER_MB:.0f} of {predicted / _BYTES_PER_MB:.0f} MB predicted"
