"""The first mask of the day: from the start of the engine to the mask."""

from __future__ import annotations

from lab_runs import brats_files, engine_run
from measurement import Measurement

_MAX_S = 5.0


def measure() -> Measurement:
    ours = engine_run(runs=1)
    reference = engine_run(runs=1, runtime="tensorflow")
    seconds = ours["first_mask_s"]
    return Measurement(
        name="first_mask",
        unit="s",
        ours=seconds,
        reference=reference["first_mask_s"],
        bar=f"<= {_MAX_S:g} s",
        holds=seconds <= _MAX_S,
        note=f"default model, {brats_files()[1]}, {ours['runtime']}; reference: "
        f"{reference['runtime']}",
    )
