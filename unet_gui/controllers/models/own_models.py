"""Renaming and removing the models of the user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.network.network_description import description_choices
from unet_gui.core.errors import InputError, UnetGuiError
from unet_gui.core.text import Text
from unet_gui.io.models.own_package import (
    is_own,
    package_bytes,
    remove_package,
    retitled,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.state.architecture import ArchitectureState
    from unet_gui.state.models import ModelsState
    from unet_gui.state.session import SessionState


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A line of the list of models.

    Attributes
    ----------
    is_own : bool
        Whether it can be renamed and removed.
    """

    id: str
    title: str
    folder: Path
    size_bytes: int
    is_own: bool


class OwnModelsController:
    """Changes `models`, the mapping that all controllers read."""

    def __init__(
        self,
        state: ModelsState,
        session: SessionState,
        architecture: ArchitectureState,
        models: dict[str, ModelPackage],
        on_error: Callable[[Exception], None],
    ) -> None:
        self._state = state
        self._session = session
        self._architecture = architecture
        self._models = models
        self._on_error = on_error

    def listed(self) -> list[InstalledModel]:
        """Return all models in their order."""
        return [
            InstalledModel(
                id_,
                package.spec.card.title or id_,
                package.folder,
                package_bytes(package.folder),
                is_own(package),
            )
            for id_, package in self._models.items()
        ]

    def rename(self, model_id: str, title: str) -> None:
        """Give a model another title; its id stays."""
        try:
            self._models[model_id] = retitled(self._models[model_id], title)
        except UnetGuiError as error:
            self._on_error(error)
        self._tell()

    def remove(self, model_id: str) -> None:
        """Delete a model; if it is the chosen one, the first one is chosen."""
        session = self._session
        try:
            if session.is_segmenting and session.model_id == model_id:
                msg = Text(
                    "The model is in use; wait for the end of the run, or cancel it.",
                )
                raise InputError(msg)
            remove_package(self._models[model_id])
        except UnetGuiError as error:
            self._on_error(error)
            return
        del self._models[model_id]
        self._tell()
        if session.model_id == model_id:
            session.model_id = next(iter(self._models), "")
        session.message = Text("Removed the model {model}", model=model_id)

    def _tell(self) -> None:
        self._architecture.choices = description_choices(self._models)
        self._state.ids = tuple(self._models)
        self._state.titles = tuple(p.spec.card.title for p in self._models.values())
