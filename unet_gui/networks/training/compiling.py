"""Compilation for the backend in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras

if TYPE_CHECKING:
    from collections.abc import Callable


_EPOCHS_APART = 1_000_003  # a prime; no two epochs of two seeds share their numbers


def compiles_with_xla(device: str) -> bool:
    """Return whether XLA compiles what runs on a device such as ``CPU``.

    JAX has nothing else. With TensorFlow, XLA is several times slower on CPUs, so it is
    left to GPUs; PyTorch runs its operations one by one.
    """
    backend = keras.backend.backend()
    return bool(backend == "jax" or (backend == "tensorflow" and device != "CPU"))


def compiled(function: Callable[..., Any], device: str = "CPU") -> Callable[..., Any]:
    """Compile a function whose tensors have the same shapes in every call.

    The function is not differentiated.
    """
    backend = keras.backend.backend()
    made: Callable[..., Any]
    if backend == "tensorflow":
        import tensorflow as tf

        made = tf.function(function, jit_compile=compiles_with_xla(device))
    elif backend == "jax":
        import jax

        made = jax.jit(function)
    else:
        import torch

        made = torch.no_grad()(function)
    return made


def seed_dropout(seed: int, epoch: int) -> None:
    """Let dropout follow from the epoch, so that a resumed run drops the same.

    Keras's PyTorch backend ignores the seeds of its layers and takes PyTorch's own
    random numbers. With the other backends the states of the layers are in the
    checkpoint.
    """
    if keras.backend.backend() == "torch":
        import torch

        torch.manual_seed(seed * _EPOCHS_APART + epoch)


def choose_fast_kernels(device: str) -> None:
    """Let PyTorch on a GPU try which convolutions are fastest for a shape."""
    if keras.backend.backend() == "torch" and device != "CPU":
        import torch

        torch.backends.cudnn.benchmark = True
        torch.backends.cudnn.allow_tf32 = True
