"""The cost of missing sequences to a model, as its card states it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import TumourClass, region_title
from unet_gui.core.model.card_metrics import mean_rows
from unet_gui.core.model.card_values import entries, listed, number
from unet_gui.core.sequences import MriSequence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.model.model_spec import ModelSpec

_REGIONS = ("whole_tumour", "tumour_core", "enhancing")


def missing_sentences(missing: Sequence[str], spec: ModelSpec) -> tuple[str, ...]:
    """Return sentences about missing sequences: their names and the loss of quality.

    Parameters
    ----------
    missing : sequence of str
        Sequences that the case lacks and the model can do without; no sentences
        without any.
    """
    if not missing:
        return ()
    verb = "is" if len(missing) == 1 else "are"
    sentences = [f"{listed(missing)} {verb} missing."]
    if marks_no_enhancing(missing, spec):
        sentences.append("Enhancing tumour cannot be marked.")
    if together := _cost(missing, spec):
        return (*sentences, together)
    measured = [text for name in missing if (text := _cost((name,), spec))]
    sentences += measured or ["How much worse the result gets was not measured."]
    if len(missing) > 1 and measured:
        sentences.append("Without both it is worse.")
    return tuple(sentences)


def marks_no_enhancing(missing: Sequence[str], spec: ModelSpec) -> bool:
    """Whether a class is left out because the sequence that shows it is missing."""
    names = {entry.name for entry in spec.classes}
    return MriSequence.T1GD in missing and TumourClass.ENHANCING.key in names


def _cost(missing: Sequence[str], spec: ModelSpec) -> str:
    """Return the mean Dice without these sequences, beside that with all of them."""
    metrics = spec.card.metrics
    usual = {name: number(row.get("dice")) for name, row in mean_rows(metrics).items()}
    ordered = [name for name in spec.sequences if name in missing]
    without = entries(entries(metrics.get("missing")).get(listed(ordered)))
    hidden = {TumourClass.ENHANCING.key} if MriSequence.T1GD in missing else set()
    parts = [
        f"{found:.2f} instead of {before:.2f} ({region_title(region).lower()})"
        for region in _REGIONS
        if region not in hidden
        and (found := number(without.get(region))) is not None
        and (before := usual.get(region)) is not None
    ]
    return f"Mean Dice without {listed(ordered)}: {listed(parts)}." if parts else ""
