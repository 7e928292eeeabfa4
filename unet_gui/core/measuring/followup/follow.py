"""A patient over several examinations: lesions, sizes, nadir, and response."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.measuring.case_measurements import MeasureOptions, measure_mask
from unet_gui.core.measuring.followup.burden import Burden
from unet_gui.core.measuring.followup.circumstances import Circumstances
from unet_gui.core.measuring.followup.comparability import slice_doubts
from unet_gui.core.measuring.followup.matching import (
    LEAST_IOU,
    grown_pieces,
    match_lesions,
    overlaps_ml,
    thin_lesions,
)
from unet_gui.core.measuring.followup.response import Response, assess_response
from unet_gui.core.measuring.followup.tracks import follow_lesions
from unet_gui.core.measuring.lesions import find_lesions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from unet_gui.core.image.volume import LabelMap, Volume
    from unet_gui.core.measuring.case_measurements import Measurements
    from unet_gui.core.measuring.followup.criteria import Criteria
    from unet_gui.core.measuring.followup.matching import Matches
    from unet_gui.core.measuring.followup.tracks import Track, Tracking
    from unet_gui.core.measuring.measured_lesion import MeasuredLesion


@dataclass(frozen=True, slots=True, eq=False)
class TimePoint:
    """One examination of a patient.

    Attributes
    ----------
    told : tuple of str
        The regions that the mask tells apart.
    to_first : Affine
        Rigid map from its world coordinates to those of the first examination, in mm.
    patient : str
        Equal for examinations of one patient; names nobody. Empty if unknown.
    is_oriented : bool
        Whether its files tell left from right.
    files : object
        What its case is read from, for whoever wants to read it again; None if that is
        not known.
    doubts : tuple of str
        What speaks against comparing it with the one before.
    """

    name: str
    label_map: LabelMap
    told: tuple[str, ...]
    sequences: dict[str, Volume] = field(default_factory=dict)
    day: date | None = None
    circumstances: Circumstances = field(default_factory=Circumstances)
    to_first: Affine = field(default_factory=lambda: Affine(np.eye(4)))
    patient: str = ""
    is_oriented: bool = True
    files: object = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowOptions:
    """The options for comparing examinations.

    Attributes
    ----------
    baseline : int
        Position of the baseline among the examinations; later ones are compared with
        it.
    targets : int or None
        Number of target lesions; None for that of the criteria.
    uses_largest_product : bool
        Whether products are the largest ones, instead of those of the longest
        diameter and the longest one across it.
    """

    measure: MeasureOptions = field(default_factory=MeasureOptions)
    baseline: int = 0
    targets: int | None = None
    uses_largest_product: bool = False
    least_iou: float = LEAST_IOU
    radiotherapy_end: date | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A patient over several examinations.

    Attributes
    ----------
    measured : tuple of Measurements
        Of each examination.
    targets : tuple of int
        Numbers of the target lesions, by the baseline.
    burdens : tuple of Burden
        Of each examination; the sums are over the targets and what became of them.
    responses : tuple of Response or None
        None up to the baseline.
    """

    names: tuple[str, ...]
    criteria: Criteria
    options: FollowOptions
    measured: tuple[Measurements, ...]
    tracking: Tracking
    targets: tuple[int, ...]
    burdens: tuple[Burden, ...]
    responses: tuple[Response | None, ...]

    def lesion(self, track: Track, time: int) -> MeasuredLesion | None:
        """Return a lesion at an examination; None if it is missing."""
        place = track.places.get(time)
        return None if place is None else self.measured[time].lesions[place]

    def product_mm2(self, lesion: MeasuredLesion) -> float:
        """Return the product of the diameters by the chosen definition."""
        return _product_mm2(lesion, self.options)


def follow_up(
    points: Sequence[TimePoint],
    criteria: Criteria,
    options: FollowOptions | None = None,
) -> FollowUp:
    """Follow the lesions of a patient, and tell the response after the baseline.

    Parameters
    ----------
    points : sequence of TimePoint
        In the order of time; two or more.

    Raises
    ------
    ValueError
        If there is only one, or the baseline is none of them.
    """
    chosen = options or FollowOptions()
    if len(points) < 2 or not 0 <= chosen.baseline < len(points):
        msg = "a follow-up needs two examinations or more, one of them the baseline"
        raise ValueError(msg)
    region = chosen.measure.region or criteria.region
    how = replace(chosen.measure, region=region)
    measured = tuple(
        measure_mask(
            point.label_map, point.sequences, point.told, how, with_intensities=False
        )
        for point in points
    )
    matches = [
        _matches(before, now, region, chosen.least_iou)
        for before, now in pairwise(points)
    ]
    volumes = [[lesion.volume_ml for lesion in m.lesions] for m in measured]
    tracking = follow_lesions(volumes, matches)
    targets = _targets(tracking, measured[chosen.baseline], criteria, chosen)
    pieces = _grown_pieces(points, tracking, region, chosen.baseline)
    burdens = tuple(
        replace(
            _burden(point, time, measured[time], tracking, targets, chosen, pieces),
            shares_lesions=_shares_lesions(measured, matches, time),
            doubts=_doubts(point, measured[chosen.baseline], measured[time]),
        )
        for time, point in enumerate(points)
    )
    since = burdens[chosen.baseline :]
    responses = [
        assess_response(criteria, region, since, time, chosen.radiotherapy_end)
        for time in range(1, len(since))
    ]
    return FollowUp(
        tuple(point.name for point in points),
        criteria,
        replace(chosen, measure=how),
        measured,
        tracking,
        targets,
        burdens,
        (*[None] * (chosen.baseline + 1), *responses),
    )


