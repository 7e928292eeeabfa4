"""Laying the examinations of a patient on the first one, by a rigid motion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from unet_gui.core.case.alignment import Alignment
    from unet_gui.core.measuring.followup.follow import TimePoint
    from unet_gui.core.progress import Progress

# The sequences by which examinations are aligned: the first that both have.
_BEST_FIRST = ("T1Gd", "T1w", "FLAIR", "T2w")


@dataclass(frozen=True, slots=True, eq=False)
class AlignedPoints:
    """Examinations that were laid on the first one, and how.

    Attributes
    ----------
    alignments : tuple of Alignment or None
        None for the first.
    """

    points: tuple[TimePoint, ...]
    alignments: tuple[Alignment | None, ...]


def aligned_points(
    points: Sequence[TimePoint],
) -> Generator[Progress, None, AlignedPoints]:
    """Find the rigid motion of each examination to the first one.

    What was found for a mask is kept as long as the mask.

    Raises
    ------
    InputError
        If two examinations have no sequence in common, or cannot be aligned.
    """
    first, *others = points
    placed: list[TimePoint] = [first]
    alignments: list[Alignment | None] = [None]
    for point in others:
        name = _common_sequence(first, point)
        key = (first.label_map, name)
        facts = point.label_map.facts
        found: Alignment | None = facts.known("alignment", key)
        if found is None:
            found = yield from _alignment(first, point, name)
            facts.latest("alignment", key, partial(_itself, found))
        placed.append(replace(point, to_first=found.matrix))
        alignments.append(found)
    return AlignedPoints(tuple(placed), tuple(alignments))


def _itself(alignment: Alignment) -> Alignment:
    return alignment


def _alignment(
    first: TimePoint, point: TimePoint, name: str
) -> Generator[Progress, None, Alignment]:
    from unet_gui.segmentation.preparation.alignment import ANY_VISIT, alignment_job
    from unet_gui.segmentation.preparation.coarse_images import coarse_images

    fixed, moving = (coarse_images(p.sequences[name]) for p in (first, point))
    names = (f"{first.name} {name}", f"{point.name} {name}")
    return (yield from alignment_job(fixed, moving, names, ANY_VISIT))


def _common_sequence(first: TimePoint, other: TimePoint) -> str:
    common = [n for n in first.sequences if n in other.sequences]
    for name in (*_BEST_FIRST, *common):
        if name in common:
            return name
    msg = Text(
        "{other} cannot be aligned to {first}: they have no sequence in common. Give "
        "the scans with the masks, or follow them by their headers.",
        other=other.name,
        first=first.name,
    )
    raise InputError(msg)
