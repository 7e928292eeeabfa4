"""The lab's network on a whole case: our engine against MONAI's sliding window."""

from __future__ import annotations

import importlib.util
import json
import os
import sys

from lab_runs import box_text, brats_files, engine_run, lab_folder, lab_run
from measurement import Measurement, run_child

_MIN_SPEED = 5
_VOLUME = [240, 240, 155]
_PYTHON = "UNET_GUI_BENCHMARK_TORCH"  # an interpreter that has torch and MONAI


def measure() -> Measurement:
    python = _python()
    if python is None:
        note = f"no MONAI here; {_PYTHON} may name a Python that has torch and monai"
        return Measurement("segment_monai", "s", None, None, _bar(), None, note)
    lab_run()
    record = engine_run(is_lab=True)
    shapes = [json.dumps(shape) for shape in (_VOLUME, record["shape"])]
    arrays = lab_folder() / "arrays.npz"
    _, monai = run_child("torch_child.py", arrays, *shapes, python=python)
    whole, in_box = monai["windows"]
    window_s, ours = monai["window_s"], record["tiles_s"]
    return Measurement(
        name="segment_monai",
        unit="s",
        ours=ours,
        reference=whole * window_s,
        bar=_bar(),
        holds=ours * _MIN_SPEED <= whole * window_s,
        note=(
            f"network time in the warm engine, {brats_files()[1]}; reference: "
            f"sliding_window_inference over the volume, roi 160x160x16, overlap 0.25, "
            f"channels last, {whole} windows scaled from 4; "
            f"{whole * window_s / ours:.1f} times faster; over the box "
            f"{box_text(record)} alone it has {in_box} windows, "
            f"{in_box * window_s / ours:.1f} times"
        ),
    )


def _bar() -> str:
    return f"{_MIN_SPEED} times faster"


def _python() -> str | None:
    if _PYTHON in os.environ:
        return os.environ[_PYTHON]
    both = all(map(importlib.util.find_spec, ("torch", "monai")))
    return sys.executable if both else None
