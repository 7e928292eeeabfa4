"""The history of a run as a table and as a picture."""

from __future__ import annotations

import csv
import math
from typing import TYPE_CHECKING

from unet_gui.core.layout.curve_plot import Curve
from unet_gui.core.mask.palettes import PALETTES
from unet_gui.core.mask.region_curves import region_curves
from unet_gui.io.atomic import replacing
from unet_gui.io.curves import write_curves

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.networks.training.checkpoint import RunState

_PALETTE = "itk_snap"  # with which the viewer starts
_NOT_REGIONS = {"epoch", "loss", "learning_rate", "score"}


def write_history(folder: Path, state: RunState) -> None:
    """Write history.csv, with one row per epoch, and curves.png next to it."""
    names = list(dict.fromkeys(name for row in state.history for name in row))
    with (
        replacing(folder / "history.csv") as partial,
        partial.open("w", newline="", encoding="utf-8") as file,
    ):
        writer = csv.DictWriter(file, fieldnames=names)
        writer.writeheader()
        writer.writerows(state.history)
    regions = [name for name in names if name not in _NOT_REGIONS]
    write_curves(
        folder / "curves.png",
        [Curve("loss", _points(state.history, "loss"))],
        region_curves(
            {region: _points(state.history, region) for region in regions},
            PALETTES[_PALETTE].colours,
        ),
    )


def _points(rows: Sequence[dict[str, float]], name: str) -> list[tuple[float, float]]:
    points = [(row["epoch"], row[name]) for row in rows if name in row]
    return [(x, y) for x, y in points if math.isfinite(y)]
