"""Sequences that hold the same values, as copies that fill a gap do."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.case.case import Source
    from unet_gui.core.image.volume import Volume

_STEPS = (slice(None, None, 8),) * 3


def equal_scan_warnings(
    volumes: Mapping[str, Volume], sources: Mapping[str, Source]
) -> list[str]:
    """Return a warning about each sequence that is a copy of another one.

    Frames of a time series and the like, none of which a network reads, may be equal.
    Every eighth voxel along each axis is compared first.
    """
    samples = {name: np.asarray(v.data[_STEPS]) for name, v in volumes.items()}
    return [
        Text(
            "{first} and {second} hold the same values, as {one} and as "
            "{other}; set one of them to ignored if it only fills a gap.",
            first=sources[one].label,
            second=sources[other].label,
            one=one,
            other=other,
        )
        for one, other in combinations(volumes, 2)
        if not {one, other}.isdisjoint(MriSequence)
        and np.array_equal(samples[one], samples[other])
        and volumes[one].slope == volumes[other].slope
        and volumes[one].intercept == volumes[other].intercept
        and np.array_equal(volumes[one].data, volumes[other].data)
    ]
