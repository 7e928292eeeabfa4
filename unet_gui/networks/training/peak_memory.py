"""The most memory that this process has taken, from a moment on."""

from __future__ import annotations

from pathlib import Path

_STATUS = Path("/proc/self/status")
_RESET = Path("/proc/self/clear_refs")
_PEAK_NOW = "5"  # what the kernel takes for: forget the peak before


def forget_peak(reset: Path = _RESET) -> None:
    """Start measuring anew; where that cannot be, the peak is the process's whole."""
    try:
        reset.write_text(_PEAK_NOW, "ascii")
    except OSError:  # no Linux, or not allowed in this container
        return


def peak_bytes(status: Path = _STATUS) -> int | None:
    """Return the peak of the resident memory, None where the system does not say."""
    try:
        lines = status.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    for line in lines:
        name, _, value = line.partition(":")
        if name == "VmHWM":
            return int(value.split()[0]) * 1024
    return None
