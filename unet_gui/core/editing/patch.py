"""Sets of voxels within a box, and new labels for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.geometry.box import Box, bounding_box

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """Some voxels of a grid.

    Attributes
    ----------
    box : Box
        Inside the grid.
    mask : bool array
        Of the box's shape: the voxels that belong to it.
    """

    box: Box
    mask: npt.NDArray[np.bool_]

    @property
    def is_empty(self) -> bool:
        """Whether it has no voxel."""
        return not self.mask.any()


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """New labels for all voxels of a box.

    Attributes
    ----------
    labels : uint8 array
        Of the box's shape.
    """

    box: Box
    labels: npt.NDArray[np.uint8]


def whole_box(shape: tuple[int, ...]) -> Box:
    """Return the box of a whole grid."""
    return Box((0,) * len(shape), shape)


def widened(box: Box, margin: tuple[int, ...], shape: tuple[int, ...]) -> Box:
    """Return a box with a margin in voxels per axis, cut at the borders of the grid."""
    start = tuple(max(a - m, 0) for a, m in zip(box.start, margin, strict=True))
    stop = tuple(min(b + m, n) for b, m, n in zip(box.stop, margin, shape, strict=True))
    return Box(start, stop)


def box_inside(box: Box, shape: tuple[int, ...]) -> Box | None:
    """Return the part of a box that lies in a grid, None if there is none."""
    inside = widened(box, (0,) * len(shape), shape)
    return inside if all(n > 0 for n in inside.shape) else None


def tightened(patch: Patch) -> Patch | None:
    """Return the patch in the smallest box around its voxels, None without any."""
    box = bounding_box(patch.mask)
    if box is None:
        return None
    return Patch(box.shifted(patch.box.start), patch.mask[box.slices])
