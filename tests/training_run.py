"""A small training run by the command line, and what it wrote."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from unet_gui.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

# the precision by default depends on the processor
SMALL = (
    *("--depth", "2", "--filters", "2", "--patch", "4,4,4", "--steps", "2"),
    *("--batch", "1", "--validation-cases", "BRATS_002", "--validate-every", "1"),
    *("--precision", "float32"),
)
AVERAGED = ("--average", "0.9", "--augmentation", "strong")


def run(folder: Path, out: Path, *words: str) -> int:
    """Train on a folder as ``unet-gui train`` does; return the exit code."""
    return main(["train", str(folder), "-o", str(out), *SMALL, *words])


def history(out: Path) -> list[dict[str, str]]:
    """Return the rows of the table that a run wrote, one an epoch."""
    with (out / "training" / "history.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))
