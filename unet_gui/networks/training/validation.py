"""Validation on whole cases during training, on the grid of the network."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.measuring.metrics import mean_by_region
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.decision.rule import decide
from unet_gui.segmentation.measuring import class_dice
from unet_gui.segmentation.network_run import run_network

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import keras
    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.model.model_spec import ClassSpec
    from unet_gui.networks.training.data.training_case import TrainingCase
    from unet_gui.segmentation.port.predictor import StageInfo


def validate(
    model: keras.Model,
    info: StageInfo,
    cases: Sequence[TrainingCase],
    classes: Sequence[ClassSpec],
    plane: Plane | None,
) -> dict[str, float]:
    """Return the mean Dice of each region over the cases where it is defined.

    Parameters
    ----------
    info : StageInfo
        The properties of the network.
    plane : Plane or None
        Plane of the slices for a 2-D network; None in 3-D.
    """

    def predict(tiles: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        return np.asarray(model.predict_on_batch(tiles), np.float32)

    rows = []
    for case in cases:
        run = run_to_end(run_network(case.channels, info, plane, predict))
        labels = decide(run.probabilities, classes)
        rows.append(class_dice(labels, case.labels, classes))
    return mean_by_region(rows)


def score(dice: Mapping[str, float]) -> float:
    """Return the mean Dice over the regions where it is defined; 0 if there is none."""
    defined = [value for value in dice.values() if not math.isnan(value)]
    return sum(defined) / max(1, len(defined))
