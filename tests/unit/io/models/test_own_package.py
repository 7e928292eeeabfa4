from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.own_model import write_own_model
from unet_gui.core.errors import InputError
from unet_gui.io.models.model_package import read_model_package
from unet_gui.io.models.own_package import (
    is_own,
    package_bytes,
    remove_package,
    retitled,
)

if TYPE_CHECKING:
    from unet_gui.core.model.model_spec import ModelPackage


@pytest.fixture
def package(tmp_path, monkeypatch) -> ModelPackage:
    return write_own_model(tmp_path, monkeypatch, "mine")


def test_a_title_is_written_into_the_card(package) -> None:
    changed = retitled(package, "  My  model ")
    assert changed.spec.card.title == "My model"
    again = read_model_package(package.folder)
    assert again.spec.card.title == "My model"
    assert again.spec.id == "mine"
    with pytest.raises(InputError, match="needs a title"):
        retitled(package, " ")


def test_a_removed_model_leaves_nothing_behind(package) -> None:
    assert package_bytes(package.folder) > 0
    other = package.folder.with_name("other")
    other.mkdir()
    remove_package(package)
    assert [path.name for path in other.parent.iterdir()] == ["other"]


def test_of_a_link_only_the_link_is_removed(package, tmp_path) -> None:
    there = tmp_path / "elsewhere"
    package.folder.rename(there)
    package.folder.symlink_to(there)
    remove_package(package)
    assert (there / "model.json").exists()
    assert not package.folder.is_symlink()


def test_a_model_that_came_with_the_program_stays(package, tmp_path) -> None:
    shipped = tmp_path / "program" / "mine"
    shipped.parent.mkdir()
    package.folder.rename(shipped)
    package = replace(package, folder=shipped)
    assert not is_own(package)
    with pytest.raises(InputError, match="came with the program"):
        remove_package(package)
    with pytest.raises(InputError, match="came with the program"):
        retitled(package, "New")
    assert (shipped / "model.json").exists()


def test_a_model_whose_folder_is_gone_has_no_size(tmp_path):
    assert package_bytes(tmp_path / "gone") == 0
