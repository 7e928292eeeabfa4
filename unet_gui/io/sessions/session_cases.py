"""The cases of a session file: what its JSON says of each, out and in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.case.saved_session import SavedCase, SavedPrediction, SavedView
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.io.nifti.content import is_file
from unet_gui.io.sessions.session_values import (
    DamagedError,
    number,
    one_of,
    texts,
    typed,
)

if TYPE_CHECKING:
    from unet_gui.core.geometry.planes import Point

PLANES = {plane.name.lower(): plane for plane in Plane}
_KINDS = {kind.value: kind for kind in AnnotationKind}
_FARTHEST = 1e6  # voxels; no view could draw it
_MODES = ("mask", "probability", "agreement")


# out


def case_content(case: SavedCase, folder: Path) -> dict[str, Any]:
    """Return a case as JSON has it; `folder` is the session file's."""
    files, prediction, view = case.files, case.prediction, case.view
    content: dict[str, Any] = {
        "name": files.name,
        "is_demo": case.is_demo,
        "label_scheme": files.scheme_hint,
        "is_guessed": files.is_guessed,
        "is_mask_by_header": files.is_mask_by_header,
        "is_scheme_chosen": files.is_scheme_chosen,
        "files": [
            {**_path_content(s.path, folder), "channel": s.channel, "role": role}
            for s, role in files.assignments
        ],
        # under the name that earlier versions gave them
        "measures": [_annotation_content(a) for a in case.annotations],
    }
    if prediction is not None:
        content["prediction"] = _prediction_content(prediction, folder)
    if view is not None:
        windows = {name: [w.window, w.level] for name, w in view.windows.items()}
        content["view"] = {
            "voxel": view.voxel,
            "sequence": view.sequence,
            "windows": windows,
            "shown_mask": view.shown_mask,
            "overlay_mode": view.overlay_mode,
        }
    return content


def _prediction_content(prediction: SavedPrediction, folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = {
        **_path_content(prediction.mask, folder),
        "model": prediction.model,
        "classes": prediction.classes,
        "thresholds": prediction.thresholds,
        "rule": [
            {
                "value": c.value,
                "name": c.name,
                "threshold": c.threshold,
                "least_ml": c.least_ml,
                "instead": c.instead,
            }
            for c in prediction.rule
        ],
    }
    if prediction.probabilities is not None:
        content["probabilities"] = _path_content(prediction.probabilities, folder)
    return content


def _annotation_content(annotation: Annotation) -> dict[str, Any]:
    return {
        "kind": annotation.kind.value,
        "plane": annotation.plane.name.lower(),
        "index": annotation.index,
        "points": annotation.points,
    }


def _path_content(path: Path, folder: Path) -> dict[str, str]:
    absolute = path.absolute()
    content = {"absolute": str(absolute)}
    try:
        content["path"] = Path(os.path.relpath(absolute, folder)).as_posix()
    except ValueError:  # on another drive
        return content
    return content


# in


def parse_case(content: dict[str, Any], folder: Path) -> SavedCase:
    """Return a case; each of its files is looked for in both of its places.

    Raises
    ------
    DamagedError, KeyError, TypeError, ValueError
        If it is none.
    """
    files = [typed(entry, dict) for entry in typed(content["files"], list)]
    assignments = tuple(
        (Source(_found(e, folder), _channel(e.get("channel"))), typed(e["role"], str))
        for e in files
    )
    hint = content.get("label_scheme")
    if not assignments or not (hint is None or isinstance(hint, str)):
        raise DamagedError
    return SavedCase(
        CaseFiles(
            typed(content["name"], str),
            assignments,
            hint,
            is_guessed=typed(content.get("is_guessed", False), bool),
            is_mask_by_header=typed(content.get("is_mask_by_header", False), bool),
            is_scheme_chosen=typed(content.get("is_scheme_chosen", False), bool),
        ),
        _prediction(content.get("prediction"), folder),
        _view(content.get("view")),
        typed(content.get("is_demo", False), bool),
        tuple(map(_annotation, typed(content.get("measures", []), list))),
    )


def _prediction(content: Any, folder: Path) -> SavedPrediction | None:
    if content is None:
        return None
    entry = typed(content, dict)
    probabilities = entry.get("probabilities")
    return SavedPrediction(
        _found(entry, folder),
        typed(entry.get("model", ""), str),
        tuple(texts(entry.get("classes", []))),
        tuple(map(number, typed(entry.get("thresholds", []), list))),
        _rule(entry.get("rule", [])),
        None if probabilities is None else _found(typed(probabilities, dict), folder),
    )


def _rule(content: Any) -> tuple[ClassSpec, ...]:
    rule = tuple(map(_class_spec, typed(content, list)))
    names = {spec.name for spec in rule}
    if any(spec.least_ml and spec.instead not in names for spec in rule):
        raise DamagedError
    return rule


def _class_spec(content: Any) -> ClassSpec:
    entry = typed(content, dict)
    value, threshold = typed(entry["value"], int), number(entry["threshold"])
    if not 1 <= value <= 255 or not 0 < threshold <= 1:
        raise DamagedError
    return ClassSpec(
        value,
        typed(entry["name"], str),
        threshold,
        least_ml=max(number(entry.get("least_ml", 0.0)), 0.0),
        instead=typed(entry.get("instead", ""), str),
    )


def _view(content: Any) -> SavedView | None:
    if content is None:
        return None
    entry = typed(content, dict)
    i, j, k = (typed(n, int) for n in typed(entry["voxel"], list))
    windows = {
        typed(name, str): _window(*map(number, typed(pair, list)))
        for name, pair in typed(entry.get("windows", {}), dict).items()
    }
    return SavedView(
        (i, j, k),
        typed(entry["sequence"], str),
        windows,
        one_of(entry.get("shown_mask", "prediction"), ("prediction", "reference")),
        one_of(entry.get("overlay_mode", "mask"), _MODES),
    )


def _window(width: float, level: float) -> WindowLevel:
    if width <= 0:
        raise DamagedError
    return WindowLevel(width, level)


def _annotation(content: Any) -> Annotation:
    entry = typed(content, dict)
    kind = _KINDS[one_of(entry["kind"], _KINDS)]
    points = tuple(map(_point, typed(entry["points"], list)))
    if len(points) != kind.point_count:
        raise DamagedError
    plane = PLANES[one_of(entry["plane"], PLANES)]
    return Annotation(kind, plane, typed(entry["index"], int), points)


def _point(content: Any) -> Point:
    i, j, k = (number(n) for n in typed(content, list))
    if max(abs(i), abs(j), abs(k)) > _FARTHEST:
        raise DamagedError
    return i, j, k


def _found(entry: dict[str, Any], folder: Path) -> Path:
    """Return the first of a file's two places where it is, else the first."""
    names = [typed(entry[key], str) for key in ("path", "absolute") if key in entry]
    if not names or any("\0" in name for name in names):
        raise DamagedError
    places = [Path(os.path.normpath(folder / name)) for name in names]
    return next((place for place in places if is_file(place)), places[0])


def _channel(value: Any) -> int | None:
    return None if value is None else typed(value, int)
