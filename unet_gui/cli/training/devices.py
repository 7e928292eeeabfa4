"""Options of a training about what it runs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.cli.terminal.numbers import parse_count
from unet_gui.core.model.runtime import KERAS_RUNTIMES

if TYPE_CHECKING:
    import argparse

_RUNTIME_HELP = "library that trains; default: KERAS_BACKEND, else tensorflow"
_PRECISIONS = ("auto", "float32", "mixed_bfloat16", "mixed_float16")


def add_device_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for devices, the library and the arithmetic."""
    add = parser.add_argument
    add(
        "--device",
        default="auto",
        metavar="DEVICE",
        help="auto (default), cpu, gpu or gpu:N",
    )
    add(
        "--devices",
        type=parse_count,
        default=1,
        metavar="N",
        help="devices that share each batch, only with --runtime jax; default: 1",
    )
    add("--runtime", choices=KERAS_RUNTIMES, help=_RUNTIME_HELP)
    add(
        "--precision",
        choices=_PRECISIONS,
        default="auto",
        help="of the arithmetic; auto (default): what suits the device",
    )


def add_drawing_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the drawing of patches."""
    parser.add_argument(
        "--drawing",
        choices=("auto", "host", "device"),
        default="auto",
        help="where patches are made; auto (default): on the device if it is a GPU",
    )
    parser.add_argument(
        "--data-workers",
        type=parse_count,
        metavar="N",
        help="threads that draw patches ahead; default: 1",
    )
