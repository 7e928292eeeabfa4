"""Names of devices to compute on: auto, cpu, gpu, gpu:N."""

from __future__ import annotations

import re

from unet_gui.core.errors import InputError

# (device, title) of those that are offered; gpu:N is for machines with several
DEVICES = (("auto", "Automatic"), ("cpu", "CPU"), ("gpu", "GPU"))
DEVICE_PATTERN = r"auto|cpu|gpu(:\d+)?"


def check_device(device: str) -> str:
    """Return `device` if it is auto, cpu, gpu or gpu:N.

    Raises
    ------
    InputError
        If it is something else.
    """
    if not re.fullmatch(DEVICE_PATTERN, device):
        msg = f"There is no device {device!r}; give auto, cpu, gpu or gpu:N."
        raise InputError(msg)
    return device
