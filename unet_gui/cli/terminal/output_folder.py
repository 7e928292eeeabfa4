"""The option for the folder that a command writes to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_output_folder(
    parser: argparse.ArgumentParser, what: str, metavar: str = "DIR"
) -> None:
    """Add the option, which is required; `what` says what the folder is for."""
    parser.add_argument(
        *("-o", "--output"),
        required=True,
        type=Path,
        metavar=metavar,
        help=f"{what}; it is created if it does not exist",
    )
