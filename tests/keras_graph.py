"""The graph of a functional Keras model, and the plain model: the references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
from keras import layers

from unet_gui.core.errors import InputError
from unet_gui.networks.graph.graph import (
    Activation,
    Concatenation,
    Convolution,
    Graph,
    MaxPooling,
    NearestUpsampling,
    Normalisation,
    ParametricReLU,
    Step,
    Sum,
    TransposedConvolution,
)
from unet_gui.networks.inference.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from unet_gui.networks.graph.graph import Operation
    from unet_gui.networks.inference.predictor import Forward


def read_graph(model: keras.Model) -> Graph:
    """Read the layers of a model as operations at inference.

    Raises
    ------
    InputError
        If the model has several inputs or outputs, or a layer that is not supported;
        the message names the layer.
    """
    if len(model.inputs) != 1 or len(model.outputs) != 1:
        msg = f"Network {model.name} has more than one input or output."
        raise InputError(msg)
    model_input = model.inputs[0]._keras_history.operation.name
    names = {model_input: model_input}  # by layer: the step with its result
    steps: list[Step] = []
    for layer in model.layers:
        if layer.name == model_input:
            continue
        inputs = [names[source.name] for source in _sources(layer)]
        operations = list(_operations(layer))
        for number, operation in enumerate(operations):
            name = layer.name if number == 0 else f"{layer.name}/{number}"
            steps.append(Step(name, operation, tuple(inputs), layer.output.shape[-1]))
            inputs = [name]
        names[layer.name] = inputs[0]
    output = names[model.outputs[0]._keras_history.operation.name]
    shape = model.inputs[0].shape
    graph = Graph(len(shape) - 2, model_input, shape[-1], output, tuple(steps))
    return graph.with_steps(graph.steps)


def plain_forward(model: keras.Model) -> Forward:
    """Compile an unchanged model into a function of NumPy arrays."""
    shape = tuple(model.inputs[0].shape)
    return compiled(lambda _, tiles: model(tiles, training=False), [], shape)


def _sources(layer: Any) -> list[Any]:
    if len(layer._inbound_nodes) != 1:
        raise _outside(layer, "is used more than once")
    (node,) = layer._inbound_nodes
    return [tensor._keras_history.operation for tensor in node.input_tensors]


def _operations(layer: Any) -> Iterator[Operation]:
    """Yield the operations of a layer in order; none if it changes nothing."""
    for kinds, read in _READERS:
        if type(layer) in kinds:
            yield from read(layer)
            return
    raise _outside(layer, "is of an unsupported kind")


def _convolution(layer: Any) -> Iterator[Operation]:
    _check_format(layer)
    is_same = layer.padding == "same" or set(layer.kernel_size) == {1}
    if set(layer.strides) != {1} or not is_same or layer.groups != 1:
        raise _outside(layer, "has strides, groups or a padding other than 'same'")
    dilation = _one_number(layer, layer.dilation_rate)
    yield Convolution(_array(layer.kernel), _bias(layer), dilation)
    yield from _activation(layer)


def _transposed(layer: Any) -> Iterator[Operation]:
    _check_format(layer)
    is_same = layer.padding == "same" or layer.kernel_size == layer.strides
    is_plain = set(layer.dilation_rate) == {1} and layer.output_padding is None
    if not is_same or not is_plain:
        raise _outside(layer, "has dilation or a padding other than 'same'")
    stride = _one_number(layer, layer.strides)
    yield TransposedConvolution(_array(layer.kernel), _bias(layer), stride)
    yield from _activation(layer)


def _pooling(layer: Any) -> Iterator[Operation]:
    _check_format(layer)
    if layer.strides != layer.pool_size or layer.padding != "valid":
        raise _outside(layer, "has overlapping or padded windows")
    yield MaxPooling(_one_number(layer, layer.pool_size))


def _upsampling(layer: Any) -> Iterator[Operation]:
    _check_format(layer)
    if getattr(layer, "interpolation", "nearest") != "nearest":
        raise _outside(layer, "interpolates")
    yield NearestUpsampling(_one_number(layer, layer.size))


def _normalisation(layer: Any) -> Iterator[Operation]:
    _check_last_axis(layer, layer.axis)
    variance = np.asarray(layer.moving_variance, np.float64)
    scale = 1 / np.sqrt(variance + layer.epsilon)
    if layer.scale:
        scale = scale * np.asarray(layer.gamma, np.float64)
    shift = -np.asarray(layer.moving_mean, np.float64) * scale
    if layer.center:
        shift = shift + np.asarray(layer.beta, np.float64)
    yield Normalisation(_array(scale), _array(shift))


def _activation(layer: Any) -> Iterator[Operation]:
    function = keras.activations.serialize(layer.activation)
    if not isinstance(function, str):
        raise _outside(layer, "has a custom activation")
    if function != "linear":
        yield Activation(function)


def _relu(layer: Any) -> Iterator[Operation]:
    if layer.max_value is not None or layer.negative_slope or layer.threshold:
        raise _outside(layer, "is not a plain ReLU")
    yield Activation("relu")


def _prelu(layer: Any) -> Iterator[Operation]:
    slopes = _array(layer.alpha)
    if slopes.size != slopes.shape[-1]:
        raise _outside(layer, "has slopes that are not shared over space")
    yield ParametricReLU(slopes.reshape(-1))


def _concatenation(layer: Any) -> Iterator[Operation]:
    _check_last_axis(layer, layer.axis)
    yield Concatenation()


def _sum(_layer: Any) -> Iterator[Operation]:
    yield Sum()


def _no_operation(_layer: Any) -> Iterator[Operation]:
    yield from ()


_READERS: tuple[tuple[tuple[type, ...], Callable[[Any], Iterator[Operation]]], ...] = (
    ((layers.Conv2D, layers.Conv3D), _convolution),
    ((layers.Conv2DTranspose, layers.Conv3DTranspose), _transposed),
    ((layers.MaxPooling2D, layers.MaxPooling3D), _pooling),
    ((layers.UpSampling2D, layers.UpSampling3D), _upsampling),
    ((layers.BatchNormalization,), _normalisation),
    ((layers.Activation,), _activation),
    ((layers.ReLU,), _relu),
    ((layers.PReLU,), _prelu),
    ((layers.Concatenate,), _concatenation),
    ((layers.Add,), _sum),
    ((layers.Dropout,), _no_operation),
)


def _array(weights: Any) -> npt.NDArray[np.float32]:
    return np.array(keras.ops.convert_to_numpy(weights), np.float32)


def _bias(layer: Any) -> npt.NDArray[np.float32] | None:
    return _array(layer.bias) if layer.use_bias else None


def _one_number(layer: Any, numbers: tuple[int, ...]) -> int:
    if len(set(numbers)) != 1:
        raise _outside(layer, "treats the axes differently")
    return int(numbers[0])


def _check_format(layer: Any) -> None:
    if layer.data_format != "channels_last":
        raise _outside(layer, "has its channels first")


def _check_last_axis(layer: Any, axis: int) -> None:
    if axis not in (-1, len(layer.output.shape) - 1):
        raise _outside(layer, "works along an axis other than the channels")


def _outside(layer: Any, reason: str) -> InputError:
    kind = type(layer).__name__
    return InputError(f"Layer {layer.name} ({kind}) {reason}.")
