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


def openvino_gpus() -> list[str]:
    """Return OpenVINO's names of the GPUs that it lists, such as ``GPU.0``."""
    devices = import_openvino().Core().available_devices
    return [name for name in devices if name.startswith("GPU")]
