"""Metrics as the terminal shows them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from unet_gui.core.model.card_values import listed
from unet_gui.core.model.training_cases import SEEN_IN_TRAINING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unet_gui.controllers.runs.evaluate import EvaluatedCase
    from unet_gui.core.measuring.metrics import RegionMetrics

# Title, attribute and decimals of each column.
_COLUMNS = (
    ("Dice", "dice", 3),
    ("HD95 mm", "hd95_mm", 2),
    ("ASD mm", "surface_mm", 2),
    ("sensitivity", "sensitivity", 3),
    ("specificity", "specificity", 4),
    ("volume error mL", "volume_error_ml", 2),
)
_REGION_WIDTH = 14


def case_line(case: EvaluatedCase) -> str:
    """Return one line with the Dice of each region; for a run, its doubt and time.

    A case that the model was trained on is marked.
    """
    figures = ", ".join(
        f"{_title(region)} {_figure(row.dice, 3)}"
        for region, row in case.regions.items()
    )
    seen = f" ({SEEN_IN_TRAINING})" if case.seen_as else ""
    doubt = "" if case.doubt is None else f"; doubt {case.doubt:.2f}"
    time = f"; {case.seconds:.1f} s" if case.seconds else ""
    return f"{case.name}{seen}: Dice {figures}{doubt}{time}"


def seen_line(cases: Sequence[EvaluatedCase]) -> str:
    """Return a line about the cases seen in training; empty if there are none."""
    seen = [case.name for case in cases if case.seen_as]
    if not seen:
        return ""
    verb = "was" if len(seen) == 1 else "were"
    return (
        f"{len(seen)} of {len(cases)} cases {verb} {SEEN_IN_TRAINING} "
        f"({listed(seen)}); their metrics say nothing about other cases."
    )


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
