"""Comparing two masks of one case: by voxels, surfaces, and lesion by lesion."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.controllers.runs.evaluate import (
    METRICS,
    EvaluatedCase,
    compared_masks,
    evaluation_record,
)
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.lesion_scores import LesionScores, lesion_scores
from unet_gui.core.measuring.metrics import region_metrics
from unet_gui.io.atomic import make_folder
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.labels import LabelScheme

LESION_SCORES = ("dice", "hd95_mm", "found", "missed", "false")


@dataclass(frozen=True, slots=True)
class ComparedMasks:
    """Two masks of a case, compared.

    Attributes
    ----------
    case : EvaluatedCase
        The metrics of each region, as ``unet-gui evaluate`` has them.
    lesions : mapping of str to LesionScores
        Of each region.
    """

    case: EvaluatedCase
    lesions: Mapping[str, LesionScores]


def compare_masks(
    first: Path,
    second: Path,
    schemes: tuple[LabelScheme | None, LabelScheme | None] = (None, None),
    *,
    target: str | None = None,
    resamples: bool = False,
) -> ComparedMasks:
    """Compare a mask with a second one, which counts as the reference.

    Parameters
    ----------
    schemes : pair of LabelScheme or None
        Label schemes of both; None recognises them.
    target : str or None
        The one region that every non-zero value of the first mask stands for.
    resamples : bool
        Whether a mask on another grid is laid on that of the second.

    Raises
    ------
    InputError
        If a mask cannot be read, or both do not lie on one grid.
    """
    masks = compared_masks(first, second, schemes, target, resamples=resamples)
    regions = region_metrics(masks.prediction, masks.reference, masks.values)
    case = EvaluatedCase(stem_of(first.name), regions, warnings=masks.warnings)
    scores = region_lesion_scores(masks.prediction, masks.reference, masks.values)
    return ComparedMasks(case, scores)


def region_lesion_scores(
    prediction: LabelMap,
    reference: LabelMap,
    values: Mapping[str, Sequence[int]] = REGIONS,
) -> dict[str, LesionScores]:
    """Score each region lesion by lesion.

    Parameters
    ----------
    values : mapping
        The values of each region in the prediction.
    """
    return {
        region: lesion_scores(
            np.isin(prediction.data, [int(v) for v in own]),
            np.isin(reference.data, [int(v) for v in REGIONS[region]]),
            reference.affine,
        )
        for region, own in values.items()
    }


def comparison_record(compared: ComparedMasks) -> dict[str, Any]:
    """Return the metrics of ``unet-gui evaluate``, with the scores lesion by lesion."""
    record = evaluation_record([compared.case])["cases"][0]
    return {
        "case": record["case"],
        "regions": {
            region: {**row, "lesions": asdict(compared.lesions[region])}
            for region, row in record["regions"].items()
        },
    }


def write_comparison(path: Path, compared: ComparedMasks) -> None:
    """Write one row per region.

    Raises
    ------
    InputError, RunError
        If the file cannot be written.
    """
    columns = (*METRICS, *(f"lesion_{name}" for name in LESION_SCORES))
    rows = [
        (
            compared.case.name,
            region,
            *(row[name] for name in METRICS),
            *(row["lesions"][name] for name in LESION_SCORES),
        )
        for region, row in comparison_record(compared)["regions"].items()
    ]
    make_folder(path.parent)
    write_table(path, ("case", "region", *columns), rows)
