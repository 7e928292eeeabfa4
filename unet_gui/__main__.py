"""Run with `python -m unet_gui`, `unet-gui` or `unet-guiw`."""

from __future__ import annotations

import sys

from unet_gui.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
