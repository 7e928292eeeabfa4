"""The start of the engine process, until it takes commands."""

from __future__ import annotations

from lab_runs import engine_run
from measurement import Measurement

_MAX_S = 0.8


def measure() -> Measurement:
    ours = engine_run(runs=1)
    reference = engine_run(runs=1, runtime="tensorflow")
    seconds = ours["engine_start_s"]
    return Measurement(
        name="engine_start",
        unit="s",
        ours=seconds,
        reference=reference["engine_start_s"],
        bar=f"<= {_MAX_S:g} s",
        holds=seconds <= _MAX_S,
        note=f"{ours['runtime']}; reference: {reference['runtime']}",
    )
