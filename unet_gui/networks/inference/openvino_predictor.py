"""A model package that is run by OpenVINO."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.model.precision import BFLOAT16, FLOAT32
from unet_gui.networks.inference.device_memory import memory_errors_translated
from unet_gui.networks.inference.openvino_library import import_openvino
from unet_gui.networks.inference.openvino_model import openvino_model
from unet_gui.networks.inference.predictor import GraphPredictor
from unet_gui.networks.inference.stage_info import MemoryUse

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.networks.graph.graph import Graph
    from unet_gui.networks.inference.predictor import Forward

    Shape = tuple[int, ...]

_PROPERTIES = {
    FLOAT32: {
        "INFERENCE_PRECISION_HINT": "f32",
        "EXECUTION_MODE_HINT": "ACCURACY",
        "PERFORMANCE_HINT": "LATENCY",
    },
    BFLOAT16: {
        "INFERENCE_PRECISION_HINT": "bf16",
        "EXECUTION_MODE_HINT": "PERFORMANCE",
        "PERFORMANCE_HINT": "LATENCY",
    },
}
# Threads that are bound to cores would wait for them while other programs run
_CPU_PROPERTIES = {"ENABLE_CPU_PINNING": False}
# Shapes of tiles whose compiled models are kept, for each network
_MAX_SHAPES = 2
# Measured: an engine with OpenVINO; and the copies of the weights of every network,
# ours, OpenVINO's, and those in the form in which the processor takes them.
_ENGINE_BYTES = 110_000_000
_WORKSPACE_BYTES = 40 * 10**6
_COPIES = 5


def _fixed_bytes(_: int, loaded_bytes: int) -> int:
    return _WORKSPACE_BYTES + _COPIES * loaded_bytes


class OpenVinoPredictor(GraphPredictor):
    """Predicts with OpenVINO.

    Parameters
    ----------
    target : str
        OpenVINO's name of the device, such as ``CPU`` or ``GPU.0``.
    precision : {"float32", "bfloat16"}
        The CPU must list bfloat16 among what it can compute in.
    """

    runtime = "openvino"
    memory_use = MemoryUse(_ENGINE_BYTES, _fixed_bytes, 1.0, fuses_sums=True)

    def __init__(
        self,
        package: ModelPackage,
        device: str = "CPU",
        target: str = "CPU",
        precision: str = FLOAT32,
    ) -> None:
        self._core = import_openvino().Core()
        self._target = target
        self._networks_in_use = _InUse()
        super().__init__(package, device, precision)

    def _compiled(self, graph: Graph) -> Forward:
        return self._compiled_in(self.precision, graph)

    def _compiled_exactly(self, graph: Graph) -> Forward:
        return self._compiled_in(FLOAT32, graph)

    def _compiled_in(self, precision: str, graph: Graph) -> Forward:
        target = _Target(self._core, self._target, precision)
        return _ByShape(target, graph, self._networks_in_use)


def openvino_forward(graph: Graph, target: str = "CPU") -> Forward:
    """Return a function of tiles (n, *spatial, channels), float32, as a graph is."""
    return _ByShape(_Target(import_openvino().Core(), target, FLOAT32), graph, _InUse())


@dataclass(frozen=True, slots=True)
class _Target:
    """The shape and device that OpenVINO compiles a model for."""

    core: Any
    device: str
    precision: str

    def compiled(self, model: Any) -> Any:
        is_cpu = self.device == "CPU"
        properties = _PROPERTIES[self.precision] | (_CPU_PROPERTIES if is_cpu else {})
        return self.core.compile_model(model, self.device, properties)


class _InUse:
    """The compiled model that ran last; others hold no memory for activations."""

    def __init__(self) -> None:
        self._last: Any = None

    def take(self, compiled: Any) -> None:
        if self._last is not None and self._last is not compiled:
            self._last.release_memory()
        self._last = compiled


class _ByShape:
    """A function of tiles, compiled for each shape that they have.

    A model that is compiled for one shape takes two thirds of the memory of one for all
    shapes, which is worth the moment of compilation.
    """

    def __init__(self, target: _Target, graph: Graph, in_use: _InUse) -> None:
        self._target = target
        self._model = openvino_model(graph)
        self._in_use = in_use
        self._compiled: OrderedDict[Shape, tuple[Any, Any]] = OrderedDict()

    def __call__(self, tiles: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return the output (n, *spatial, outputs), valid until the next call."""
        with memory_errors_translated():
            compiled, request = self._for_shape(tiles.shape)
            self._in_use.take(compiled)
            contiguous = np.ascontiguousarray(tiles, np.float32)
            found = request.infer([contiguous], share_inputs=True, share_outputs=True)
        result: npt.NDArray[np.float32] = found[0]
        return result

    def _for_shape(self, shape: Shape) -> tuple[Any, Any]:
        kept = self._compiled
        if shape not in kept:
            while len(kept) >= _MAX_SHAPES:
                kept.popitem(last=False)
            self._model.reshape(list(shape))
            compiled = self._target.compiled(self._model)
            kept[shape] = (compiled, compiled.create_infer_request())
        kept.move_to_end(shape)
        return kept[shape]
