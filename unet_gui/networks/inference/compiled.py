"""Network functions compiled by the backend that Keras runs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.networks.inference.device_memory import memory_faults_told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import keras
    import numpy.typing as npt

    Forward = Callable[[npt.NDArray[np.float32]], npt.NDArray[np.float32]]

MAX_CONSTANT_BYTES = 64 * 10**6


def compiled_forward(model: keras.Model) -> Forward:
    """Return the network as it is as a function of NumPy arrays, compiled."""
    shape = tuple(model.inputs[0].shape)
    return compiled(lambda _, tiles: model(tiles, training=False), [], shape)


def compiled(
    function: Callable[[Sequence[Any], Any], Any],
    weights: Sequence[npt.NDArray[np.float32]],
    shape: tuple[int | None, ...],
) -> Forward:
    """Return a function of weights and tiles as one of NumPy arrays.

    It is compiled where that pays; the weights are handed over to the backend once.
    Tiles are float32 of `shape`, None where any length will do.

    The function that is returned raises DeviceMemoryError where memory runs out.
    """
    import keras

    backend = keras.backend.backend()
    run = _RUNNERS.get(backend, _run_by_keras)(function, weights, shape)

    def forward(tiles: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        with memory_faults_told():
            return np.asarray(run(tiles))

    return forward


def _run_in_tensorflow(
    function: Callable[[Sequence[Any], Any], Any],
    weights: Sequence[npt.NDArray[np.float32]],
    shape: tuple[int | None, ...],
) -> Callable[[Any], Any]:
    import tensorflow as tf

    # As constants of the graph, oneDNN arranges weights once; but TensorFlow holds a
    # dozen copies of those, so that large networks keep them apart.
    is_large = sum(array.nbytes for array in weights) > MAX_CONSTANT_BYTES
    held = [tf.constant(array) for array in weights] if is_large else weights
    # One trace for all sizes. XLA is several times slower on CPUs. Autograph has
    # nothing to do, and would leave a temporary file where the engine is killed.
    run = tf.function(
        lambda tiles: function(held, tiles),
        [tf.TensorSpec(shape, tf.float32)],
        autograph=False,
        jit_compile=False,
    )
    return lambda tiles: run(tf.constant(tiles)).numpy()


def _run_in_jax(
    function: Callable[[Sequence[Any], Any], Any],
    weights: Sequence[npt.NDArray[np.float32]],
    _: tuple[int | None, ...],
) -> Callable[[Any], Any]:
    import jax

    run = jax.jit(function)  # weights as arguments: constants would be compiled in
    held = jax.device_put(list(weights))
    return lambda tiles: run(held, tiles)


def _run_in_torch(
    function: Callable[[Sequence[Any], Any], Any],
    weights: Sequence[npt.NDArray[np.float32]],
    _: tuple[int | None, ...],
) -> Callable[[Any], Any]:
    import torch
    from keras import ops

    held = [ops.convert_to_tensor(array) for array in weights]

    def run(tiles: npt.NDArray[np.float32]) -> Any:
        with torch.inference_mode():
            result = function(held, ops.convert_to_tensor(np.ascontiguousarray(tiles)))
        return result.cpu().numpy()

    return run


def _run_by_keras(
    function: Callable[[Sequence[Any], Any], Any],
    weights: Sequence[npt.NDArray[np.float32]],
    _: tuple[int | None, ...],
) -> Callable[[Any], Any]:
    from keras import ops

    return lambda tiles: ops.convert_to_numpy(function(weights, tiles))


_RUNNERS = {
    "tensorflow": _run_in_tensorflow,
    "jax": _run_in_jax,
    "torch": _run_in_torch,
}
