"""Sentences of the segmentation panel."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from unet_gui.core.card_values import listed
from unet_gui.core.errors import InputError
from unet_gui.segmentation.preprocessing import lacking_sequences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.case import Case
    from unet_gui.core.model_spec import ModelSpec
    from unet_gui.core.progress import Progress
    from unet_gui.core.result import SegmentationResult

_PHASES = {
    "reading": "Reading",
    "engine_start": "Engine start",
    "preprocessing": "Preprocessing",
    "tiles": "Network",
    "postprocessing": "Postprocessing",
}

_PRECISIONS = {"float32": "32 bit", "mixed": "mixed, 16 and 32 bit"}


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
        "whole_tumour": "whole tumour",
        "tumour_core": "core",
        "enhancing": "enhancing",
    }
    found = [
        f"{title} {dice[name]:.2f}"
        for name, title in titles.items()
        if isinstance(dice.get(name), float)
    ]
    return f"Mean Dice: {', '.join(found)}" if found else ""


def missing_text(case: Case, spec: ModelSpec) -> str:
    """Return which sequences the model needs and the case lacks, empty if none."""
    if lacking_names(case, spec) is not None:
        return ""
    missing = [name for name in spec.sequences if name not in case.sequences]
    needed = [name for name in missing if name not in spec.may_lack]
    why = f"The model needs {listed(needed)}, which this case does not have."
    if not needed:
        why = f"This case lacks {listed(missing)}, more than the model can do without."
    return f"{why} Add the file, or say in the case panel which file it is."


def lacking_names(case: Case, spec: ModelSpec) -> tuple[str, ...] | None:
    """Return what the case lacks and the model can do without; None if it cannot."""
    try:
        return lacking_sequences(case, spec.sequences, spec.may_lack)
    except InputError:
        return None


def lacking_text(case: Case, spec: ModelSpec) -> str:
    """Return what is missing and what that costs, empty if nothing is."""
    lacking = lacking_names(case, spec)
    if not lacking:
        return ""
    from unet_gui.core.missing_cost import missing_sentences  # not needed to start

    return " ".join(missing_sentences(lacking, spec))


def progress_text(progress: Progress | None, remaining_s: float | None) -> str:
    """Return what is being done, how far it is and how long it will take."""
    if progress is None:
        return "Starting…"
    parts = [progress.message]
    if progress.total > 1:
        parts.append(f"{progress.done} of {progress.total}")
    if remaining_s is not None:
        parts.append(remaining_text(remaining_s))
    return " · ".join(part for part in parts if part)


def remaining_text(seconds: float) -> str:
    """Return a duration as people say it, such as ``about 12 s left``."""
    if seconds < 1:
        return "almost done"
    if seconds < 90:
        return f"about {math.ceil(seconds)} s left"
    return f"about {round(seconds / 60)} min left"


def result_text(result: SegmentationResult) -> str:
    """Return how long a segmentation took, and where."""
    if not result.seconds:
        return f"Segmented before, with {result.model or 'a model'}"
    return f"Segmented in {_seconds(result.run_s)} on {result.device}"


def detail_facts(result: SegmentationResult) -> list[tuple[str, str]]:
    """Return captions and values: where the time went, where and how it was run."""
    times = [(title, _seconds(s)) for title, s in _phase_seconds(result.seconds)]
    flips = "off" if result.flips == 1 else f"{result.flips} images"
    facts = [
        ("Device", result.device),
        ("Precision", _PRECISIONS.get(result.precision, result.precision)),
        ("Flips", flips),
        ("Left out", result.left_out),
        *zip(("Plan", *[""] * len(result.plan)), result.plan, strict=False),
    ]
    return [*times, *(fact for fact in facts if fact[1])]


def _phase_seconds(seconds: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return title and seconds of each phase, in the order in which they pass."""
    known = [name for name in _PHASES if name in seconds]
    others = [name for name in seconds if name not in _PHASES]
    return [(_PHASES.get(n, n), seconds[n]) for n in (*known, *others)]


def _seconds(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {seconds % 60:.0f} s"
