"""``plan.json``: the cases that a batch of the window was to do.

A batch that was interrupted then shows what is missing, before it looks for its scans.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from unet_gui.io.atomic import writing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PLAN_FILE = "plan.json"


def write_plan(folder: Path, cases: Iterable[str]) -> None:
    """Write the names of the cases into the folder of a batch.

    Raises
    ------
    RunError
        If the file cannot be written.
    """
    with writing(folder / _PLAN_FILE) as partial:
        partial.write_text(json.dumps({"cases": list(cases)}, indent=2) + "\n", "utf-8")


def read_plan(folder: Path) -> tuple[str, ...]:
    """Return the names of the cases; none if they are not known."""
    try:
        cases = json.loads((folder / _PLAN_FILE).read_bytes())["cases"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return ()
    if not isinstance(cases, list):
        return ()
    return tuple(name for name in cases if isinstance(name, str))
