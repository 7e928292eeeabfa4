"""Memory that is available to a run."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_ROOT = Path("/")


def available_bytes(root: Path = _ROOT) -> int:
    """Return the number of bytes that can be used without swapping.

    This is the smaller of what the system reports as available and what Linux control
    groups (of a container or a service) still allow.

    Parameters
    ----------
    root : Path
        Folder that contains ``proc`` and ``sys``.
    """
    import psutil

    allowed = [size for size in _cgroup_bytes(root) if size is not None]
    return max(0, min([psutil.virtual_memory().available, *allowed]))


def total_bytes() -> int:
    """Return the size of the memory of this machine in bytes.

    The first window asks for it, so psutil is imported only where it is needed.
    """
    if sys.platform == "win32":
        import psutil

        return int(psutil.virtual_memory().total)
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _cgroup_bytes(root: Path) -> list[int | None]:
    """Return the limits of all control groups, version 1 or 2, of this process."""
    allowed: list[int | None] = []
    for line in _lines(root / "proc/self/cgroup"):
        number, controllers, path = line.split(":", 2)
        if number == "0":
            top, names = root / "sys/fs/cgroup", ("memory.max", "memory.current")
        elif "memory" in controllers.split(","):
            top = root / "sys/fs/cgroup/memory"
            names = ("memory.limit_in_bytes", "memory.usage_in_bytes")
        else:
            continue
        parts = Path(path.strip("/")).parts
        # in a container, the path may be valid only outside of it
        for depth in range(len(parts) + 1):
            allowed.append(_left_bytes(top.joinpath(*parts[:depth]), *names))
    return allowed


def _left_bytes(folder: Path, limit_name: str, used_name: str) -> int | None:
    limit, used = _number(folder / limit_name), _number(folder / used_name)
    if limit is None or used is None:
        return None
    return limit - used + _file_cache_bytes(folder)


def _file_cache_bytes(folder: Path) -> int:
    """Return the page cache of a control group, which can be reclaimed."""
    for line in _lines(folder / "memory.stat"):
        name, _, value = line.partition(" ")
        if name == "inactive_file":
            return int(value)
    return 0


def _number(path: Path) -> int | None:
    lines = _lines(path)
    return int(lines[0]) if lines and lines[0].isdigit() else None  # "max": no limit


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except OSError:
        return []
