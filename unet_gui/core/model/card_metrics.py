"""The metrics in a model's card as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.mask.labels import REGIONS, region_title
from unet_gui.core.measuring.metrics import MISSED_HD95_MM
from unet_gui.core.model.card_page import CardTable
from unet_gui.core.model.card_values import DASH, entries, names, number, number_text
from unet_gui.core.model.training_cases import SEEN_CASES, SEEN_IN_TRAINING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Rows = Mapping[str, Mapping[str, Any]]  # by region: metric and value

# Title, key and decimals of each metric.
METRICS = (
    ("Dice", "dice", 3),
    ("HD95 (mm)", "hd95_mm", 1),
    ("Sensitivity", "sensitivity", 3),
    ("Specificity", "specificity", 4),
)
FAILURE_DICE = 0.7
_WHOLE = "whole_tumour"


def mean_rows(metrics: Mapping[str, Any]) -> Rows:
    """Return the mean metrics by region; cards of old packages have Dice alone."""
    mean = _regions(metrics.get("mean"))
    return mean or _regions(metrics.get("dice"))


def case_rows(metrics: Mapping[str, Any]) -> dict[str, Rows]:
    """Return the metrics of each case by region, the worst case first."""
    found = {
        str(name): _regions(row) for name, row in entries(metrics.get("cases")).items()
    }
    key = judged_region(found.values())
    ranked = sorted(found, key=lambda name: _dice(found[name], key, missing=2.0))
    return {name: found[name] for name in ranked if found[name]}


def _regions(value: Any) -> Rows:
    """Return regions in their usual order; a bare number is a Dice."""
    rows = {
        str(name): row if isinstance(row, dict) else {"dice": row}
        for name, row in entries(value).items()
        if isinstance(row, dict) or number(row) is not None
    }
    known = [name for name in REGIONS if name in rows]
    return {name: rows[name] for name in (*known, *sorted(rows.keys() - set(known)))}


def judged_region(rows: Iterable[Rows]) -> str:
    """Return the region whose Dice decides failures: whole tumour if it is there."""
    regions = [region for row in rows for region in row]
    return _WHOLE if _WHOLE in regions else next(iter(regions), _WHOLE)


def _dice(row: Rows, region: str, missing: float) -> float:
    value = number(entries(row.get(region)).get("dice"))
    return missing if value is None else value


def failures(cases: Mapping[str, Rows]) -> tuple[str, ...]:
    """Return the cases whose tumour was found with a Dice below 0.7, worst first."""
    key = judged_region(cases.values())
    return tuple(
        name for name, row in cases.items() if _dice(row, key, 1.0) < FAILURE_DICE
    )


def seen_cases(metrics: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the measured cases on which the model was trained, worst first."""
    seen = set(names(metrics.get(SEEN_CASES)))
    return tuple(name for name in case_rows(metrics) if name in seen)


def mean_table(metrics: Mapping[str, Any]) -> CardTable | None:
    """Return a row for each region and a column for each metric that was measured."""
    rows = mean_rows(metrics)
    there = [m for m in METRICS if any(m[1] in row for row in rows.values())]
    if not there:
        return None
    return CardTable(
        "Mean over the cases",
        ("Region", *(title for title, _, _ in there)),
        tuple(
            (region_title(region), *(number_text(row.get(k), n) for _, k, n in there))
            for region, row in rows.items()
        ),
    )


def case_tables(metrics: Mapping[str, Any]) -> tuple[CardTable, ...]:
    """Return a table for each metric: a row for each case, a column for each region.

    The worst case is the first; failures are marked, and so are the cases on which the
    model was trained.
    """
    cases = case_rows(metrics)
    there = {region for row in cases.values() for region in row}
    regions = [r for r in REGIONS if r in there] + sorted(there - set(REGIONS))
    failed, seen = set(failures(cases)), set(seen_cases(metrics))
    shown = {n: f"{n} ({SEEN_IN_TRAINING})" if n in seen else n for n in cases}
    marked = frozenset(n for n, name in enumerate(cases) if name in failed)
    measured = [
        metric
        for metric in METRICS
        if any(metric[1] in row for case in cases.values() for row in case.values())
    ]
    return tuple(
        CardTable(
            f"{title} by case",
            ("Case", *map(region_title, regions)),
            tuple(
                (
                    shown[name],
                    *(number_text(_entry(row, r, key), decimals) for r in regions),
                )
                for name, row in cases.items()
            ),
            marked,
        )
        for title, key, decimals in measured
    )


def not_measured(table: CardTable) -> tuple[str, ...]:
    """Return the metrics that a table of means lacks, as words of a sentence."""
    words = ("Dice", "HD95", "sensitivity", "specificity")
    titles = (title for title, _, _ in METRICS)
    return tuple(
        word
        for word, title in zip(words, titles, strict=True)
        if title not in table.columns
    )


def _entry(row: Rows, region: str, key: str) -> Any:
    return row.get(region, {}).get(key)


def has_missed_region(metrics: Mapping[str, Any]) -> bool:
    """Whether a region of a case was missed, or found where there is none."""
    return any(
        number(row.get("hd95_mm")) == MISSED_HD95_MM
        for case in case_rows(metrics).values()
        for row in case.values()
    )


def dice_comparison(
    title: str, first: str, metrics: Mapping[str, Any], variants: Mapping[str, Any]
) -> CardTable | None:
    """Return the mean Dice of variants below that of the model, with the difference.

    Parameters
    ----------
    first : str
        Name of the row of the model as it is.
    variants : mapping
        By name: Dice by region.
    """
    usual = {name: row.get("dice") for name, row in mean_rows(metrics).items()}
    rows = {name: entries(row) for name, row in variants.items() if entries(row)}
    if not rows:
        return None
    regions = [
        r for r in REGIONS if r in usual or any(r in row for row in rows.values())
    ]
    head = (first, *(number_text(usual.get(r), 3) for r in regions))
    return CardTable(
        title,
        ("", *map(region_title, regions)),
        (
            head,
            *(
                (name, *(_compared(row.get(r), usual.get(r)) for r in regions))
                for name, row in rows.items()
            ),
        ),
    )


def _compared(value: Any, usual: Any) -> str:
    found, before = number(value), number(usual)
    if found is None:
        return DASH
    change = "" if before is None else f" ({found - before:+.2f})"
    return f"{found:.3f}{change}".replace("-", "\N{MINUS SIGN}")
