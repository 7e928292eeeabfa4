"""The memory of the device on which a network trains."""

from __future__ import annotations

import os

from unet_gui.core.free_memory import available_bytes
from unet_gui.networks.inference.device_memory import free_gpu_bytes

_UNKNOWN_GPU_BYTES = 4 * 10**9


def free_device_bytes(device: str) -> int:
    """Return the free memory in bytes of a device such as ``CPU`` or ``GPU 0``.

    Of a GPU that does not say, 4 GB are assumed.
    """
    if device == "CPU":
        return available_bytes()
    free = free_gpu_bytes()
    visible = os.environ.get("CUDA_VISIBLE_DEVICES", "").split(",")[0]
    number = int(visible) if visible.isdigit() else int(device.rpartition(" ")[2])
    return free[number] if number < len(free) else _UNKNOWN_GPU_BYTES
