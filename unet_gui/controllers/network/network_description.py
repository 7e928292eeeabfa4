"""Descriptions of networks and models, made by the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.model.architecture import NETWORK_TITLES

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.core.model.architecture import NetworkDescription
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.core.progress import Progress

    Description = Generator[Progress, None, tuple[NetworkDescription, str]]

_MODEL, _NETWORK = "model:", "network:"


def description_choices(
    models: Mapping[str, ModelPackage],
) -> tuple[tuple[str, str], ...]:
    """Return (key, title) of all models and networks for `description_job`."""
    of_models = (
        (f"{_MODEL}{id_}", f"Model {id_}: {package.spec.card.title}")
        for id_, package in models.items()
    )
    of_networks = (
        (f"{_NETWORK}{id_}", f"{id_}: {title}") for id_, title in NETWORK_TITLES.items()
    )
    return (*of_models, *of_networks)


def model_of(key: str, models: Mapping[str, ModelPackage]) -> ModelPackage | None:
    """Return the model of a key, None if the key is that of a plain network."""
    return models.get(key.removeprefix(_MODEL)) if key.startswith(_MODEL) else None


def description_job(
    key: str, models: Mapping[str, ModelPackage], host: EngineHost, device: str
) -> Description:
    """Return the layers, and a sentence on the loaded weights."""
    if key.startswith(_NETWORK):
        network = key.removeprefix(_NETWORK)
        description = yield from host.describe_network(device, network)
        return description, "No weights are loaded: the network is as in its source."
    package = models[key.removeprefix(_MODEL)]
    predictor = yield from host.predictor(device, package.folder)
    stage = package.spec.stages[0]
    text = f"Weights of {stage.weights} are loaded, SHA-256 {stage.sha256[:12]}…"
    return predictor.describe(0), text
