"""The cases that a model was trained on, as its card lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.measuring.fingerprint import (
    SAME_SCAN,
    fingerprint_text,
    likeness,
    parsed_fingerprint,
)
from unet_gui.core.model.card_values import entries
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unet_gui.core.measuring.fingerprint import Fingerprint

TRAINING_CASES = "cases"  # key of the list in the training part of a card
SEEN_CASES = "seen_in_training"  # key of names among the metrics of a card
SEEN_IN_TRAINING = Text("seen in training")


def training_case_entry(name: str, values: Fingerprint) -> dict[str, str]:
    """Return the entry of one case in the list of a card."""
    return {"name": name, "fingerprint": fingerprint_text(values)}


def lists_training_cases(training: Mapping[str, Any]) -> bool:
    """Whether a card lists the cases that the model was trained on."""
    return isinstance(training.get(TRAINING_CASES), list)


def training_case_names(training: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of the training cases that a card lists."""
    return frozenset(
        str(entry["name"]) for entry in _case_entries(training) if "name" in entry
    )


def most_alike(training: Mapping[str, Any], values: Fingerprint) -> tuple[str, float]:
    """Return the training case that is most like a fingerprint, and the correlation.

    An empty name and 0 without any. The list is decoded now and not when a package is
    read, and entries that cannot be decoded are left out.
    """
    names, known = [], []
    for entry in _case_entries(training):
        parsed = parsed_fingerprint(str(entry.get("fingerprint", "")))
        if parsed is not None:
            names.append(str(entry.get("name") or Text("a case without a name")))
            known.append(parsed)
    if not known:
        return "", 0.0
    found = likeness(values, np.stack(known))
    best = int(found.argmax())
    return names[best], float(found[best])


def same_training_case(training: Mapping[str, Any], values: Fingerprint) -> str | None:
    """Return the name of the training case that has the same scans.

    Empty if no case has them; None if the card does not list the training cases.
    """
    if not lists_training_cases(training):
        return None
    name, correlation = most_alike(training, values)
    return name if correlation >= SAME_SCAN else ""


def merged_training_cases(lists: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the cases of several lists, each of them once."""
    merged: dict[tuple[str, str], dict[str, Any]] = {}
    for cases in lists:
        for entry in _case_entries({TRAINING_CASES: cases}):
            key = (str(entry.get("name")), str(entry.get("fingerprint")))
            merged.setdefault(key, dict(entry))
    return list(merged.values())


def _case_entries(training: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = training.get(TRAINING_CASES)
    if not isinstance(found, list):
        return []
    return [entries(entry) for entry in found if entries(entry)]
