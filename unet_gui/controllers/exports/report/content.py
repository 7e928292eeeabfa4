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
from unet_gui.controllers.exports.report.model import model_section
from unet_gui.controllers.exports.report.preparation import scan_section
from unet_gui.controllers.exports.report.reproduction import reproduction_section
from unet_gui.controllers.exports.report.slices import key_slices
from unet_gui.controllers.exports.report.unchecked import unchecked_section
from unet_gui.core.case.report import Report, ReportSection
from unet_gui.core.model.card_page import RESEARCH_ONLY
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.core.version import __version__

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.controllers.exports.report.request import ReportRequest

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
        scan_section(request),
        None if request.spec is None else model_section(request.spec),
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
