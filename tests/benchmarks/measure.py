"""Time to measure a case: volumes, lesions, diameters, intensities."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
from measurement import Measurement, real_data

_MOST_S, _MOST_STROKE_MS = 1.0, 100
_CASES = ("BRATS_021", "BRATS_022", "BRATS_024")
_BRUSH = 6  # voxels


def measure() -> Measurement:
    cases, what = _cases()
    seconds, stroke_ms = [], []
    for case in cases:
        found = _timed(case)
        seconds.append(found[0])
        stroke_ms += found[1]
    slowest, stroke = max(seconds), float(np.percentile(stroke_ms, 95))
    return Measurement(
        name="measure",
        unit="s",
        ours=slowest,
        reference=stroke / 1000,
        bar=f"<= {_MOST_S:g}, after a stroke <= {_MOST_STROKE_MS / 1000:g}",
        holds=slowest <= _MOST_S and stroke <= _MOST_STROKE_MS,
        note=(
            f"slowest of {what}, {', '.join(f'{s:.2f}' for s in seconds)}; reference: "
            f"95th percentile after {len(stroke_ms)} strokes of {_BRUSH} voxels, "
            f"median {np.median(stroke_ms):.0f} ms"
        ),
    )


def _timed(case) -> tuple[float, list[float]]:
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.measuring.case_measurements import measure_mask
    from unet_gui.core.measuring.measured_lesion import LesionCache

    drawn, cache = case.reference.label_map, LesionCache()
    _warm_up(drawn.affine)
    fresh = LabelMap(drawn.data, drawn.affine)
    started = time.perf_counter()
    measured = measure_mask(fresh, case.sequences, cache=cache)
    seconds = time.perf_counter() - started
    rng, stroke_ms, data = np.random.default_rng(0), [], drawn.data
    inside = np.argwhere(data == (3 if (data == 3).any() else 1))
    for _ in range(10):
        i, j, k = rng.choice(inside)
        data = data.copy(order="K")
        data[i : i + _BRUSH, j : j + _BRUSH, k] = 3 if rng.random() < 0.5 else 2
        stroke = LabelMap(data, drawn.affine)
        started = time.perf_counter()
        measure_mask(stroke, case.sequences, cache=cache, with_intensities=False)
        stroke_ms.append((time.perf_counter() - started) * 1000)
    assert measured.lesions
    return seconds, stroke_ms


def _warm_up(affine) -> None:
    """Import what is imported on first use, as in a window that has measured."""
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.measuring.case_measurements import measure_mask

    labels = np.zeros((20, 20, 20), np.uint8)
    labels[5:15, 5:15, 5:15] = 3
    measure_mask(LabelMap(labels, affine), {})


def _cases():
    import unet_gui
    from unet_gui.core.demo.phantom import demo_case

    data = real_data()
    if data is None:
        return [demo_case()], "the demo case, as there is no real data"
    root = Path(data) / "brats_msd"
    cases = [
        unet_gui.open_case(
            [root / kind / f"{name}.nii.gz" for kind in ("imagesTr", "labelsTr")]
        )
        for name in _CASES
    ]
    return cases, f"{len(cases)} real cases of 240x240x155"
