"""Model packages: a folder with model.json and the weights of each stage."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_dir

from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import MODEL_FORMAT, ModelPackage
from unet_gui.core.text import Text
from unet_gui.io.atomic import replacing
from unet_gui.io.models.model_json import read_model_json
from unet_gui.io.path_kinds import is_file

if TYPE_CHECKING:
    from unet_gui.core.model.model_spec import ModelSpec, StageSpec

MOST_BYTES = 4 << 30  # of a file of weights
_PICKLE = Text("it is a pickle, which can run any code when it is read")
_REASONS = {
    ".keras": Text("it is an archive of a whole model, which can carry code"),
    ".zip": Text("it is an archive"),
    ".h5": Text(
        "it may be a whole model, which can carry code; save its weights alone"
    ),
    ".hdf5": Text("it has another layout"),
    **dict.fromkeys((".pkl", ".pickle", ".pt", ".pth", ".ckpt", ".joblib"), _PICKLE),
}


def user_models_folder() -> Path:
    """Return the folder of the models that the user adds, each in a folder."""
    return Path(user_data_dir("unet-gui", appauthor=False)) / "models"


def read_model_package(folder: Path, *, checks_hashes: bool = True) -> ModelPackage:
    """Read and check a model package; its weights must match their hashes.

    Parameters
    ----------
    checks_hashes : bool
        Whether the weights are compared with their hashes. False is for a list of
        models, which must be there at once; the package is read again before its
        weights are loaded.

    Raises
    ------
    InputError
        If a file is missing, model.json is not of this format, or a hash differs.
    """
    package = ModelPackage(read_model_json(folder), folder)
    for stage in package.spec.stages:
        path = _weights_path(folder, stage)
        if checks_hashes and file_sha256(path) != stage.sha256:
            msg = Text(
                "{path} was changed: its SHA-256 is not the one in model.json.",
                path=path,
            )
            raise InputError(msg)
        check_weights_content(path)
    return package


def _weights_path(folder: Path, stage: StageSpec) -> Path:
    path = folder / stage.weights
    check_weights_kind(path)
    if path.parent != folder or Path(stage.weights).name != stage.weights:
        msg = Text(
            "{folder} names weights that do not lie beside it.",
            folder=folder / "model.json",
        )
        raise InputError(msg)
    if not is_file(path):
        msg = Text(
            "{folder} is incomplete: {weights} is missing.",
            folder=folder,
            weights=stage.weights,
        )
        raise InputError(msg)
    if path.resolve().parent != folder.resolve():
        msg = Text(
            "{path} is a link to elsewhere; put the file itself there.", path=path
        )
        raise InputError(msg)
    if path.stat().st_size > MOST_BYTES:
        msg = Text(
            "{path} is larger than {most_bytes} GiB; no network here is.",
            path=path,
            most_bytes=MOST_BYTES >> 30,
        )
        raise InputError(msg)
    return path


def check_weights_kind(path: Path) -> None:
    """Refuse a file that is not a ``.weights.h5`` by its name, with the reason.

    Raises
    ------
    InputError
        If so.
    """
    if path.name.endswith(".weights.h5"):
        return
    reason = _REASONS.get(path.suffix.lower(), Text("it is of another kind"))
    msg = Text(
        "{path} is not a .weights.h5 file and is not loaded: {reason}.",
        path=path.name,
        reason=reason,
    )
    raise InputError(msg)


def check_weights_content(path: Path) -> None:
    """Refuse an archive or a pickle under another name.

    Raises
    ------
    InputError
        If so.
    """
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith((b"PK", b"\x80")):
        kind = ".keras" if start.startswith(b"PK") else ".pkl"
        msg = Text(
            "{path} is not loaded: {reasons}, whatever its name.",
            path=path.name,
            reasons=_REASONS[kind],
        )
        raise InputError(msg)


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal text."""
    import hashlib  # with OpenSSL; not needed to start

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_model_json(spec: ModelSpec, folder: Path) -> None:
    """Write model.json into a folder that holds the weights."""
    card = asdict(spec.card)
    content = {
        "format": MODEL_FORMAT,
        "id": spec.id,
        **{key: card[key] for key in ("version", "title", "licence", "citation")},
        "sequences": list(spec.sequences),
        "may_lack": list(spec.may_lack),
        "least_piece_ml": spec.least_piece_ml,
        "classes": [asdict(c) for c in spec.classes],
        "stages": [asdict(s) for s in spec.stages],
        "training": card["training"],
        "metrics": card["metrics"],
    }
    with replacing(folder / "model.json") as partial:
        partial.write_text(json.dumps(content, indent=2) + "\n", "utf-8")
