"""The peak memory of this process since a given moment."""

from __future__ import annotations

from pathlib import Path

_STATUS = Path("/proc/self/status")
_RESET = Path("/proc/self/clear_refs")
_RESET_PEAK = "5"  # the value with which the kernel resets the peak


def forget_peak(reset: Path = _RESET) -> None:
    """Reset the peak; where that is not possible, it remains that of the process."""
    try:
        reset.write_text(_RESET_PEAK, "ascii")
    except OSError:  # not Linux, or not allowed in this container
        return


def peak_bytes(status: Path = _STATUS) -> int | None:
    """Return the peak of the resident memory, None if the system does not report it."""
    try:
        lines = status.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    for line in lines:
        name, _, value = line.partition(":")
        if name == "VmHWM":
            return int(value.split()[0]) * 1024
    return None
