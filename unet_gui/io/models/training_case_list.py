"""Lists of training cases for packages whose weights were trained elsewhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.measuring.fingerprint import parsed_fingerprint
from unet_gui.core.model.training_cases import TRAINING_CASES
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from pathlib import Path


def read_training_case_list(path: Path) -> tuple[dict[str, str], ...]:
    """Read the names and fingerprints of cases from a JSON file.

    The file holds a list, or a table with the list as ``cases``. Each entry has a
    ``fingerprint`` in base64 and a ``name`` (or ``case``).

    Raises
    ------
    InputError
        If the file cannot be read, or an entry has no name or no valid fingerprint.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        msg = Text(
            "{path} cannot be read as a list of training cases: {error}.",
            path=path,
            error=error,
        )
        raise InputError(msg) from error
    entries = content.get(TRAINING_CASES) if isinstance(content, dict) else content
    if not isinstance(entries, list):
        msg = Text("{path} is not a list of training cases.", path=path)
        raise InputError(msg)
    return tuple(
        _checked(path, number, entry) for number, entry in enumerate(entries, 1)
    )


def _checked(path: Path, number: int, entry: Any) -> dict[str, str]:
    found = entry if isinstance(entry, dict) else {}
    name = found.get("name", found.get("case"))
    text = found.get("fingerprint")
    if not isinstance(name, str) or not isinstance(text, str):
        msg = Text(
            "{path}: entry {number} lacks a name or a fingerprint.",
            path=path,
            number=number,
        )
        raise InputError(msg)
    if parsed_fingerprint(text) is None:
        msg = Text(
            "{path}: the fingerprint of {name} is not valid.", path=path, name=name
        )
        raise InputError(msg)
    return {"name": name, "fingerprint": text}
