"""Sizes over time in the report of a follow-up: courses and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.case.report import (
    Level,
    LineChart,
    Paragraph,
    ReportSection,
    Table,
)
from unet_gui.core.text import Text, joined

if TYPE_CHECKING:
    from datetime import date

    from unet_gui.core.case.report import Block
    from unet_gui.core.measuring.followup.criteria import Limits
    from unet_gui.core.measuring.followup.follow import FollowUp
    from unet_gui.core.measuring.followup.tracks import Track

_DASH = "\u2013"
_MOST_COLUMNS = 4  # examinations side by side on a page
_MOST_LESIONS = 12


class Axis(NamedTuple):
    """Names and dates of examinations.

    Attributes
    ----------
    has_names : bool
        Whether names and dates are told; otherwise numbers and days from the first.
    """

    names: tuple[str, ...]
    days: tuple[date | None, ...]
    has_names: bool

    @property
    def places(self) -> tuple[float, ...]:
        """Days since the first examination; numbers where a date is not known."""
        first = self.days[0]
        known = [day for day in self.days if day is not None]
        if first is None or len(known) < len(self.days):
            return tuple(float(n) for n in range(len(self.days)))
        return tuple(float((day - first).days) for day in known)

    def when(self, time: int) -> str:
        """Return the date of an examination or the day from the first; else nothing."""
        first, day = self.days[0], self.days[time]
        if day is None or (first is None and not self.has_names):
            return ""
        if self.has_names or first is None:
            return day.isoformat()
        return Text("day {number}", number=(day - first).days)

    def name(self, time: int) -> str:
        """Return what stands below a point or above a column."""
        return self.when(time) or Text("no. {number}", number=time + 1)

    def full_name(self, time: int) -> str:
        """Return the number of an examination, its day, and its name if it is told."""
        parts: list[str] = [Text("Examination {number}", number=time + 1)]
        parts += [self.when(time)] if self.when(time) else []
        parts += [self.names[time]] if self.has_names else []
        return joined(", ", parts)


def size_section(found: FollowUp, axis: Axis) -> ReportSection:
    """Return the courses of product and volume, and their table."""
    criteria = found.criteria
    blocks: list[Block] = [
        _course(
            Text("Sum of products of the targets, mm\u00b2"),
            [b.product_mm2 for b in found.burdens],
            criteria.product,
            found,
            axis,
        ),
        _course(
            Text("Volume of the targets, mL"),
            [b.volume_ml for b in found.burdens],
            criteria.volume if criteria.counts_volume else None,
            found,
            axis,
        ),
        _table(found, axis),
    ]
    return ReportSection(Text("Sizes over time"), tuple(blocks))


def _course(
    title: str, values: list[float], limits: Limits | None, found: FollowUp, axis: Axis
) -> LineChart:
    """Return a course with the limits that the last examination is judged by."""
    places, baseline = axis.places, found.options.baseline
    start = places[baseline]
    levels: tuple[Level, ...] = ()
    if limits is not None and values[baseline] > 0:
        nadir = min(values[baseline:-1])
        levels = (
            Level(
                Text("partial response"), values[baseline] * (1 - limits.partial), start
            ),
            Level(Text("progression"), nadir * (1 + limits.progressive), start),
        )
    return LineChart(
        title,
        tuple(zip(places, values, strict=True)),
        tuple(axis.name(time) for time in range(len(values))),
        levels,
        tuple("" if r is None else r.kind.value for r in found.responses),
    )


def _table(found: FollowUp, axis: Axis) -> Table:
    columns = (
        *(Text("No."), Text("Products (mm\u00b2)")),
        *(Text("to baseline"), Text("to nadir"), Text("Volume (mL)")),
        *(Text("to baseline"), Text("to nadir"), Text("New"), Text("Response")),
    )
    rows = tuple(_row(found, axis, time) for time in range(len(found.names)))
    note = Text(
        "Changes in per cent against the baseline and against the nadir, the smallest "
        "value before. The broken lines are the limits for the last examination."
    )
    return Table(columns, rows, note, text_columns=frozenset({8}))


def _row(found: FollowUp, axis: Axis, time: int) -> tuple[str, ...]:
    burden, response = found.burdens[time], found.responses[time]
    baseline = found.burdens[found.options.baseline]
    number = f"{time + 1}"
    name = joined(" \u00b7 ", (number, axis.when(time))) if axis.when(time) else number
    told = response is not None
    return (
        name,
        f"{burden.product_mm2:.0f}",
        _percent(burden.product_mm2, baseline.product_mm2) if told else _DASH,
        _percent(burden.product_mm2, response.nadir_product_mm2) if response else _DASH,
        f"{burden.volume_ml:.2f}",
        _percent(burden.volume_ml, baseline.volume_ml) if told else _DASH,
        _percent(burden.volume_ml, response.nadir_volume_ml) if response else _DASH,
        str(burden.new_lesions) if told else _DASH,
        response.kind.value if response else _place_name(found, time),
    )


def _place_name(found: FollowUp, time: int) -> str:
    return Text("baseline") if time == found.options.baseline else Text("before")


def _percent(now: float, before: float) -> str:
    return f"{100 * (now / before - 1):+.0f} %" if before else _DASH


def lesions_table(found: FollowUp, axis: Axis) -> tuple[Block, ...]:
    """Return diameters and volume of each lesion at each examination."""
    if not found.tracking.tracks:
        return (Paragraph(Text("No examination has a lesion of 0.1 mL or more.")),)
    times = shown_times(found)
    columns = (Text("Lesion"), *(axis.name(time) for time in times))
    tracks = found.tracking.tracks[:_MOST_LESIONS]
    rows = tuple(
        (_lesion_name(found, track), *(_size(found, track, time) for time in times))
        for track in tracks
    )
    note = Text(
        "Longest diameter in any slice \u00d7 the longest one perpendicular to it, and "
        "the volume. * Target."
    )
    left_out = len(found.tracking.tracks) - len(tracks)
    if left_out:
        note = Text(
            "{note} Lesions that are not listed: {count}.", note=note, count=left_out
        )
    if len(times) < len(found.names):
        note = Text(
            "{note} Shown are the baseline and the last {count} examinations.",
            note=note,
            count=len(times) - 1,
        )
    return (Table(columns, rows, note),)


def shown_times(found: FollowUp) -> tuple[int, ...]:
    """Return the examinations that stand side by side: the baseline and the last."""
    count = len(found.names)
    last = range(max(count - _MOST_COLUMNS + 1, 0), count)
    return tuple(sorted({found.options.baseline, *last}))


def _lesion_name(found: FollowUp, track: Track) -> str:
    return f"{track.number}{' *' if track.number in found.targets else ''}"


def _size(found: FollowUp, track: Track, time: int) -> str:
    lesion = found.lesion(track, time)
    if lesion is None:
        return _DASH
    cross = lesion.diameters.longest
    if found.options.uses_largest_product:
        cross = lesion.diameters.largest_product
    short = _DASH if cross.short is None else f"{cross.short_mm:.1f}"
    return f"{cross.long_mm:.1f} \u00d7 {short} mm, {lesion.volume_ml:.2f} mL"
