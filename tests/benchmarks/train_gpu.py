"""Training as the recipe of the default model does it, on the GPU where there is one.

`KERAS_BACKEND` chooses the backend. Without a GPU the sizes are small and no bar holds.
"""

from __future__ import annotations

from measurement import Measurement, run_child

_MIN_RATE, _MIN_RATIO = 35e6, 0.75


def measure() -> Measurement:
    _, record = run_child("train_gpu_child.py")
    ours, reference = record["trained"], record["network"]
    is_fast = ours >= _MIN_RATE and ours / reference >= _MIN_RATIO
    note = (
        "{device}, {backend}: {filters} filters, batches of {batch} x {patch}; "
        "{steps:.2f} steps/s; patches alone {device_drawing:.3g} voxels/s on the "
        "device, {host_drawing:.3g} in NumPy; first step {first_s:.0f} s; peak "
        "{peak_gb:.2f} GB; reference: the same network on one batch"
    ).format(**record)
    return Measurement(
        name="train_gpu",
        unit="voxels/s",
        ours=ours,
        reference=reference,
        bar=f"on a GPU >= {_MIN_RATE:.2g} voxels/s and ratio >= {_MIN_RATIO}",
        holds=is_fast if record["device"] != "CPU" else None,
        note=note,
    )
