"""Start of Keras with its deep-learning backend on a device."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.model.device import INTEL_GPU, check_device
from unet_gui.core.model.runtime import runtime_title
from unet_gui.core.text import Text
from unet_gui.networks.inference.device_memory import free_gpu_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTEL_SENTENCE = Text(
    "GPUs that OpenVINO lists can segment, but not train. Choose another device.",
)
_LEAST_GPU_BYTES = 2 * 10**9


def start_backend(device: str = "auto", backend: str = "") -> str:
    """Import Keras with its backend on a device; return the device's name.

    This must run before anything else imports Keras. Without a `backend`, the variable
    `KERAS_BACKEND` selects it; the default is TensorFlow. GPU memory is
    allocated as it is needed. ``auto`` takes a GPU with enough free memory;
    `why_no_gpu` explains why it did not.

    Raises
    ------
    InputError
        If `device` is unknown, or a GPU that does not exist is asked for.
    RunError
        If the backend cannot be imported.
    """
    check_device(device)
    if device.startswith(INTEL_GPU):
        raise InputError(_INTEL_SENTENCE)
    if backend:
        os.environ["KERAS_BACKEND"] = backend
    if device == "auto" and _are_gpus_full():
        device = "cpu"
    _choose_device(device)
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    try:
        with _quiet_stderr():
            import keras

            gpus = visible_gpus(keras.backend.backend())
    except (ImportError, ValueError) as error:  # ValueError: unknown to Keras
        raise RunError(_not_loaded_sentence(error)) from error
    if device.startswith("gpu") and not gpus:
        raise InputError(no_gpu_sentence())
    return gpus[0] if gpus and device != "cpu" else "CPU"


def _not_loaded_sentence(error: Exception) -> str:
    chosen = os.environ.get("KERAS_BACKEND")
    if chosen and chosen != "tensorflow":
        return Text(
            "{runtime} cannot be loaded ({error}). Install it, or choose "
            "another runtime with --runtime or KERAS_BACKEND.",
            runtime=runtime_title(chosen),
            error=error,
        )
    return Text(
        "The network library cannot be loaded: {error}. Install the package again.",
        error=error,
    )


def _choose_device(device: str) -> None:
    """Set the variables that the backends read when they are imported."""
    if device == "cpu":
        os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
        os.environ["KERAS_TORCH_DEVICE"] = "cpu"
        os.environ["JAX_PLATFORMS"] = "cpu"
    elif ":" in device:
        os.environ["CUDA_VISIBLE_DEVICES"] = device.partition(":")[2]
    os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")


def _are_gpus_full() -> bool:
    free = free_gpu_bytes()
    return bool(free) and max(free) < _LEAST_GPU_BYTES


def why_no_gpu() -> str:
    """Return a sentence on why ``auto`` took the CPU, and the remedy."""
    if not _are_gpus_full():
        return no_gpu_sentence()
    free_gb, least_gb = max(free_gpu_bytes()) / 1e9, _LEAST_GPU_BYTES / 1e9
    return Text(
        "The GPU has {free_gb:.1f} GB of free memory, but {least_gb:.0f} GB "
        "are needed. Close other programs that use it, or use the CPU.",
        free_gb=free_gb,
        least_gb=least_gb,
    )


def no_gpu_sentence() -> str:
    """Return a sentence on the lack of a GPU, and the remedy."""
    library = _library()
    if library != "TensorFlow":
        return Text(
            "{library} sees no GPU. Choose the CPU, or install {library} with CUDA.",
            library=library,
        )
    if sys.platform == "win32":
        return Text(
            "TensorFlow sees no GPU: it supports none on native Windows since "
            "version 2.11. Run the program under WSL2, or choose the CPU.",
        )
    if sys.platform == "darwin":
        return Text("TensorFlow sees no GPU on this Mac. Choose the CPU.")
    return Text(
        "TensorFlow sees no GPU. With an NVIDIA card, install the gpu extra "
        "(pip install 'unet-gui[gpu]') and its driver, or choose the CPU.",
    )


def _library() -> str:
    names = {"jax": "JAX", "torch": "PyTorch"}
    return names.get(os.environ.get("KERAS_BACKEND", ""), "TensorFlow")


def visible_gpus(backend: str) -> list[str]:
    """Return the names of the GPUs that a backend can use."""
    if backend == "tensorflow":
        import tensorflow as tf

        devices = tf.config.list_physical_devices("GPU")
        for gpu in devices:
            tf.config.experimental.set_memory_growth(gpu, True)
        return [f"GPU {number}" for number in range(len(devices))]
    if backend == "torch":
        import torch

        return [f"GPU {n}" for n in range(torch.cuda.device_count())]
    if backend == "jax":
        import jax

        return [f"GPU {d.id}" for d in jax.devices() if d.platform in {"gpu", "cuda"}]
    return []


@contextmanager
def _quiet_stderr() -> Iterator[None]:
    """Discard the output of native code to standard error."""
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
