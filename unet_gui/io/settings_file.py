"""The settings file; a bad one never keeps the program from starting.

A bad setting has its default, and the file as it was is kept beside it, because the
next one that is written would be without it.
"""

from __future__ import annotations

import json
import logging
import stat
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints

from platformdirs import user_config_dir

from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.settings import Settings
from unet_gui.io.atomic import replacing
from unet_gui.io.decoding import DecodingError, decode, json_text

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)
_LARGEST_BYTES = 1_000_000
_MOST_RECENT = 20


def settings_path() -> Path:
    """Return the path of this user's settings."""
    return Path(user_config_dir("unet-gui", appauthor=False)) / "settings.json"


def read_settings(path: Path | None = None) -> Settings:
    """Read the settings; a missing or bad one has its default."""
    path = path or settings_path()
    try:
        content = _read_content(path)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError, RecursionError):
        logger.warning("The settings file cannot be read; defaults are used")
        _keep_aside(path)
        return Settings()
    known = get_type_hints(Settings, include_extras=True)
    content = {name: value for name, value in content.items() if name in known}
    good = dict(_good_settings(content, known))
    settings = Settings(**good)
    recent = tuple(group for group in settings.recent if group)[:_MOST_RECENT]
    settings = replace(settings, recent=recent)
    if good.keys() != content.keys():
        _keep_aside(path)
        write_settings(settings, path)
    return settings


def _good_settings(
    content: dict[str, Any], kinds: dict[str, Any]
) -> Iterator[tuple[str, Any]]:
    """Give the settings that fit their types; the others are logged and dropped."""
    for name, value in content.items():
        entry = known_class_styles(value) if name == "class_styles" else value
        try:
            yield name, decode(entry, kinds[name], name)
        except DecodingError as error:
            logger.warning("A bad setting is dropped: %s", error)


def known_class_styles(styles: Any) -> Any:
    """Return the styles by class without those of classes that are unknown here."""
    if not isinstance(styles, dict):
        return styles
    return {c.key: styles[c.key] for c in TumourClass if c.key in styles}


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
    """Write the settings; a failure is logged and otherwise without effect."""
    path = path or settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as partial:
            partial.write_text(json_text(settings), "utf-8")
    except OSError as error:
        logger.warning("The settings cannot be written (errno %s)", error.errno)
