"""A report about a mask with probabilities, as HTML."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import numpy as np
from measurement import Measurement, case_files

_MOST_S = 5.0
_MOST_BYTES = 2_000_000


def measure() -> Measurement:
    import unet_gui
    from unet_gui.controllers.exports.report.request import ReportRequest
    from unet_gui.controllers.exports.report.writing import save_report
    from unet_gui.controllers.models.installed import find_model, installed_models
    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.core.progress import run_to_end

    spec = find_model(None, installed_models(checks_hashes=False)).spec
    with tempfile.TemporaryDirectory() as scratch:
        files, what = case_files(Path(scratch))
        case = unet_gui.open_case(files)
        result = _result(case, spec)
        before, started = os.times(), time.perf_counter()
        mask = ExportedMask(case, result.label_map, result, spec.id, spec.card.version)
        path = Path(scratch) / "report.html"
        run_to_end(save_report(path, ReportRequest(mask, spec)))
        seconds, after = time.perf_counter() - started, os.times()
        size = path.stat().st_size
    spent = sum(after[:4]) - sum(before[:4])
    note = f"{what}; {size / 1e3:.0f} kB of 2 MB; {spent:.1f} s of processor time"
    return Measurement(
        "report",
        "s",
        seconds,
        _MOST_S,
        f"<= {_MOST_S:g} s and <= 2 MB",
        seconds <= _MOST_S and size <= _MOST_BYTES,
        note,
    )


def _result(case, spec):
    """Return the reference of the case as the result of a model that is quite sure."""
    from unet_gui.core.case.result import Probabilities, SegmentationResult
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.mask.labels import TumourClass

    label_map = case.reference.label_map
    data = np.full((*case.shape, 3), 0.05, np.float16)
    for tumour_class in TumourClass:
        data[..., tumour_class - 1][label_map.data == tumour_class] = 0.9
    names = tuple(c.key for c in TumourClass)
    whole = Probabilities(data, Box((0, 0, 0), case.shape), names)
    return SegmentationResult(
        label_map, whole, spec.id, "CPU", seconds={}, classes=spec.classes
    )
