"""A whole session of the window in its own process, with the NumPy engine.

Run as ``python -m tests.e2e.window_session [FAULT]``. It opens the demo case, waits
until the engine has been prepared, segments, describes a network and closes, as it
does after a signal. It prints the engine's process id, then each step, and a record as
JSON at the end.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.numpy_model import SPEC
from tests.waiting import wait_until
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.ui.window.process.end_signals import EndSignals

HEAVY = ("tensorflow", "keras", "h5py", "jax", "torch")


def main(fault: list[str]) -> None:
    os.getloadavg = lambda: (0.0, 0.0, 0.0)  # however busy the machine is
    application = QApplication([])
    command = (sys.executable, "-m", "tests.numpy_engine", *fault)
    host = EngineHost(command)
    window = build_main_window(
        {"numpy": ModelPackage(SPEC, Path("anywhere"))},
        Settings(),
        host,
        prepares_engine=True,
    )
    session, network = window.parts.states.session, window.parts.states.architecture
    window.show()
    end_signals = EndSignals()
    end_signals.received.connect(window.end)
    window.parts.controllers.open_case.open_demo()
    wait_until(lambda: session.case is not None)
    wait_until(lambda: host.pid is not None)
    if not fault:
        wait_until(lambda: host.is_warm)
    print(host.pid, flush=True)
    window.parts.controllers.segmentation.start()
    print("segmenting", flush=True)
    wait_until(lambda: not session.is_segmenting or window.isHidden())
    pid_at_end = host.pid
    if not window.isHidden():
        window.parts.controllers.architecture.select("network:unet3d")
        wait_until(lambda: network.description is not None)
        window.close()
    end_signals.restore()
    record = {
        "heavy": sorted(set(HEAVY) & set(sys.modules)),
        "message": session.message,
        "engine_pid": pid_at_end,
        "threads": [thread.name for thread in threading.enumerate()],
    }
    print(json.dumps(record), flush=True)
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
