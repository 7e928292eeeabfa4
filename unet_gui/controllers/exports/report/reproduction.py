"""The means to reproduce a mask: versions, model, thresholds, command."""

from __future__ import annotations

import platform
import shlex
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.decided_mask import model_thresholds
from unet_gui.core.case.preparation import Step
from unet_gui.core.case.report import Block, Facts, Listing, Paragraph, ReportSection
from unet_gui.core.mask.labels import MSD
from unet_gui.core.text import Text
from unet_gui.core.version import __version__
from unet_gui.segmentation.input.preparation_needs import needs_preparation

if TYPE_CHECKING:
    from unet_gui.controllers.exports.report.request import ReportRequest
    from unet_gui.core.case.preparation_record import PreparationRecord
    from unet_gui.core.case.result import SegmentationResult

_LIBRARIES = ("numpy", "scipy", "keras", "tensorflow", "openvino")
_HASH_DIGITS = 16


def reproduction_section(request: ReportRequest) -> ReportSection:
    """Return the facts and, if there was a run, the command that repeats it."""
    blocks: list[Block] = [Facts(tuple(_facts(request)))]
    if request.mask.result is not None:
        blocks.append(Listing(command_line(request)))
        if request.mask.is_edited:
            blocks.append(
                Paragraph(
                    Text(
                        "The mask was edited by hand; the command gives the mask from "
                        "before that."
                    )
                )
            )
        if _are_changed(request):
            blocks.append(
                Paragraph(
                    Text(
                        "The thresholds were changed in the window; the command gives "
                        "the mask by the thresholds of the model."
                    )
                )
            )
        if not request.has_names:
            blocks.append(Paragraph(Text("CASE stands for the folder of the scans.")))
    return ReportSection(Text("How to make the mask again"), tuple(blocks))


def _facts(request: ReportRequest) -> list[tuple[str, str]]:
    result, spec = request.mask.result, request.spec
    found = [("unet-gui", __version__), ("Python", platform.python_version())]
    found.append((Text("Libraries"), ", ".join(_versions())))
    if request.mask.model:
        of_model = request.mask.model_version
        name = f"{request.mask.model} {of_model}".strip()
        found.append((Text("Model"), name))
    if spec is not None:
        found.append((Text("Weights (SHA-256)"), _hashes(request)))
    if result is not None:
        found += [
            (Text("Device"), ", ".join(filter(None, _computed_by(result))) or "\u2013"),
            (Text("Thresholds"), _thresholds(request)),
            (Text("Mirror images"), str(result.flips)),
            *((Text("Plan"), plan) for plan in result.plan),
        ]
        if result.seconds:  # not of a session
            found.append((Text("Seconds"), f"{result.run_s:.1f}"))
        if result.cleared.text:
            found.append((Text("Left out"), result.cleared.text))
    if request.has_names:
        sources = request.mask.case.sources.items()
        found += [(name, str(source.path)) for name, source in sources]
    return found


def _computed_by(result: SegmentationResult) -> tuple[str, ...]:
    return result.device, result.runtime, result.precision


def _versions() -> list[str]:
    from importlib.metadata import PackageNotFoundError, version  # slow to import

    found = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return found


def _hashes(request: ReportRequest) -> str:
    stages = () if request.spec is None else request.spec.stages
    return ", ".join(f"{s.weights} {s.sha256[:_HASH_DIGITS]}" for s in stages)


def _thresholds(request: ReportRequest) -> str:
    result = request.mask.result
    if result is None or not result.classes:
        return "\u2013"
    used = request.thresholds or model_thresholds(result)
    pairs = zip(result.classes, used, strict=False)
    return ", ".join(f"{spec.name} {value:g}" for spec, value in pairs)


def _are_changed(request: ReportRequest) -> bool:
    result = request.mask.result
    if result is None or not request.thresholds:
        return False
    return request.thresholds != model_thresholds(result)


def command_line(request: ReportRequest) -> str:
    """Return the call that makes the mask again."""
    mask, result = request.mask, request.mask.result
    paths = ["CASE"]
    if request.has_names:
        named = (str(source.path) for source in mask.case.sources.values())
        paths = list(dict.fromkeys(named))
    words = ["unet-gui", "segment", *paths, "-o", "OUT", "--model", mask.model]
    if result is not None:
        words += ["--precision", result.precision] if result.precision else []
        words += ["--runtime", result.runtime] if result.runtime else []
        words += ["--flips", str(result.flips)] if result.flips > 1 else []
        words += ["--keep-small-classes"] if result.keeps_small_classes else []
        words += _preparation_words(request, result.preparation)
    if mask.scheme.id != MSD.id and mask.region is None:
        words += ["--label-scheme", mask.scheme.id]
    return shlex.join(words)


def _preparation_words(
    request: ReportRequest, record: PreparationRecord | None
) -> list[str]:
    """Return the options that prepare the scans as they were, or leave them alone."""
    if record is None:
        wanted = None if request.spec is None else request.spec.sequences
        was_needed = bool(needs_preparation(request.mask.case, wanted))
        return ["--prepare", "none"] if was_needed else []
    done = [str(entry.step) for entry in record.steps]
    words = ["--prepare", ",".join(done) or "none"]
    if Step.ALIGN in done:
        words += ["--align-to", record.fixed]
    tool = (record.figures(Step.BRAIN) or {}).get("tool")
    return [*words, "--brain", str(tool)] if tool else words
