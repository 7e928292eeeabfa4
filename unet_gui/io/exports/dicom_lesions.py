"""The lesions of a mask in a structured report: volume, diameters, and their lines.

Long and short axis are the concepts of context group 7470 of DICOM PS3.16 by which
viewers know a bidirectional measurement; the longest 3-D diameter is L0JK of the Image
Biomarker Standardisation Initiative. The product has no public code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.mask.segments import BRAIN, OWN_SCHEME, Code, region_code
from unet_gui.io.exports.dicom_marks import coded, sr_algorithm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.planes import Point
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.measuring.measured_lesion import MeasuredLesion
    from unet_gui.io.exports.dicom_marks import Maker
    from unet_gui.io.exports.dicom_source import DicomSource, SourcePlace

_MM = Code("mm", "UCUM", "millimeter")
_MM2 = Code("mm2", "UCUM", "square millimeter")
_ML = Code("mL", "UCUM", "milliliter")
_LONG = Code("103339001", "SCT", "Long Axis")
_SHORT = Code("103340004", "SCT", "Short Axis")
_IN_3D = Code("L0JK", "IBSI", "Maximum 3D Diameter of a Mesh")
_VOLUME = Code("118565006", "SCT", "Volume")
_PRODUCT = Code("RANO_PRODUCT", OWN_SCHEME, "Product of perpendicular diameters")
_RANO = Code("C114879", "NCIt", "RANO")
_DIGITS = 4
_ON_SLICE = 0.01  # of a slice; a line that leaves it is on no image
_PIXEL_CENTRE = 0.5  # DICOM counts from the corner of the first pixel


class ReportedLesions(NamedTuple):
    """The lesions of a region, largest first."""

    region: str
    lesions: tuple[MeasuredLesion, ...]


class _Drawing(NamedTuple):
    """The data that place lines on the images of a series."""

    case: Case
    label_map: LabelMap
    source: DicomSource


def lesion_groups(
    found: ReportedLesions,
    case: Case,
    label_map: LabelMap,
    maker: Maker,
    source: DicomSource,
) -> list[Any]:
    """Return a group after template TID 1501 for each lesion.

    Diameters that lie on an image of the series carry the line on it.
    """
    drawing = _Drawing(case, label_map, source)
    return [
        _group(number, lesion, found.region, maker, drawing)
        for number, lesion in enumerate(found.lesions, start=1)
    ]


def _group(
    number: int, lesion: MeasuredLesion, region: str, maker: Maker, drawing: _Drawing
) -> Any:
    from highdicom import UID, sr

    cross = lesion.diameters.longest
    found = [
        _measurement(_VOLUME, lesion.volume_ml, _ML),
        _measurement(_LONG, cross.long_mm, _MM, _RANO, _line(cross.long, drawing)),
    ]
    if cross.short is not None:
        line = _line(cross.short, drawing)
        found += [
            _measurement(_SHORT, cross.short_mm, _MM, _RANO, line),
            _measurement(_PRODUCT, cross.product_mm2, _MM2, _RANO),
        ]
    found.append(_measurement(_IN_3D, lesion.longest_3d_mm, _MM))
    return sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(
            uid=UID(), identifier=f"{region} lesion {number}"
        ),
        finding_type=coded(region_code(region)),
        finding_sites=[sr.FindingSite(anatomic_location=coded(BRAIN))],
        algorithm_id=sr_algorithm(maker),
        measurements=found,
    )


def _measurement(
    name: Code,
    value: float,
    unit: Code,
    method: Code | None = None,
    lines: Sequence[Any] | None = None,
) -> Any:
    from highdicom import sr

    return sr.Measurement(
        name=coded(name),
        value=round(value, _DIGITS),
        unit=coded(unit),
        method=None if method is None else coded(method),
        referenced_coordinates=lines,
    )


def _line(ends: tuple[Point, Point], drawing: _Drawing) -> list[Any] | None:
    """Return a diameter on its image; None if it lies across images."""
    from highdicom import sr

    way = drawing.case.grid.affine.inverse @ drawing.label_map.affine
    points = way.apply(np.array(ends))  # stored columns, rows, slices
    at = round(float(points[0, 2]))
    place = next((p for p in drawing.source.places if p.at == at), None)
    if place is None or np.abs(points[:, 2] - at).max() > _ON_SLICE:
        return None
    return [
        sr.CoordinatesForMeasurement(
            graphic_type=sr.GraphicTypeValues.POLYLINE,
            graphic_data=points[:, :2] + _PIXEL_CENTRE,
            source_image=_image(place, drawing.source),
        )
    ]


def _image(place: SourcePlace, source: DicomSource) -> Any:
    from highdicom import sr

    dataset = source.datasets[place.dataset]
    frames = [place.frame.number + 1] if source.is_multiframe else None
    return sr.SourceImageForRegion(
        dataset.SOPClassUID, dataset.SOPInstanceUID, referenced_frame_numbers=frames
    )
