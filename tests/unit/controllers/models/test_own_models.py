from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.numpy_model import SPEC
from tests.own_model import write_own_model
from unet_gui.controllers.models.own_models import OwnModelsController
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.state.architecture import ArchitectureState
from unet_gui.state.models import ModelsState
from unet_gui.state.session import SessionState

if TYPE_CHECKING:
    from pathlib import Path


class World:
    def __init__(self, package: ModelPackage, shipped: Path) -> None:
        self.models = {
            "shipped": ModelPackage(SPEC, shipped),
            package.spec.id: package,
        }
        self.package = package
        self.state = ModelsState(tuple(self.models))
        self.session = SessionState(model_id=package.spec.id)
        self.architecture = ArchitectureState()
        self.errors: list[str] = []
        self.controller = OwnModelsController(
            self.state,
            self.session,
            self.architecture,
            self.models,
            lambda error: self.errors.append(str(error)),
        )


@pytest.fixture
def world(tmp_path, monkeypatch) -> World:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    return World(write_own_model(tmp_path, monkeypatch, "mine"), shipped)


def test_models_are_listed_with_their_origin(world) -> None:
    shipped, mine = world.controller.listed()
    assert (shipped.id, shipped.is_own) == ("shipped", False)
    assert (mine.id, mine.title, mine.is_own) == ("mine", "Of the user", True)
    assert mine.size_bytes > 0


def test_a_renamed_model_has_its_title_everywhere(world) -> None:
    world.controller.rename("mine", "Better")
    assert world.controller.listed()[1].title == "Better"
    assert world.state.titles[1] == "Better"
    keys = dict(world.architecture.choices)
    assert "Better" in keys["model:mine"]
    world.controller.rename("shipped", "No")
    assert "came with the program" in world.errors[0]
    assert world.controller.listed()[0].title != "No"


def test_the_first_model_is_chosen_in_place_of_a_removed_one(world) -> None:
    world.controller.remove("mine")
    assert not world.package.folder.exists()
    assert world.state.ids == ("shipped",)
    assert world.session.model_id == "shipped"
    assert not any(key == "model:mine" for key, _ in world.architecture.choices)
    world.controller.remove("shipped")
    assert "came with the program" in world.errors[0]
    assert world.state.ids == ("shipped",)


def test_a_model_in_use_is_not_removed(world) -> None:
    world.session.is_segmenting = True
    world.controller.remove("mine")
    assert "in use" in world.errors[0]
    assert world.package.folder.exists()
