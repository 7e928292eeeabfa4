"""The file .bidsignore, which names files that are not part of a BIDS data set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    from pathlib import Path

_FILE = ".bidsignore"
_WILDCARDS = {"*": "[^/]*", "?": "[^/]"}
_TOKENS = re.compile(r"\*\*/|/\*\*$|\*\*|\*|\?|\[[^]]+\]|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class IgnoredPaths:
    """The rules of a .bidsignore, which are those of .gitignore.

    Attributes
    ----------
    rules : tuple of (pattern, bool)
        The bool says whether what the pattern matches is ignored, or is not after all.
        The last rule that matches decides.
    """

    root: Path
    rules: tuple[tuple[re.Pattern[str], bool], ...] = ()

    def has(self, path: Path) -> bool:
        """Whether a file or folder below the data set, or a folder above it, is named.

        Parameters
        ----------
        path : Path
            Below `root`.
        """
        if not self.rules:
            return False
        parts = path.relative_to(self.root).parts
        for end in range(1, len(parts) + 1):
            ends_in_folder = end < len(parts) or is_folder(path)
            name = "/".join(parts[:end]) + ("/" if ends_in_folder else "")
            if self._is_named(name):
                return True
        return False

    def _is_named(self, name: str) -> bool:
        hits = [is_out for pattern, is_out in self.rules if pattern.fullmatch(name)]
        return bool(hits) and hits[-1]


def read_ignored(root: Path) -> IgnoredPaths:
    """Return the rules of a data set; none if it has no readable .bidsignore."""
    try:
        lines = (root / _FILE).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return IgnoredPaths(root)
    rules = []
    for line in map(str.strip, lines):
        if line and not line.startswith("#"):
            is_out = not line.startswith("!")
            rules.append((_pattern(line.removeprefix("!")), is_out))
    return IgnoredPaths(root, tuple(rules))


def _pattern(line: str) -> re.Pattern[str]:
    """Return the pattern of a rule, for paths in which folders end in a slash."""
    is_folder, line = line.endswith("/"), line.rstrip("/")
    start = "" if "/" in line else "(?:.*/)?"
    body = "".join(map(_translated, _TOKENS.findall(line.removeprefix("/"))))
    return re.compile(start + body + ("/" if is_folder else "/?"))


def _translated(token: str) -> str:
    if token == "**/":
        return "(?:.*/)?"
    if token in {"/**", "**"}:
        return ".*" if token == "**" else "/.*"
    if token.startswith("[") and len(token) > 1:
        inner = token[1:-1].replace("\\", r"\\")
        return f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]"
    return _WILDCARDS.get(token, re.escape(token))
