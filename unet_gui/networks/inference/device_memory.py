"""Memory of devices: the free memory of GPUs, and errors of too little memory."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

from unet_gui.core.errors import DeviceMemoryError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUERY = ("nvidia-smi", "--query-gpu=memory.free", "--format=csv,noheader,nounits")
_QUERY_SECONDS = 10
_MIB = 2**20
# TensorFlow's ResourceExhaustedError, PyTorch's OutOfMemoryError
_ERROR_TYPES = {"MemoryError", "ResourceExhaustedError", "OutOfMemoryError"}
# JAX's XlaRuntimeError; PyTorch's RuntimeError on CPUs; oneDNN's out_of_memory, which
# TensorFlow passes on as AbortedError; OpenVINO's RuntimeErrors
_ERROR_TEXTS = (
    "RESOURCE_EXHAUSTED",
    "can't allocate memory",
    "not enough memory",
    "Status: 1, message",
    "Failed to allocate",
    "bad_alloc",
)


@contextmanager
def memory_errors_translated() -> Iterator[None]:
    """Translate the out-of-memory errors of all backends into `DeviceMemoryError`.

    Raises
    ------
    DeviceMemoryError
        If the body ran out of memory.
    """
    try:
        yield
    except Exception as error:
        if not _is_about_memory(error):
            raise
        msg = Text("There is not enough memory on the device for one tile.")
        raise DeviceMemoryError(msg) from error


def _is_about_memory(error: Exception) -> bool:
    names = {kind.__name__ for kind in type(error).__mro__}
    return bool(names & _ERROR_TYPES) or any(t in str(error) for t in _ERROR_TEXTS)


def free_gpu_bytes() -> list[int]:
    """Return the free memory of each NVIDIA GPU in bytes; empty if it is not known."""
    try:
        answer = subprocess.run(
            _QUERY, capture_output=True, text=True, timeout=_QUERY_SECONDS, check=True
        )
        return [int(line) * _MIB for line in answer.stdout.split()]
    except (OSError, subprocess.SubprocessError, ValueError):
        return []
