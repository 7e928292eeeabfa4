"""A trained network as a model package."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from unet_gui.core.errors import RunError
from unet_gui.core.model_spec import ModelCard, ModelSpec, StageSpec
from unet_gui.io.model_package import file_sha256, write_model_json
from unet_gui.networks.registry import build_network
from unet_gui.networks.weights import load_weights, save_weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unet_gui.core.model_spec import ClassSpec
    from unet_gui.networks.training.callbacks import CaseValidation
    from unet_gui.networks.training.options import TrainingOptions

_WEIGHTS = "stage1.weights.h5"


def write_package(
    options: TrainingOptions,
    classes: Sequence[ClassSpec],
    arguments: Mapping[str, object],
    checks: CaseValidation,
) -> None:
    """Write the best weights of a run as a package of one stage.

    Raises
    ------
    RunError
        If the run was stopped before its first validation.
    """
    if not checks.best_weights.exists():
        msg = "The run ended before its first validation, so there are no weights yet."
        raise RunError(msg)
    model = build_network(options.network, arguments)
    load_weights(model, checks.best_weights)
    save_weights(model, options.output / _WEIGHTS)
    stage = StageSpec(
        network=options.network,
        arguments=arguments,
        weights=_WEIGHTS,
        sha256=file_sha256(options.output / _WEIGHTS),
        spacing_mm=options.spacing_mm,
    )
    spec = ModelSpec(
        options.output.name,
        options.sequences,
        tuple(classes),
        (stage,),
        _card(options, checks),
    )
    write_model_json(spec, options.output)


def _card(options: TrainingOptions, checks: CaseValidation) -> ModelCard:
    recorded = asdict(options)
    recorded["dataset"] = options.dataset.name
    for left_out in ("output", "resume"):
        del recorded[left_out]
    best = checks.best()
    return ModelCard(
        title=f"{options.network}, {options.spacing_mm:g} mm",
        version="1",
        licence="",
        citation="",
        training={**recorded, "best_epoch": int(best["epoch"])},
        metrics={
            "note": "mean Dice over the validation cases, on the network's own grid",
            "dice": {k: round(v, 4) for k, v in best.items() if k not in _NOT_DICE},
        },
    )


_NOT_DICE = ("epoch", "loss", "score")
