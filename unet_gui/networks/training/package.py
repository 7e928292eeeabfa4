"""A trained network as a model package."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from unet_gui.core.errors import RunError
from unet_gui.core.model_spec import ModelCard, ModelPackage, ModelSpec, StageSpec
from unet_gui.io.model_package import file_sha256, write_model_json
from unet_gui.networks.registry import build_network
from unet_gui.networks.training.evaluation import card_metrics
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
    names = checks.case_names
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
    card = _card(options, checks, names)
    name = options.output.resolve().name
    spec = ModelSpec(name, options.sequences, tuple(classes), (stage,), card)
    package = ModelPackage(spec, options.output)
    metrics = card_metrics(package, options.dataset, names)
    write_model_json(replace(spec, card=replace(card, metrics=metrics)), options.output)


def _card(
    options: TrainingOptions, checks: CaseValidation, names: Sequence[str]
) -> ModelCard:
    recorded = asdict(options)
    for left_out in ("output", "resume", "title", "licence", "citation"):
        del recorded[left_out]
    recorded["dataset"] = options.dataset.resolve().name
    recorded["validation_cases"] = list(names)
    recorded["best_epoch"] = int(checks.best()["epoch"])
    return ModelCard(
        title=options.title or f"{options.network}, {options.spacing_mm:g} mm",
        version="1",
        licence=options.licence,
        citation=options.citation,
        training=recorded,
    )
