"""The settings file; a bad one never keeps the program from starting."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_dir

from unet_gui.core.labels import LABEL_SCHEMES
from unet_gui.core.planes import Plane
from unet_gui.core.settings import FLIPS, THEMES, Settings
from unet_gui.core.view_layout import Layout
from unet_gui.io.atomic import replacing
from unet_gui.io.class_style_settings import parse_class_styles

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)


def settings_path() -> Path:
    """Return where the settings of this user lie."""
    return Path(user_config_dir("unet-gui", appauthor=False)) / "settings.json"


def read_settings(path: Path | None = None) -> Settings:
    """Read the settings; whatever is missing or bad keeps its default."""
    content = _read_content(path or settings_path())
    good = {}
    for key, parse in _PARSERS.items():
        if key not in content:
            continue
        try:
            good[key] = parse(content[key])
        except (TypeError, ValueError):
            logger.warning("Setting %s is bad and was dropped", key)
    return Settings(**good)


def _read_content(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        logger.warning("The settings file cannot be read; defaults are used")
        return {}
    return content if isinstance(content, dict) else {}


def write_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings; that it fails is logged and otherwise without effect."""
    path = path or settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as partial:
            partial.write_text(json.dumps(asdict(settings), indent=2) + "\n", "utf-8")
    except OSError as error:
        logger.warning("The settings cannot be written (errno %s)", error.errno)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _fraction(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    if not 0 <= value <= 1:
        raise ValueError
    return float(value)


def _flips(value: Any) -> int:
    if isinstance(value, bool) or value not in FLIPS:
        raise ValueError
    return int(value)


def _memory_bytes(value: Any) -> int | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise TypeError
    if value is not None and value <= 0:
        raise ValueError
    return value


def _scheme_id(value: Any) -> str:
    if _text(value) not in LABEL_SCHEMES:
        raise ValueError
    return str(value)


def _theme(value: Any) -> str:
    if _text(value) not in THEMES:
        raise ValueError
    return str(value)


def _layout(value: Any) -> str:
    return Layout(_text(value)).value


def _plane(value: Any) -> str:
    if _text(value) not in {plane.name.lower() for plane in Plane}:
        raise ValueError
    return str(value)


def _path_groups(value: Any) -> tuple[tuple[str, ...], ...]:
    if not isinstance(value, list) or not all(isinstance(g, list) for g in value):
        raise TypeError
    return tuple(tuple(_text(path) for path in group) for group in value if group)


_PARSERS: dict[str, Callable[[Any], Any]] = {
    "recent": _path_groups,
    "device": _text,
    "flips": _flips,
    "memory_bytes": _memory_bytes,
    "model_id": _text,
    "is_radiological": _truth,
    "opacity": _fraction,
    "class_styles": parse_class_styles,
    "label_scheme": _scheme_id,
    "prepares_engine": _truth,
    "layout": _layout,
    "layout_plane": _plane,
    "links_zoom": _truth,
    "has_scale_bar": _truth,
    "theme": _theme,
    "window_geometry": _text,
    "window_state": _text,
}
