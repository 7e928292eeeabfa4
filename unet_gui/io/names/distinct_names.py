"""Names of cases that are safe as file names and never equal to each other."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

_FORBIDDEN = set('<>:"/\\|?*')  # on Windows, and a slash everywhere
_RESERVED = {
    *("CON", "PRN", "AUX", "NUL"),
    *(f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10)),
}
_MOST_BYTES = 200  # of the 255 of a file name; what is written appends a suffix


class Named(NamedTuple):
    """A name, and the folder of the files that it stands for."""

    name: str
    folder: Path


def safe_name(text: str) -> str:
    """Return a text as the start of a file name on any system; ``case`` if empty."""
    name = "".join(c if c.isprintable() and c not in _FORBIDDEN else "_" for c in text)
    short = name.strip(" .").encode()[: _MOST_BYTES - 1].decode(errors="ignore")
    short = short.rstrip(" .") or "case"
    is_reserved = short.split(".")[0].rstrip().upper() in _RESERVED
    return f"_{short}" if is_reserved else short


def name_key(name: str) -> str:
    """Return what two names share if a file system may take them for one."""
    folded = unicodedata.normalize("NFC", name).casefold()
    return unicodedata.normalize("NFC", folded)


def distinct_names(wanted: Sequence[Named], taken: Collection[Named] = ()) -> list[str]:
    """Return safe names, no two of them equal and none equal to a name in `taken`.

    Equal names get the names of those parent folders that tell them apart, as editors
    title files of one name: ``sub-01_anat`` and ``sub-02_anat``. Names that no folder
    tells apart are numbered. Names that differ only in case are equal.
    """
    safe = [named._replace(name=safe_name(named.name)) for named in wanted]
    groups: dict[str, list[Named]] = defaultdict(list)
    for named in (*safe, *taken):
        groups[name_key(named.name)].append(named)
    names = [_with_folders(one, groups[name_key(one.name)]) for one in safe]
    return _numbered(names, safe, taken)


def _with_folders(named: Named, group: Sequence[Named]) -> str:
    """Return a name with those of its parent folders that tell a group apart."""
    chosen: list[int] = []
    count = 1
    for level in range(max(len(one.folder.parts) for one in group)):
        found = {name_key("/".join(_parents(one, [*chosen, level]))) for one in group}
        if len(found) > count:
            chosen.append(level)
            count = len(found)
    parents = [safe_name(parent) for parent in _parents(named, chosen) if parent]
    return safe_name("_".join((*reversed(parents), named.name)))


def _parents(named: Named, levels: Sequence[int]) -> tuple[str, ...]:
    """Return the parent folders at some levels, 0 the nearest; empty above the root."""
    parts = named.folder.parts[:0:-1]
    return tuple(parts[level] if level < len(parts) else "" for level in levels)


def _numbered(
    names: Sequence[str], wanted: Sequence[Named], taken: Collection[Named]
) -> list[str]:
    """Append numbers to names that are still equal; unchanged names keep theirs."""
    used = {name_key(named.name) for named in taken}
    result = list(names)
    changed = []
    for position, (name, named) in enumerate(zip(names, wanted, strict=True)):
        if name == named.name and name_key(name) not in used:
            used.add(name_key(name))
        else:
            changed.append(position)
    for position in changed:
        number = 1
        while name_key(result[position]) in used:
            number += 1
            result[position] = f"{names[position]}_{number}"
        used.add(name_key(result[position]))
    return result
