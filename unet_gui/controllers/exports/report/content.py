"""Making the report of a case."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from unet_gui.controllers.exports.report.diameters import diameter_section
from unet_gui.controllers.exports.report.measures import (
    agreement_section,
    key_figures,
    lesion_section,
    measured,
    volume_section,
)
from unet_gui.controllers.exports.report.methods import methods_section
from unet_gui.controllers.exports.report.reproduction import reproduction_section
from unet_gui.controllers.exports.report.slices import key_slices
from unet_gui.controllers.exports.report.unchecked import unchecked_section
from unet_gui.core.case.report import Facts, Paragraph, Report, ReportSection, Table
from unet_gui.core.model.card_metrics import case_rows, mean_table
from unet_gui.core.model.card_page import RESEARCH_ONLY
from unet_gui.core.model.model_card import may_lack_text, summary_text
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.core.version import __version__

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.controllers.exports.report.request import ReportRequest
    from unet_gui.core.case.preparation import PreparationRecord
    from unet_gui.core.case.report import Block
    from unet_gui.core.model.model_spec import ModelSpec

_STEPS = 3


def make_report(request: ReportRequest) -> Generator[Progress, None, Report]:
    """Measure the mask and gather what is said about it; seconds for a whole head."""
    yield Progress(0, _STEPS, Text("Measuring the mask"))
    sure = measured(request)
    found: list[ReportSection | None] = [
        ReportSection(Text("In short"), (key_figures(request, sure),)),
        unchecked_section(request),
        volume_section(request, sure),
    ]
    yield Progress(1, _STEPS, Text("Drawing the slices"))
    found.append(ReportSection(Text("Key slices"), key_slices(request.mask)))
    yield Progress(2, _STEPS, Text("Measuring the lesions"))
    found += [
        lesion_section(request, sure),
        diameter_section(request.mask),
        agreement_section(request),
        _scan_section(request),
        None if request.spec is None else _model_section(request.spec),
        methods_section(request),
        reproduction_section(request),
    ]
    mask = request.mask
    return Report(
        mask.case.name if request.has_names else Text("Tumour segmentation"),
        tuple(_facts(request)),
        RESEARCH_ONLY,
        tuple(section for section in found if section is not None),
    )


def _facts(request: ReportRequest) -> list[str]:
    mask = request.mask
    made = f"{datetime.now().astimezone():%Y-%m-%d}"
    found: list[str] = [f"unet-gui {__version__}", made]
    if request.spec is not None:
        found.insert(0, f"{request.spec.card.title} ({request.spec.id})")
    elif mask.model:
        found.insert(0, mask.model)
    if mask.model or mask.is_edited:
        edited = Text("edited by hand") if mask.is_edited else Text("not edited")
        found.append(edited)
    else:
        found.append(mask.origin)
    return found


def _scan_section(request: ReportRequest) -> ReportSection:
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
        facts += _prepared(result.preparation)
    return ReportSection(Text("Scans and preparation"), (Facts(tuple(facts)),))


def _prepared(record: PreparationRecord | None) -> list[tuple[str, str]]:
    """Return each step of the preparation with its figures."""
    if record is None:
        return [(Text("Preparation"), Text("none; the scans were taken as they are"))]
    found: list[tuple[str, str]] = [(Text("Laid on"), record.fixed)]
    for step in record.steps:
        figures = ", ".join(_figure(*entry) for entry in step.figures.items())
        seconds = f"{step.seconds:.1f} s"
        found.append((step.step.name_text, ", ".join(filter(None, (figures, seconds)))))
    return found


def _figure(name: str, value: object) -> str:
    """Return a figure of a step as it stands in records."""
    if isinstance(value, dict):
        inner = ", ".join(
            _figure(*entry) for entry in value.items() if _is_short(entry)
        )
        return f"{name} ({inner})"
    shown = f"{value:.4g}" if isinstance(value, float) else str(value)
    return f"{name} {shown}"


def _is_short(entry: tuple[str, object]) -> bool:
    return isinstance(entry[1], (int, float, str))


def _model_section(spec: ModelSpec) -> ReportSection:
    """Return the card of the model in short."""
    blocks: list[Block] = [
        Paragraph(summary_text(spec)),
        Facts(
            (
                (Text("May be missing"), may_lack_text(spec)),
                (Text("Licence"), spec.card.licence or Text("not stated")),
            )
        ),
    ]
    found = mean_table(spec.card.metrics)
    if found is not None:
        count = len(case_rows(spec.card.metrics))
        note = Text("Means over the {count} cases of the model's card.", count=count)
        blocks.append(Table(found.columns, found.rows, note))
    return ReportSection(Text("The model"), tuple(blocks))
