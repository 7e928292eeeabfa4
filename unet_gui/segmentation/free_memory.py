"""How much memory there is for a run, without a library for it."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_ROOT = Path("/")
_UNKNOWN_BYTES = 4_000_000_000  # what any machine that runs this has


def available_bytes(root: Path = _ROOT) -> int:
    """Return how many bytes can be taken without pushing others out.

    On Linux what the kernel calls available, or what the control group (a container,
    a service) still allows, whichever is less; on Windows the free physical memory;
    elsewhere half of the physical memory.

    Parameters
    ----------
    root : Path
        Where ``proc`` and ``sys`` lie.
    """
    if sys.platform == "win32":
        return _windows_bytes()
    known = [_meminfo_bytes(root), *_cgroup_bytes(root)]
    found = [size for size in known if size is not None]
    return max(0, min(found)) if found else _half_of_all_bytes()


def _meminfo_bytes(root: Path) -> int | None:
    for line in _lines(root / "proc/meminfo"):
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return None


def _cgroup_bytes(root: Path) -> list[int | None]:
    """Return what each control group over this process allows, both versions."""
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
        # in a container the path may be one that is seen only outside of it
        for depth in range(len(parts) + 1):
            allowed.append(_left_bytes(top.joinpath(*parts[:depth]), *names))
    return allowed


def _left_bytes(folder: Path, limit_name: str, used_name: str) -> int | None:
    limit, used = _number(folder / limit_name), _number(folder / used_name)
    if limit is None or used is None:
        return None
    return limit - used + _file_cache_bytes(folder)


def _file_cache_bytes(folder: Path) -> int:
    """Return what a control group uses for files read, and would give back."""
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


def _half_of_all_bytes() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    except (AttributeError, ValueError, OSError):
        return _UNKNOWN_BYTES


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        *((f"size{n}", ctypes.c_uint64) for n in range(7)),
    )


def _windows_bytes() -> int:
    status = _MemoryStatus()
    status.length = ctypes.sizeof(_MemoryStatus)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there on Windows
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return _UNKNOWN_BYTES
    return int(status.size1)  # free physical memory
