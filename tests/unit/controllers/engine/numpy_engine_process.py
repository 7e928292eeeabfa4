"""The engine with a NumPy network, for tests of its process."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    from unet_gui.controllers.engine.process import (
        EngineProcess,
    )

NUMPY_ENGINE = (sys.executable, "-m", "tests.numpy_engine")


FOLDER = Path("anywhere")


ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals")


ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def tiles(edge: int = 8) -> np.ndarray:
    return np.random.default_rng(0).random((1, edge, 4, 4, 4), np.float32)


def wait_for_end(pid: int) -> bool:
    for _ in range(500):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def wait_for_start(engine: EngineProcess) -> None:
    while not engine.is_up():
        pass
