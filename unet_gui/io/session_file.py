"""Session files: JSON that names the files of the open cases, in and out.

A file is named by its path from the session file's folder, so that both can be moved
together, and by its absolute path, so that the session file can be moved alone.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.core.case import Source
from unet_gui.core.case_files import CaseFiles
from unet_gui.core.errors import InputError
from unet_gui.core.saved_session import (
    SESSION_FORMAT,
    SESSION_SUFFIX,
    SavedCase,
    SavedPrediction,
    SavedSession,
    SavedView,
)
from unet_gui.core.windowing import WindowLevel
from unet_gui.io.atomic import check_output, replacing
from unet_gui.io.class_style_settings import parse_class_styles

if TYPE_CHECKING:
    from collections.abc import Iterable

_LARGEST_BYTES = 20_000_000


class _DamagedError(Exception):
    """The content is JSON, but not that of a session."""


def is_session(path: Path) -> bool:
    """Whether the file's name says session."""
    return path.name.lower().endswith(SESSION_SUFFIX)


def masks_folder(path: Path) -> Path:
    """Return the folder beside a session file that holds its masks."""
    return path.with_name(f"{path.stem}_files")


# out


def write_session(path: Path, session: SavedSession) -> None:
    """Write a session file, whole or not at all.

    Raises
    ------
    InputError
        If the folder is missing or cannot be written to.
    """
    check_output(path, overwrite=True)
    text = json.dumps(_content(session, path.absolute().parent), indent=2)
    try:
        with replacing(path) as partial:
            partial.write_text(text + "\n", "utf-8")
    except OSError as error:
        msg = f"{path} cannot be written: {error.strerror or error}. Choose another."
        raise InputError(msg) from error


def _content(session: SavedSession, folder: Path) -> dict[str, Any]:
    return {
        "format": SESSION_FORMAT,
        "shown": session.shown,
        "model": session.model_id,
        "radiological": session.is_radiological,
        "opacity": session.opacity,
        "mask_visible": session.is_mask_visible,
        "class_styles": session.class_styles,
        "hidden_classes": session.hidden_classes,
        "cases": [_case_content(case, folder) for case in session.cases],
    }


def _case_content(case: SavedCase, folder: Path) -> dict[str, Any]:
    files, prediction, view = case.files, case.prediction, case.view
    content: dict[str, Any] = {
        "name": files.name,
        "is_demo": case.is_demo,
        "label_scheme": files.scheme_hint,
        "is_guessed": files.is_guessed,
        "files": [
            {**_path_content(s.path, folder), "channel": s.channel, "role": role}
            for s, role in files.assignments
        ],
    }
    if prediction is not None:
        content["prediction"] = {
            **_path_content(prediction.mask, folder),
            "model": prediction.model,
            "classes": prediction.classes,
            "thresholds": prediction.thresholds,
        }
    if view is not None:
        windows = {name: [w.window, w.level] for name, w in view.windows.items()}
        content["view"] = {
            "voxel": view.voxel,
            "sequence": view.sequence,
            "windows": windows,
            "shown_mask": view.shown_mask,
        }
    return content


def _path_content(path: Path, folder: Path) -> dict[str, str]:
    absolute = path.absolute()
    content = {"absolute": str(absolute)}
    try:
        content["path"] = Path(os.path.relpath(absolute, folder)).as_posix()
    except ValueError:  # on another drive
        return content
    return content


# in


def read_session(path: Path) -> SavedSession:
    """Read a session file; each file is looked for in both of its places.

    Raises
    ------
    InputError
        If it cannot be read, or is no session file.
    """
    content = _read_content(path)
    try:
        return _session(content, path.absolute().parent)
    except (_DamagedError, TypeError, ValueError, KeyError) as error:
        raise _no_session(path) from error


