"""The figures in a model's card as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

MEAN = "mean"


def dice_table(metrics: Mapping[str, Any]) -> tuple[list[str], list[list[str]]]:
    """Return the regions, and a row for each case and the mean: name, then Dice.

    A region that a case does not have is a dash. Both are empty if nothing is there.
    """
    cases = metrics.get("cases")
    entries = dict(cases) if isinstance(cases, dict) else {}
    entries[MEAN] = metrics.get("dice")
    rows = {name: row for name, row in entries.items() if isinstance(row, dict)}
    regions = list(dict.fromkeys(region for row in rows.values() for region in row))
    table = [
        [name, *(_text(row.get(r)) for r in regions)] for name, row in rows.items()
    ]
    return regions, table


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("dice")
    return f"{value:.2f}" if isinstance(value, int | float) else "–"  # noqa: RUF001 - a dash


def training_facts(training: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return what a card says of the training as (what, value), without the long."""
    return [
        (key.replace("_", " "), _fact(value))
        for key, value in training.items()
        if value is not None and not isinstance(value, dict)
    ]


def _fact(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)
