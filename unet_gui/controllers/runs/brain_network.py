"""The network that finds the brain: its package, and the job that runs it."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.models.model_package import read_model_package
from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.segmentation.port.predictor import Predictor
    from unet_gui.segmentation.preparation.prepared_run import LoadPredictor
    from unet_gui.segmentation.preparation.preparing import FindBrain

logger = logging.getLogger(__name__)


def brain_folder() -> Path:
    """Return the folder of the network's package; it may be missing."""
    return resources_folder() / "preparation" / "brain"


def brain_package() -> ModelPackage | None:
    """Return the package of the network, None if it is missing or damaged."""
    return _read(brain_folder())


@cache
def _read(folder: Path) -> ModelPackage | None:
    """Read the package once: a window asks for it with each case."""
    if not (folder / "model.json").is_file():
        return None
    try:
        return read_model_package(folder)
    except InputError:
        logger.exception("The network that finds the brain cannot be used")
        return None


def brain_finder(package: ModelPackage, load: LoadPredictor) -> FindBrain:
    """Return the job that finds the brain by the network of a package.

    Parameters
    ----------
    load : callable
        Returns the job that loads the package.
    """
    from unet_gui.segmentation.preparation.brain import BRAIN_MM
    from unet_gui.segmentation.preparation.prepared_run import network_brain_finder

    return network_brain_finder(load, package.spec.stages[0].spacing_mm or BRAIN_MM)


def own_brain_finder(
    package: ModelPackage | None, load: Callable[[ModelPackage], Predictor]
) -> FindBrain | None:
    """Return the job that finds the brain in this process; None without a package.

    Parameters
    ----------
    load : callable
        Loads a package; it is called once, when the first brain is to be found.
    """
    if package is None:
        return None
    loaded: list[Predictor] = []

    def load_once() -> Generator[Progress, None, Predictor]:
        yield Progress(0, 0, Text("Loading the network that finds the brain"))
        if not loaded:
            loaded.append(load(package))
        return loaded[0]

    return brain_finder(package, load_once)


def engine_brain_finder(
    package: ModelPackage | None, host: EngineHost, device: str
) -> FindBrain | None:
    """Return the job that finds the brain in the engine; None without a package."""
    if package is None:
        return None
    folder = package.folder

    def load() -> Generator[Progress, None, Predictor]:
        return (yield from host.predictor(device, folder, is_helper=True))

    return brain_finder(package, load)
