"""Running a graph of plain operations with any backend of Keras."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
from keras import ops

from unet_gui.networks.graph.graph import (
    Activation,
    Cast,
    Concatenation,
    Convolution,
    Graph,
    MaxPooling,
    NearestUpsampling,
    Normalisation,
    ParametricReLU,
    Sum,
    TransposedConvolution,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.networks.graph.graph import Operation

_LAST = "channels_last"


def run_graph(graph: Graph, tensor: Any) -> Any:
    """Compute the output of a graph.

    Parameters
    ----------
    tensor : (n, *spatial, channels) tensor

    Returns
    -------
    (n, *spatial, outputs) tensor
    """
    last_use = {
        source: number
        for number, step in enumerate(graph.steps)
        for source in step.sources
    }
    results = {graph.input: tensor}
    for number, step in enumerate(graph.steps):
        inputs = [results[source] for source in step.sources]
        results[step.name] = run_operation(step.operation, inputs)
        for source in step.sources:
            if last_use[source] == number:
                results.pop(source, None)  # frees it on backends without a compiler
    return results[graph.output]


def run_operation(operation: Operation, tensors: Sequence[Any]) -> Any:
    """Compute one operation on its inputs, tensors (n, *spatial, channels)."""
    compute: Callable[..., Any] = _COMPUTE[type(operation)]
    return compute(operation, *tensors)


def _convolution(convolution: Convolution, tensor: Any) -> Any:
    result = ops.conv(
        tensor,
        _constant(convolution.kernel, tensor),
        padding="same",
        data_format=_LAST,
        dilation_rate=convolution.dilation,
    )
    return _with_bias(convolution.bias, result)


def _transposed(transposed: TransposedConvolution, tensor: Any) -> Any:
    result = ops.conv_transpose(
        tensor,
        _constant(transposed.kernel, tensor),
        strides=transposed.stride,
        padding="same",
        data_format=_LAST,
    )
    return _with_bias(transposed.bias, result)


def _with_bias(bias: Any, tensor: Any) -> Any:
    if bias is None:
        return tensor
    if keras.backend.backend() == "tensorflow":
        import tensorflow as tf

        # The only form that TensorFlow fuses with the preceding convolution
        return tf.nn.bias_add(tensor, _constant(bias, tensor))
    return ops.add(tensor, _constant(bias, tensor))


def _pooling(pooling: MaxPooling, tensor: Any) -> Any:
    # One size per axis, as JAX does not accept a single number
    size = (pooling.size,) * (len(tensor.shape) - 2)
    return ops.max_pool(tensor, size, size, data_format=_LAST)


def _upsampling(upsampling: NearestUpsampling, tensor: Any) -> Any:
    for axis in range(1, len(tensor.shape) - 1):
        tensor = ops.repeat(tensor, upsampling.size, axis=axis)
    return tensor


def _concatenation(_: Concatenation, *tensors: Any) -> Any:
    return ops.concatenate(tensors, axis=-1)


def _sum(_: Sum, *tensors: Any) -> Any:
    total = tensors[0]
    for tensor in tensors[1:]:
        total = ops.add(total, tensor)
    return total


def _normalisation(normalisation: Normalisation, tensor: Any) -> Any:
    scaled = ops.multiply(tensor, _constant(normalisation.scale, tensor))
    return ops.add(scaled, _constant(normalisation.shift, tensor))


def _activation(activation: Activation, tensor: Any) -> Any:
    return keras.activations.get(activation.function)(tensor)


def _parametric_relu(prelu: ParametricReLU, tensor: Any) -> Any:
    slopes = _constant(prelu.slopes, tensor)
    negative = ops.multiply(slopes, ops.minimum(tensor, 0.0))
    return ops.add(ops.maximum(tensor, 0.0), negative)


def _cast(cast: Cast, tensor: Any) -> Any:
    return ops.cast(tensor, cast.dtype)


def _constant(weights: Any, like: Any) -> Any:
    return ops.convert_to_tensor(weights, dtype=like.dtype)


_COMPUTE: dict[type, Callable[..., Any]] = {
    Convolution: _convolution,
    TransposedConvolution: _transposed,
    MaxPooling: _pooling,
    NearestUpsampling: _upsampling,
    Concatenation: _concatenation,
    Sum: _sum,
    Normalisation: _normalisation,
    Activation: _activation,
    ParametricReLU: _parametric_relu,
    Cast: _cast,
}
