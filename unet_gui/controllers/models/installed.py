"""The installed models: those shipped with the program and the user's own."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.models.model_package import read_model_package, user_models_folder
from unet_gui.io.path_kinds import is_folder
from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from unet_gui.core.model.model_spec import ModelPackage

logger = logging.getLogger(__name__)


def available_models(
    folders: Iterable[Path], *, checks_hashes: bool = True
) -> dict[str, ModelPackage]:
    """Return the readable packages in `folders` by id; damaged packages are logged."""
    models: dict[str, ModelPackage] = {}
    for path in (
        p for folder in folders if is_folder(folder) for p in _packages(folder)
    ):
        try:
            package = read_model_package(path, checks_hashes=checks_hashes)
        except InputError:
            logger.exception("A model package cannot be used")
        else:
            models.setdefault(package.spec.id, package)
    return models


def _packages(folder: Path) -> list[Path]:
    found = (p.parent for p in folder.glob("*/model.json"))
    return sorted(p for p in found if not p.name.startswith("."))  # an import under way


def find_model(name: str | None, models: dict[str, ModelPackage]) -> ModelPackage:
    """Return the model with an id or in a folder; the first model if None.

    Raises
    ------
    InputError
        If there is no such model.
    """
    from pathlib import Path

    if name is None:
        if not models:
            msg = Text("No model is installed; give one with --model DIR.")
            raise InputError(msg)
        return next(iter(models.values()))
    if name in models:
        return models[name]
    if is_folder(Path(name)):
        return read_model_package(Path(name))
    known = ", ".join(models) or "none"
    msg = Text(
        "There is no model {name!r}: it is neither a folder nor a known id ({known}).",
        name=name,
        known=known,
    )
    raise InputError(msg)


def installed_models(*, checks_hashes: bool = True) -> dict[str, ModelPackage]:
    """Return the models shipped with the program and those in the user's folder."""
    folders = (resources_folder() / "models", user_models_folder())
    return available_models(folders, checks_hashes=checks_hashes)