def _read_content(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise _no_session(path)
        content = json.loads(path.read_bytes())
    except OSError as error:
        msg = f"{path} cannot be read: {error.strerror or error}."
        raise InputError(msg) from error
    except (ValueError, RecursionError) as error:
        raise _no_session(path) from error
    if not isinstance(content, dict) or type(content.get("format")) is not int:
        raise _no_session(path)
    if content["format"] != SESSION_FORMAT:
        msg = (
            f"{path.name} was saved by a newer version of unet-gui; open it with that, "
            "or open the scans themselves."
        )
        raise InputError(msg)
    return content


def _no_session(path: Path) -> InputError:
    return InputError(
        f"{path.name} is no session of unet-gui, or is damaged; open the scans "
        "themselves."
    )


def _session(content: dict[str, Any], folder: Path) -> SavedSession:
    entries = _typed(content["cases"], list)
    cases = tuple(_case(_typed(entry, dict), folder) for entry in entries)
    shown = _typed(content.get("shown", 0), int)
    return SavedSession(
        cases,
        min(max(shown, 0), max(len(cases) - 1, 0)),
        _typed(content.get("model", ""), str),
        _typed(content.get("radiological", True), bool),
        min(max(_number(content.get("opacity", 0.45)), 0.0), 1.0),
        _typed(content.get("mask_visible", True), bool),
        parse_class_styles(content.get("class_styles", {})),
        tuple(_texts(content.get("hidden_classes", []))),
    )


def _case(content: dict[str, Any], folder: Path) -> SavedCase:
    files = [_typed(entry, dict) for entry in _typed(content["files"], list)]
    assignments = tuple(
        (Source(_found(e, folder), _channel(e.get("channel"))), _typed(e["role"], str))
        for e in files
    )
    is_demo = _typed(content.get("is_demo", False), bool)
    hint = content.get("label_scheme")
    if not assignments or not (hint is None or isinstance(hint, str)):
        raise _DamagedError
    return SavedCase(
        CaseFiles(
            _typed(content["name"], str),
            assignments,
            hint,
            is_guessed=_typed(content.get("is_guessed", False), bool),
        ),
        _prediction(content.get("prediction"), folder),
        _view(content.get("view")),
        is_demo,
    )


def _prediction(content: Any, folder: Path) -> SavedPrediction | None:
    if content is None:
        return None
    entry = _typed(content, dict)
    thresholds = tuple(map(_number, _typed(entry.get("thresholds", []), list)))
    classes = tuple(_texts(entry.get("classes", [])))
    return SavedPrediction(
        _found(entry, folder), _typed(entry.get("model", ""), str), classes, thresholds
    )


def _view(content: Any) -> SavedView | None:
    if content is None:
        return None
    entry = _typed(content, dict)
    i, j, k = (_typed(n, int) for n in _typed(entry["voxel"], list))
    windows = {
        _typed(name, str): _window(*map(_number, _typed(pair, list)))
        for name, pair in _typed(entry.get("windows", {}), dict).items()
    }
    shown_mask = entry.get("shown_mask", "prediction")
    if shown_mask not in {"prediction", "reference"}:
        raise _DamagedError
    return SavedView((i, j, k), _typed(entry["sequence"], str), windows, shown_mask)


def _window(width: float, level: float) -> WindowLevel:
    if width <= 0:
        raise _DamagedError
    return WindowLevel(width, level)


def _found(entry: dict[str, Any], folder: Path) -> Path:
    """Return the first of a file's two places where it is, else the first."""
    texts = [_typed(entry[key], str) for key in ("path", "absolute") if key in entry]
    if not texts or any("\0" in text for text in texts):
        raise _DamagedError
    places = [Path(os.path.normpath(folder / text)) for text in texts]
    return next((place for place in places if place.is_file()), places[0])


def _channel(value: Any) -> int | None:
    return None if value is None else _typed(value, int)


def _texts(value: Any) -> Iterable[str]:
    return (_typed(text, str) for text in _typed(value, list))


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _DamagedError
    number = float(value)
    if number - number != 0:  # infinite, or no number
        raise _DamagedError
    return number


def _typed(value: Any, kind: type) -> Any:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _DamagedError
    return value


# what is not where it was


def missing_files(session: SavedSession) -> tuple[Path, ...]:
    """Return the scans and masks of a session that are not there any more."""
    return tuple(path for path in session.paths if not path.is_file())


def found_likewise(old: Path, new: Path, missing: Iterable[Path]) -> dict[Path, Path]:
    """Say where other files are, now that one of them was found.

    They are looked for where they are if the same folder above all has moved, and in
    the folder of the one that was found.
    """
    shared = 0
    while old.parts[-1 - shared :] == new.parts[-1 - shared :] and shared < min(
        len(old.parts), len(new.parts)
    ):
        shared += 1
    before = Path(*old.parts[: len(old.parts) - shared])
    after = Path(*new.parts[: len(new.parts) - shared])
    found = {old: new}
    for path in missing:
        places = [new.parent / path.name]
        if path.is_relative_to(before):
            places.insert(0, after / path.relative_to(before))
        place = next((p for p in places if p.is_file()), None)
        if place is not None and path != old:
            found[path] = place
    return found
