"""The resources of a clone; installed ones are tested in test_packaging."""

from __future__ import annotations

import unet_gui
from unet_gui.io import resources


def test_a_clone_uses_the_folder_beside_the_package():
    folder = resources.resources_folder()
    assert (folder / "icons" / "unet-gui.svg").is_file()
    assert folder.name == "resources"


def test_the_folder_inside_the_package_goes_first(tmp_path, monkeypatch):
    package = tmp_path / "unet_gui"
    monkeypatch.setattr(unet_gui, "__file__", str(package / "__init__.py"))
    (tmp_path / "resources").mkdir()
    package.mkdir()
    assert resources.resources_folder() == tmp_path / "resources"
    (package / "resources").mkdir()
    assert resources.resources_folder() == package / "resources"
