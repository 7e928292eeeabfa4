"""Lesions followed over examinations: which are new, vanish, merge, split, grow."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from unet_gui.core.text import Text, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.measuring.followup.matching import Matches, Thinness

LEAST_CHANGE = 0.25  # of the volume; a smaller change is not growth or shrinkage


class ChangeKind(Enum):
    """The change of a lesion since the previous examination."""

    NEW = "new"
    VANISHED = "vanished"
    MERGED = "merged"
    SPLIT = "split"
    GROWN = "grown"
    SHRUNK = "shrunk"
    STABLE = "stable"


@dataclass(frozen=True, slots=True)
class LesionChange:
    """A change of one lesion or several, in words.

    Attributes
    ----------
    tracks : tuple of int
        Numbers of the lesions that are concerned, from 1.
    """

    kind: ChangeKind
    tracks: tuple[int, ...]
    sentence: str


@dataclass(slots=True)
class Track:
    """One lesion over all examinations.

    Attributes
    ----------
    number : int
        From 1, in the order in which the lesions were first seen.
    places : dict of int to int
        By the position of the examination, that of the lesion in it.
    split_from, merged_into : Track or None
        The lesion that it was part of before, and the one that it is part of at last.
    """

    number: int
    places: dict[int, int] = field(default_factory=dict)
    split_from: Track | None = None
    merged_into: Track | None = None

    @property
    def origin(self) -> Track:
        """The lesion that it once was part of, or itself."""
        return self if self.split_from is None else self.split_from.origin

    @property
    def first(self) -> int:
        """Position of the examination in which it was first seen."""
        return min(self.places)


@dataclass(frozen=True, slots=True)
class Tracking:
    """The lesions of all examinations.

    Attributes
    ----------
    changes : tuple of tuple of LesionChange
        For each examination those since the one before; none for the first.
    """

    tracks: tuple[Track, ...]
    changes: tuple[tuple[LesionChange, ...], ...]


def follow_lesions(
    volumes_ml: Sequence[Sequence[float]], matches: Sequence[Matches]
) -> Tracking:
    """Follow lesions over examinations.

    Parameters
    ----------
    volumes_ml : sequence of sequence of float
        For each examination, the volumes of its lesions.
    matches : sequence of Matches
        Of each examination but the first with the one before.
    """
    tracks = [Track(n + 1, {0: n}) for n in range(len(volumes_ml[0]))]
    changes: list[tuple[LesionChange, ...]] = [()]
    for time, found in enumerate(matches, start=1):
        step = _Step(tracks, time, found, volumes_ml)
        changes.append(tuple(step.changes()))
    return Tracking(tuple(tracks), tuple(changes))


class _Step:
    """The lesions of one examination, joined to the tracks of those before."""

    def __init__(
        self,
        tracks: list[Track],
        time: int,
        matches: Matches,
        volumes_ml: Sequence[Sequence[float]],
    ) -> None:
        self._tracks, self._time, self._matches = tracks, time, matches
        self._before_ml, self._now_ml = volumes_ml[time - 1], volumes_ml[time]
        self._before = {t.places[time - 1]: t for t in tracks if time - 1 in t.places}
        self._now: dict[int, Track] = {}
        self._parents = {
            b: sorted(a for a, other in matches.links if other == b)
            for b in range(len(self._now_ml))
        }
        self._children = {
            a: sorted(b for other, b in matches.links if other == a)
            for a in range(len(self._before_ml))
        }

    def changes(self) -> list[LesionChange]:
        """Extend the tracks, and return what happened to them."""
        for before, now in sorted(self._matches.pairs):
            self._now[now] = self._before[before]
            self._before[before].places[self._time] = now
        for now in range(len(self._now_ml)):
            if now not in self._now:
                self._start(now)
        return [
            *self._vanished(),
            *self._new(),
            *self._merged(),
            *self._split(),
            *self._resized(),
        ]

    def _start(self, now: int) -> None:
        parents = self._parents[now]
        largest = max(parents, key=lambda a: self._before_ml[a], default=None)
        whole = None if largest is None else self._before[largest]
        track = Track(len(self._tracks) + 1, {self._time: now}, whole)
        self._tracks.append(track)
        self._now[now] = track

    def _vanished(self) -> list[LesionChange]:
        gone = [a for a, children in self._children.items() if not children]
        return [
            LesionChange(
                ChangeKind.VANISHED,
                (self._before[a].number,),
                _vanished_text(self._before[a], self._matches.thin_before.get(a)),
            )
            for a in gone
        ]

    def _new(self) -> list[LesionChange]:
        return [
            LesionChange(
                ChangeKind.NEW,
                (self._now[b].number,),
                _new_text(self._now[b], self._now_ml[b], self._matches.thin_now.get(b)),
            )
            for b, parents in self._parents.items()
            if not parents
        ]

    def _merged(self) -> list[LesionChange]:
        found = []
        for b, parents in self._parents.items():
            into = self._now[b]
            parts = [self._before[a] for a in parents]
            ended = [t for t in parts if self._time not in t.places]
            for track in ended:
                track.merged_into = into
            if ended:
                numbers = sorted({into.number, *(t.number for t in ended)})
                names = listed(str(n) for n in numbers)
                sentence = Text(
                    "Lesions {numbers} merged into {into}.",
                    numbers=names,
                    into=into.number,
                )
                found.append(LesionChange(ChangeKind.MERGED, tuple(numbers), sentence))
        return found

    def _split(self) -> list[LesionChange]:
        found = []
        for a, children in self._children.items():
            parts = [self._now[b] for b in children]
            own = [t for t in parts if t.split_from is self._before[a]]
            new = [t for t in own if t.first == self._time]
            if new:
                whole = self._before[a]
                numbers = sorted({whole.number, *(t.number for t in new)})
                sentence = Text(
                    "Lesion {number} split into {parts}.",
                    number=whole.number,
                    parts=listed(str(n) for n in numbers),
                )
                found.append(LesionChange(ChangeKind.SPLIT, tuple(numbers), sentence))
        return found

    def _resized(self) -> list[LesionChange]:
        """Compare each lesion that went on with all that it was before."""
        found = []
        for before, now in sorted(self._matches.pairs):
            track = self._before[before]
            old = sum(self._before_ml[a] for a in self._whole_before(now))
            new = sum(self._now_ml[b] for b in self._whole_now(before))
            share = new / old - 1
            kind = ChangeKind.STABLE
            if abs(share) >= LEAST_CHANGE:
                kind = ChangeKind.GROWN if share > 0 else ChangeKind.SHRUNK
            found.append(LesionChange(kind, (track.number,), _sized(track, old, new)))
        return found

    def _whole_before(self, now: int) -> list[int]:
        ended = [
            a
            for a in self._parents[now]
            if self._before[a].merged_into is self._now[now]
        ]
        own = [a for a, b in self._matches.pairs if b == now]
        return [*own, *(a for a in ended if a not in own)]

    def _whole_now(self, before: int) -> list[int]:
        track = self._before[before]
        return [
            b
            for b in self._children[before]
            if self._now[b] is track
            or (self._now[b].split_from is track and self._now[b].first == self._time)
        ]


def _sized(track: Track, old_ml: float, new_ml: float) -> Text:
    percent = round(100 * (new_ml / old_ml - 1)) + 0.0  # no minus zero
    values = {
        "number": track.number,
        "old": old_ml,
        "new": new_ml,
        "percent": percent,
    }
    if abs(new_ml / old_ml - 1) < LEAST_CHANGE:
        return Text(
            "Lesion {number} is about the same: {old:.2f} to {new:.2f} mL "
            "({percent:+.0f} %).",
            **values,
        )
    if percent > 0:
        return Text(
            "Lesion {number} grew from {old:.2f} to {new:.2f} mL ({percent:+.0f} %).",
            **values,
        )
    return Text(
        "Lesion {number} shrank from {old:.2f} to {new:.2f} mL ({percent:+.0f} %).",
        **values,
    )


def _vanished_text(track: Track, thin: Thinness | None) -> Text:
    if thin is None:
        return Text("Lesion {number} vanished.", number=track.number)
    return Text(
        "Lesion {number} vanished; it was {thin_mm:.1f} mm thick, and slices are now "
        "{step_mm:.1f} mm apart, so it may lie between them.",
        number=track.number,
        thin_mm=thin.extent_mm,
        step_mm=thin.step_mm,
    )


def _new_text(track: Track, ml: float, thin: Thinness | None) -> Text:
    if thin is None:
        return Text("Lesion {number} is new, {ml:.2f} mL.", number=track.number, ml=ml)
    return Text(
        "Lesion {number} is new, {ml:.2f} mL; it is {thin_mm:.1f} mm thick, and slices "
        "were {step_mm:.1f} mm apart before, so it may have lain between them.",
        number=track.number,
        ml=ml,
        thin_mm=thin.extent_mm,
        step_mm=thin.step_mm,
    )
