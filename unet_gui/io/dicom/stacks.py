"""Series split into stacks: volumes of slices in the order of their normal."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.text import Text, joined, template
from unet_gui.io.dicom.slice_faults import Fault, SliceFault
from unet_gui.io.dicom.slice_places import SAME_PLACE_MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.io.dicom.frames import Frame, Header

_SAME_DIRECTION = 2e-3  # of cosines
_SAME_SPACING = 1e-3


class Slice(NamedTuple):
    """A frame and the object that it is in."""

    header: Header
    frame: Frame


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """The slices of one volume, or of several volumes at one place.

    Attributes
    ----------
    id : str
        The same whenever these slices are found; names nobody.
    volumes : tuple of tuple of Slice
        Along the normal, in rising order; all volumes have the same places.
    along_mm : tuple of float
        Positions along the normal; empty if the slices state none.
    faults : tuple of SliceFault
        Those of the order; the distances have theirs.
    part : str
        What tells it apart from other stacks of its series, such as an echo time.
    orientations : int
        Number of directions that the slices of its series have.
    """

    id: str
    volumes: tuple[tuple[Slice, ...], ...]
    along_mm: tuple[float, ...]
    faults: tuple[SliceFault, ...] = ()
    part: str = ""
    orientations: int = 1

    @property
    def header(self) -> Header:
        """The header of its first slice."""
        return self.volumes[0][0].header

    @property
    def slices(self) -> tuple[Slice, ...]:
        """The slices of its first volume."""
        return self.volumes[0]


def stacks_of(series: Sequence[Header]) -> list[Stack]:
    """Split the objects of one series into stacks.

    Slices of one stack have one size, spacing, direction, echo time, inversion time,
    b-value and image type. Slices at one place are of several volumes.

    Parameters
    ----------
    series : sequence of Header
        Images with the same series UID.
    """
    slices = [Slice(header, frame) for header in series for frame in header.frames]
    directions = _Directions()
    groups: dict[object, list[Slice]] = defaultdict(list)
    for each in slices:
        groups[_key(each, directions)].append(each)
    parts = _part_texts([group[0] for group in groups.values()])
    found = [
        _stack(group, repr(key), part, directions.count)
        for (key, group), part in zip(groups.items(), parts, strict=True)
    ]
    return sorted(found, key=_stack_order)


def _stack_order(stack: Stack) -> tuple[object, ...]:
    traits = stack.slices[0].frame.traits
    first = min(s.frame.order for s in stack.slices)
    return first, traits.echo_ms or 0.0, traits.b_value or 0.0, stack.id


class _Directions:
    """Numbers orientations, so that those that differ by rounding get the same one."""

    def __init__(self) -> None:
        self._known: list[tuple[float, ...]] = []

    @property
    def count(self) -> int:
        return max(len(self._known), 1)

    def number(self, orientation: tuple[float, ...] | None) -> int:
        if orientation is None:
            return -1
        for number, known in enumerate(self._known):
            if all(
                abs(a - b) <= _SAME_DIRECTION
                for a, b in zip(known, orientation, strict=True)
            ):
                return number
        self._known.append(orientation)
        return len(self._known) - 1


def _key(each: Slice, directions: _Directions) -> tuple[object, ...]:
    header, frame = each
    spacing = tuple(round(mm / _SAME_SPACING) for mm in frame.spacing_mm)
    place = directions.number(frame.orientation), frame.position is None
    size = header.rows, header.columns, header.samples, header.sop_class
    return (*size, spacing, *place, frame.traits)


def _stack(group: Sequence[Slice], key: str, part: str, orientations: int) -> Stack:
    name = f"{group[0].header.examination} {group[0].header.series_uid} {key}"
    identity = hashlib.sha256(name.encode()).hexdigest()[:12]
    if any(s.frame.position is None or s.frame.orientation is None for s in group):
        ordered = tuple(sorted(group, key=lambda s: (s.frame.order, s.frame.number)))
        return Stack(identity, (ordered,), (), (), part, orientations)
    along = {id(s): _along_mm(s.frame) for s in group}
    ordered = tuple(sorted(group, key=lambda s: (along[id(s)], s.frame.order)))
    places: list[list[Slice]] = [[ordered[0]]]
    for before, after in pairwise(ordered):
        if along[id(after)] - along[id(before)] > SAME_PLACE_MM:
            places.append([])
        places[-1].append(after)
    if len(places) == 1 and _are_frames_of_one_place(places[0]):
        return Stack(identity, (tuple(places[0]),), (), (), part, orientations)
    volumes, faults = _volumes(places)
    along_mm = tuple(along[id(place[0])] for place in places)
    return Stack(identity, volumes, along_mm, faults, part, orientations)


def _are_frames_of_one_place(place: Sequence[Slice]) -> bool:
    """Whether frames of a classic object share its one position, as in a film."""
    return len(place) > 1 and len({id(s.header) for s in place}) == 1


def _along_mm(frame: Frame) -> float:
    across, down = np.array(frame.orientation).reshape(2, 3)
    return float(np.dot(np.cross(across, down), np.array(frame.position)))


def _volumes(
    places: Sequence[list[Slice]],
) -> tuple[tuple[tuple[Slice, ...], ...], tuple[SliceFault, ...]]:
    """Return the volumes that the slices at each place are of, and what is wrong."""
    counts = {len(place) for place in places}
    ordered = [sorted(place, key=lambda s: s.frame.order) for place in places]
    if len(counts) == 1:
        return tuple(zip(*ordered, strict=True)), ()
    times = _by_time(ordered)
    complete = [time for time in times if len(time) == len(places)]
    if complete and len(times) > 1:
        left_out = len(times) - len(complete)
        fault = SliceFault(Fault.INCOMPLETE, (), (float(left_out),))
        return tuple(tuple(time) for time in complete), (fault,)
    doubled = tuple(n for n, place in enumerate(ordered, start=1) if len(place) > 1)
    first = tuple(place[0] for place in ordered)
    return (first,), (SliceFault(Fault.DUPLICATE, doubled),)


def _by_time(places: Sequence[Sequence[Slice]]) -> list[list[Slice]]:
    """Return the slices of each time that is stated; none if it does not part them."""
    for element in range(3):  # temporal position, acquisition, trigger time
        times: dict[float, list[Slice]] = defaultdict(list)
        for place in places:
            stated = Counter(s.frame.order[element] for s in place)
            if max(stated.values()) > 1:
                break
            for each in place:
                times[each.frame.order[element]].append(each)
        else:
            return [times[key] for key in sorted(times)]
    return []


def _part_texts(firsts: Sequence[Slice]) -> list[str]:
    """Return what tells each stack of a series apart, in words."""
    if len(firsts) == 1:
        return [""]
    traits = [s.frame.traits for s in firsts]
    texts = []
    for own in traits:
        parts: list[str] = []
        for text, value, values in (
            (
                template("echo time {value:.4g} ms"),
                own.echo_ms,
                {t.echo_ms for t in traits},
            ),
            (
                template("TI {value:.4g} ms"),
                own.inversion_ms,
                {t.inversion_ms for t in traits},
            ),
            (template("b {value:.0f}"), own.b_value, {t.b_value for t in traits}),
        ):
            if len(values) > 1 and value is not None:
                parts.append(Text(text, value=value))
        common = set.intersection(*(set(t.kind) for t in traits))
        parts += [word.lower() for word in own.kind if word and word not in common]
        texts.append(joined(", ", parts) if parts else "")
    repeated = Counter(texts)
    return [
        text if text and repeated[text] == 1 else _numbered(text, number)
        for number, text in enumerate(texts, start=1)
    ]


def _numbered(text: str, number: int) -> Text:
    if not text:
        return Text("part {number}", number=number)
    return Text("{text}, part {number}", text=text, number=number)
