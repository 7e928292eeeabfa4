"""Pictures of the target lesions at each examination, with their diameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.exports.report.lesion_slices import (
    MeasuredSlice,
    lesion_slice,
    side_mm,
)
from unet_gui.controllers.measuring.follow_sizes import shown_times
from unet_gui.core.case.report import ReportSection, Slices
from unet_gui.core.mask.segments import segments_of
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.controllers.measuring.follow_sizes import Axis
    from unet_gui.core.image.volume import Volume
    from unet_gui.core.mask.segments import MaskSegment
    from unet_gui.core.measuring.followup.follow import FollowUp, TimePoint
    from unet_gui.core.measuring.followup.tracks import Track
    from unet_gui.core.measuring.rano.bidimensional import Diameters

_MOST_LESIONS = 3
_BEST_FIRST = ("T1Gd", "FLAIR", "T1w", "T2w")


def lesion_section(
    found: FollowUp, points: Sequence[TimePoint], axis: Axis
) -> ReportSection | None:
    """Return the largest targets side by side over time; None without any."""
    targets = [t for t in found.tracking.tracks if t.number in found.targets]
    blocks = [
        _row(found, points, axis, track, is_first=number == 0)
        for number, track in enumerate(targets[:_MOST_LESIONS])
    ]
    if not blocks:
        return None
    return ReportSection(Text("Targets"), tuple(blocks))


def _row(
    found: FollowUp,
    points: Sequence[TimePoint],
    axis: Axis,
    track: Track,
    *,
    is_first: bool,
) -> Slices:
    times = [time for time in shown_times(found) if time in track.places]
    crosses = {time: _diameters(found, track, time) for time in times}
    section_mm = side_mm([cross for cross in crosses.values() if cross is not None])
    pictures = [
        lesion_slice(
            _measured(found, points[time], time, cross),
            section_mm,
            _caption(axis, time, cross),
        )
        for time, cross in crosses.items()
        if cross is not None
    ]
    note = Text("Target {number}", number=track.number)
    if is_first:
        note = Text(
            "Target {number}. Each slice is the one with the longest diameter; lines "
            "are the diameters, contours the classes of the mask, all sections have "
            "the same size.",
            number=track.number,
        )
    legend = tuple((s.title, s.colour) for s in _segments(points[0]))
    return Slices(tuple(pictures), max(len(times), 3), note, legend if is_first else ())


def _diameters(found: FollowUp, track: Track, time: int) -> Diameters | None:
    lesion = found.lesion(track, time)
    if lesion is None:
        return None
    if found.options.uses_largest_product:
        return lesion.diameters.largest_product
    return lesion.diameters.longest


def _caption(axis: Axis, time: int, cross: Diameters | None) -> str:
    if cross is None:
        return axis.name(time)
    return Text(
        "{when}: {long:.1f} \u00d7 {short:.1f} mm, slice {slice}",
        when=axis.name(time),
        long=cross.long_mm,
        short=cross.short_mm,
        slice=cross.index + 1,
    )


def _measured(
    found: FollowUp, point: TimePoint, time: int, cross: Diameters
) -> MeasuredSlice:
    return MeasuredSlice(
        _scan(point),
        point.label_map,
        _segments(point),
        found.measured[time].plane.plane,
        cross,
        is_oriented=point.is_oriented,
    )


def _scan(point: TimePoint) -> Volume | None:
    """Return the best sequence on the grid of the mask; None for a mask alone."""
    there = {
        name: volume
        for name, volume in point.sequences.items()
        if volume.grid.is_same_as(point.label_map.grid)
    }
    known = [there[name] for name in _BEST_FIRST if name in there]
    return next(iter([*known, *there.values()]), None)


def _segments(point: TimePoint) -> tuple[MaskSegment, ...]:
    region = point.told[0] if len(point.told) == 1 else None
    return segments_of(point.label_map.data, region)
