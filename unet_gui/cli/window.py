"""``unet-gui [PATH…]`` and ``unet-gui --demo``: open the window."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.role_options import (
    add_mask_scheme_options,
    add_role_options,
    given_roles,
)
from unet_gui.cli.run_helps import (
    DEVICE_HELP,
    OF_SETTINGS,
    PRECISION_HELP,
    RUNTIME_HELP,
)
from unet_gui.core.model.precision import PRECISION_IDS
from unet_gui.core.model.runtime import RUNTIME_IDS

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the window."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="scans to open: files, folders or a saved session",
    )
    parser.add_argument(
        "--demo",
        action="store_true",
        help="open the synthetic demo case and segment it",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="DIR",
        help="where --demo writes without a display; default: unet-gui-demo",
    )
    add_role_options(parser)
    add_mask_scheme_options(parser)
    parser.add_argument(
        "--device",
        metavar="DEVICE",
        help=DEVICE_HELP + OF_SETTINGS,
    )
    parser.add_argument(
        "--runtime",
        choices=RUNTIME_IDS,
        help=RUNTIME_HELP + OF_SETTINGS,
    )
    parser.add_argument(
        "--precision",
        choices=PRECISION_IDS,
        help=PRECISION_HELP + OF_SETTINGS,
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the window; return when it is closed.

    Garbage collection is off until then: nothing is garbage before the window is
    built, and looking for it takes a tenth of the start.
    """
    gc.disable()
    try:
        from unet_gui.app import run_window

        return run_window(
            options.paths,
            is_demo=options.demo,
            output=options.output,
            device=options.device,
            runtime=options.runtime,
            precision=options.precision,
            given=given_roles(options),
        )
    finally:
        gc.enable()
