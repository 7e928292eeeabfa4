"""A model package that is run by the backend of Keras."""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras

from unet_gui.core.model.precision import FLOAT32
from unet_gui.networks.inference.compiled import MAX_CONSTANT_BYTES
from unet_gui.networks.inference.forward import graph_forward
from unet_gui.networks.inference.mixed_precision import (
    default_precision,
    in_mixed_precision,
)
from unet_gui.networks.inference.predictor import GraphPredictor
from unet_gui.networks.inference.stage_info import MemoryUse
from unet_gui.segmentation.port.predictor import ENGINE_BYTES

if TYPE_CHECKING:
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.networks.graph.graph import Graph
    from unet_gui.networks.inference.mixed_precision import Precision
    from unet_gui.networks.inference.predictor import Forward

# Measured with TensorFlow on the CPU: a compiled graph holds about a dozen copies of
# its constants, in addition to our arrays; threads and oneDNN keep a workspace; and a
# concatenation takes more memory than its result.
_COPIES_OF_CONSTANTS, _COPIES_OF_TENSORS = 14, 5
_WORKSPACE_BYTES = 50 * 10**6
_CONCATENATION = 1.75


def _fixed_bytes(weights_bytes: int, _: int) -> int:
    is_large = weights_bytes > MAX_CONSTANT_BYTES
    copies = _COPIES_OF_TENSORS if is_large else _COPIES_OF_CONSTANTS
    return _WORKSPACE_BYTES + copies * weights_bytes


KERAS_MEMORY = MemoryUse(ENGINE_BYTES, _fixed_bytes, _CONCATENATION)


class KerasPredictor(GraphPredictor):
    """Predicts with TensorFlow, JAX or PyTorch.

    Parameters
    ----------
    precision : {"float32", "float16", "bfloat16"} or None
        None is float32 on the CPU, where the result is exact, and float16 on GPUs.
    """

    memory_use = KERAS_MEMORY

    def __init__(
        self, package: ModelPackage, device: str, precision: Precision | None = None
    ) -> None:
        self.runtime: str = keras.backend.backend()
        super().__init__(package, device, precision or default_precision(device))

    def _compiled(self, graph: Graph) -> Forward:
        if self.precision != FLOAT32:
            graph = in_mixed_precision(graph, self.precision)
        return graph_forward(graph)

    def _compiled_exactly(self, graph: Graph) -> Forward:
        return graph_forward(graph)
