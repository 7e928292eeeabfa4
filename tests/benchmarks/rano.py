"""The two diameters of lesions against brute force: the numbers and the times."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
from measurement import Measurement

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.brute_calipers import brute_diameters

_LEAST_TIMES = 50
_SAME_MM = 1e-6


def measure() -> Measurement:
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.measuring.rano.bidimensional import bidimensional
    from unet_gui.core.measuring.rano.calipers import AUTORANO_COSINE

    oblique = Affine(
        np.array([[0.6, -1.6, 0, 7], [0.8, 1.2, 0, -3], [0, 0, 3, 1], [0, 0, 0, 1]])
    )
    grids = (Affine.from_spacing((1, 1, 1)), oblique)
    ours_s = brute_s = worst_mm = 0.0
    lesions = [_blob(seed) for seed in range(3)]
    for affine in grids:
        for lesion in lesions:
            started = time.perf_counter()
            found = bidimensional(lesion, (0, 0, 0), affine, Plane.AXIAL)
            ours_s += time.perf_counter() - started
            started = time.perf_counter()
            longest, product = brute_diameters(lesion, affine, 2, AUTORANO_COSINE)
            brute_s += time.perf_counter() - started
            differences = (
                found.longest.long_mm - longest[0],
                found.longest.short_mm - longest[1],
                found.largest_product.product_mm2 - product,
            )
            worst_mm = max(worst_mm, *map(abs, differences))
    is_same = worst_mm <= _SAME_MM
    return Measurement(
        name="rano",
        unit="s",
        ours=ours_s,
        reference=brute_s,
        bar=f"same numbers, >= {_LEAST_TIMES} times faster",
        holds=is_same and brute_s >= _LEAST_TIMES * ours_s,
        note=(
            f"both definitions for {len(lesions)} lesions on 2 grids, one oblique; "
            f"largest difference {worst_mm:.1e}; {brute_s / ours_s:.0f} times faster "
            "than brute force in plain Python"
        ),
    )


def _blob(seed: int):
    """Return a lesion of irregular outline, about 11 voxels across, on two slices."""
    from scipy.ndimage import gaussian_filter, label

    noise = np.random.default_rng(seed).normal(size=(13, 13, 2))
    i, j = np.indices((13, 13)) - 6.0
    field = gaussian_filter(noise, (1.2, 1.2, 0.5)) * 3 - np.hypot(i, j)[..., None] / 4
    mask = field > -1
    numbers, _ = label(mask, np.ones((3, 3, 3)))
    return numbers == np.bincount(numbers[mask]).argmax()
