"""Reading ``model.json``, the description of a model package, without trusting it."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import (
    MODEL_FORMAT,
    ModelCard,
    ModelId,
    ModelSpec,
    NetworkArguments,
)
from unet_gui.core.text import Text
from unet_gui.io.decoding import DecodingError, decode

if TYPE_CHECKING:
    from pathlib import Path

_CARD_KEYS = tuple(field.name for field in fields(ModelCard))
_SPEC_KEYS = ("id", "sequences", "classes", "stages", "may_lack", "least_piece_ml")
_MOST_BYTES = 8 << 20


def read_model_json(folder: Path) -> ModelSpec:
    """Read and check ``model.json`` in `folder`.

    Raises
    ------
    InputError
        If it is missing, not of this format, or has an entry that cannot be.
    """
    path = folder / "model.json"
    content = _content(folder, path)
    if not isinstance(content, dict) or content.get("format") != MODEL_FORMAT:
        msg = Text(
            "{path} is not of format {number}; this program cannot read it.",
            path=path,
            number=MODEL_FORMAT,
        )
        raise InputError(msg)
    try:
        return _parse(content)
    except DecodingError as error:
        entry = str(error)
        if isinstance(error.args[0], Text):  # its entries stand at the top level
            entry = error.args[0].mapped(lambda part: part.removeprefix("card."))
        msg = Text(
            "{path} is not a valid description of a model: {entry}.",
            path=path,
            entry=entry,
        )
        raise InputError(msg) from error


def check_model_id(model_id: str) -> None:
    """Refuse an id that is not a safe name of a folder.

    Raises
    ------
    InputError
        If so.
    """
    try:
        decode(model_id, ModelId, Text("The id of a model"))
    except DecodingError as error:
        msg = f"{error}."
        raise InputError(msg) from error


def _content(folder: Path, path: Path) -> Any:
    try:
        if path.stat().st_size > _MOST_BYTES:
            msg = Text("{path} is too large for a description of a model.", path=path)
            raise InputError(msg)
        return json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        msg = Text(
            "{folder} is not a model package: it has no model.json.", folder=folder
        )
        raise InputError(msg) from error
    except (OSError, ValueError, RecursionError) as error:
        msg = Text("{path} cannot be read: {error}.", path=path, error=error)
        raise InputError(msg) from error


def _parse(content: dict[str, Any]) -> ModelSpec:
    known = {key: content[key] for key in _SPEC_KEYS if key in content}
    known["card"] = {key: content[key] for key in _CARD_KEYS if key in content}
    spec = decode(known, ModelSpec, refuses_unknown=True)
    for number, stage in enumerate(spec.stages):
        place = f"stages[{number}].arguments"
        decode(stage.arguments, NetworkArguments, place, refuses_unknown=True)
    complaint = _complaint(spec)
    if complaint:
        raise DecodingError(complaint)
    return spec


def _complaint(spec: ModelSpec) -> str:
    """Return how entries contradict each other; empty if they do not."""
    for name in ("sequences", "classes", "stages"):
        if not getattr(spec, name):
            return Text("{entry} is empty", entry=name)
    strange = set(spec.may_lack) - set(spec.sequences)
    if strange:
        return Text(
            "may_lack names {strange}, which sequences does not",
            strange=", ".join(sorted(strange)),
        )
    if spec.stages[0].region != "brain":
        return Text("stages[0].region must be brain, because no stage is before it")
    if len({entry.value for entry in spec.classes}) < len(spec.classes):
        return Text("classes gives two classes one value")
    names = [entry.name for entry in spec.classes]
    for number, entry in enumerate(spec.classes):
        if entry.least_ml and entry.instead not in names:
            return Text(
                "classes[{number}].instead is {instead!r}, which is not a class",
                number=number,
                instead=entry.instead,
            )
    return ""
