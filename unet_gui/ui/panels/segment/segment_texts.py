"""Sentences of the segmentation panel."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.core.errors import InputError
from unet_gui.core.model.card_values import listed
from unet_gui.segmentation.input.preprocessing import missing_sequences
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.core.progress import Progress


def card_text(spec: ModelSpec) -> str:
    """Return sequences, mean Dice and licence of a model, a line each."""
    lines = [", ".join(spec.sequences), dice_text(spec.card.metrics), spec.card.licence]
    return "\n".join(line for line in lines if line)


def dice_text(metrics: Mapping[str, object]) -> str:
    """Return the Dice of the regions that a card names, empty if it names none."""
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


def missing_text(case: Case, spec: ModelSpec) -> str:
    """Return which sequences the model needs and the case lacks, empty if none."""
    if lacking_if_allowed(case, spec) is not None:
        return ""
    missing = [name for name in spec.sequences if name not in case.sequences]
    needed = [name for name in missing if name not in spec.may_lack]
    why = _tr("The model needs {0}, which this case does not have.")
    if not needed:
        why = _tr("This case lacks {0}, more than the model can do without.")
    what_to_do = _tr("Add the file, or say in the case panel which file it is.")
    return f"{why.format(listed(needed or missing))} {what_to_do}"


def lacking_if_allowed(case: Case, spec: ModelSpec) -> tuple[str, ...] | None:
    """Return what the case lacks and the model can do without; None if it cannot."""
    try:
        return missing_sequences(case, spec.sequences, spec.may_lack)
    except InputError:
        return None


def lacking_text(case: Case, spec: ModelSpec) -> str:
    """Return what is missing and what that costs, empty if nothing is."""
    return " ".join(lacking_sentences(case, spec))


def lacking_sentences(case: Case, spec: ModelSpec) -> tuple[str, ...]:
    """Return what is missing and what that costs as sentences, none if nothing is."""
    lacking = lacking_if_allowed(case, spec)
    if not lacking:
        return ()
    from unet_gui.core.model.missing_cost import (
        missing_sentences,  # not needed to start
    )

    return tuple(missing_sentences(lacking, spec))


def progress_text(progress: Progress | None, remaining_s: float | None) -> str:
    """Return what is being done, how far it is and how long it will take."""
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
    """Return how long a segmentation took, and where; else with which model.

    Parameters
    ----------
    title : str
        Of the model; its id is told where there is none.
    """
    if not result.seconds:
        model = title or result.model or _tr("a model")
        return _tr("Segmented before, with {0}").format(model)
    text = _tr("Segmented in {0} on {1}")
    return text.format(_seconds(result.run_s), result.device)


def detail_facts(result: SegmentationResult) -> list[tuple[str, str]]:
    """Return captions and values: where the time went, where and how it was run."""
    times = [(title, _seconds(s)) for title, s in _phase_seconds(result.seconds)]
    flips = _tr("off") if result.flips == 1 else _tr("{0} images")
    precisions = {"float32": _tr("32 bit"), "mixed": _tr("mixed, 16 and 32 bit")}
    facts = [
        (_tr("Device"), result.device),
        (_tr("Precision"), precisions.get(result.precision, result.precision)),
        (_tr("Flips"), flips.format(result.flips)),
        (_tr("Left out"), result.left_out),
        *zip((_tr("Plan"), *[""] * len(result.plan)), result.plan, strict=False),
    ]
    return [*times, *(fact for fact in facts if fact[1])]


def _phase_seconds(seconds: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return title and seconds of each phase, in the order in which they pass."""
    phases = {
        "reading": _tr("Reading"),
        "engine_start": _tr("Engine start"),
        "preprocessing": _tr("Preprocessing"),
        "tiles": _tr("Network"),
        "postprocessing": _tr("Postprocessing"),
    }
    known = [name for name in phases if name in seconds]
    others = [name for name in seconds if name not in phases]
    return [(phases.get(n, n), seconds[n]) for n in (*known, *others)]


def _seconds(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {seconds % 60:.0f} s"


def _tr(text: str) -> str:
    return QCoreApplication.translate("segment_texts", text)
