from __future__ import annotations

import shutil
import zipfile

import h5py
import pytest

from tests.legacy_file import write_legacy_file
from tests.tiny_model import write_tiny_model
from unet_gui.controllers.models.installed import available_models
from unet_gui.core.errors import InputError
from unet_gui.io.models import package_copy
from unet_gui.io.models.model_package import (
    file_sha256,
    read_model_package,
    write_model_json,
)
from unet_gui.networks.weights.checked_import import import_model

pytestmark = pytest.mark.tensorflow


@pytest.fixture
def folder(tmp_path):
    folder = write_tiny_model(tmp_path / "tiny")
    (folder / "training").mkdir()
    (folder / "training" / "best.weights.h5").write_bytes(b"large")
    return folder


@pytest.fixture
def models(tmp_path):
    return tmp_path / "user" / "models"


def names(folder) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def zipped(folder, prefix="", **more):
    path = folder.parent / "tiny.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.iterdir():
            if file.is_file():
                archive.write(file, f"{prefix}{file.name}")
        for name, content in more.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("kind", ["folder", "zip", "zip of a folder"])
def test_a_package_is_copied_without_other_files(folder, models, kind) -> None:
    source = folder
    if kind != "folder":
        source = zipped(folder, "tiny/" if kind == "zip of a folder" else "")
    package = import_model(source, models, (), None)
    assert package.folder == models / "tiny"
    assert names(models) == ["tiny"]
    assert names(package.folder) == ["model.json", "stage1.weights.h5"]
    assert read_model_package(package.folder).spec == read_model_package(folder).spec
    assert list(available_models([models])) == ["tiny"]


def test_a_taken_id_is_refused_until_another_is_given(folder, models) -> None:
    with pytest.raises(InputError, match=r"already a model 'tiny'; .* --id NAME"):
        import_model(folder, models, ("tiny",), None)
    assert names(models) == []
    package = import_model(folder, models, ("tiny",), "other")
    assert read_model_package(package.folder).spec.id == "other"
    with pytest.raises(InputError, match="already exists"):
        import_model(folder, models, (), "other")


def test_an_id_that_leaves_the_folder_is_refused(folder, models) -> None:
    with pytest.raises(InputError, match="The id of a model must be letters, digits"):
        import_model(folder, models, (), "../other")
    assert names(models) == []


def test_weights_of_another_network_are_refused_before_copying(folder, models) -> None:
    path = folder / "stage1.weights.h5"
    with h5py.File(path, "a") as file:
        file["layers/more/vars/0"] = [1.0]
    spec = read_spec_with_hash(folder, path)
    write_model_json(spec, folder)
    with pytest.raises(InputError, match="layers/more/vars/0 does not belong there"):
        import_model(folder, models, (), None)
    assert names(models) == []


def read_spec_with_hash(folder, path):
    import json

    content = json.loads((folder / "model.json").read_text("utf-8"))
    content["stages"][0]["sha256"] = file_sha256(path)
    (folder / "model.json").write_text(json.dumps(content), "utf-8")
    return read_model_package(folder).spec


def test_the_weights_of_a_package_alone_are_refused(folder, models) -> None:
    with pytest.raises(InputError, match=r"holds only weights of the model in .*tiny;"):
        import_model(folder / "stage1.weights.h5", models, (), None)


def test_legacy_weights_become_a_package(tmp_path, models) -> None:
    write_legacy_file(tmp_path / "old.hdf5")
    package = import_model(tmp_path / "old.hdf5", models, (), None)
    assert package.spec.id == "imported-old"
    assert list(available_models([models])) == ["imported-old"]


@pytest.mark.parametrize(
    "name", ["../model.json", "/etc/model.json", "a\\..\\b", "C:x"]
)
def test_an_archive_that_leaves_its_folder_is_refused(folder, models, name) -> None:
    with pytest.raises(InputError, match="lies outside of it"):
        import_model(zipped(folder, **{name: "x"}), models, (), None)
    assert names(models) == []


def test_archives_without_one_package_are_refused(folder, models, tmp_path) -> None:
    with pytest.raises(InputError, match="holds 2 model packages"):
        import_model(zipped(folder, **{"b/model.json": "{}"}), models, (), None)
    (tmp_path / "no.zip").write_bytes(b"no zip")
    with pytest.raises(InputError, match="cannot be unpacked"):
        import_model(tmp_path / "no.zip", models, (), None)
    path = zipped(folder)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(InputError, match="cannot be unpacked"):
        import_model(path, models, (), None)


def test_an_archive_that_unpacks_to_too_much_is_refused(
    folder, models, monkeypatch
) -> None:
    monkeypatch.setattr(package_copy, "MOST_BYTES", 1000)
    with pytest.raises(InputError, match="unpacks to more than"):
        import_model(zipped(folder), models, (), None)


@pytest.mark.parametrize("name", ["x.hdf5", "x.weights.h5", "x.keras", "x.zip"])
def test_a_pointer_in_place_of_the_weights_is_named(tmp_path, models, name) -> None:
    pointer = (
        "version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 3300000\n"
    )
    (tmp_path / name).write_text(pointer)
    with pytest.raises(InputError, match=rf"{name} is a pointer of Git LFS"):
        import_model(tmp_path / name, models, (), None)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("model.keras", "cannot be unpacked"),
        ("model.pkl", "a pickle"),
        ("model.pth", "a pickle"),
        ("stage1.weights.h5", "is damaged"),
        ("nothing.hdf5", "is damaged"),
    ],
)
def test_other_files_are_refused(tmp_path, models, name, reason) -> None:
    (tmp_path / name).write_bytes(b"anything")
    with pytest.raises(InputError, match=reason):
        import_model(tmp_path / name, models, (), None)
    assert names(models) == []


def test_missing_files_are_named(tmp_path, models) -> None:
    with pytest.raises(InputError, match="does not exist"):
        import_model(tmp_path / "nothing", models, (), None)
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"has no model\.json"):
        import_model(tmp_path / "empty", models, (), None)


def test_a_package_without_its_weights_is_refused(folder, models) -> None:
    (folder / "stage1.weights.h5").unlink()
    with pytest.raises(InputError, match="is missing"):
        import_model(zipped(folder), models, (), None)
    shutil.rmtree(folder)
