"""Coarse in-memory copies of volumes that stay on disk."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.planes import oriented_section

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Plane

_MOST_BYTES = 128_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Coarse:
    """Every n-th voxel of a volume, in memory.

    Attributes
    ----------
    data : (I, J, K) array
        Every `step`-th voxel along each axis, beginning with the first.
    shape : (I, J, K)
        Of the full volume.
    """

    data: npt.NDArray[Any]
    step: int
    shape: tuple[int, int, int]

    def slice_of(
        self, plane: Plane, index: int, *, radiological: bool
    ) -> npt.NDArray[Any]:
        """Return a full-size slice like `extract_slice`, each sample repeated.

        Returns
        -------
        (rows, columns) array
            In the full resolution of the volume.
        """
        if not 0 <= index < self.shape[plane.normal]:
            msg = f"slice {index} lies outside 0 to {self.shape[plane.normal] - 1}"
            raise IndexError(msg)
        section = np.moveaxis(self.data, plane.normal, 0)[index // self.step]
        rows, columns = (n for axis, n in enumerate(self.shape) if axis != plane.normal)
        wide = section.repeat(self.step, 0)[:rows].repeat(self.step, 1)[:, :columns]
        return oriented_section(wide, plane, radiological=radiological)


def coarse_copy(data: npt.NDArray[Any], most_bytes: int = _MOST_BYTES) -> Coarse:
    """Return a coarse copy; only every n-th row of voxels is read for it.

    Parameters
    ----------
    data : (I, J, K) array
    most_bytes : int
        Approximate size of the copy.
    """
    step = max(1, math.ceil((data.nbytes / most_bytes) ** (1 / 3)))
    i, j, k = data.shape
    sampled = data[::step, ::step, ::step].copy(order="K")
    return Coarse(sampled, step, (i, j, k))
