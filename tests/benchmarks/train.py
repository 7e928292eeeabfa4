"""Training speed with the input pipeline, compared with the network alone."""

from __future__ import annotations

from measurement import Measurement, run_child

_MIN_RATIO = 0.85


def measure() -> Measurement:
    _, record = run_child("train_child.py")
    ours, reference = record["ours"], record["reference"]
    return Measurement(
        name="train",
        unit="voxels/s",
        ours=ours,
        reference=reference,
        bar=f"ratio >= {_MIN_RATIO}",
        holds=ours / reference >= _MIN_RATIO,
        note="unet3d, depth 4, 12 filters, batches of 2 x 64x64x64, best of 2 rounds "
        "in turn; reference: the same network on one batch that stays in memory",
    )
