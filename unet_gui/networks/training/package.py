"""A trained network as a model package."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from unet_gui.core.model_spec import ModelCard, ModelPackage, ModelSpec, StageSpec
from unet_gui.io.model_package import file_sha256, write_model_json
from unet_gui.networks.registry import build_network
from unet_gui.networks.training.evaluation import card_metrics
from unet_gui.networks.training.targets import ALL_CLASSES, target_classes
from unet_gui.networks.weights import save_weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unet_gui.networks.training.checkpoint import RunState
    from unet_gui.networks.training.options import TrainingOptions

_WEIGHTS = "stage1.weights.h5"
_NOT_RECORDED = ("output", "resume", "title", "licence", "citation")


def write_package(
    options: TrainingOptions,
    arguments: Mapping[str, object],
    state: RunState,
    names: Sequence[str],
) -> dict[str, float]:
    """Write the best weights of a run as a package of one stage; return its Dice.

    Parameters
    ----------
    arguments : mapping
        Of the network's builder.
    names : sequence of str
        The validation cases.
    """
    model = build_network(options.network, arguments)
    model.set_weights(state.best)
    save_weights(model, options.output / _WEIGHTS)
    stage = StageSpec(
        network=options.network,
        arguments=arguments,
        weights=_WEIGHTS,
        sha256=file_sha256(options.output / _WEIGHTS),
        spacing_mm=options.spacing_mm,
        plane=options.plane,
    )
    classes = target_classes(options.target)
    card = _card(options, state, names)
    name = options.output.resolve().name
    spec = ModelSpec(name, options.sequences, classes, (stage,), card)
    write_model_json(spec, options.output)  # usable, whatever comes between
    package = ModelPackage(spec, options.output)
    metrics = card_metrics(package, options.dataset, names)
    write_model_json(replace(spec, card=replace(card, metrics=metrics)), options.output)
    dice: dict[str, float] = metrics["dice"]
    return dice


def _card(options: TrainingOptions, state: RunState, names: Sequence[str]) -> ModelCard:
    recorded = asdict(options)
    for left_out in _NOT_RECORDED:
        del recorded[left_out]
    recorded["dataset"] = options.dataset.resolve().name
    recorded["validation_cases"] = list(names)
    recorded["epochs_done"] = state.epoch
    recorded["best_epoch"] = state.best_epoch
    return ModelCard(
        title=options.title or _title(options),
        version="1",
        licence=options.licence,
        citation=options.citation,
        training=recorded,
    )


def _title(options: TrainingOptions) -> str:
    parts = [options.network]
    if options.target != ALL_CLASSES:
        parts.append(options.target.replace("_", " "))
    parts.append(options.plane or "")
    parts.append(f"{options.spacing_mm:g} mm" if options.spacing_mm else "")
    return ", ".join(part for part in parts if part)
