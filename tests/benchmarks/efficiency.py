"""Multiply-adds per second of the original network, compared with matrix products."""

from __future__ import annotations

from lab_runs import box_macs, brats_files, engine_run, lab_run
from measurement import Measurement

_MIN_RATIO = 1.2


def measure() -> Measurement:
    reference = lab_run()["products_per_s"]
    record = engine_run(is_lab=True)
    ours = box_macs(record) / record["tiles_s"]
    return Measurement(
        name="efficiency",
        unit="GMAC/s",
        ours=ours / 1e9,
        reference=reference / 1e9,
        bar=f"ratio >= {_MIN_RATIO}",
        holds=ours >= _MIN_RATIO * reference,
        note=(
            f"multiply-adds of the plain unet3d over the box of {brats_files()[1]} "
            f"({box_macs(record) / 1e9:.0f} G) by the engine's network time; "
            "reference: TensorFlow's product of two 4096x4096 matrices, median of 9"
        ),
    )
