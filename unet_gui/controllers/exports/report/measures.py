"""The figures of a report: volumes, lesions, agreement."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from unet_gui.controllers.exports.report.sides import lesion_sides
from unet_gui.controllers.scenes.compared_reference import LAID, is_laid, reference_on
from unet_gui.controllers.scenes.mask_uncertainty import uncertainty_of
from unet_gui.core.case.report import Bar, BarChart, KeyFigures, ReportSection, Table
from unet_gui.core.mask.labels import REGIONS, TumourClass, region_title
from unet_gui.core.measuring.lesion_facts import lesion_facts
from unet_gui.core.measuring.metrics import MISSED_HD95_MM, region_metrics
from unet_gui.core.measuring.volumes import region_volumes_ml, voxels_of
from unet_gui.core.text import Text, joined, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.controllers.exports.report.request import ReportRequest
    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.core.case.uncertainty import Uncertainty
    from unet_gui.core.measuring.lesion_facts import LesionFacts
    from unet_gui.core.measuring.metrics import RegionMetrics

_MOST_LESIONS = 12
_GREY = (110, 110, 110)
_DASH = "\u2013"


def measured(request: ReportRequest) -> Uncertainty | None:
    """Return how sure the mask is; None for one without a run, or an edited one."""
    mask = request.mask
    if mask.result is None or mask.is_edited or not mask.result.has_probabilities:
        return None
    return uncertainty_of(mask.result, request.thresholds)


def key_figures(request: ReportRequest, sure: Uncertainty | None) -> KeyFigures:
    """Return what is looked for first."""
    volumes = request.mask.region_volumes_ml()
    wanted = [n for n in ("whole_tumour", "tumour_core", "enhancing") if n in volumes]
    figures = [
        (f"{volumes[name]:.1f} mL", region_title(name), _range_text(sure, name))
        for name in wanted or volumes
    ]
    count = len(lesion_facts(request.mask.label_map))
    figures.append((str(count), Text("Lesions"), Text("\u2265 0.1 mL each")))
    if sure is not None and sure.doubt is not None:
        figures.append(
            (f"{sure.doubt:.2f}", Text("Doubt"), Text("0 certain, 1 uncertain"))
        )
    return KeyFigures(tuple(figures))


def _range_text(sure: Uncertainty | None, name: str) -> str:
    found = None if sure is None else sure.thresholds.get(name)
    if found is None:
        return ""
    return f"{found.low_ml:.1f} {_DASH} {found.high_ml:.1f} mL"


def volume_section(request: ReportRequest, sure: Uncertainty | None) -> ReportSection:
    """Return the volumes as a chart and a table."""
    mask = request.mask
    volumes = mask.region_volumes_ml()
    total = volumes[mask.whole]
    reference = _reference_volumes(mask)
    colours = {s.key: s.colour for s in mask.segments}
    ranges = {} if sure is None else sure.thresholds
    rows = tuple(
        (
            region_title(name),
            f"{ml:.2f}",
            f"{100 * ml / total:.0f} %" if total else _DASH,
            *((_range_text(sure, name) or _DASH,) if ranges else ()),
            *((_in_ml(reference.get(name)),) if reference else ()),
        )
        for name, ml in volumes.items()
    )
    bars = tuple(
        Bar(
            region_title(name),
            ml,
            colours.get(name, _GREY),
            (ranges[name].low_ml, ranges[name].high_ml) if name in ranges else None,
            reference.get(name),
        )
        for name, ml in volumes.items()
    )
    columns = (
        *(Text("Region"), Text("mL"), Text("Share")),
        *((Text("Range"),) if ranges else ()),
        *((Text("Reference, mL"),) if reference else ()),
    )
    note = _volume_note(mask, has_ranges=bool(ranges))
    table = Table(columns, rows, note, tuple(colours.get(name) for name in volumes))
    chart = BarChart(bars, _chart_note(bool(ranges), bool(reference)))
    return ReportSection(Text("Volumes"), (chart, table))


def _in_ml(volume: float | None) -> str:
    return _DASH if volume is None else f"{volume:.2f}"


def _volume_note(mask: ExportedMask, *, has_ranges: bool) -> str:
    note = Text(
        "Volumes count voxels of {volume:.3g} mm\u00b3, by the affine of the file.",
        volume=1000 * mask.label_map.affine.voxel_volume_ml,
    )
    if not has_ranges:
        return note
    told = Text(
        "The range is that of stricter and looser thresholds (their level of 0.5 "
        "moved to 0.7 and to 0.3); it is not a confidence interval."
    )
    return joined(" ", (note, told))


def _chart_note(has_ranges: bool, has_reference: bool) -> str:
    if has_ranges and has_reference:
        return Text("Line: range; mark: reference.")
    if has_ranges:
        return Text("Line: range.")
    return Text("Mark: reference.") if has_reference else ""


def _reference_volumes(mask: ExportedMask) -> dict[str, float]:
    """Return those of another mask of the case, in regions that both tell."""
    reference = mask.case.reference
    if reference is None or reference.label_map is mask.label_map:
        return {}
    told = reference.scheme.regions
    found = region_volumes_ml(reference.label_map, told)
    return {name: ml for name, ml in found.items() if name in mask.told}


def lesion_section(
    request: ReportRequest, sure: Uncertainty | None
) -> ReportSection | None:
    """Return a line for each lesion; None without any."""
    mask = request.mask
    lesions = sure.lesions if sure is not None else lesion_facts(mask.label_map)
    if not lesions:
        return None
    classes = mask.parts
    has_doubt = any(lesion.doubt is not None for lesion in lesions)
    columns = (
        Text("Lesion"),
        Text("mL"),
        *(Text("{name}, mL", name=c.title) for c in classes),
        Text("Side"),
        Text("Centre x, y, z (mm)"),
        Text("Slice"),
        *((Text("Doubt"),) if has_doubt else ()),
    )
    shown = lesions[:_MOST_LESIONS]
    sides = [*lesion_sides(mask), *[_DASH] * len(shown)]
    rows = tuple(
        _lesion_row(number, lesion, classes, side, has_doubt=has_doubt)
        for number, (lesion, side) in enumerate(
            zip(shown, sides, strict=False), start=1
        )
    )
    table = Table(columns, rows, _lesion_note(lesions))
    return ReportSection(Text("Lesions"), (table,))


def _lesion_row(
    number: int,
    lesion: LesionFacts,
    classes: Sequence[TumourClass],
    side: str,
    *,
    has_doubt: bool,
) -> tuple[str, ...]:
    position = ", ".join(f"{mm:.0f}" for mm in lesion.position_mm)
    return (
        f"{number}{' *' if lesion.flag else ''}",
        f"{lesion.volume_ml:.2f}",
        *(f"{lesion.class_ml[c]:.2f}" for c in classes),
        side,
        position,
        str(lesion.voxel[2] + 1),
        *((_DASH if lesion.doubt is None else f"{lesion.doubt:.2f}",) * has_doubt),
    )


def _lesion_note(lesions: Sequence[LesionFacts]) -> str:
    note = Text(
        "Lesions are connected parts of the mask (26 neighbours) of 0.1 mL and more; "
        "the slice is the axial one through the centre. Sides are the patient\u2019s, "
        "by the midline of the brain. The centre is in world coordinates of the file "
        "(x to the right, y to the front, z up), whose origin may lie anywhere."
    )
    flags = {lesion.flag for lesion in lesions if lesion.flag}
    for flag in sorted(flags):
        note = Text("{note} * {flag}", note=note, flag=flag)
    if len(lesions) > _MOST_LESIONS:
        more = plural(
            len(lesions) - _MOST_LESIONS,
            "{count} smaller lesion is not listed.",
            "{count} smaller lesions are not listed.",
        )
        note = Text("{note} {more}", note=note, more=more)
    return note


def agreement_section(request: ReportRequest) -> ReportSection | None:
    """Return the agreement with the reference of the case; None without one."""
    mask = request.mask
    reference = mask.case.reference
    compared = _reference_volumes(mask)
    if reference is None or not compared:
        return None
    record = None if mask.result is None else mask.result.preparation
    grid = mask.label_map.grid
    true = reference_on(mask.case, grid, record) or reference.label_map
    # all values are the region if there is one only
    every = tuple(map(int, TumourClass))
    values = {
        name: every if voxels_of(name, mask.told) is None else REGIONS[name]
        for name in REGIONS
        if name in compared
    }
    found = region_metrics(mask.label_map, true, values)
    rows = tuple(
        _agreement_row(name, metrics)
        for name, metrics in found.items()
        if metrics.is_defined
    )
    columns = (
        *(Text("Region"), Text("Dice"), Text("HD95 (mm)")),
        *(Text("Sensitivity"), Text("Specificity")),
    )
    note = Text(
        "HD95: the larger of the two directed 95th percentiles of the distances "
        "between the surfaces."
    )
    if any(metrics.hd95_mm == MISSED_HD95_MM for metrics in found.values()):
        missed = Text(
            "{length} mm is not a distance: it stands for a region that only one of "
            "the two masks has.",
            length=f"{MISSED_HD95_MM:.1f}",
        )
        note = joined(" ", (note, missed))
    if is_laid(mask.case, grid):
        note = joined(" ", (note, LAID))
    return ReportSection(
        Text("Agreement with the reference"), (Table(columns, rows, note),)
    )


def _agreement_row(name: str, metrics: RegionMetrics) -> tuple[str, ...]:
    numbers = (
        (metrics.dice, ".3f"),
        (metrics.hd95_mm, ".1f"),
        (metrics.sensitivity, ".3f"),
        (metrics.specificity, ".4f"),
    )
    cells = (_DASH if isnan(n) else format(n, form) for n, form in numbers)
    return (region_title(name), *cells)
