"""Whether a volume shows a face, by which a person could be recognised.

The test: a head of full size, the lower front of which is filled with tissue. Measured
as the filled share of the box [middle half] x [front fifth] x [lower two fifths]: 0.59
to 0.74 in 11 heads with a face, 0.17 to 0.45 in 14 heads whose face the field of view
cuts off, and at most 0.33 in 22 brains without skull.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.image.extreme_values import percentiles

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

_SAMPLED_MM = 2.0
_TISSUE = 0.15  # of the brightest tissue; air is noise
_BRIGHT_PERCENTILE = 98.0
_ENDS = (0.5, 99.5)  # percentiles of tissue along each axis
_LEAST_HEAD_MM = (120.0, 150.0)  # width and length
_LEAST_FILLED = 0.5


def shows_face(volume: Volume) -> bool:
    """Whether a head has a face: tissue below its brow; the volume keeps the answer."""
    return volume.facts.once("shows a face", lambda: _shows_face(volume))


def _shows_face(volume: Volume) -> bool:
    steps = tuple(max(1, round(_SAMPLED_MM / mm)) for mm in volume.spacing_mm)
    stored = volume.data[tuple(slice(None, None, step) for step in steps)]
    with np.errstate(over="ignore", invalid="ignore"):
        values = np.asarray(volume.intensity(stored), np.float32)
    inside = values[np.isfinite(values) & (values > 0)]
    if inside.size == 0:
        return False
    (brightest,) = percentiles(inside, (_BRIGHT_PERCENTILE,))
    tissue = values > _TISSUE * brightest
    sizes_mm = [step * mm for step, mm in zip(steps, volume.spacing_mm, strict=True)]
    return _has_low_front(tissue, sizes_mm)


def _has_low_front(tissue: npt.NDArray[Any], sizes_mm: list[float]) -> bool:
    """Whether the lower front of a head, (I, J, K) in RAS+ order, is filled."""
    places = np.argwhere(tissue)
    if len(places) == 0:
        return False
    low, high = np.percentile(places, _ENDS, axis=0).astype(int)
    width, length, height = (high - low + 1).tolist()
    is_head = (
        width * sizes_mm[0] >= _LEAST_HEAD_MM[0]
        and length * sizes_mm[1] >= _LEAST_HEAD_MM[1]
    )
    (i, j, k), margin = low, width // 4
    front = tissue[
        i + margin : i + width - margin,
        j + int(0.8 * length) : j + length,
        k : k + max(int(0.4 * height), 1),
    ]
    return is_head and front.size > 0 and bool(front.mean() >= _LEAST_FILLED)
