"""The engine process: ``python -m unet_gui.networks.engine [DEVICE]``."""

from __future__ import annotations

from unet_gui.networks.engine.server import KerasBackend, run

if __name__ == "__main__":
    run(KerasBackend)
