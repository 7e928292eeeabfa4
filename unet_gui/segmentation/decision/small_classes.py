"""Classes with too small a volume to be believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.decision import SmallClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.model.model_spec import ClassSpec


def find_small_classes(
    labels: npt.NDArray[np.uint8],
    places: npt.NDArray[np.intp],
    classes: Sequence[ClassSpec],
    voxel_ml: float,
) -> tuple[SmallClass, ...]:
    """Return the classes whose volume is below their `least_ml`, unless it is 0.

    A few voxels of enhancing tumour are more often false than true (Isensee et al.
    2018, arXiv:1809.10483).

    Parameters
    ----------
    labels : (n,) uint8 array
    places : (n,) array of int
        Flat indices of the voxels into the grid of the case, in C order.
    voxel_ml : float
        Volume of one voxel.
    """
    values = {entry.name: entry.value for entry in classes}
    found = []
    for entry in classes:
        if not entry.least_ml:
            continue
        inside = np.flatnonzero(labels == entry.value)
        volume_ml = inside.size * voxel_ml
        if 0 < volume_ml < entry.least_ml:
            found.append(
                SmallClass(
                    name=entry.name,
                    instead=entry.instead,
                    value=entry.value,
                    instead_value=values[entry.instead],
                    volume_ml=volume_ml,
                    places=places[inside],
                )
            )
    return tuple(found)
