"""Model packages: a folder with model.json and the weights of each stage."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_data_dir

from unet_gui.core.errors import InputError
from unet_gui.core.model_spec import (
    MODEL_FORMAT,
    ClassSpec,
    ModelCard,
    ModelPackage,
    ModelSpec,
    StageSpec,
)
from unet_gui.io.atomic import replacing

if TYPE_CHECKING:
    from collections.abc import Mapping

_CARD_KEYS = ("title", "version", "licence", "citation", "training", "metrics")


def user_models_folder() -> Path:
    """Return where the models that the user adds lie, a folder each."""
    return Path(user_data_dir("unet-gui", appauthor=False)) / "models"


def read_model_package(folder: Path) -> ModelPackage:
    """Read and check a model package; its weights must match their hashes.

    Raises
    ------
    InputError
        If a file is missing, model.json is not of this format, or a hash differs.
    """
    path = folder / "model.json"
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        msg = f"{folder} is no model package: it has no model.json."
        raise InputError(msg) from error
    except (OSError, ValueError) as error:
        msg = f"{path} cannot be read: {error}."
        raise InputError(msg) from error
    if not isinstance(content, dict) or content.get("format") != MODEL_FORMAT:
        msg = f"{path} is not of format {MODEL_FORMAT}; this program cannot read it."
        raise InputError(msg)
    package = ModelPackage(_parse(path, content), folder)
    if not package.spec.stages or not package.spec.classes:
        msg = f"{path} has no stage or no class."
        raise InputError(msg)
    for stage in package.spec.stages:
        _check_weights(folder, stage)
    return package


def _parse(path: Path, content: Mapping[str, Any]) -> ModelSpec:
    try:
        return ModelSpec(
            id=content["id"],
            sequences=tuple(content["sequences"]),
            classes=tuple(ClassSpec(**entry) for entry in content["classes"]),
            stages=tuple(StageSpec(**entry) for entry in content["stages"]),
            card=ModelCard(**{key: content[key] for key in _CARD_KEYS}),
        )
    except (KeyError, TypeError) as error:
        msg = f"{path} lacks or misnames an entry: {error}."
        raise InputError(msg) from error


def _check_weights(folder: Path, stage: StageSpec) -> None:
    path = folder / stage.weights
    if path.parent != folder or not path.name.endswith(".weights.h5"):
        msg = (
            f"{folder / 'model.json'} names weights that are no .weights.h5 beside it."
        )
        raise InputError(msg)
    if not path.is_file():
        msg = f"{folder} is incomplete: {stage.weights} is missing."
        raise InputError(msg)
    if file_sha256(path) != stage.sha256:
        msg = f"{path} was changed: its SHA-256 is not the one in model.json."
        raise InputError(msg)


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal text."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_model_json(spec: ModelSpec, folder: Path) -> None:
    """Write model.json; the weights are expected beside it."""
    card = asdict(spec.card)
    content = {
        "format": MODEL_FORMAT,
        "id": spec.id,
        **{key: card[key] for key in ("version", "title", "licence", "citation")},
        "sequences": list(spec.sequences),
        "classes": [asdict(c) for c in spec.classes],
        "stages": [asdict(s) for s in spec.stages],
        "training": card["training"],
        "metrics": card["metrics"],
    }
    with replacing(folder / "model.json") as partial:
        partial.write_text(json.dumps(content, indent=2) + "\n", "utf-8")
