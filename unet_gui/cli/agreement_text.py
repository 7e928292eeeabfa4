"""Metrics as the terminal shows them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.controllers.runs.evaluate import EvaluatedCase
    from unet_gui.core.measuring.metrics import RegionMetrics

# Title, attribute and decimals of each column.
_COLUMNS = (
    ("Dice", "dice", 3),
    ("HD95 mm", "hd95_mm", 2),
    ("sensitivity", "sensitivity", 3),
    ("specificity", "specificity", 4),
    ("volume error mL", "volume_error_ml", 2),
)
_REGION_WIDTH = 14


def case_line(case: EvaluatedCase) -> str:
    """Return one line with the Dice of each region and the time of the run."""
    figures = ", ".join(
        f"{_title(region)} {_figure(row.dice, 3)}"
        for region, row in case.regions.items()
    )
    return f"{case.name}: Dice {figures}; {case.seconds:.1f} s"


def agreement_table(
    regions: Mapping[str, RegionMetrics], counts: Mapping[str, int] | None = None
) -> str:
    """Return a row for each region, with a column for each metric.

    Parameters
    ----------
    counts : mapping of str to int, or None
        Number of cases for each region, as a last column.
    """
    titles = [title for title, _, _ in _COLUMNS] + ["cases"] * (counts is not None)
    lines = [_line("", titles, titles)]
    for region, row in regions.items():
        cells = [_figure(getattr(row, name), n) for _, name, n in _COLUMNS]
        cells += [] if counts is None else [str(counts[region])]
        lines.append(_line(_title(region), cells, titles))
    return "\n".join(lines)


def _line(first: str, cells: list[str], titles: list[str]) -> str:
    columns = (c.rjust(len(title)) for c, title in zip(cells, titles, strict=True))
    return "  ".join((first.ljust(_REGION_WIDTH), *columns))


def _title(region: str) -> str:
    return region.replace("non_", "non-").replace("_", " ")


def _figure(value: float, decimals: int) -> str:
    return "-" if math.isnan(value) else f"{value:.{decimals}f}"