def _doubts(
    point: TimePoint, baseline: Measurements, now: Measurements
) -> tuple[str, ...]:
    return (*point.doubts, *slice_doubts(baseline.plane, now.plane))


def _shares_lesions(
    measured: Sequence[Measurements], matches: Sequence[Matches], time: int
) -> bool:
    """Whether a lesion was there at the examination before, or either had none."""
    if time == 0 or not (measured[time - 1].lesions and measured[time].lesions):
        return True
    return bool(matches[time - 1].links)


def _grown_pieces(
    points: Sequence[TimePoint], tracking: Tracking, region: str, baseline: int
) -> frozenset[int]:
    """Return the numbers of lesions that were too small for one at the baseline."""
    first = points[baseline]
    old = find_lesions(first.label_map, _voxels(first, region))
    found: set[int] = set()
    for time in range(baseline + 1, len(points)):
        begun = {t.places[time]: t.number for t in tracking.tracks if t.first == time}
        if not begun:
            continue
        now = points[time]
        new = find_lesions(now.label_map, _voxels(now, region))
        grown = grown_pieces(
            (new, now.label_map.affine),
            (old, first.label_map),
            _voxels(first, region),
            first.to_first.inverse @ now.to_first,
        )
        found |= {number for place, number in begun.items() if place in grown}
    return frozenset(found)


def _matches(
    before: TimePoint, now: TimePoint, region: str, least_iou: float
) -> Matches:
    old, new = (find_lesions(p.label_map, _voxels(p, region)) for p in (before, now))
    grids = before.label_map.affine, now.label_map.affine
    to_before = before.to_first.inverse @ now.to_first
    shared = overlaps_ml((old, grids[0]), (new, grids[1]), to_before)
    old_ml, new_ml = (
        np.array([x.volume_ml for x in found.items]) for found in (old, new)
    )
    return replace(
        match_lesions(shared, old_ml, new_ml, least_iou),
        thin_before=thin_lesions((old, grids[0]), grids[1], to_before.inverse),
        thin_now=thin_lesions((new, grids[1]), grids[0], to_before),
    )


def _voxels(point: TimePoint, region: str) -> str | None:
    return None if point.told == (region,) else region


def _product_mm2(lesion: MeasuredLesion, options: FollowOptions) -> float:
    found = lesion.diameters
    if options.uses_largest_product:
        return found.largest_product.product_mm2
    return found.longest.product_mm2


def _targets(
    tracking: Tracking,
    baseline: Measurements,
    criteria: Criteria,
    options: FollowOptions,
) -> tuple[int, ...]:
    """Return the measurable lesions of the baseline with the largest products."""
    count = min(options.targets or criteria.targets, criteria.most_targets)
    found = [
        (_product_mm2(baseline.lesions[place], options), track.number)
        for track in tracking.tracks
        if (place := track.places.get(options.baseline)) is not None
        and baseline.lesions[place].measurability.is_measurable
    ]
    found.sort(key=lambda entry: (-entry[0], entry[1]))
    return tuple(number for _, number in found[:count])


def _burden(
    point: TimePoint,
    time: int,
    measured: Measurements,
    tracking: Tracking,
    targets: tuple[int, ...],
    options: FollowOptions,
    pieces: frozenset[int] = frozenset(),
) -> Burden:
    """Sum up the targets, with the parts into which they have split or merged.

    Parameters
    ----------
    pieces : frozenset of int
        Numbers of lesions that were there at the baseline, too small for a lesion.
    """
    counted = _counted(tracking, targets, time)
    lesions = [measured.lesions[track.places[time]] for track in counted]
    later = [
        track
        for track in tracking.tracks
        if time in track.places and track.origin.first > options.baseline
    ]
    new = [
        measured.lesions[track.places[time]]
        for track in later
        if track.origin.number not in pieces
    ]
    return Burden(
        day=point.day,
        product_mm2=sum(_product_mm2(lesion, options) for lesion in lesions),
        volume_ml=sum(lesion.volume_ml for lesion in lesions),
        has_lesions=bool(measured.lesions),
        new_lesions=len(new),
        new_measurable=sum(lesion.measurability.is_measurable for lesion in new),
        circumstances=point.circumstances,
        left_out_ml=measured.left_out_ml,
        grown_pieces=len(later) - len(new),
        has_merged=any(_took_in_others(t, tracking, targets, time) for t in counted),
    )


def _counted(tracking: Tracking, targets: tuple[int, ...], time: int) -> list[Track]:
    """Return the lesions of an examination that targets went on as."""
    found: list[Track] = []
    for track in tracking.tracks:
        if time not in track.places:
            continue
        kin = {track.number, *_ancestors(track)}
        merged = (t for t in tracking.tracks if max(t.places) < time)
        kin |= {t.number for t in merged if _final(t) is track}
        if kin & set(targets):
            found.append(track)
    return found


def _took_in_others(
    track: Track, tracking: Tracking, targets: tuple[int, ...], time: int
) -> bool:
    """Whether a target has merged with a lesion that is none, of which it has grown."""
    merged = (t for t in tracking.tracks if max(t.places) < time)
    return any(
        not {t.number, *_ancestors(t)} & set(targets)
        for t in merged
        if _final(t) is track
    ) or not {track.number, *_ancestors(track)} & set(targets)


def _ancestors(track: Track) -> set[int]:
    whole = track.split_from
    return set() if whole is None else {whole.number, *_ancestors(whole)}


def _final(track: Track) -> Track:
    return track if track.merged_into is None else _final(track.merged_into)
