"""A check that volumes hold MRI, not CT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.text import listed, plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

# Hounsfield units: air has -1000, fat -100, fluid 0, brain 20 to 45, bone 300 and more.
_MOST_OF_AIR = -900.0
_LEAST_OF_BODY, _MOST_OF_SOFT_TISSUE = -300.0, 300.0
_SOFT_TISSUE_MEDIAN = (0.0, 80.0)
_WIDEST_SOFT_TISSUE = 150.0  # between its 10th and 90th percentile
_LEAST_AIR, _LEAST_BODY = 0.01, 0.02  # of all voxels
_STEP = 4


def looks_like_ct(volume: Volume) -> bool:
    """Whether the intensities are those of air and soft tissue in Hounsfield units."""
    part = (slice(None, None, _STEP),) * 3
    with np.errstate(over="ignore", invalid="ignore"):
        found = np.asarray(volume.intensity(volume.sample[part]), np.float32)
    values: npt.NDArray[np.float32] = found[np.isfinite(found)]
    is_soft = (values > _LEAST_OF_BODY) & (values < _MOST_OF_SOFT_TISSUE)
    has_air = np.count_nonzero(values < _MOST_OF_AIR) > _LEAST_AIR * values.size
    if not has_air or np.count_nonzero(is_soft) <= _LEAST_BODY * values.size:
        return False
    low, median, high = np.percentile(values[is_soft], (10, 50, 90))
    least, most = _SOFT_TISSUE_MEDIAN
    return bool(least <= median <= most and high - low <= _WIDEST_SOFT_TISSUE)


def modality_warnings(sequences: Mapping[str, Volume]) -> tuple[str, ...]:
    """Return a sentence if some of the sequences are not MRI; none if all may be."""
    names = [name for name, volume in sequences.items() if looks_like_ct(volume)]
    if not names:
        return ()
    text = plural(
        len(names),
        "{names} looks like CT, with air below \N{MINUS SIGN}900 and tissue around 0; "
        "the models were made for MRI, and the result may be meaningless.",
        "{names} look like CT, with air below \N{MINUS SIGN}900 and tissue around 0; "
        "the models were made for MRI, and the result may be meaningless.",
        names=listed(names),
    )
    return (text,)
