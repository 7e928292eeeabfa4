"""Time of one step in three linked views of a large case with a mask overlay."""

from __future__ import annotations

from measurement import Measurement
from scroll import scroll_note, step_percentiles

_MAX_P95_MS = 20


def measure() -> Measurement:
    reference = step_percentiles("reference", "large")
    ours = step_percentiles("ours", "large")
    return Measurement(
        name="scroll_large",
        unit="ms",
        ours=ours[1],
        reference=reference[1],
        bar=f"p95 <= {_MAX_P95_MS}",
        holds=ours[1] <= _MAX_P95_MS,
        note=scroll_note(ours[0], reference[0], "512x512x400 voxels"),
    )
