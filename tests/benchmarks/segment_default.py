"""Time of the default model on a case, from the click on *Segment* to the mask."""

from __future__ import annotations

from lab_runs import brats_files, engine_run
from measurement import Measurement

_MAX_S = 4.0
_MAX_BYTES = 1_200_000_000
_BYTES_PER_MB = 1e6


def measure() -> Measurement:
    record = engine_run()
    run_s, peak = record["run_s"], record["peak_bytes"]
    note = f"warm engine, {brats_files()[1]}; reference: its networks only"
    if peak is not None:
        note += f"; peak of the engine {peak / _BYTES_PER_MB:.0f} MB"
    return Measurement(
        name="segment_default",
        unit="s",
        ours=run_s,
        reference=record["tiles_s"],
        bar=f"<= {_MAX_S:g} s and {_MAX_BYTES / _BYTES_PER_MB:.0f} MB",
        holds=run_s <= _MAX_S and (peak is None or peak <= _MAX_BYTES),
        note=note,
    )
