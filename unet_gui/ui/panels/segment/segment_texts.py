"""The sentences of the Segment panel."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.core.case.preparation import Step
from unet_gui.core.errors import InputError
from unet_gui.core.model.precision import precision_title
from unet_gui.core.model.runtime import runtime_title
from unet_gui.core.progress import duration_text
from unet_gui.core.text import listed, lowered
from unet_gui.segmentation.input.preparation_needs import unprepared_text
from unet_gui.segmentation.input.preprocessing import missing_sequences
from unet_gui.segmentation.input.run_doubts import run_doubts
from unet_gui.ui.widgets.translation import name_text, shown, titled

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from unet_gui.controllers.scenes.shown_volumes import ShownVolumes
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.core.progress import Progress


def card_text(spec: ModelSpec) -> str:
    """Return sequences, mean Dice, licence and citation, each on its own line."""
    lines = (
        _tr("Sequences: {0}").format(", ".join(spec.sequences)),
        dice_text(spec.card.metrics),
        _tr("Licence: {0}").format(name_text(spec.card.licence))
        if spec.card.licence
        else "",
        _tr("Citation: {0}").format(name_text(spec.card.citation))
        if spec.card.citation
        else "",
    )
    return "\n".join(line for line in lines if line)


def dice_text(metrics: Mapping[str, object]) -> str:
    """Return the mean Dice of the regions on a card, empty if it has none."""
    dice = metrics.get("dice")
    if not isinstance(dice, dict):
        return ""
    titles = {
        "whole_tumour": _tr("whole tumour"),
        "tumour_core": _tr("core"),
        "enhancing": _tr("enhancing"),
    }
    found = [
        f"{title} {dice[name]:.2f}"
        for name, title in titles.items()
        if isinstance(dice.get(name), float)
    ]
    return _tr("Mean Dice: {0}").format(", ".join(found)) if found else ""


def refusal_text(case: Case, spec: ModelSpec, steps: Collection[Step] = ()) -> str:
    """Return why the model cannot be run: missing sequences, or several grids.

    Parameters
    ----------
    steps : collection of Step
        The steps of the preparation that the run does; any of them brings the sequences
        onto one grid.
    """
    if tolerated_missing(case, spec) is not None:
        return "" if steps else shown(unprepared_text(case, spec.sequences))
    missing = [name for name in spec.sequences if name not in case.sequences]
    needed = [name for name in missing if name not in spec.may_lack]
    reason = _tr("The model needs {0}, which this case does not have.")
    if not needed:
        reason = _tr("Missing: {0}. The model cannot do without all of them at once.")
    advice = _tr(
        "Drop the file on the window, or give the right file this role in the Case "
        "panel."
    )
    return f"{reason.format(shown(listed(needed or missing)))} {advice}"


def preparation_text(steps: Collection[Step]) -> str:
    """Return which steps of the preparation a run begins with; empty without any."""
    if not steps:
        return ""
    names = ", ".join(shown(step.name_text) for step in Step if step in steps)
    return _tr("Before the run: {0}").format(names)


def tolerated_missing(case: Case, spec: ModelSpec) -> tuple[str, ...] | None:
    """Return the missing sequences, None if the model cannot do without them."""
    try:
        return missing_sequences(case, spec.sequences, spec.may_lack)
    except InputError:
        return None


def missing_cost_text(case: Case, spec: ModelSpec) -> str:
    """Return the missing sequences and their cost as one text, else empty."""
    return " ".join(map(shown, missing_cost_sentences(case, spec)))


def missing_cost_sentences(case: Case, spec: ModelSpec) -> tuple[str, ...]:
    """Return sentences about the missing sequences and their cost, none if complete."""
    missing = tolerated_missing(case, spec)
    if not missing:
        return ()
    from unet_gui.core.model.missing_cost import (
        missing_sentences,  # not needed to start
    )

    return tuple(missing_sentences(missing, spec))


def sentences_before_run(
    case: Case, spec: ModelSpec, steps: Collection[Step] = ()
) -> tuple[str, ...]:
    """Return what to ask about before a run; none if it cannot start or all is well.

    Parameters
    ----------
    steps : collection of Step
        The steps of the preparation that the run does.
    """
    if refusal_text(case, spec, steps):
        return ()
    doubts = run_doubts(case, spec.sequences, steps)
    return (*missing_cost_sentences(case, spec), *map(shown, doubts))


def progress_text(progress: Progress | None, remaining_s: float | None) -> str:
    """Return the current step, its progress and the time left as one line."""
    if progress is None:
        return _tr("Starting…")
    parts = [name_text(progress.message)]
    if progress.total > 1:
        parts.append(_tr("{0} of {1}").format(progress.done, progress.total))
    if remaining_s is not None:
        parts.append(remaining_text(remaining_s))
    return " · ".join(part for part in parts if part)


def remaining_text(seconds: float) -> str:
    """Return a duration as people say it, such as ``about 12 s left``."""
    if seconds < 1:
        return _tr("almost done")
    if seconds < 90:
        return _tr("about {0} s left").format(math.ceil(seconds))
    return _tr("about {0} min left").format(round(seconds / 60))


def result_text(result: SegmentationResult, title: str = "") -> str:
    """Return the time and device of a segmentation, or its model without a time.

    A case on which the model was trained is marked.

    Parameters
    ----------
    title : str
        Title of the model; without one, its id is used.
    """
    if not result.seconds:
        model = title or result.model or _tr("a model")
        text = _tr("Segmented earlier with {0}").format(model)
    else:
        text = _tr("Segmented in {0} on {1}")
        text = text.format(shown(duration_text(result.run_s)), shown(result.device))
    if result.seen_as:
        return _tr("{0}; case seen in training").format(text)
    return text


def volumes_text(volumes: ShownVolumes) -> str:
    """Return the total volume in mL and that of each class, in one sentence.

    It begins with the name of the mask, unless that is the prediction.
    """
    text = _volumes_alone(volumes)
    if volumes.is_edited:
        return _tr("Edited, {0}").format(lowered(text))
    if volumes.is_reference:
        return _tr("Reference, {0}").format(lowered(text))
    return text


def _volumes_alone(volumes: ShownVolumes) -> str:
    total = _tr("{0:.1f} mL").format(volumes.total_ml)
    if len(volumes.classes) == 1:
        return titled(name_text(volumes.classes[0].title), total)
    parts = (
        f"{shown(lowered(name_text(entry.title)))} {entry.volume_ml:.1f}"
        for entry in volumes.classes
    )
    return titled(total, ", ".join(parts))


def detail_facts(
    result: SegmentationResult, left_out: str = ""
) -> list[tuple[str, str]]:
    """Return captions and values: the time of each phase, the device, the options."""
    times = [
        (title, shown(duration_text(s))) for title, s in _phase_seconds(result.seconds)
    ]
    flips = _tr("off") if result.flips == 1 else _tr("{0} mirror images")
    facts = [
        (_tr("Device"), result.device),
        (_tr("Runtime"), runtime_title(result.runtime)),
        (_tr("Precision"), name_text(precision_title(result.precision))),
        (_tr("Test-time augmentation"), flips.format(result.flips)),
        (_tr("Small components removed"), left_out),
        *zip((_tr("Plan"), *[""] * len(result.plan)), result.plan, strict=False),
    ]
    return [*times, *(fact for fact in facts if fact[1])]


def _phase_seconds(seconds: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return the title and the seconds of each phase, in the order of the run."""
    phases = {
        "reading": _tr("Reading"),
        "engine_start": _tr("Starting the network"),
        "preprocessing": _tr("Preprocessing"),
        "tiles": _tr("Network"),
        "postprocessing": _tr("Postprocessing"),
    }
    known = [name for name in phases if name in seconds]
    others = [name for name in seconds if name not in phases]
    return [(phases.get(n, n), seconds[n]) for n in (*known, *others)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("segment_texts", text)
