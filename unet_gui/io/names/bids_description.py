"""The description of a BIDS data set: dataset_description.json."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

DESCRIPTION = "dataset_description.json"
PROGRAM = "unet-gui"  # among the programs that generated a derivative


def read_bids_description(root: Path) -> dict[str, Any] | None:
    """Return the content of dataset_description.json; None if it cannot be read."""
    try:
        content = json.loads((root / DESCRIPTION).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def is_own_derivative(root: Path) -> bool:
    """Whether a folder is a data set of masks that this program has drawn."""
    makers = (read_bids_description(root) or {}).get("GeneratedBy")
    return isinstance(makers, list) and any(
        isinstance(maker, dict) and maker.get("Name") == PROGRAM for maker in makers
    )
