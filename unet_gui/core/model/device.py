"""Names of devices to compute on: auto, cpu, gpu, gpu:N, intel-gpu, intel-gpu:N."""

from __future__ import annotations

import re

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

# (device, title) of those that are offered everywhere; gpu:N is for machines with
# several, and intel-gpu is for those that OpenVINO lists
DEVICES = (("auto", "Automatic"), ("cpu", "CPU"), ("gpu", "GPU"))
INTEL_GPU = "intel-gpu"
DEVICE_PATTERN = r"auto|cpu|(intel-)?gpu(:\d+)?"
DEVICE_FORMS = Text("auto, cpu, gpu, gpu:N, intel-gpu or intel-gpu:N")


def check_device(device: str) -> str:
    """Return `device` if it is one of `DEVICE_FORMS`.

    Raises
    ------
    InputError
        If it is something else.
    """
    if not re.fullmatch(DEVICE_PATTERN, device):
        msg = Text(
            "There is no device {device!r}; give {forms}.",
            device=device,
            forms=DEVICE_FORMS,
        )
        raise InputError(msg)
    return device


def device_title(device: str) -> str:
    """Return the name of a device for the user, such as ``GPU 1``."""
    kind, _, number = device.partition(":")
    title = {**dict(DEVICES), INTEL_GPU: "Intel GPU"}.get(kind, kind)
    return f"{title} {number}".rstrip()
