"""The report of a follow-up: sizes over time, lesions, and the response by rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from unet_gui.controllers.measuring.follow_pictures import lesion_section
from unet_gui.controllers.measuring.follow_sizes import (
    Axis,
    lesions_table,
    size_section,
)
from unet_gui.core.case.report import (
    Facts,
    KeyFigures,
    Paragraph,
    Points,
    Report,
    ReportSection,
)
from unet_gui.core.mask.labels import region_title
from unet_gui.core.measuring.followup.criteria import IMAGING_ONLY
from unet_gui.core.model.card_page import RESEARCH_ONLY
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text, plural
from unet_gui.core.version import __version__

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from unet_gui.core.case.alignment import Alignment
    from unet_gui.core.case.report import Block
    from unet_gui.core.measuring.followup.follow import FollowUp, TimePoint

_DASH = "\u2013"


@dataclass(frozen=True, slots=True, eq=False)
class FollowReportRequest:
    """A follow-up, and the choices for a report about it.

    Attributes
    ----------
    alignments : tuple of Alignment or None
        How each examination was laid on the first one; empty if they share their
        world coordinates.
    has_names : bool
        Whether the names of the examinations and their dates are written.
    """

    found: FollowUp
    points: tuple[TimePoint, ...]
    alignments: tuple[Alignment | None, ...] = ()
    has_names: bool = False

    @property
    def axis(self) -> Axis:
        """Names and dates of examinations."""
        return Axis(
            self.found.names,
            tuple(burden.day for burden in self.found.burdens),
            has_names=self.has_names,
        )


def make_follow_report(
    request: FollowReportRequest,
) -> Generator[Progress, None, Report]:
    """Gather what is said about a follow-up, and draw its lesions."""
    yield Progress(0, 1, Text("Drawing the slices"))
    found, axis = request.found, request.axis
    sections = [
        ReportSection(Text("In short"), _short(found, axis)),
        size_section(found, axis),
        lesion_section(found, request.points, axis),
        ReportSection(Text("Lesions"), lesions_table(found, axis)),
        *_visit_sections(found, axis),
        _rules_section(request),
    ]
    return Report(
        Text("Follow-up"),
        (f"unet-gui {__version__}", f"{datetime.now().astimezone():%Y-%m-%d}"),
        RESEARCH_ONLY,
        tuple(section for section in sections if section is not None),
    )


def _short(found: FollowUp, axis: Axis) -> tuple[Block, ...]:
    last, baseline = found.burdens[-1], found.burdens[found.options.baseline]
    response = found.responses[-1]
    kind = _DASH if response is None else response.kind.value
    title = "" if response is None else response.kind.title
    figures = KeyFigures(
        (
            (kind, title, axis.name(len(found.names) - 1)),
            (
                f"{last.product_mm2:.0f} mm\u00b2",
                Text("Sum of products"),
                _change(last.product_mm2, baseline.product_mm2),
            ),
            (
                f"{last.volume_ml:.2f} mL",
                Text("Volume of targets"),
                _change(last.volume_ml, baseline.volume_ml),
            ),
            (
                str(len(found.targets)),
                Text("Target lesions"),
                Text("{count} examinations", count=len(found.names)),
            ),
        )
    )
    open_points = response.open if response is not None else ()
    said: list[Block] = [figures]
    if response is not None:
        said.append(Paragraph(response.rule))
    said.append(Points((IMAGING_ONLY, *open_points), is_warning=True))
    return tuple(said)


def _change(now: float, before: float) -> str:
    if not before:
        return Text("none at the baseline")
    return Text("{percent:+.0f} % since the baseline", percent=100 * (now / before - 1))


def _visit_sections(found: FollowUp, axis: Axis) -> list[ReportSection]:
    """Return the response and the changes of each examination, the newest first."""
    sections = []
    for time in reversed(range(1, len(found.names))):
        response = found.responses[time]
        blocks: list[Block] = []
        if response is not None:
            kind = Text(
                "{kind} ({short})", kind=response.kind.title, short=response.kind.value
            )
            told = ((Text("Response"), kind), (Text("Rule"), response.rule))
            blocks.append(Facts((*told, *_sizes(found, time))))
        changes = tuple(c.sentence for c in found.tracking.changes[time])
        sentences = (*changes, *(response.open if response else ()))
        if sentences:
            blocks.append(Points(sentences))
        if blocks:
            sections.append(ReportSection(axis.full_name(time), tuple(blocks)))
    return sections


def _sizes(found: FollowUp, time: int) -> list[tuple[str, str]]:
    response = found.responses[time]
    if response is None:
        return []
    pairs = (
        (Text("By the product alone"), response.by_product, response.nadir_product_mm2),
        (Text("By the volume alone"), response.by_volume, response.nadir_volume_ml),
    )
    units = ("mm\u00b2", "mL")
    return [
        (
            what,
            Text(
                "{kind} ({short}); nadir before {nadir:.4g} {unit}",
                kind=kind.title,
                short=kind.value,
                nadir=nadir,
                unit=unit,
            ),
        )
        for (what, kind, nadir), unit in zip(pairs, units, strict=True)
    ]


def _rules_section(request: FollowReportRequest) -> ReportSection:
    found = request.found
    region = found.options.measure.region or found.criteria.region
    product = (
        Text("of the perpendicular diameters with the largest product")
        if found.options.uses_largest_product
        else Text("of the longest diameter of a slice and the longest one across it")
    )
    facts: list[tuple[str, str]] = [
        (Text("Criteria"), found.criteria.title),
        (Text("Source"), found.criteria.source),
        (Text("Region"), region_title(region)),
        (Text("Products"), product),
        (Text("Baseline"), request.axis.full_name(found.options.baseline)),
        (Text("Same lesions"), _matching(found.options.least_iou)),
        (Text("World coordinates"), _placing(request.alignments)),
    ]
    note = Text(
        "Response is judged against the baseline, progression against the nadir, the "
        "smallest value so far. Targets are the largest measurable lesions of the "
        "baseline: at least 10 mm in both diameters, on two slices or more."
    )
    return ReportSection(Text("Rules"), (Facts(tuple(facts)), Paragraph(note)))


def _matching(least_iou: float) -> Text:
    return Text(
        "those that overlap by {share:.0f} % of their union or by half of the smaller "
        "one",
        share=100 * least_iou,
    )


def _placing(alignments: Sequence[Alignment | None]) -> str:
    moved = [a for a in alignments if a is not None]
    if not moved:
        return Text("shared by the examinations, as their headers say")
    return plural(
        len(moved),
        "{count} examination was aligned to the first one, moved by {mm:.1f} mm at "
        "most",
        "{count} examinations were aligned to the first one, moved by {mm:.1f} mm at "
        "most",
        mm=max(a.translation_mm for a in moved),
    )
