"""The dtype policy with which Keras builds and trains a network."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import keras

from unet_gui.core.processors import own_cores

if TYPE_CHECKING:
    from collections.abc import Iterator

_CPU_FLAGS = {"amx_bf16", "avx512_bf16"}


def resolve_precision(
    requested: str, device: str, cpu_info: Path = Path("/proc/cpuinfo")
) -> str:
    """Return the dtype policy for a requested precision on a device such as ``CPU``.

    ``auto`` is mixed bfloat16 on GPUs and on CPUs with instructions for it, and float32
    elsewhere. So it is with one core alone: TensorFlow's gradients in bfloat16 were
    seen to differ from run to run there, and to be no numbers.
    """
    if requested != "auto":
        return requested
    is_fast = device != "CPU" or (_has_bfloat16(cpu_info) and own_cores() > 1)
    return "mixed_bfloat16" if is_fast else "float32"


def _has_bfloat16(cpu_info: Path) -> bool:
    try:
        text = cpu_info.read_text("utf-8", errors="replace")
    except OSError:  # not Linux
        return False
    return bool(_CPU_FLAGS & set(text.split()))


@contextmanager
def building_in(precision: str) -> Iterator[None]:
    """Build the layers of the body with a dtype policy."""
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(precision)
    try:
        yield
    finally:
        keras.config.set_dtype_policy(before)


def end_in_float32(model: keras.Model) -> None:
    """Compute the last layer in float32, for probabilities close to 0 and 1."""
    model.layers[-1].dtype_policy = "float32"
