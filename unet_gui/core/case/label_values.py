"""The values that the file of a mask holds, with their volumes and meanings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.mask.foreground_words import foreground_words
from unet_gui.core.mask.scheme_ids import meaning_of

if TYPE_CHECKING:
    from unet_gui.core.case.case import Reference


class FileValue(NamedTuple):
    """A value of a mask's file, except 0.

    Attributes
    ----------
    meaning : str or None
        What it means in the scheme by which the mask is read, as for `stated_scheme`.
    """

    value: int
    voxels: int
    volume_ml: float
    meaning: str | None


def values_in_file(reference: Reference) -> tuple[FileValue, ...]:
    """Return the values of a mask's file in ascending order."""
    counts = np.bincount(foreground_words(reference.file_values)[0], minlength=1)
    voxel_ml = reference.label_map.affine.voxel_volume_ml
    return tuple(
        FileValue(
            int(value),
            int(counts[value]),
            int(counts[value]) * voxel_ml,
            meaning_of(reference.scheme, int(value)),
        )
        for value in np.flatnonzero(counts)
        if value
    )
