"""The one place that knows which deep-learning library is behind Keras."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.device import check_device
from unet_gui.core.errors import InputError, RunError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import keras
    import numpy.typing as npt

    Forward = Callable[[npt.NDArray[np.float32]], npt.NDArray[np.float32]]


def start_backend(device: str = "auto") -> str:
    """Import Keras with its backend on a device; return the device's name.

    Must run before anything else imports Keras. GPU memory is taken as it is needed.

    Raises
    ------
    InputError
        If `device` is none, or a GPU is asked for where there is none.
    RunError
        If the backend cannot be imported.
    """
    check_device(device)
    if device == "cpu":
        os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
    elif ":" in device:
        os.environ["CUDA_VISIBLE_DEVICES"] = device.partition(":")[2]
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    try:
        with _quiet_stderr():
            import keras

            gpus = _gpus(keras.backend.backend())
    except ImportError as error:
        msg = (
            f"The network library cannot be loaded: {error}. Install the package again."
        )
        raise RunError(msg) from error
    if device.startswith("gpu") and not gpus:
        raise InputError(no_gpu_sentence())
    return gpus[0] if gpus and device != "cpu" else "CPU"


def no_gpu_sentence() -> str:
    """Say that no GPU is seen, and what to do about it."""
    if sys.platform == "win32":
        return (
            "TensorFlow sees no GPU: on native Windows it has none since version 2.11. "
            "Run the program under WSL2, or choose the CPU."
        )
    if sys.platform == "darwin":
        return "TensorFlow sees no GPU on this Mac. Choose the CPU."
    return (
        "TensorFlow sees no GPU. With an NVIDIA card, install the gpu extra "
        "(pip install 'unet-gui[gpu]') and its driver, or choose the CPU."
    )


def _gpus(backend: str) -> list[str]:
    if backend == "tensorflow":
        import tensorflow as tf

        devices = tf.config.list_physical_devices("GPU")
        for gpu in devices:
            tf.config.experimental.set_memory_growth(gpu, True)
        return [f"GPU {number}" for number in range(len(devices))]
    if backend == "torch":
        import torch

        return [f"GPU {n}" for n in range(torch.cuda.device_count())]
    import jax

    return [f"GPU {d.id}" for d in jax.devices() if d.platform == "gpu"]


@contextmanager
def _quiet_stderr() -> Iterator[None]:
    """Drop what native code prints on standard error while it is imported."""
    try:
        kept = os.dup(2)
    except OSError:  # a windowless start has no standard error
        yield
        return
    try:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, not a file
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def compiled_forward(model: keras.Model) -> Forward:
    """Return the network as a function of NumPy arrays, compiled where that pays."""
    import keras

    if keras.backend.backend() != "tensorflow":
        return lambda tiles: np.asarray(
            keras.ops.convert_to_numpy(model(tiles, training=False))
        )
    import tensorflow as tf

    # One trace for all sizes. XLA is several times slower on CPUs. Autograph has
    # nothing to do, and would leave a temporary file where the engine is killed.
    signature = tf.TensorSpec(model.inputs[0].shape, tf.float32)
    run: Any = tf.function(
        lambda tiles: model(tiles, training=False),
        [signature],
        autograph=False,
        jit_compile=False,
    )

    def forward(tiles: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        try:
            return np.asarray(run(tf.constant(tiles)).numpy())
        except tf.errors.ResourceExhaustedError as error:
            msg = "There is not enough memory on the device for one tile."
            raise RunError(msg) from error

    return forward
