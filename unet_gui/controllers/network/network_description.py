"""Descriptions of networks and models, made by the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.model.architecture import NETWORK_TITLES
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.core.model.architecture import NetworkDescription
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.core.progress import Progress

    Description = Generator[Progress, None, tuple[NetworkDescription, str]]

_MODEL, _NETWORK = "model:", "network:"
_STAGE = "/"  # not a letter of ids of models


def description_choices(
    models: Mapping[str, ModelPackage],
) -> tuple[tuple[str, str], ...]:
    """Return (key, title) of all models and networks for `description_job`.

    A model of several stages has one entry for each.
    """
    of_models = (
        choice
        for id_, package in models.items()
        for choice in _stage_choices(id_, package)
    )
    of_networks = (
        (f"{_NETWORK}{id_}", Text("{id}: {title}", id=id_, title=title))
        for id_, title in NETWORK_TITLES.items()
    )
    return (*of_models, *of_networks)


def _stage_choices(model_id: str, package: ModelPackage) -> Iterator[tuple[str, str]]:
    key = f"{_MODEL}{model_id}"
    title = Text("Model {id}: {title}", id=model_id, title=package.spec.card.title)
    count = len(package.spec.stages)
    yield (
        key,
        title if count == 1 else Text("{name}, stage {number}", name=title, number=1),
    )
    for number in range(2, count + 1):
        yield (
            f"{key}{_STAGE}{number}",
            Text("{name}, stage {number}", name=title, number=number),
        )


def stage_of(
    key: str, models: Mapping[str, ModelPackage]
) -> tuple[ModelPackage, int] | None:
    """Return the model and the stage, counted from 0, of a key; None for a network."""
    model_id, _, number = key.removeprefix(_MODEL).partition(_STAGE)
    if not key.startswith(_MODEL) or model_id not in models:
        return None
    return models[model_id], int(number or 1) - 1


def description_job(
    key: str, models: Mapping[str, ModelPackage], host: EngineHost, device: str
) -> Description:
    """Return the layers, and a sentence on the loaded weights."""
    if key.startswith(_NETWORK):
        network = key.removeprefix(_NETWORK)
        description = yield from host.describe_network(device, network)
        return description, Text(
            "No weights are loaded: the network is as in its source."
        )
    if (found := stage_of(key, models)) is None:
        msg = Text("The model is no longer installed.")
        raise InputError(msg)
    package, number = found
    predictor = yield from host.predictor(device, package.folder)
    stage = package.spec.stages[number]
    text = Text(
        "Weights of {weights} are loaded, SHA-256 {sha256}…",
        weights=stage.weights,
        sha256=stage.sha256[:12],
    )
    return predictor.describe(number), text
