"""Measurements as JSON and as tables."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from unet_gui.core.measuring.intensities import PERCENTILES
from unet_gui.io.atomic import make_folder, writing
from unet_gui.io.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.measuring.case_measurements import Measurements
    from unet_gui.core.measuring.intensities import IntensityFacts
    from unet_gui.core.measuring.measured_lesion import MeasuredLesion
    from unet_gui.core.measuring.rano.bidimensional import Diameters
    from unet_gui.io.tables import Cell

DEFINITIONS = {
    "volumes_ml": "voxels times the volume of one by the determinant of the affine",
    "lesions": "components of the region with 26 neighbours, from 0.1 mL on",
    "longest": "longest line inside the lesion in one slice, and the longest line "
    "across it there",
    "largest_product": "the perpendicular lines of one slice with the largest product",
    "longest_3d_mm": "largest distance between two points of the outline",
    "sphericity": "area of a ball of the same volume over the area by marching cubes",
}
MATCH_DEFINITION = (
    "lesions are the same if they overlap by a tenth of their union or by half of the "
    "smaller one; of several, the pairs with the largest overlap (Hungarian method)"
)
TABLE_HEADER = ("case", "part", "name", "quantity", "value")
_DIGITS = 4


def measurements_record(
    name: str, measured: Measurements, affine: Affine
) -> dict[str, Any]:
    """Return all measurements of a case for JSON; lengths are in mm, volumes in mL.

    Parameters
    ----------
    affine : Affine
        Of the mask, for the ends of lines in world coordinates.
    """
    tolerance = math.degrees(math.asin(measured.cosine))
    return {
        "case": name,
        "volumes_ml": _rounded(measured.volumes_ml),
        "region": measured.region,
        "plane": {
            "name": measured.plane.plane.name.lower(),
            "thickness_mm": round(measured.plane.thickness_mm, _DIGITS),
            "reason": str(measured.plane.reason),
        },
        "perpendicular_within_deg": round(tolerance, 2),
        "lesions": [
            {"number": number, **_lesion_record(lesion, affine)}
            for number, lesion in enumerate(measured.lesions, start=1)
        ],
        "left_out_ml": round(measured.left_out_ml, _DIGITS),
        "intensities": {
            region: {sequence: _intensities(facts) for sequence, facts in row.items()}
            for region, row in measured.intensities.items()
        },
        "notes": [str(note) for note in measured.notes],
        "definitions": DEFINITIONS,
    }


def _rounded(values: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, _DIGITS) for name, value in values.items()}


def _lesion_record(lesion: MeasuredLesion, affine: Affine) -> dict[str, Any]:
    place = lesion.place
    return {
        "volume_ml": round(lesion.volume_ml, _DIGITS),
        "class_ml": _rounded({c.key: ml for c, ml in lesion.class_ml.items()}),
        "centroid_mm": _point(lesion.centroid_mm),
        "side": None if place is None else place.side or None,
        "midline_mm": None if place is None else round(place.midline_mm, _DIGITS),
        "crosses_midline": None if place is None else place.crosses_midline,
        "touches_brain_border": None if place is None else place.touches_border,
        "extent_mm": _point(lesion.extent_mm),
        "longest_3d_mm": round(lesion.longest_3d_mm, _DIGITS),
        "sphericity": round(lesion.sphericity, _DIGITS),
        "slices": lesion.diameters.slice_count,
        "longest": _diameters(lesion.diameters.longest, affine),
        "largest_product": _diameters(lesion.diameters.largest_product, affine),
        "measurable": lesion.measurability.is_measurable,
        "not_measurable_because": str(lesion.measurability.reason) or None,
    }


def _point(values: Iterable[float]) -> list[float]:
    return [round(value, _DIGITS) for value in values]


def _diameters(found: Diameters, affine: Affine) -> dict[str, Any]:
    return {
        "slice": found.index + 1,  # as the window numbers them
        "long_mm": round(found.long_mm, _DIGITS),
        "short_mm": round(found.short_mm, _DIGITS),
        "product_mm2": round(found.product_mm2, _DIGITS),
        "long_ends_mm": [_point(p) for p in affine.apply(found.long).tolist()],
        "short_ends_mm": None
        if found.short is None
        else [_point(p) for p in affine.apply(found.short).tolist()],
    }


def _intensities(facts: IntensityFacts) -> dict[str, float | None]:
    values = {
        "mean": facts.mean,
        "sd": facts.sd,
        **{f"p{n}": facts.percentiles[n] for n in PERCENTILES},
    }
    return {
        name: round(value, _DIGITS) if math.isfinite(value) else None
        for name, value in values.items()
    }


def measurement_rows(records: Sequence[Mapping[str, Any]]) -> list[tuple[Cell, ...]]:
    """Return one row per number of the records of cases, as in `TABLE_HEADER`."""
    return [(record["case"], *row) for record in records for row in _rows(record)]


def _rows(record: Mapping[str, Any]) -> Iterable[tuple[Cell, ...]]:
    for region, ml in record["volumes_ml"].items():
        yield ("volume", region, "ml", ml)
    for lesion in record["lesions"]:
        for quantity, value in _flat(lesion):
            if quantity != "number":
                yield (
                    f"lesion of {record['region']}",
                    lesion["number"],
                    quantity,
                    value,
                )
    for region, sequences in record["intensities"].items():
        for sequence, facts in sequences.items():
            for quantity, value in facts.items():
                yield ("intensity", region, f"{sequence}_{quantity}", value)


def _flat(values: Mapping[str, Any]) -> Iterable[tuple[str, Cell]]:
    """Yield nested values with joined names; points become x, y and z."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from ((f"{name}_{key}", cell) for key, cell in _flat(value))
        elif isinstance(value, list) and value and isinstance(value[0], list):
            continue  # the ends of lines are in the JSON only
        elif isinstance(value, list):
            yield from zip((f"{name}_{axis}" for axis in "xyz"), value, strict=False)
        elif isinstance(value, bool):
            yield name, "yes" if value else "no"
        else:
            yield name, value


def write_record(path: Path, record: Mapping[str, Any]) -> None:
    """Write a record as JSON, as a whole.

    Raises
    ------
    InputError, RunError
        If the file cannot be written.
    """
    make_folder(path.parent)
    with writing(path) as partial:
        partial.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def write_measurements(path: Path, records: Sequence[Mapping[str, Any]]) -> None:
    """Write a table with one number a row, as a whole.

    Raises
    ------
    InputError, RunError
        If the file cannot be written.
    """
    make_folder(path.parent)
    write_table(path, TABLE_HEADER, measurement_rows(records))
