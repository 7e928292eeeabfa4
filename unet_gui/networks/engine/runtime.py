"""The library that runs networks: its choice, its start, and models loaded into it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.model.device import INTEL_GPU, check_device
from unet_gui.core.model.precision import BFLOAT16, FLOAT32, check_precision
from unet_gui.core.model.runtime import AUTO, OPENVINO, check_runtime, runtime_title
from unet_gui.core.text import Text
from unet_gui.networks.engine.backend import start_backend, why_no_gpu
from unet_gui.networks.inference.device_memory import free_gpu_bytes
from unet_gui.networks.inference.openvino_library import (
    computes_in_bfloat16,
    has_openvino,
    import_openvino,
    openvino_gpus,
)

if TYPE_CHECKING:
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.networks.inference.predictor import GraphPredictor

_NOT_TESTED = Text(
    "OpenVINO runs on a GPU here, which the makers of this program have not "
    "tested. Compare a result with that of the CPU.",
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
    precision : str
        The type to compute in; ``auto`` is float32 on the CPU and float16 on the GPUs
        of Keras.
    """

    id: str
    device: str
    note: str = ""
    target: str = "CPU"
    precision: str = AUTO

    def load(self, package: ModelPackage) -> GraphPredictor:
        """Load the networks of a package.

        Raises
        ------
        InputError
            If the package does not hold exactly the weights of its networks.
        """
        if self.id == OPENVINO:
            from unet_gui.networks.inference.openvino_predictor import OpenVinoPredictor

            precision = BFLOAT16 if self.precision == BFLOAT16 else FLOAT32
            return OpenVinoPredictor(package, self.device, self.target, precision)
        from unet_gui.networks.inference.keras_predictor import KerasPredictor

        is_exact = self.precision == FLOAT32
        return KerasPredictor(package, self.device, FLOAT32 if is_exact else None)

    def other_devices(self) -> list[tuple[str, str]]:
        """Return ids and titles of devices that only this library lists."""
        if self.id != OPENVINO:
            return []
        return [
            (f"{INTEL_GPU}:{number}", Text("Not tested: {title}", title=title))
            for number, title in enumerate(openvino_gpus().values())
        ]


def start_runtime(
    device: str = "auto", runtime: str = AUTO, precision: str = AUTO
) -> Runtime:
    """Import the library for a device.

    ``auto`` is OpenVINO on the CPU, where it can be imported, and Keras on GPUs, with
    the backend that `KERAS_BACKEND` selects. If that variable is set, ``auto`` is Keras
    on the CPU, too. The device ``intel-gpu`` is one that OpenVINO lists.

    Raises
    ------
    InputError
        If device, runtime or precision is unknown, or a GPU that does not exist or a
        precision that the device lacks is asked for.
    RunError
        If the library cannot be imported.
    """
    check_precision(precision)
    started = _started(check_device(device), check_runtime(runtime))
    if precision == BFLOAT16:
        _check_bfloat16(started)
    return replace(started, precision=precision)


def _check_bfloat16(started: Runtime) -> None:
    """Refuse bfloat16 where it was not measured or is not faster."""
    if started.device != "CPU":
        msg = Text(
            "bfloat16 is offered on CPUs only, and the network runs on "
            "{device}. Choose the precision auto or float32, or the CPU.",
            device=started.device,
        )
        raise InputError(msg)
    if started.id != OPENVINO:
        msg = Text(
            "bfloat16 needs the runtime OpenVINO, and the network runs in "
            "{runtime}. Choose OpenVINO, or the precision float32.",
            runtime=runtime_title(started.id),
        )
        raise InputError(msg)
    if not computes_in_bfloat16():
        msg = Text(
            "This processor has no operations for bfloat16, such as AMX. "
            "Choose the precision float32.",
        )
        raise InputError(msg)


def _started(device: str, runtime: str) -> Runtime:
    if device.startswith(INTEL_GPU) or runtime == OPENVINO:
        _check_runs_on(runtime, device)
        return _started_openvino(device)
    if runtime != AUTO:
        os.environ["KERAS_BACKEND"] = runtime
        return _started_keras(device)
    if os.environ.get("KERAS_BACKEND") or device.startswith("gpu"):
        return _started_keras(device)
    return _started_by_itself(device)


def _started_by_itself(device: str) -> Runtime:
    """Start what suits the machine: ``auto`` is a GPU where there is one."""
    if device == AUTO and free_gpu_bytes():
        started = _started_keras(device)
        if started.device != "CPU":
            return started
    if not _can_import_openvino():
        return _started_keras(device)
    return Runtime(OPENVINO, "CPU", why_no_gpu() if device == AUTO else "")


def _check_runs_on(runtime: str, device: str) -> None:
    if runtime not in (AUTO, OPENVINO):
        msg = Text(
            "{runtime} does not run on the device {device}. Choose OpenVINO "
            "as the runtime, or another device.",
            runtime=runtime_title(runtime),
            device=device,
        )
        raise InputError(msg)


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
        msg = Text(
            "OpenVINO cannot be loaded ({error}). Install the package "
            "openvino, or choose another runtime.",
            error=error,
        )
        raise RunError(msg) from error
    if "gpu" not in device:
        return Runtime(OPENVINO, "CPU")
    gpus = list(openvino_gpus())
    number = int(device.partition(":")[2] or 0)
    if number >= len(gpus):
        msg = Text("OpenVINO sees no GPU. Choose the CPU, or another runtime.")
        if gpus:
            msg = Text(
                "OpenVINO lists {count} GPUs. Choose the CPU, or another runtime.",
                count=len(gpus),
            )
        raise InputError(msg)
    return Runtime(OPENVINO, f"GPU {number}", _NOT_TESTED, gpus[number])
