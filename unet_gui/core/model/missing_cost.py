"""What it costs a model to do without sequences, as its card says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import TumourClass, region_title
from unet_gui.core.model.card_figures import mean_rows
from unet_gui.core.model.card_values import entries, listed, number
from unet_gui.core.sequences import MriSequence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.model.model_spec import ModelSpec

_REGIONS = ("whole_tumour", "tumour_core", "enhancing")


def missing_sentences(lacking: Sequence[str], spec: ModelSpec) -> tuple[str, ...]:
    """Return what is missing, what cannot be marked therefore, and by how much worse.

    Parameters
    ----------
    lacking : sequence of str
        Sequences that the case lacks and the model can do without; none: no sentences.
    """
    if not lacking:
        return ()
    verb = "is" if len(lacking) == 1 else "are"
    sentences = [f"{listed(lacking)} {verb} missing."]
    if marks_no_enhancing(lacking, spec):
        sentences.append("Enhancing tumour cannot be marked.")
    if together := _cost(lacking, spec):
        return (*sentences, together)
    measured = [text for name in lacking if (text := _cost((name,), spec))]
    sentences += measured or ["How much worse the result gets was not measured."]
    if len(lacking) > 1 and measured:
        sentences.append("Without both it is worse.")
    return tuple(sentences)


def marks_no_enhancing(lacking: Sequence[str], spec: ModelSpec) -> bool:
    """Whether a class is left out because the sequence that shows it is missing."""
    names = {entry.name for entry in spec.classes}
    return MriSequence.T1GD in lacking and TumourClass.ENHANCING.key in names


def _cost(lacking: Sequence[str], spec: ModelSpec) -> str:
    """Return the mean Dice without these sequences, beside that with all of them."""
    metrics = spec.card.metrics
    usual = {name: number(row.get("dice")) for name, row in mean_rows(metrics).items()}
    ordered = [name for name in spec.sequences if name in lacking]
    without = entries(entries(metrics.get("missing")).get(listed(ordered)))
    hidden = {TumourClass.ENHANCING.key} if MriSequence.T1GD in lacking else set()
    parts = [
        f"{found:.2f} instead of {before:.2f} ({region_title(region).lower()})"
        for region in _REGIONS
        if region not in hidden
        and (found := number(without.get(region))) is not None
        and (before := usual.get(region)) is not None
    ]
    return f"Mean Dice without {listed(ordered)}: {listed(parts)}." if parts else ""
