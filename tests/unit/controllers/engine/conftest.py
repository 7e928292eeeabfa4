"""An engine with a NumPy network, which is closed after the test."""

from __future__ import annotations

import pytest

from tests.unit.controllers.engine.numpy_engine_process import NUMPY_ENGINE
from unet_gui.controllers.engine.process import (
    EngineProcess,
    Limits,
)


@pytest.fixture
def start():
    engines = []

    def started(*fault: str, device: str = "cpu", **limits: float) -> EngineProcess:
        command = (*NUMPY_ENGINE, *fault)
        engines.append(EngineProcess(device, command, Limits(**limits)))
        return engines[-1]

    yield started
    for engine in engines:
        engine.close()
