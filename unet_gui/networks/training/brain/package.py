"""The trained brain network as a model package."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from unet_gui.core.model.model_spec import (
    ClassSpec,
    ModelCard,
    ModelPackage,
    ModelSpec,
    StageSpec,
)
from unet_gui.io.models.model_package import file_sha256, write_model_json
from unet_gui.networks.training.brain.training import network_arguments
from unet_gui.networks.weights.weights_file import save_weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import keras

    from unet_gui.networks.training.brain.recipe import BrainRecipe

_WEIGHTS = "stage1.weights.h5"
_LICENCE = (
    "The weights are for research, as are the scans of BraTS among the data that they "
    "were trained on."
)
_CITATION = (
    "Masks by HD-BET (Isensee et al. 2019, doi:10.1002/hbm.24750); synthetic heads "
    "after SynthStrip (Hoopes et al. 2022, doi:10.1016/j.neuroimage.2022.119474); "
    "brains of BraTS (Menze et al. 2015, Bakas et al. 2017 and 2018, Baid et al. 2021)."
)


def write_brain_package(
    model: keras.Model,
    recipe: BrainRecipe,
    trained_on: Sequence[str],
    metrics: Mapping[str, object],
    folder: Path,
) -> ModelPackage:
    """Write the network's weights in half precision, and its card.

    Parameters
    ----------
    trained_on : sequence of str
        Names of the heads and the brains.
    """
    folder.mkdir(parents=True, exist_ok=True)
    save_weights(model, folder / _WEIGHTS, is_compressed=True)
    stage = StageSpec(
        network="unet3d",
        arguments=network_arguments(recipe),
        weights=_WEIGHTS,
        sha256=file_sha256(folder / _WEIGHTS),
        spacing_mm=recipe.plan.spacing_mm,
        normalisation="percentiles_nonzero",
    )
    card = ModelCard(
        title="Brain, 3-D U-Net, 3 mm",
        version="1",
        licence=_LICENCE,
        citation=_CITATION,
        training={**asdict(recipe), "trained_on": list(trained_on)},
        metrics=metrics,
    )
    spec = ModelSpec("brain", ("any",), (ClassSpec(1, "brain"),), (stage,), card)
    write_model_json(spec, folder)
    return ModelPackage(spec, folder)
