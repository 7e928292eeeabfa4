"""A model package loaded into Keras, behind the predictor port."""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras

from unet_gui.core.errors import InputError
from unet_gui.networks.backend import compiled_forward
from unet_gui.networks.cost import network_cost
from unet_gui.networks.description import describe
from unet_gui.networks.receptive_field import receptive_field
from unet_gui.networks.stage_network import load_stage_network
from unet_gui.segmentation.predictor import StageInfo

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.architecture import NetworkDescription
    from unet_gui.core.model_spec import ModelPackage


class KerasPredictor:
    """Predicts in this process; implements `segmentation.predictor.Predictor`."""

    def __init__(self, package: ModelPackage, device: str) -> None:
        self.device = device
        self._specs = package.spec.stages
        self._models = [
            load_stage_network(package.folder, stage) for stage in package.spec.stages
        ]
        self._forwards = [compiled_forward(model) for model in self._models]
        self.stages = tuple(map(_stage_info, self._models))

    def predict(
        self, stage: int, tiles: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return the probabilities of tiles (n, *spatial, channels)."""
        return self._forwards[stage](tiles)

    def describe(self, stage: int) -> NetworkDescription:
        """Return the layer table of a stage's network."""
        spec = self._specs[stage]
        return describe(self._models[stage], spec.network, spec.spacing_mm)

    def activations(
        self, stage: int, layer: int, tile: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return what the layer with this number makes of a tile.

        Raises
        ------
        InputError
            If there is no such layer.
        """
        model = self._models[stage]
        if not 0 <= layer < len(model.layers):
            msg = f"The network has no layer {layer}; it has {len(model.layers)}."
            raise InputError(msg)
        features = keras.Model(model.inputs[0], model.layers[layer].output)
        return compiled_forward(features)(tile)

    def close(self) -> None:
        """Drop the networks."""
        self._models.clear()
        self._forwards.clear()


def _stage_info(model: keras.Model) -> StageInfo:
    shape = model.inputs[0].shape
    field = receptive_field(model)
    cost = network_cost(model)
    return StageInfo(
        ndim=len(shape) - 2,
        channels=shape[-1],
        outputs=model.outputs[0].shape[-1],
        multiple=field.multiple,
        halo=field.halo,
        bytes_per_voxel=cost.bytes_per_voxel,
        fixed_bytes=cost.fixed_bytes,
        macs_per_voxel=cost.macs_per_voxel,
    )
