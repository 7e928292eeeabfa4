"""The cost of missing sequences to a model, as its card states it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import TumourClass, region_title
from unet_gui.core.model.card_metrics import mean_rows
from unet_gui.core.model.card_values import entries, number
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, listed, lowered, plural

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
    sentences: list[str] = [
        plural(
            len(missing),
            "{names} is missing.",
            "{names} are missing.",
            names=listed(missing),
        )
    ]
    if marks_no_enhancing(missing, spec):
        sentences.append(Text("Enhancing tumour cannot be marked."))
    if together := _cost(missing, spec):
        return (*sentences, together)
    measured = [text for name in missing if (text := _cost((name,), spec))]
    sentences += measured or [Text("How much worse the result gets was not measured.")]
    if len(missing) > 1 and measured:
        sentences.append(Text("Without both it is worse."))
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
        Text(
            "{found:.2f} instead of {before:.2f} ({region})",
            found=found,
            before=before,
            region=lowered(region_title(region)),
        )
        for region in _REGIONS
        if region not in hidden
        and (found := number(without.get(region))) is not None
        and (before := usual.get(region)) is not None
    ]
    if not parts:
        return ""
    return Text(
        "Mean Dice without {names}: {parts}.",
        names=listed(ordered),
        parts=listed(parts),
    )
