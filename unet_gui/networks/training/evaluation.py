"""What a finished model does on whole cases, on their own grid."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from unet_gui.core.metrics import mean_by_region
from unet_gui.core.progress import run_to_end
from unet_gui.io.decathlon import read_dataset
from unet_gui.io.labelled_case import read_labelled_case
from unet_gui.networks.predictor import KerasPredictor
from unet_gui.networks.training.targets import target_dice
from unet_gui.segmentation.segmenter import segment

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from unet_gui.core.model_spec import ModelPackage

_NOTE = (
    "Dice on the validation cases, each segmented whole by this package on its own "
    "grid. "
)
_CHOSEN = "The best weights were chosen by these same cases, so the figures flatter."
_LAST = "The weights are those of the last epoch, not chosen by these cases."


def card_metrics(
    package: ModelPackage, dataset: Path, names: Collection[str], *, is_last: bool
) -> dict[str, Any]:
    """Segment labelled cases with a package and return the figures for its card.

    `is_last` says that the weights are those of the last epoch, not chosen.
    A region that is empty in prediction and reference has no Dice and is left out.
    """
    description = read_dataset(dataset)
    predictor = KerasPredictor(package, "CPU")
    cases: dict[str, dict[str, float]] = {}
    for labelled in description.training:
        if labelled.name not in names:
            continue
        case, reference = read_labelled_case(labelled, description.sequences)
        result = run_to_end(segment(case, package.spec, predictor))
        cases[labelled.name] = target_dice(
            result.label_map.data, reference.data, package.spec.classes
        )
    predictor.close()
    return {
        "note": _NOTE + (_LAST if is_last else _CHOSEN),
        "dice": _rounded(mean_by_region(list(cases.values()))),
        "cases": {name: _rounded(row) for name, row in cases.items()},
    }


def _rounded(row: Mapping[str, float]) -> dict[str, float]:
    return {name: round(v, 4) for name, v in row.items() if not math.isnan(v)}
