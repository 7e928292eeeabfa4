"""Doubts about examinations: their names tell another order, or one is there twice."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.text import Text
from unet_gui.io.names.examination_words import examination_words
from unet_gui.io.names.sequence_names import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unet_gui.core.measuring.followup.follow import TimePoint
    from unet_gui.io.names.examination_words import ExaminationWords

_BEFORE = frozenset(("pre", "preop", "preoperative", "baseline"))
_AFTER = frozenset(("post", "postop", "postoperative", "followup"))


def with_order_doubts(points: Sequence[TimePoint]) -> list[TimePoint]:
    """Return examinations with doubts about each, seen beside the one before.

    Dates that the user gave count for more than names.
    """
    found = list(points)
    for n, (before, after) in enumerate(pairwise(points), start=1):
        doubts = (*after.doubts, *_doubts(before, after))
        found[n] = replace(after, doubts=doubts)
    return found


def _doubts(before: TimePoint, after: TimePoint) -> Iterator[Text]:
    first, second = _name(before), _name(after)
    has_days = before.day is not None and after.day is not None
    if not has_days and _is_reversed(first, second):
        yield Text(
            "By their names, {second} comes before {first}: see that the examinations "
            "are in the order of time.",
            first=first,
            second=second,
        )
    data = before.label_map.data
    if data.any() and np.array_equal(data, after.label_map.data):
        yield Text(
            "The masks of {first} and {second} are equal in every voxel: see that one "
            "is not given twice.",
            first=first,
            second=second,
        )


def _name(point: TimePoint) -> str:
    """Return the name of an examination, with its folder where that is known."""
    files = point.files
    paths = files.paths if isinstance(files, CaseFiles) else ()
    folder = paths[0].absolute().parent.name if paths else ""
    return point.name if folder in point.name else f"{folder}/{point.name}"


def _is_reversed(first: str, second: str) -> bool:
    """Whether a date, a number of a visit or a word such as pre tells so."""
    own, other = _words(first), _words(second)
    if own.dates and other.dates:
        return max(other.dates) < min(own.dates)
    for word in own.visits.keys() & other.visits.keys():
        numbers = own.visits[word], other.visits[word]
        if all(number.isdecimal() for number in numbers):
            return int(numbers[1]) < int(numbers[0])
    return bool(_AFTER & {*words_of(first)} and _BEFORE & {*words_of(second)})


def _words(name: str) -> ExaminationWords:
    return examination_words(name, " ".join(words_of(name)), name)
