"""Reading the scans of a follow-up that a session has kept."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.measuring.followup.follow import TimePoint
from unet_gui.core.progress import Progress, run_to_end
from unet_gui.core.text import Text, listed
from unet_gui.io.cases.reading.case_assembly import read_case

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.core.case.saved_follow_up import KeptFollowUp, SavedExamination
    from unet_gui.core.image.volume import LabelMap, Volume

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class KeptPoints:
    """The examinations of a session, and a sentence about what they lack."""

    points: tuple[TimePoint, ...]
    message: str = ""


def kept_points_job(kept: KeptFollowUp) -> Generator[Progress, None, KeptPoints]:
    """Read the scans of each examination; one without its scans keeps its mask."""
    points: list[TimePoint] = []
    without: list[str] = []
    examinations = kept.saved.examinations
    for each, label_map in zip(examinations, kept.masks, strict=True):
        yield Progress(len(points), len(examinations), Text("Reading"))
        scans: dict[str, Volume] = {}
        try:
            scans = _scans(each, label_map)
        except InputError as error:
            logger.warning("Scans are left out (%s)", type(error).__name__)
            without.append(each.name)
        points.append(_time_point(each, label_map, scans))
    return KeptPoints(tuple(points), _message(without))


def _scans(saved: SavedExamination, label_map: LabelMap) -> dict[str, Volume]:
    if saved.files is None:
        return {}
    return dict(run_to_end(read_case(saved.files)).sequences_on(label_map.grid))


def _time_point(
    saved: SavedExamination, label_map: LabelMap, scans: dict[str, Volume]
) -> TimePoint:
    return TimePoint(
        saved.name,
        label_map,
        saved.told,
        scans,
        saved.day,
        saved.circumstances,
        patient=saved.patient,
        is_oriented=saved.is_oriented,
        files=saved.files,
    )


def _message(without: list[str]) -> str:
    if not without:
        return ""
    return Text(
        "The scans of {names} cannot be read. Their masks are still followed.",
        names=listed(without),
    )
