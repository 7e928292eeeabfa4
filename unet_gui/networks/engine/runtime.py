"""The library that runs networks: its choice, its start, and models loaded into it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.model.device import check_device
from unet_gui.core.model.runtime import AUTO, check_runtime
from unet_gui.networks.engine.backend import start_backend, why_no_gpu
from unet_gui.networks.inference.device_memory import free_gpu_bytes
from unet_gui.networks.inference.openvino_library import (
    has_openvino,
    import_openvino,
    openvino_gpus,
)

if TYPE_CHECKING:
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.networks.inference.predictor import GraphPredictor

OPENVINO = "openvino"
_NOT_TESTED = (
    "OpenVINO runs on a GPU here, which the makers of this program have not tested. "
    "Compare a result with that of the CPU."
)


@dataclass(frozen=True, slots=True)
class Runtime:
    """A library that has been started on a device.

    Attributes
    ----------
    id : str
        ``openvino``, or the backend of Keras.
    device : str
        Name for the user, such as ``CPU`` or ``GPU 0``.
    note : str
        A sentence on the device; empty if there is nothing to say.
    target : str
        OpenVINO's own name of the device.
    """

    id: str
    device: str
    note: str = ""
    target: str = "CPU"

    def load(self, package: ModelPackage) -> GraphPredictor:
        """Load the networks of a package.

        Raises
        ------
        InputError
            If the package does not hold exactly the weights of its networks.
        """
        if self.id == OPENVINO:
            from unet_gui.networks.inference.openvino_predictor import OpenVinoPredictor

            return OpenVinoPredictor(package, self.device, self.target)
        from unet_gui.networks.inference.keras_predictor import KerasPredictor

        return KerasPredictor(package, self.device)


def start_runtime(device: str = "auto", runtime: str = AUTO) -> Runtime:
    """Import the library for a device.

    ``auto`` is OpenVINO on the CPU, where it can be imported, and Keras on GPUs, with
    the backend that `KERAS_BACKEND` selects. If that variable is set, ``auto`` is Keras
    on the CPU, too.

    Raises
    ------
    InputError
        If device or runtime is unknown, or a GPU that does not exist is asked for.
    RunError
        If the library cannot be imported.
    """
    check_device(device)
    if check_runtime(runtime) == OPENVINO:
        return _started_openvino(device)
    if runtime != AUTO:
        os.environ["KERAS_BACKEND"] = runtime
        return _started_keras(device)
    if os.environ.get("KERAS_BACKEND") or device.startswith("gpu"):
        return _started_keras(device)
    if device == AUTO and free_gpu_bytes():
        started = _started_keras(device)
        if started.device != "CPU":
            return started
    if not _can_import_openvino():
        return _started_keras(device)
    return Runtime(OPENVINO, "CPU", why_no_gpu() if device == AUTO else "")


def _can_import_openvino() -> bool:
    if not has_openvino():
        return False
    try:
        import_openvino()
    except (ImportError, OSError):  # no wheel for this processor, or a broken one
        return False
    return True


def _started_keras(device: str) -> Runtime:
    name = start_backend(device)
    import keras

    is_cpu_by_default = device == AUTO and name == "CPU"
    note = why_no_gpu() if is_cpu_by_default else ""
    return Runtime(keras.backend.backend(), name, note)


def _started_openvino(device: str) -> Runtime:
    try:
        import_openvino()
    except (ImportError, OSError) as error:
        msg = (
            f"OpenVINO cannot be loaded ({error}). Install the package openvino, or "
            "choose another runtime."
        )
        raise RunError(msg) from error
    if not device.startswith("gpu"):
        return Runtime(OPENVINO, "CPU")
    gpus = openvino_gpus()
    number = int(device.partition(":")[2] or 0)
    if number >= len(gpus):
        msg = (
            f"OpenVINO lists {len(gpus)} GPUs. Choose the CPU, or another runtime."
            if gpus
            else "OpenVINO sees no GPU. Choose the CPU, or another runtime."
        )
        raise InputError(msg)
    return Runtime(OPENVINO, f"GPU {number}", _NOT_TESTED, gpus[number])
