"""The port between inference and a network, which may run in another process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.model.architecture import NetworkDescription

# Measured: an engine with TensorFlow and a small network loaded, before its first run.
ENGINE_BYTES = 660_000_000


@dataclass(frozen=True, slots=True)
class StageInfo:
    """Properties of one network of a model that inference depends on.

    Attributes
    ----------
    ndim : int
        Number of spatial axes, 2 or 3.
    channels, outputs : int
        Length of the last axis of tiles and of probabilities.
    multiple : int
        Sizes and starts of tiles must be multiples of this.
    halo : int
        Number of voxels on either side of a kept block that its result depends on.
    bytes_per_voxel : float
        Peak size of the activations, per input voxel of a tile.
    fixed_bytes : int
        Size of weights and workspace, which does not depend on the tile.
    macs_per_voxel : float
        Multiply-adds of the network as it is defined, per input voxel.
    engine_bytes : int
        Size of the process that computes, before it loads a network.
    """

    ndim: int
    channels: int
    outputs: int
    multiple: int
    halo: int
    bytes_per_voxel: float = 0.0
    fixed_bytes: int = 0
    macs_per_voxel: float = 0.0
    engine_bytes: int = ENGINE_BYTES


class Predictor(Protocol):
    """A loaded model. Used from one thread only."""

    @property
    def stages(self) -> tuple[StageInfo, ...]:
        """One entry per stage of the model."""
        ...

    @property
    def device(self) -> str:
        """Name of the device for the user, such as ``CPU`` or ``GPU 0``."""
        ...

    @property
    def precision(self) -> str:
        """``float32``, or the half-precision type in which most is computed."""
        ...

    @property
    def runtime(self) -> str:
        """Id of the library that computes, such as ``openvino``."""
        ...

    def predict(
        self, stage: int, tiles: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return the probabilities of tiles.

        Parameters
        ----------
        stage : int
            Number of the stage, from 0.
        tiles : (n, *spatial, channels) float32 array
            n is 1 in 3-D; in 2-D it is a run of slices of the stage's plane.

        Returns
        -------
        (n, *spatial, outputs) float32 array
            Valid until the next call.
        """
        ...

    def describe(self, stage: int) -> NetworkDescription:
        """Return the layer table of a stage's network."""
        ...

    def activations(
        self, stage: int, layer: int, tile: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return the output of a layer for a tile.

        Parameters
        ----------
        stage : int
            Number of the stage, from 0.
        layer : int
            Number of the layer in the layer table.
        tile : (1, *spatial, channels) float32 array

        Returns
        -------
        (1, *spatial, maps) float32 array
            Smaller along the spatial axes by the layer's stride; valid until the next
            call.
        """
        ...

    def close(self) -> None:
        """Free the memory of the predictor, which is not used afterwards."""
        ...
