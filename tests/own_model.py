"""A model of the user, with a description and without real weights."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.numpy_model import SPEC
from unet_gui.core.model.model_spec import ModelPackage, StageSpec
from unet_gui.io.models.model_package import (
    file_sha256,
    read_model_package,
    user_models_folder,
    write_model_json,
)

if TYPE_CHECKING:
    from pathlib import Path


def write_own_model(tmp_path: Path, monkeypatch, model_id: str) -> ModelPackage:
    """Write a package among the models of a user whose folders lie in `tmp_path`."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    folder = user_models_folder() / model_id
    folder.mkdir(parents=True)
    (folder / "stage1.weights.h5").write_bytes(b"\x89HDF")
    sha256 = file_sha256(folder / "stage1.weights.h5")
    stage = StageSpec("unet3d", {}, "stage1.weights.h5", sha256)
    card = replace(SPEC.card, title="Of the user")
    spec = replace(SPEC, id=model_id, stages=(stage,), card=card)
    write_model_json(spec, folder)
    return read_model_package(folder)
