"""The port through which inference reaches a network, wherever that runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.model.architecture import NetworkDescription


@dataclass(frozen=True, slots=True)
class StageInfo:
    """What inference must know about one network of a model.

    Attributes
    ----------
    ndim : int
        2 or 3 spatial axes.
    channels, outputs : int
        Length of the last axis of tiles and of probabilities.
    multiple : int
        Tile sizes and starts must be multiples of this.
    halo : int
        Voxels around a kept block that its result depends on.
    bytes_per_voxel : float
        Most bytes that activations take at once, per input voxel of a tile.
    fixed_bytes : int
        Bytes of weights and workspace, whatever the tile's size.
    macs_per_voxel : float
        Multiply-adds of the network as it is defined, per input voxel.
    """

    ndim: int
    channels: int
    outputs: int
    multiple: int
    halo: int
    bytes_per_voxel: float = 0.0
    fixed_bytes: int = 0
    macs_per_voxel: float = 0.0


class Predictor(Protocol):
    """A loaded model. Used from one thread only."""

    @property
    def stages(self) -> tuple[StageInfo, ...]:
        """One entry per stage of the model."""
        ...

    @property
    def device(self) -> str:
        """Where it computes, fit to be shown, such as ``CPU`` or ``GPU 0``."""
        ...

    @property
    def precision(self) -> str:
        """``float32``, or ``mixed`` where most is computed in half precision."""
        ...

    def predict(
        self, stage: int, tiles: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return probabilities (n, *spatial, outputs) of tiles (n, *spatial, C).

        n is 1 in 3-D; in 2-D it is a run of slices of the stage's plane. The result is
        valid until the next call.
        """
        ...

    def describe(self, stage: int) -> NetworkDescription:
        """Return the layer table of a stage's network."""
        ...

    def activations(
        self, stage: int, layer: int, tile: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return what a layer makes of a tile (1, *spatial, C): (1, *spatial, maps).

        `layer` is its number in the layer table. Valid until the next call.
        """
        ...

    def close(self) -> None:
        """Free what the predictor holds; it is not used after."""
        ...
