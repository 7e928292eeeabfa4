"""Network functions, compiled by the backend of Keras."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.networks.inference.device_memory import memory_errors_translated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from unet_gui.networks.inference.predictor import Forward

MAX_CONSTANT_BYTES = 64 * 10**6


def compiled(
    function: Callable[[Sequence[Any], Any], Any],
    weights: Sequence[npt.NDArray[np.float32]],
    shape: tuple[int | None, ...],
) -> Forward:
    """Compile a function of weights and tiles into one of tiles as NumPy arrays.

    Compilation is skipped where the backend gains nothing. The weights are passed to
    the backend once.

    Parameters
    ----------
    function : callable
        Takes the weights, as tensors or arrays, and a tensor of tiles.
    weights : sequence of float32 arrays
    shape : tuple of int or None
        Shape of the tiles, (n, *spatial, channels); None allows any length.

    Returns
    -------
    callable
        From float32 tiles to a float32 array; raises DeviceMemoryError if the device
        runs out of memory.
    """
    import keras

    backend = keras.backend.backend()
    run = _RUNNERS.get(backend, _run_by_keras)(function, weights, shape)

    def forward(tiles: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        with memory_errors_translated():
            return np.asarray(run(tiles))

    return forward


def _run_in_tensorflow(
    function: Callable[[Sequence[Any], Any], Any],
    weights: Sequence[npt.NDArray[np.float32]],
    shape: tuple[int | None, ...],
) -> Callable[[Any], Any]:
    import tensorflow as tf

    # oneDNN rearranges weights only once if they are constants of the graph. TensorFlow
    # holds about a dozen copies of constants, so large networks pass tensors instead.
    is_large = sum(array.nbytes for array in weights) > MAX_CONSTANT_BYTES
    held = [tf.constant(array) for array in weights] if is_large else weights
    # One trace serves all sizes. XLA is several times slower on CPUs. Autograph is not
    # needed, and would leave a temporary file behind if the engine were killed.
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

    run = jax.jit(function)  # as arguments: constants would be compiled into the code
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
