"""A check of an assumed order of channels by the contrast of the voxels."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text
from unet_gui.io.cases.reading.voxel_guesses import voxel_logs

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.image.volume import Volume

# Measured on 29 cases of BraTS: the order that fits best is at most 0.64 better than
# the true one. A wrong order is noticed in 24 to 100 % of the cases; the order T1w,
# T1Gd, T2w, FLAIR in all of them.
_CLEARLY_BETTER = 0.75
# In logarithms of the likelihood. On ten unseen cases the true order was always the
# likeliest, by 1.5 at least.
_CLEARLY_LIKELIER = 1.0
_ASSUMED = (0, 1, 2, 3)
_STEP = 4  # every fourth voxel along each axis is enough
_LEAST_VOXELS = 1000
_MOST_FILLED = 0.75  # of the grid, by a brain; else the background is not known
_TAIL_WEIGHT = 0.2


def channel_order_warnings(
    files: CaseFiles, volumes: Mapping[str, Volume]
) -> list[str]:
    """Return a warning if the voxels contradict an assumed order of channels.

    Parameters
    ----------
    volumes : mapping of name to Volume
        The sequences of the case, on one grid.
    """
    assumed = [clue.source for clue in files.clues if clue.is_assumed]
    roles = {source: role for source, role in files.assignments if source in assumed}
    if list(roles.values()) != list(MriSequence) or set(roles.values()) - set(volumes):
        return []
    ordered = [volumes[role] for role in MriSequence]
    best = _by_contrast(ordered) or _by_network(ordered)
    if best is None:
        return []
    names = dict(zip(best, MriSequence, strict=True))
    order = ", ".join(str(names[place]) for place in range(len(best)))
    return [
        Text(
            "By their contrast the sequences of {case} look like {order} "
            "instead; check them.",
            case=files.name,
            order=order,
        )
    ]


def _by_contrast(volumes: list[Volume]) -> tuple[int, ...] | None:
    """Return the order that fits clearly better than the assumed one, or None."""
    voxels = _brain_voxels(volumes)
    if voxels is None:
        return None
    fits = _fits(voxels)
    best = max(fits, key=lambda order: fits[order])
    return best if fits[best] - fits[_ASSUMED] >= _CLEARLY_BETTER else None


def _by_network(volumes: list[Volume]) -> tuple[int, ...] | None:
    """Return the order that the network finds clearly likelier, or None."""
    logs = voxel_logs(volumes)
    fits = {
        order: sum(logs[place, number] for number, place in enumerate(order))
        for order in permutations(range(4))
    }
    best = max(fits, key=lambda order: fits[order])
    return best if fits[best] - fits[_ASSUMED] >= _CLEARLY_LIKELIER else None


def _brain_voxels(volumes: list[Volume]) -> npt.NDArray[np.float64] | None:
    """Return values of the brain, (4, N), or None if there is no clear background."""
    steps = (slice(None, None, _STEP),) * 3
    arrays = [v.intensity(v.data[steps]).astype(np.float64) for v in volumes]
    filled = np.logical_and.reduce([v.is_inside(v.data[steps]) for v in volumes])
    filled &= np.isfinite(arrays).all(axis=0)
    is_brain = _LEAST_VOXELS < filled.sum() < _MOST_FILLED * filled.size
    return np.stack([array[filled] for array in arrays]) if is_brain else None


def _fits(voxels: npt.NDArray[np.float64]) -> dict[tuple[int, ...], float]:
    """Return how well each order fits; the places are those of FLAIR, T1w, T1Gd, T2w.

    T1w and T1Gd are alike but for bright vessels and enhancing tumour. Fluid, dark in
    T1w, is bright in T2w and not in FLAIR.
    """
    ranks: npt.NDArray[Any] = voxels.argsort(axis=1).argsort(axis=1)
    alike = np.corrcoef(ranks)
    low, middle, high, top = np.percentile(voxels, (10, 50, 90, 99.8), axis=1)
    tail = np.log(np.maximum(top - middle, 1e-6) / np.maximum(high - low, 1e-6))
    return {
        (flair, t1, t1gd, t2): float(
            2 * alike[t1, t1gd]
            + alike[flair, t1]
            - alike[t2, t1]
            + _TAIL_WEIGHT * (tail[t1gd] - tail[t1])
        )
        for flair, t1, t1gd, t2 in permutations(range(4))
    }
