"""A model package loaded into Keras: the implementation of the predictor port."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

import keras

from unet_gui.core.errors import InputError
from unet_gui.networks.architectures.description import describe
from unet_gui.networks.architectures.receptive_field import receptive_field
from unet_gui.networks.inference.compiled import compiled_forward
from unet_gui.networks.inference.cost import network_cost
from unet_gui.networks.inference.forward import graph_forward, rewritten_graph
from unet_gui.networks.inference.mixed_precision import (
    default_precision,
    half_type,
    in_mixed_precision,
)
from unet_gui.networks.weights.stage_network import load_stage_network
from unet_gui.segmentation.port.predictor import StageInfo

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.model.architecture import NetworkDescription
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.networks.inference.compiled import Forward
    from unet_gui.networks.inference.graph import Graph
    from unet_gui.networks.inference.mixed_precision import Precision


# Number of layers whose functions are kept. Each holds a compiled graph of some
# megabytes, and compiling it takes longer than running it on a tile.
_MAX_LAYER_FUNCTIONS = 8


class KerasPredictor:
    """Predicts in this process; implements `segmentation.port.predictor.Predictor`.

    Parameters
    ----------
    precision : {"float32", "mixed"} or None
        None is float32 on the CPU, where the result is exact, and mixed on GPUs.
    """

    def __init__(
        self, package: ModelPackage, device: str, precision: Precision | None = None
    ) -> None:
        self.device = device
        self.precision = precision or default_precision(device)
        self._specs = package.spec.stages
        self._models = [
            load_stage_network(package.folder, stage) for stage in package.spec.stages
        ]
        self._graphs = [rewritten_graph(model) for model in self._models]
        self._forwards = [self._forward(stage) for stage in range(len(self._models))]
        self._layer_functions: OrderedDict[tuple[int, int], Forward] = OrderedDict()
        self.stages = tuple(map(_stage_info, self._models, self._graphs))

    def predict(
        self, stage: int, tiles: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return the probabilities of tiles.

        Parameters
        ----------
        tiles : (n, *spatial, channels) float32 array
            Normalised intensities; each length a multiple of the stage's `multiple`.

        Returns
        -------
        (n, *spatial, outputs) float32 array
        """
        return self._forwards[stage](tiles)

    def _forward(self, stage: int) -> Forward:
        graph = self._graphs[stage]
        if graph is None:  # outside the family: the network runs unchanged
            return compiled_forward(self._models[stage])
        if self.precision == "mixed":
            graph = in_mixed_precision(graph, half_type(self.device))
        return graph_forward(graph)

    def describe(self, stage: int) -> NetworkDescription:
        """Return the layer table of a stage's network."""
        spec = self._specs[stage]
        return describe(self._models[stage], spec.network, spec.spacing_mm)

    def activations(
        self, stage: int, layer: int, tile: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return the feature maps of one layer for a tile.

        The functions of the layers that were used most recently are kept, so that
        looking at them again compiles nothing and takes no further memory.

        Parameters
        ----------
        layer : int
            Number in the layer table, from 0.
        tile : (n, *spatial, channels) float32 array

        Returns
        -------
        (n, *spatial, maps) float32 array

        Raises
        ------
        InputError
            If there is no such layer.
        """
        model = self._models[stage]
        if not 0 <= layer < len(model.layers):
            msg = f"The network has no layer {layer}; it has {len(model.layers)}."
            raise InputError(msg)
        return self._layer_function(stage, layer)(tile)

    def _layer_function(self, stage: int, layer: int) -> Forward:
        kept, key = self._layer_functions, (stage, layer)
        if key not in kept:
            model = self._models[stage]
            features = keras.Model(model.inputs[0], model.layers[layer].output)
            kept[key] = compiled_forward(features)
        kept.move_to_end(key)
        if len(kept) > _MAX_LAYER_FUNCTIONS:
            kept.popitem(last=False)
        return kept[key]

    def close(self) -> None:
        """Release the networks."""
        self._models.clear()
        self._graphs.clear()
        self._forwards.clear()
        self._layer_functions.clear()


def _stage_info(model: keras.Model, graph: Graph | None) -> StageInfo:
    shape = model.inputs[0].shape
    field = receptive_field(model)
    cost = network_cost(model, graph)
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
