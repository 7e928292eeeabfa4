"""The engine: ``python -m unet_gui.networks.engine RUNTIME PRECISION DEVICE``."""

from __future__ import annotations

from unet_gui.networks.engine.server import RuntimeBackend, run

if __name__ == "__main__":
    run(RuntimeBackend)
