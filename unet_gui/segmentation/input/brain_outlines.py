"""A check that the sequences on one grid show one brain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.grids import grid_groups
from unet_gui.core.measuring.metrics import dice
from unet_gui.core.text import Text, listed, template

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

    Filled = Mapping[str, npt.NDArray[np.bool_]]

# Dice of the voxels that are not background. Measured: 0.996 and more between the
# sequences of 31 of 32 skull-stripped cases, 0.80 in the one whose FLAIR lacks slices;
# 0.58 to 0.958 between FLAIR of one patient and T1Gd of another (496 pairs, in the
# space of an atlas).
_LEAST_OVERLAP = 0.965
OUTLINES = template(
    "The brain has another outline in {others} than in {names} (overlap "
    "{overlap:.0%}), though they share one grid: they may be of another patient or "
    "another day, lie askew, or lack slices.",
)


def outline_warnings(
    volumes: Mapping[str, Volume], filled: Filled, least_ml: float, most_ml: float
) -> tuple[Text, ...]:
    """Return a sentence for each grid whose sequences show different brains.

    Parameters
    ----------
    filled : mapping of (I, J, K) bool
        For each sequence, the voxels that are not background, of the whole grid or of
        a regular part of it.
    least_ml, most_ml : float
        Bounds of the volume of a brain; sequences beyond them are not compared, such
        as heads with their skull.
    """
    found: list[Text] = []
    for group in grid_groups(volumes):
        brains = [
            name
            for name in group.names
            if least_ml <= _volume_ml(volumes[name], filled[name]) <= most_ml
        ]
        found.extend(_other_outlines(brains, filled))
    return tuple(found)


def _other_outlines(names: Sequence[str], filled: Filled) -> tuple[Text, ...]:
    """Return the sentence about the names that are unlike the most frequent outline."""
    if len(names) < 2:
        return ()
    like = {
        home: [n for n in names if dice(filled[home], filled[n]) >= _LEAST_OVERLAP]
        for home in names
    }
    home = max(names, key=lambda name: len(like[name]))
    others = [name for name in names if name not in like[home]]
    if not others:
        return ()
    least = min(dice(filled[home], filled[name]) for name in others)
    return (
        Text(OUTLINES, others=listed(others), names=listed(like[home]), overlap=least),
    )


def _volume_ml(volume: Volume, filled: npt.NDArray[np.bool_]) -> float:
    sampled = volume.data.size / filled.size
    return float(np.count_nonzero(filled)) * sampled * volume.affine.voxel_volume_ml
