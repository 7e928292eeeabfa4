"""The settings file; a bad one never keeps the program from starting.

What is bad in it has its default, and the file as it was is kept beside it: the next
one written would be without.
"""

from __future__ import annotations

import itertools
import json
import logging
import stat
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_dir

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.labels import LABEL_SCHEMES
from unet_gui.core.model.device import check_device
from unet_gui.core.settings import FLIPS, THEMES, Settings
from unet_gui.io.atomic import replacing
from unet_gui.io.class_style_settings import parse_class_styles

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)
_LARGEST_BYTES = 1_000_000
_MOST_MEMORY_BYTES = 1 << 50
_MOST_RECENT = 20


def settings_path() -> Path:
    """Return where the settings of this user lie."""
    return Path(user_config_dir("unet-gui", appauthor=False)) / "settings.json"


def read_settings(path: Path | None = None) -> Settings:
    """Read the settings; whatever is missing or bad keeps its default."""
    path = path or settings_path()
    try:
        content = _read_content(path)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError, RecursionError):
        logger.warning("The settings file cannot be read; defaults are used")
        _keep_aside(path)
        return Settings()
    good, is_good = {}, True
    for key, parse in _PARSERS.items():
        if key not in content:
            continue
        try:
            good[key] = parse(content[key])
        except (TypeError, ValueError, InputError):
            logger.warning("Setting %s is bad and was dropped", key)
            is_good = False
    settings = Settings(**good)
    if not is_good:
        _keep_aside(path)
        write_settings(settings, path)
    return settings


def _read_content(path: Path) -> dict[str, Any]:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST_BYTES:
        raise ValueError
    content = json.loads(path.read_text("utf-8"))
    if not isinstance(content, dict):
        raise TypeError
    return content


def _keep_aside(path: Path) -> None:
    """Keep a bad file, in place of one that was kept before."""
    try:
        if path.is_file():  # moved, not copied: it may be huge
            path.replace(path.with_name(f"{path.stem}-bad{path.suffix}"))
    except OSError as error:
        logger.warning("It cannot be kept aside (errno %s)", error.errno)


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
    value.encode("utf-8")  # half a character is a ValueError
    if "\0" in value:
        raise ValueError
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
    if value is not None and not 0 < value <= _MOST_MEMORY_BYTES:
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
    groups = (tuple(_text(path) for path in group) for group in value if group)
    return tuple(itertools.islice(groups, _MOST_RECENT))


def _device(value: Any) -> str:
    return check_device(_text(value))


_PARSERS: dict[str, Callable[[Any], Any]] = {
    "recent": _path_groups,
    "device": _device,
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
