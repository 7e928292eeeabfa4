"""A graph of plain operations as a model of OpenVINO."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.networks.graph.graph import (
    Activation,
    Concatenation,
    Convolution,
    MaxPooling,
    NearestUpsampling,
    Normalisation,
    ParametricReLU,
    Sum,
    TransposedConvolution,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import openvino

    from unet_gui.networks.graph.graph import Graph, Operation, Weights


def openvino_model(graph: Graph) -> openvino.Model:
    """Return a model that computes a graph, for tiles of any number and size.

    OpenVINO works with channels first; tiles and probabilities have them last, as in
    the graph, and are transposed within the model.
    """
    from openvino import Model
    from openvino import opset13 as ops

    shape = [-1] * (graph.ndim + 1)
    tiles = ops.parameter([*shape, graph.input_channels], np.float32, "tiles")
    last_to_first = [0, graph.ndim + 1, *range(1, graph.ndim + 1)]
    first_to_last = [0, *range(2, graph.ndim + 2), 1]
    build = _Builder(ops, graph.ndim)
    results: dict[str, Any] = {graph.input: ops.transpose(tiles, last_to_first)}
    for step in graph.steps:
        inputs = [results[source] for source in step.sources]
        results[step.name] = build.node(step.operation, inputs)
    found = ops.transpose(results[graph.output], first_to_last)
    return Model([found], [tiles], "network")


_BLOCK = 512


class _Builder:
    """Builds the nodes of operations, (n, channels, *spatial)."""

    def __init__(self, ops: Any, ndim: int) -> None:
        self._ops = ops
        self._ndim = ndim
        self._builders: dict[type, Callable[..., Any]] = {
            Convolution: self._convolution,
            TransposedConvolution: self._transposed,
            MaxPooling: self._pooling,
            NearestUpsampling: self._upsampling,
            Concatenation: self._concatenation,
            Sum: self._sum,
            Normalisation: self._normalisation,
            Activation: self._activation,
            ParametricReLU: self._parametric_relu,
        }

    def node(self, operation: Operation, inputs: Sequence[Any]) -> Any:
        """Return the node that computes an operation."""
        return self._builders[type(operation)](operation, *inputs)

    def _convolution(self, convolution: Convolution, tensor: Any) -> Any:
        result = self._ops.convolution(
            tensor,
            _kernel(convolution.kernel),
            strides=[1] * self._ndim,
            pads_begin=[0] * self._ndim,
            pads_end=[0] * self._ndim,
            dilations=[convolution.dilation] * self._ndim,
            auto_pad="same_upper",  # as in TensorFlow: an odd voxel is added at the end
        )
        return self._with_bias(convolution.bias, result)

    def _transposed(self, transposed: TransposedConvolution, tensor: Any) -> Any:
        begin, odd = divmod(transposed.spatial_size[0] - transposed.stride, 2)
        result = self._ops.convolution_backprop_data(
            tensor,
            _kernel(transposed.kernel),
            strides=[transposed.stride] * self._ndim,
            pads_begin=[begin] * self._ndim,
            pads_end=[begin + odd] * self._ndim,
        )
        return self._with_bias(transposed.bias, result)

    def _with_bias(self, bias: Weights | None, tensor: Any) -> Any:
        return tensor if bias is None else self._ops.add(tensor, self._channels(bias))

    def _pooling(self, pooling: MaxPooling, tensor: Any) -> Any:
        size, none = [pooling.size] * self._ndim, [0] * self._ndim
        ones = [1] * self._ndim
        return self._ops.max_pool(tensor, size, ones, none, none, size).output(0)

    def _upsampling(self, upsampling: NearestUpsampling, tensor: Any) -> Any:
        scales = np.full(self._ndim, upsampling.size, np.float32)
        return self._ops.interpolate(
            tensor,
            scales,
            mode="nearest",
            shape_calculation_mode="scales",
            coordinate_transformation_mode="asymmetric",
            nearest_mode="floor",
            axes=np.arange(2, self._ndim + 2),
        )

    def _concatenation(self, _: Concatenation, *tensors: Any) -> Any:
        return self._ops.concat(list(tensors), 1)

    def _sum(self, _: Sum, *tensors: Any) -> Any:
        total = tensors[0]
        for tensor in tensors[1:]:
            total = self._ops.add(total, tensor)
        return total

    def _normalisation(self, normalisation: Normalisation, tensor: Any) -> Any:
        scaled = self._ops.multiply(tensor, self._channels(normalisation.scale))
        return self._ops.add(scaled, self._channels(normalisation.shift))

    def _activation(self, activation: Activation, tensor: Any) -> Any:
        return getattr(self._ops, activation.function)(tensor)

    def _parametric_relu(self, prelu: ParametricReLU, tensor: Any) -> Any:
        return self._ops.prelu(tensor, prelu.slopes)

    def _channels(self, values: Weights) -> Weights:
        """Return one value per channel in the shape that fits (n, C, *spatial)."""
        return values.reshape(1, -1, *[1] * self._ndim)


def _kernel(kernel: Weights) -> Weights:
    """Return a kernel with its last two axes first, as OpenVINO has them."""
    spatial, inputs, outputs = kernel.shape[:-2], *kernel.shape[-2:]
    flat = kernel.reshape(-1, inputs * outputs)
    turned = np.empty(flat.shape[::-1], np.float32)
    for first in range(0, len(turned), _BLOCK):  # blocks fit the processor's cache
        block = slice(first, first + _BLOCK)
        turned[block] = flat[:, block].T
    by_input = turned.reshape(inputs, outputs, *spatial)
    return np.ascontiguousarray(np.swapaxes(by_input, 0, 1))
