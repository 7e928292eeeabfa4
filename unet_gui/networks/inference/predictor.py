"""A model package as graphs: what predictors of all runtimes share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import OrderedDict
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.networks.graph.description import describe
from unet_gui.networks.graph.rewrite import rewrite
from unet_gui.networks.inference.stage_info import stage_info
from unet_gui.networks.weights.stage_network import load_stage_graph

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.model.architecture import NetworkDescription
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.networks.graph.graph import Graph
    from unet_gui.networks.inference.stage_info import MemoryUse

    Forward = Callable[[npt.NDArray[np.float32]], npt.NDArray[np.float32]]

# Number of layers whose functions are kept. Each holds a compiled graph of some
# megabytes, and compiling it takes longer than running it on a tile.
_MAX_LAYER_FUNCTIONS = 8


class GraphPredictor(ABC):
    """Predicts in this process; implements `segmentation.port.predictor.Predictor`.

    Attributes
    ----------
    device : str
        Name of the device for the user, such as ``CPU`` or ``GPU 0``.
    runtime : str
        Id of the library that computes.
    precision : str
        ``float32``, or the half-precision type in which most is computed.
    """

    runtime: str
    memory_use: MemoryUse

    def __init__(self, package: ModelPackage, device: str, precision: str) -> None:
        self.device = device
        self.precision = precision
        self._specs = package.spec.stages
        self._networks = [
            load_stage_graph(package.folder, stage) for stage in package.spec.stages
        ]
        rewritten = [rewrite(network.graph) for network in self._networks]
        loaded = sum(graph.weights_bytes() for graph in rewritten)
        self.stages = tuple(
            stage_info(network.graph, graph, self.memory_use, loaded)
            for network, graph in zip(self._networks, rewritten, strict=True)
        )
        self._forwards = [self._compiled(graph) for graph in rewritten]
        self._layer_functions: OrderedDict[tuple[int, int], Forward] = OrderedDict()

    @abstractmethod
    def _compiled(self, graph: Graph) -> Forward:
        """Compile a graph for prediction, in the precision of the predictor."""

    @abstractmethod
    def _compiled_exactly(self, graph: Graph) -> Forward:
        """Compile a graph in float32."""

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
            Valid until the next call.
        """
        return self._forwards[stage](tiles)

    def describe(self, stage: int) -> NetworkDescription:
        """Return the layer table of a stage's network."""
        spec = self._specs[stage]
        return describe(self._networks[stage], spec.network, spec.spacing_mm)

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
        layers = self._networks[stage].layers
        if not 0 <= layer < len(layers):
            msg = Text(
                "The network has no layer {layer}; it has {count}.",
                layer=layer,
                count=len(layers),
            )
            raise InputError(msg)
        return self._layer_function(stage, layer)(tile)

    def _layer_function(self, stage: int, layer: int) -> Forward:
        kept, key = self._layer_functions, (stage, layer)
        if key not in kept:
            network = self._networks[stage]
            result = network.results[network.layers[layer].name]
            kept[key] = self._compiled_exactly(network.graph.up_to(result))
        kept.move_to_end(key)
        if len(kept) > _MAX_LAYER_FUNCTIONS:
            kept.popitem(last=False)
        return kept[key]

    def close(self) -> None:
        """Release the networks."""
        self._networks.clear()
        self._forwards.clear()
        self._layer_functions.clear()
