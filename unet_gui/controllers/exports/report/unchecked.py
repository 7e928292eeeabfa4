"""The limits of a report, stated as plainly as its findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unet_gui.core.case.report import Paragraph, Points, ReportSection
from unet_gui.core.case.seen_in_training import seen_text
from unet_gui.core.model.card_metrics import case_rows
from unet_gui.core.model.card_values import names
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, capitalised, joined, listed, plural

if TYPE_CHECKING:
    from unet_gui.controllers.exports.report.request import ReportRequest
    from unet_gui.core.case.case import Source
    from unet_gui.core.model.model_spec import ModelSpec

_FEW_CASES = 30


def unchecked_section(request: ReportRequest) -> ReportSection:
    """Return what was not checked, then the warnings about this case and run."""
    mask = request.mask
    unchecked = [
        *_scan_gaps(request),
        *_mask_gaps(request),
        *([] if request.spec is None else _model_gaps(request.spec)),
    ]
    warned = [*mask.case.warnings, *request.doubts]
    if mask.result is not None:
        warned += mask.result.all_warnings
        if mask.result.seen_as and mask.case.reference is not None:
            warned.append(seen_text(mask.result.seen_as))
    warned = list(dict.fromkeys(warned))
    if not request.has_names:
        warned = [capitalised(_nameless(text, request)) for text in warned]
    said = Points(tuple(warned), is_warning=True) if warned else None
    none = Paragraph(Text("The program gave no warning about these scans or this run."))
    return ReportSection(
        Text("What was not checked"), (Points(tuple(unchecked)), said or none)
    )


def _nameless(text: str, request: ReportRequest) -> str:
    """Return a warning in which files are called scans."""
    case = request.mask.case
    if case.reference is not None:
        text = _without(text, case.reference.source, Text("the mask"))
    for source in case.sources.values():
        text = _without(text, source, Text("a scan"))
    seen = request.mask.result.seen_as if request.mask.result else None
    text = _replaced(text, seen or "", Text("name left out"))
    return _replaced(text, case.name, Text("the case"))


def _without(text: str, source: Source, word: Text) -> str:
    for name in (str(source.path), source.path.name, source.name):
        text = _replaced(text, name, word)
    return text


def _replaced(text: str, name: str, word: Text) -> str:
    """Return a text with a word for a name, where that is not part of another word."""
    if not name or name not in text:
        return text
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")

    def change(part: str) -> str:
        pieces = pattern.split(part)
        if len(pieces) == 1:
            return part
        spread = [piece for each in pieces for piece in (word, each)][1:]
        return joined("", spread)

    return text.mapped(change) if isinstance(text, Text) else change(text)


def _scan_gaps(request: ReportRequest) -> list[str]:
    case = request.mask.case
    found: list[str] = []
    wanted = MriSequence if request.spec is None else request.spec.sequences
    missing = [str(name) for name in wanted if name not in case.sequences]
    if MriSequence.T1GD in missing:
        found.append(
            Text(
                "There was no T1Gd: enhancing tumour cannot be seen without contrast "
                "agent, so the absence of marked enhancing tumour is not a finding."
            )
        )
    others = [name for name in missing if name != MriSequence.T1GD]
    if others:
        found.append(
            plural(
                len(others),
                "{names} was missing.",
                "{names} were missing.",
                names=listed(others),
            )
        )
    if not case.grid.is_oriented:
        found.append(
            Text(
                "The files do not say which side is left; sides in this report are a "
                "guess."
            )
        )
    return found


def _mask_gaps(request: ReportRequest) -> list[str]:
    mask = request.mask
    found: list[str] = []
    if mask.is_edited:
        found.append(
            Text(
                "The mask was edited by hand. Who did it, and whether a second reader "
                "agrees, is not known here."
            )
        )
    elif not mask.model:
        found.append(
            Text("How the mask was made is not known; it was read from a file.")
        )
    else:
        found.append(
            Text("The mask was not edited: no person has confirmed its borders.")
        )
    if mask.case.reference is None and mask.model:
        found.append(
            Text("There was no reference, so the error of this mask is not known.")
        )
    return found


def _model_gaps(spec: ModelSpec) -> list[str]:
    cases = case_rows(spec.card.metrics)
    found: list[str] = []
    if not cases:
        found.append(Text("The card of the model does not say how well it performs."))
    elif len(cases) < _FEW_CASES:
        found.append(
            plural(
                len(cases),
                "The metrics of the model are those of {count} case; they say little "
                "about a single new one.",
                "The metrics of the model are those of {count} cases; they say little "
                "about a single new one.",
            )
        )
    found.append(
        Text(
            "It was not checked whether scanner, protocol, age, diagnosis and earlier "
            "treatment of this patient are like those that the model was trained on."
        )
    )
    found += [
        Text("The card of the model says: \u201c{text}\u201d", text=text)
        for text in names(spec.card.metrics.get("weak_points"))[-1:]
    ]
    return found
