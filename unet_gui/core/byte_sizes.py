"""Numbers of bytes in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_LEAST_GB = 9.5e8  # from here on, one decimal of GB says as much as whole MB


def bytes_text(size_bytes: int) -> str:
    """Return a number of bytes to three digits, such as ``50.3 GB``."""
    number, units = float(size_bytes), ["bytes", "kB", "MB", "GB", "TB"]
    while number >= 1000 and len(units) > 1:
        number /= 1000
        units.pop(0)
    return f"{number:.3g} {units[0]}"


def estimated_bytes_text(
    size_bytes: float, rounded: Callable[[float], int] = round
) -> str:
    """Return an estimate of memory such as ``1.4 GB`` or ``800 MB``.

    Parameters
    ----------
    rounded : callable
        Rounds to a whole number; `math.ceil` for what is needed, `math.floor` for
        what there is.
    """
    if size_bytes >= _LEAST_GB:
        return f"{rounded(size_bytes / 1e8) / 10:.1f} GB"
    return f"{rounded(size_bytes / 1e6)} MB"
