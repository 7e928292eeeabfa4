"""Time to build each network and its layer table, after importing TensorFlow."""

from __future__ import annotations

from measurement import Measurement, run_child

_MAX_S = 1.0


def measure() -> Measurement:
    _, record = run_child("build_child.py")
    ours = record["ours_s"]
    each = ", ".join(f"{name} {seconds:.2f}" for name, seconds in ours.items())
    return Measurement(
        name="build",
        unit="s",
        ours=ours["unet3d"],
        reference=record["reference_s"],
        bar=f"unet3d <= {_MAX_S:g}",
        holds=ours["unet3d"] <= _MAX_S,
        note=f"{each}; reference: unet3d built and printed by Keras's summary",
    )
