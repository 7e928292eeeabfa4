"""The tile of a case for which the feature maps of a layer are computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.segmentation.input.slicing import parse_plane, slice_stack
from unet_gui.segmentation.tiles.tiling import padded_to_multiple, round_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.model.model_spec import StageSpec
    from unet_gui.segmentation.input.preprocessing import BrainChannels

TILE_EDGE = 64  # voxels


@dataclass(frozen=True, slots=True, eq=False)
class ActivationTile:
    """Input of a network around the crosshair.

    Attributes
    ----------
    data : (1, *spatial, C) float32 array
        A tile for `Predictor.activations`.
    plane : Plane
        The plane in which the feature maps are shown.
    crosshair : int
        Index of the crosshair's slice along the plane's normal, in voxels of the tile;
        0 in 2-D.
    """

    data: npt.NDArray[np.float32]
    plane: Plane
    crosshair: int

    def stack(self, maps: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return a layer's output as slices.

        Parameters
        ----------
        maps : (1, *spatial, maps) float32 array

        Returns
        -------
        (slices, rows, columns, maps) float32 array
            A view of `maps`.
        """
        return maps if maps.ndim == 4 else slice_stack(maps[0], self.plane)


def activation_tile(
    brain: BrainChannels,
    stage: StageSpec,
    multiple: int,
    voxel: Voxel,
    edge: int = TILE_EDGE,
) -> ActivationTile:
    """Return a stage's input around a voxel: a slice in 2-D, a block in 3-D.

    The block has `edge` voxels of the stage's spacing along each axis, or fewer in a
    smaller brain; it starts at a multiple of `multiple`.

    Parameters
    ----------
    voxel : (i, j, k)
        The crosshair on the case's grid; clamped to the brain's box.
    """
    channels = brain.at_spacing(stage.spacing_mm)
    place = _place(voxel, brain.box, channels.shape[:3])
    if stage.plane is not None:
        plane = parse_plane(stage.plane)
        index = place[plane.normal]
        one_slice = slice_stack(channels, plane)[index : index + 1]
        padded = padded_to_multiple(one_slice, (1, multiple, multiple))
        return ActivationTile(np.ascontiguousarray(padded), plane, 0)
    padded = padded_to_multiple(channels, multiple)
    block = _block(place, padded.shape[:3], multiple, edge)
    crosshair = place[Plane.AXIAL.normal] - block.start[Plane.AXIAL.normal]
    data = np.ascontiguousarray(padded[block.slices][np.newaxis])
    return ActivationTile(data, Plane.AXIAL, crosshair)


def _place(voxel: Voxel, box: Box, shape: Sequence[int]) -> list[int]:
    """Return the voxel of the stage's grid, which has the outer edges of the box."""
    steps = zip(voxel, box.start, box.shape, shape, strict=True)
    wanted = (int((v - a + 0.5) * n / length) for v, a, length, n in steps)
    return [min(max(p, 0), n - 1) for p, n in zip(wanted, shape, strict=True)]


def _block(place: Sequence[int], shape: Sequence[int], multiple: int, edge: int) -> Box:
    edge = round_up(edge, multiple)
    starts = []
    for centre, length in zip(place, shape, strict=True):
        start = (centre - edge // 2) // multiple * multiple
        starts.append(max(0, min(start, length - edge)))
    ends = (min(a + edge, n) for a, n in zip(starts, shape, strict=True))
    return Box(tuple(starts), tuple(ends))
