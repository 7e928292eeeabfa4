"""The import of OpenVINO, and the devices that it lists."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

_TELEMETRY = "openvino_telemetry"


def import_openvino() -> ModuleType:
    """Import OpenVINO without its telemetry.

    The import of OpenVINO reports itself to its makers over the network, unless the
    module for it is missing. This program reports nothing to anybody.

    Raises
    ------
    ImportError, OSError
        If OpenVINO is not installed or its libraries cannot be loaded.
    """
    sys.modules.setdefault(_TELEMETRY, None)  # type: ignore[arg-type] # not there
    return import_module("openvino")


def has_openvino() -> bool:
    """Return whether OpenVINO is installed, without importing it."""
    return find_spec("openvino") is not None


def openvino_gpus() -> dict[str, str]:
    """Return the GPUs that OpenVINO lists: its names, such as ``GPU.0``, and titles."""
    core = import_openvino().Core()
    names = [name for name in core.available_devices if name.startswith("GPU")]
    return {name: str(core.get_property(name, "FULL_DEVICE_NAME")) for name in names}


def computes_in_bfloat16() -> bool:
    """Return whether OpenVINO says that this processor has bfloat16 operations."""
    core = import_openvino().Core()
    return "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
