"""Lengths of scale bars."""

from __future__ import annotations

BARS_MM = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)


def scale_bar_mm(mm_per_pixel: float, most_pixels: float) -> float | None:
    """Return the longest round length that fits, None if not even 0.1 mm does."""
    fitting = [mm for mm in BARS_MM if mm <= mm_per_pixel * most_pixels]
    return fitting[-1] if fitting else None
