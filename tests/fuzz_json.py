"""Damage to files of JSON: odd values in the places of others."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Rng = np.random.Generator

_ODD_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 10**400, -(10**30), 2**63, 1e308, 5e-324),
    *(float("nan"), float("inf"), "", "\0", "..", "/", ".", "a\nb", "x" * 5000),
    *("../../../../etc/passwd", "\ud800", "flair", [], {}, [[]], [None], {"": None}),
    *([1, 2], ["a", "b", "c"], {"a": 1}, [[[[[[[[]]]]]]]], "scan.nii.gz", "1", "0"),
)


def json_damage(raw: bytes, rng: Rng) -> bytes:
    """Return a file of JSON in which a few values are odd, or which is cut off."""
    content = json.loads(raw)
    for _ in range(rng.integers(1, 4)):
        content = _with_odd_value(content, rng)
    text = json.dumps(content)
    if rng.random() < 0.05:
        text = text[: rng.integers(len(text) + 1)]
    if rng.random() < 0.02:
        text = "[" * 100_000 + text
    return text.encode("utf-8", "surrogatepass")


def _with_odd_value(content: Any, rng: Rng) -> Any:
    """Return the content with one of its values replaced or removed."""
    keys = list(content) if isinstance(content, dict) else None
    if isinstance(content, list):
        keys = list(range(len(content)))
    if not keys or rng.random() < 0.1:
        return copy.deepcopy(_ODD_VALUES[rng.integers(len(_ODD_VALUES))])
    key = keys[rng.integers(len(keys))]
    if rng.random() < 0.1:
        del content[key]
    else:
        content[key] = _with_odd_value(content[key], rng)
    return content
