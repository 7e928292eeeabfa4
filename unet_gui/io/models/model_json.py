"""model.json: what a package says of itself, read without trusting it."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.model.architecture import NETWORK_TITLES
from unet_gui.core.model.model_spec import (
    MODEL_FORMAT,
    ClassSpec,
    ModelCard,
    ModelSpec,
    StageSpec,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_CARD_KEYS = ("title", "version", "licence", "citation", "training", "metrics")
_TABLES = ("training", "metrics")
_TEXTS = ("title", "version", "licence", "citation")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_MOST_BYTES = 8 << 20
_KNOWN = {
    "network": tuple(NETWORK_TITLES),
    "plane": (None, "axial", "coronal", "sagittal"),
    "normalisation": ("zscore_nonzero",),
    "region": ("brain", "around_previous"),
    "targets": ("classes", "regions"),
}


def read_model_json(folder: Path) -> ModelSpec:
    """Read and check ``model.json`` in `folder`.

    Raises
    ------
    InputError
        If it is missing, not of this format, or says something that cannot be.
    """
    path = folder / "model.json"
    content = _content(folder, path)
    if not isinstance(content, dict) or content.get("format") != MODEL_FORMAT:
        msg = f"{path} is not of format {MODEL_FORMAT}; this program cannot read it."
        raise InputError(msg)
    spec = _parse(path, content)
    complaint = _complaint(spec)
    if complaint:
        msg = f"{path} {complaint}."
        raise InputError(msg)
    return spec


def check_model_id(model_id: str) -> None:
    """Refuse an id that is no safe name of a folder.

    Raises
    ------
    InputError
        If so.
    """
    if not is_model_id(model_id):
        msg = (
            f"{model_id!r} is no id of a model: take letters, digits, dots, "
            "underscores and hyphens, 80 at most."
        )
        raise InputError(msg)


def is_model_id(model_id: object) -> bool:
    """Whether this can be a model's id."""
    return isinstance(model_id, str) and _ID.fullmatch(model_id) is not None


def _content(folder: Path, path: Path) -> Any:
    try:
        if path.stat().st_size > _MOST_BYTES:
            msg = f"{path} is too large for a description of a model."
            raise InputError(msg)
        return json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        msg = f"{folder} is no model package: it has no model.json."
        raise InputError(msg) from error
    except (OSError, ValueError, RecursionError) as error:
        msg = f"{path} cannot be read: {error}."
        raise InputError(msg) from error


def _parse(path: Path, content: Mapping[str, Any]) -> ModelSpec:
    try:
        return ModelSpec(
            id=content["id"],
            sequences=tuple(content["sequences"]),
            classes=tuple(ClassSpec(**entry) for entry in content["classes"]),
            stages=tuple(StageSpec(**entry) for entry in content["stages"]),
            card=ModelCard(**{key: content[key] for key in _CARD_KEYS}),
            may_lack=tuple(content.get("may_lack", ())),
            least_piece_ml=content.get("least_piece_ml", 0.0),
        )
    except (KeyError, TypeError) as error:
        msg = f"{path} lacks or misnames an entry: {error}."
        raise InputError(msg) from error


def _complaint(spec: ModelSpec) -> str:
    """Return what is wrong, as the rest of a sentence; empty if nothing is."""
    if not is_model_id(spec.id):
        return f"has an id that is no name of a folder: {spec.id!r}"
    if not spec.stages or not spec.classes:
        return "has no stage or no class"
    if not spec.sequences or not all(isinstance(s, str) for s in spec.sequences):
        return "names no sequences"
    if not all(name in spec.sequences for name in spec.may_lack):
        return "may lack a sequence that it does not take"
    if not (spec.least_piece_ml == 0 or _is_positive(spec.least_piece_ml)):
        return "has a least piece whose volume is below 0 or no number"
    parts = [*map(_class_complaint, spec.classes), *map(_stage_complaint, spec.stages)]
    parts.append(_card_complaint(spec.card))
    if spec.stages[0].region != "brain":
        parts.append("has a first stage that looks around one before it")
    parts.append(_classes_complaint(spec.classes))
    return next(filter(None, parts), "")


def _classes_complaint(classes: tuple[ClassSpec, ...]) -> str:
    values = [entry.value for entry in classes if _is(entry.value, int)]
    if len(set(values)) < len(values):
        return "gives two classes one value"
    names = [entry.name for entry in classes]
    if any(entry.least_ml and entry.instead not in names for entry in classes):
        return "marks too little of a class as one that it does not have"
    return ""


def _card_complaint(card: ModelCard) -> str:
    if not all(isinstance(getattr(card, key), str) for key in _TEXTS):
        return f"has a card whose {', '.join(_TEXTS)} are not all text"
    if not all(isinstance(getattr(card, key), dict) for key in _TABLES):
        return f"has a card whose {' and '.join(_TABLES)} are not both tables"
    return ""


def _class_complaint(entry: ClassSpec) -> str:
    if not _is(entry.name, str) or not _is(entry.value, int):
        return "has a class without a name or a whole value"
    if not all(_is_positive(n) for n in (entry.threshold, entry.temperature)):
        return f"has a threshold or temperature of {entry.name} that is not above 0"
    if not (entry.least_ml == 0 or _is_positive(entry.least_ml)):
        return f"has a least volume of {entry.name} that is below 0 or no number"
    return "" if 0 < entry.value < 256 else f"gives {entry.name} a value outside 1-255"


def _stage_complaint(stage: StageSpec) -> str:
    for key, known in _KNOWN.items():
        if getattr(stage, key) not in known:
            names = ", ".join(str(value) for value in known)
            return f"has the {key} {getattr(stage, key)!r}; known are {names}"
    if not isinstance(stage.arguments, dict) or not _is(stage.weights, str):
        return "has a stage whose arguments or weights are of another kind"
    if stage.spacing_mm is not None and not _is_positive(stage.spacing_mm):
        return f"has the spacing {stage.spacing_mm!r} mm"
    if stage.margin_mm != 0 and not _is_positive(stage.margin_mm):
        return f"has the margin {stage.margin_mm!r} mm"
    if not (_is_positive(stage.blend) and stage.blend <= 1):
        return f"has the blend {stage.blend!r}, which is not above 0 and at most 1"
    return ""


def _is(value: object, kind: type) -> bool:
    """Whether JSON gave this very type; True and False are no numbers here."""
    return type(value) is kind


def _is_positive(value: object) -> bool:
    return (_is(value, int) or _is(value, float)) and 0 < value < math.inf  # type: ignore[operator] # a number
