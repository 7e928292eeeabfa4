"""The diameters of lesions in a report, by the definitions of RANO."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.exports.measured_lesions import measured_lesions
from unet_gui.controllers.exports.report.lesion_slices import (
    MeasuredSlice,
    lesion_slice,
    side_mm,
)
from unet_gui.core.case.report import ReportSection, Slices, Table
from unet_gui.core.mask.labels import region_title
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.core.image.volume import Volume
    from unet_gui.core.measuring.case_measurements import Measurements
    from unet_gui.core.measuring.measured_lesion import MeasuredLesion

_MOST_LESIONS = 12
_MOST_PICTURES = 3
_BEST_FIRST = ("T1Gd", "FLAIR", "T1w", "T2w")
_DASH = "\u2013"


def diameter_section(mask: ExportedMask) -> ReportSection | None:
    """Return the diameters of the lesions that RANO measures; None without any."""
    found = measured_lesions(mask)
    if not found.lesions:
        return None
    columns = (
        *(Text("Lesion"), Text("mL"), Text("Diameters (mm)"), Text("Product (mm²)")),
        *(Text("Largest product (mm²)"), Text("Longest in 3-D (mm)")),
        Text("Measurable"),
    )
    shown = found.lesions[:_MOST_LESIONS]
    rows = tuple(_row(number, lesion) for number, lesion in enumerate(shown, start=1))
    measurable = [e for e in found.lesions if e.measurability.is_measurable]
    total = sum(e.diameters.longest.product_mm2 for e in measurable)
    note = Text(
        "Region: {region}. The longest diameter in any slice, and the longest one "
        "perpendicular to it; beside their product, the largest product of two "
        "perpendicular diameters. A lesion is measurable with at least 10 mm in both "
        "diameters, on two slices or more (RANO 2.0). The products of all measurable "
        "lesions add up to {total:.0f} mm².",
        region=region_title(found.region),
        total=total,
    )
    table = Table(columns, rows, note, text_columns=frozenset({6}))
    return ReportSection(Text("Diameters"), (_pictures(mask, found), table))


def _pictures(mask: ExportedMask, found: Measurements) -> Slices:
    """Return the largest lesions with the diameters drawn into them."""
    shown = found.lesions[:_MOST_PICTURES]
    crosses = [lesion.diameters.longest for lesion in shown]
    section_mm = side_mm(crosses)
    name, scan = _scan(mask)
    pictures = [
        lesion_slice(
            MeasuredSlice(
                scan,
                mask.label_map,
                mask.segments,
                found.plane.plane,
                cross,
                is_oriented=mask.case.grid.is_oriented,
            ),
            section_mm,
            Text("Lesion {number}, slice {slice}", number=n, slice=cross.index + 1),
        )
        for n, cross in enumerate(crosses, start=1)
    ]
    note = Text(
        "The diameters of the largest lesions on {sequence}; all sections have the "
        "same size.",
        sequence=name,
    )
    return Slices(tuple(pictures), max(len(pictures), 3), note)


def _scan(mask: ExportedMask) -> tuple[str, Volume]:
    there = mask.case.on_first_grid
    name = next((n for n in _BEST_FIRST if n in there), next(iter(there)))
    return name, there[name]


def _row(number: int, lesion: MeasuredLesion) -> tuple[str, ...]:
    cross, largest = lesion.diameters.longest, lesion.diameters.largest_product
    short = _DASH if cross.short is None else f"{cross.short_mm:.1f}"
    measurable = lesion.measurability
    return (
        str(number),
        f"{lesion.volume_ml:.2f}",
        f"{cross.long_mm:.1f} \u00d7 {short}",
        f"{cross.product_mm2:.0f}",
        f"{largest.product_mm2:.0f}",
        f"{lesion.longest_3d_mm:.1f}",
        Text("yes") if measurable.is_measurable else measurable.reason,
    )
