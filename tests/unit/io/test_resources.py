"""The resources of a clone; installed ones are tested in test_packaging."""

from __future__ import annotations

from unet_gui.io import resources


def test_a_clone_uses_the_folder_beside_the_package():
    folder = resources.resources_folder()
    assert (folder / "icons" / "unet-gui.svg").is_file()
    assert folder.name == "resources"


def test_the_folder_inside_the_package_takes_precedence(tmp_path):
    package = tmp_path / "unet_gui"
    (tmp_path / "resources").mkdir()
    package.mkdir()
    assert resources.resources_folder(package) == tmp_path / "resources"
    (package / "resources").mkdir()
    assert resources.resources_folder(package) == package / "resources"
