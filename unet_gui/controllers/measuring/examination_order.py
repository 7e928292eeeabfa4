"""Doubts about the order of examinations, where their names tell another one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.text import Text
from unet_gui.io.names.examination_words import examination_words
from unet_gui.io.names.sequence_names import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.measuring.followup.follow import TimePoint
    from unet_gui.io.names.examination_words import ExaminationWords

_BEFORE = frozenset(("pre", "preop", "preoperative", "baseline"))
_AFTER = frozenset(("post", "postop", "postoperative", "followup"))


def with_order_doubts(points: Sequence[TimePoint]) -> list[TimePoint]:
    """Return examinations with a doubt about each that comes too late by its name.

    Dates that the user gave count for more than names.
    """
    found = list(points)
    for n, (before, after) in enumerate(pairwise(points), start=1):
        has_days = before.day is not None and after.day is not None
        names = _name(before), _name(after)
        if has_days or not _is_reversed(*names):
            continue
        doubt = Text(
            "By their names, {second} comes before {first}: see that the examinations "
            "are in the order of time.",
            first=names[0],
            second=names[1],
        )
        found[n] = replace(found[n], doubts=(*after.doubts, doubt))
    return found


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
