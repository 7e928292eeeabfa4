"""Following a patient over several examinations."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.measuring.examination_order import with_order_doubts
from unet_gui.controllers.measuring.measured_case import check_region
from unet_gui.controllers.measuring.records import (
    MATCH_DEFINITION,
    measurements_record,
)
from unet_gui.controllers.measuring.same_patient import check_patients, check_places
from unet_gui.core.errors import InputError
from unet_gui.core.measuring.followup.circumstances import Circumstances
from unet_gui.core.measuring.followup.criteria import IMAGING_ONLY
from unet_gui.core.measuring.followup.follow import FollowUp, TimePoint, follow_up
from unet_gui.core.text import Text
from unet_gui.io.atomic import make_folder
from unet_gui.io.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.controllers.measuring.measured_case import MaskedCase
    from unet_gui.core.case.alignment import Alignment
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.measuring.followup.criteria import Criteria
    from unet_gui.core.measuring.followup.follow import FollowOptions
    from unet_gui.core.measuring.followup.response import Response
    from unet_gui.core.measuring.followup.tracks import Track
    from unet_gui.io.tables import Cell

TABLE_HEADER = (
    *("time", "case", "date", "product_mm2", "volume_ml"),
    *("nadir_product_mm2", "nadir_volume_ml", "response", "by_product"),
    *("by_volume", "rule", "changes"),
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def time_point(
    case: MaskedCase,
    day: date | None = None,
    circumstances: Circumstances | None = None,
) -> TimePoint:
    """Return a case as an examination, with what is not in its images."""
    return TimePoint(
        case.name,
        case.label_map,
        case.told,
        dict(case.sequences),
        day,
        circumstances or Circumstances(),
        patient=case.patient,
        is_oriented=case.is_oriented,
        files=case.files,
    )


def parse_date(text: str) -> date:
    """Return the date that a text such as ``2024-03-01`` stands for.

    Raises
    ------
    InputError
        If it stands for none.
    """
    try:
        if _ISO.fullmatch(text.strip()):
            return date.fromisoformat(text.strip())
    except ValueError:
        pass
    msg = Text("{text} is not a date; write it as 2024-03-01.", text=repr(text[:40]))
    raise InputError(msg)


def follow_patient(
    points: Sequence[TimePoint],
    criteria: Criteria,
    options: FollowOptions,
    *,
    is_one_patient: bool = False,
) -> FollowUp:
    """Follow a patient over examinations.

    Parameters
    ----------
    is_one_patient : bool
        Whether the user says so, whatever names and headers suggest.

    Raises
    ------
    OtherPatientError
        If names or headers suggest different patients.
    InputError
        If there are fewer than two, the dates are not in order, they share no place,
        or a mask does not tell the region apart that is measured.
    """
    if len(points) < 2:
        msg = Text("A follow-up needs two or more examinations.")
        raise InputError(msg)
    _check_order(points)
    if not 0 <= options.baseline < len(points) - 1:
        msg = Text(
            "Examination {number} cannot be the baseline: there are {count}, and one "
            "has to come after it.",
            number=options.baseline + 1,
            count=len(points),
        )
        raise InputError(msg)
    if not is_one_patient:
        check_patients(points)
    check_places(points)
    for point in points:
        region = options.measure.region or criteria.region
        check_region(point.name, point.told, region)
    return follow_up(with_order_doubts(points), criteria, options)


def _check_order(points: Sequence[TimePoint]) -> None:
    days = [(point.day, point.name) for point in points if point.day is not None]
    for (before, first), (after, second) in pairwise(days):
        if after < before:
            msg = Text(
                "{second} of {after} comes after {first} of {before}; give the "
                "examinations in the order of their dates.",
                first=first,
                before=before.isoformat(),
                second=second,
                after=after.isoformat(),
            )
            raise InputError(msg)


def follow_record(
    found: FollowUp,
    affines: Sequence[Affine],
    alignments: Sequence[Alignment | None] = (),
) -> dict[str, Any]:
    """Return a follow-up for JSON.

    Parameters
    ----------
    affines : sequence of Affine
        Of the masks of the examinations.
    alignments : sequence of Alignment or None
        How each examination was laid on the first one; empty if they share their
        world coordinates.
    """
    motions = [None if a is None else a.as_json() for a in alignments]
    definition = "largest_product" if found.options.uses_largest_product else "longest"
    return {
        "criteria": found.criteria.id,
        "source": found.criteria.source,
        "region": found.options.measure.region,
        "products_by": definition,
        "baseline": found.options.baseline + 1,
        "targets": list(found.targets),
        "matching": MATCH_DEFINITION,
        "examinations": [
            {
                **_time_record(found, time),
                "alignment": motions[time] if motions else None,
                "measurements": measurements_record(
                    found.names[time], found.measured[time], affines[time]
                ),
            }
            for time in range(len(found.names))
        ],
        "lesions": [_track_record(found, track) for track in found.tracking.tracks],
        "note": str(IMAGING_ONLY),
    }


def _time_record(found: FollowUp, time: int) -> dict[str, Any]:
    burden, response = found.burdens[time], found.responses[time]
    given = burden.circumstances
    return {
        "number": time + 1,
        "case": found.names[time],
        "date": None if burden.day is None else burden.day.isoformat(),
        "product_mm2": round(burden.product_mm2, 4),
        "volume_ml": round(burden.volume_ml, 4),
        "new_lesions": burden.new_lesions,
        "steroids": given.steroids.value,
        "clinical": given.clinical.value,
        "non_target": given.non_target.value,
        "t2_flair": given.t2_flair.value,
        "changes": [
            {
                "kind": change.kind.value,
                "lesions": list(change.tracks),
                "sentence": str(change.sentence),
            }
            for change in found.tracking.changes[time]
        ],
        "response": None if response is None else _response_record(response),
    }


def _response_record(response: Response) -> dict[str, Any]:
    return {
        "kind": response.kind.value,
        "title": str(response.kind.title),
        "rule": str(response.rule),
        "by_product": response.by_product.value,
        "by_volume": response.by_volume.value,
        "nadir_product_mm2": round(response.nadir_product_mm2, 4),
        "nadir_volume_ml": round(response.nadir_volume_ml, 4),
        "open": [str(sentence) for sentence in response.open],
    }


def _track_record(found: FollowUp, track: Track) -> dict[str, Any]:
    return {
        "number": track.number,
        "is_target": track.number in found.targets,
        "split_from": track.split_from and track.split_from.number,
        "merged_into": track.merged_into and track.merged_into.number,
        "sizes": {
            str(time + 1): {
                "lesion": place + 1,
                "volume_ml": round(found.measured[time].lesions[place].volume_ml, 4),
                "product_mm2": round(
                    found.product_mm2(found.measured[time].lesions[place]), 4
                ),
            }
            for time, place in sorted(track.places.items())
        },
    }


def follow_rows(record: dict[str, Any]) -> list[tuple[Cell, ...]]:
    """Return one row per examination of a record, as in `TABLE_HEADER`."""
    rows: list[tuple[Cell, ...]] = []
    for entry in record["examinations"]:
        told = entry["response"] or {}
        rows.append(
            (
                *(entry[name] for name in ("number", "case", "date")),
                *(entry[name] for name in ("product_mm2", "volume_ml")),
                *(told.get(name) for name in ("nadir_product_mm2", "nadir_volume_ml")),
                *(told.get(name) for name in ("kind", "by_product", "by_volume")),
                told.get("rule"),
                " ".join(change["sentence"] for change in entry["changes"]),
            )
        )
    return rows


def write_follow_up(path: Path, record: dict[str, Any]) -> None:
    """Write one row per examination.

    Raises
    ------
    InputError, RunError
        If the file cannot be written.
    """
    make_folder(path.parent)
    write_table(path, TABLE_HEADER, follow_rows(record))
