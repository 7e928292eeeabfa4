"""The scans of a report, and what was done with them before the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.case.preparation import Step
from unet_gui.core.case.report import Facts, ReportSection
from unet_gui.core.text import Text, joined

if TYPE_CHECKING:
    from unet_gui.controllers.exports.report.request import ReportRequest
    from unet_gui.core.case.preparation_record import PreparationRecord

_TIMES = " \u00d7 "


def scan_section(request: ReportRequest) -> ReportSection:
    """Return the grid of the scans, and what was done before the run."""
    case = request.mask.case
    spacing = " \u00d7 ".join(f"{mm:.3g}" for mm in case.affine.spacing_mm)
    size = " \u00d7 ".join(map(str, case.shape))
    facts: list[tuple[str, str]] = [
        (Text("Sequences"), ", ".join(case.sequences)),
        (Text("Grid"), Text("{size} voxels of {mm} mm", size=size, mm=spacing)),
    ]
    result = request.mask.result
    if result is not None:
        facts += [
            (
                Text("Before the network"),
                Text("Intensities z-scored over the brain, padding; see the model."),
            )
        ]
        facts += _steps(result.preparation)
    return ReportSection(Text("Scans and preparation"), (Facts(tuple(facts)),))


def _steps(record: PreparationRecord | None) -> list[tuple[str, str]]:
    """Return each step of the preparation with its figures."""
    if record is None:
        return [(Text("Preparation"), Text("none; the scans were taken as they are"))]
    found: list[tuple[str, str]] = [(Text("Aligned to"), record.fixed)]
    for step in record.steps:
        told = [*_figures(step.step, step.figures), f"{step.seconds:.1f} s"]
        found.append((step.step.name_text, joined("; ", told)))
    return found


def _figures(step: Step, figures: dict[str, Any]) -> list[Text]:
    """Return the figures of a step in words; those that are not known are left out."""
    if step is Step.ALIGN:
        return [
            _motion(name, entry)
            for name, entry in figures.items()
            if isinstance(entry, dict)
        ]
    if step is Step.BRAIN and "volume_ml" in figures:
        return [Text("brain of {ml:.0f} mL", ml=figures["volume_ml"])]
    if step is Step.GRID and {"shape", "spacing_mm"} <= figures.keys():
        size = _TIMES.join(map(str, figures["shape"]))
        spacing = _TIMES.join(f"{mm:.3g}" for mm in figures["spacing_mm"])
        return [Text("{size} voxels of {mm} mm", size=size, mm=spacing)]
    return []


def _motion(name: str, entry: dict[str, Any]) -> Text:
    return Text(
        "{name} moved by {mm:.1f} mm and turned by {deg:.1f}\u00b0",
        name=name,
        mm=float(entry.get("translation_mm") or 0),
        deg=float(entry.get("rotation_deg") or 0),
    )
