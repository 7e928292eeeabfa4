"""Time of the transfer to and from the engine, as a share of the whole run."""

from __future__ import annotations

from lab_runs import brats_files, engine_run
from measurement import Measurement

_MAX_SHARE = 0.02


def measure() -> Measurement:
    record = engine_run()
    ours, reference = record["transfer_s"], record["run_s"]
    return Measurement(
        name="transfer",
        unit="s",
        ours=ours,
        reference=reference,
        bar=f"ratio <= {_MAX_SHARE}",
        holds=ours <= _MAX_SHARE * reference,
        note=f"default model, warm, {brats_files()[1]}; reference: the whole run",
    )
