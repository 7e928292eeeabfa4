"""Compilation of functions of tensors for the backend in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras

if TYPE_CHECKING:
    from collections.abc import Callable


def compiles_with_xla(device: str) -> bool:
    """Return whether XLA compiles what runs on a device such as ``CPU``.

    JAX has nothing else. With TensorFlow, XLA is several times slower on CPUs, so it is
    left to GPUs; PyTorch runs its operations one by one.
    """
    backend = keras.backend.backend()
    return bool(backend == "jax" or (backend == "tensorflow" and device != "CPU"))


def compiled(function: Callable[..., Any], device: str) -> Callable[..., Any]:
    """Compile a function whose tensors have the same shapes in every call.

    The function is not differentiated.
    """
    backend = keras.backend.backend()
    if backend == "tensorflow":
        import tensorflow as tf

        return tf.function(function, jit_compile=compiles_with_xla(device))  # type: ignore[no-any-return]
    if backend == "jax":
        import jax

        return jax.jit(function)  # type: ignore[no-any-return]
    import torch

    return torch.no_grad()(function)  # type: ignore[no-any-return]
