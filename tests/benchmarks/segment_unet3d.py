"""The lab's network on a whole case: our engine against the lab's patch grid."""

from __future__ import annotations

from statistics import mean

from lab_network import GRID_PATCHES
from lab_runs import box_text, brats_files, engine_run, lab_run
from measurement import Measurement

_MIN_SPEED = 5


def measure() -> Measurement:
    patch_s = lab_run()["patch_s"]
    record = engine_run(is_lab=True)
    ours, reference = record["tiles_s"], mean(patch_s) * GRID_PATCHES
    return Measurement(
        name="segment_unet3d",
        unit="s",
        ours=ours,
        reference=reference,
        bar=f"{_MIN_SPEED} times faster",
        holds=ours * _MIN_SPEED <= reference,
        note=(
            f"network time in the warm engine, {brats_files()[1]}, box "
            f"{box_text(record)}: {'; '.join(record['plan'])}; reference: "
            f"{GRID_PATCHES} patches of 160x160x16 in compiled Keras, scaled from "
            f"{len(patch_s)}; {reference / ours:.1f} times faster"
        ),
    )
