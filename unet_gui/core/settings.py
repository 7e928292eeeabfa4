"""What the program remembers from one start to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

FLIPS = (1, 2, 4, 8)  # mirror images that can be averaged
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences and window layout; every field has a default that works.

    Attributes
    ----------
    recent : tuple of tuple of str
        Paths that were opened together, newest first.
    flips : int
        Over how many mirror images of the case the network is averaged: 1, 2, 4 or 8.
    memory_bytes : int or None
        Most that the engine may take; None leaves it to the plan.
    opacity : float
        Of the mask, 0 to 1.
    class_styles : mapping
        How each class is drawn, by its key: ``colour``, ``look``, ``outline_px`` and
        ``opacity``; classes that are left out have their default.
    label_scheme : str
        Id of the scheme in which masks are written.
    prepares_engine : bool
        Whether the engine is started ahead of the first run, once a case is open.
    layout, layout_plane : str
        The layout of the views and the large plane, named as in `view_layout`.
    links_zoom : bool
        Whether all planes zoom together.
    has_scale_bar : bool
        Whether the views say how long some millimetres are.
    theme : str
        One of `THEMES`; ``system`` is light or dark as the system is.
    window_geometry, window_state : str
        What the window says about itself, with a checksum; empty for the default.
    """

    recent: tuple[tuple[str, ...], ...] = ()
    device: str = "auto"
    flips: int = 1
    memory_bytes: int | None = None
    model_id: str = ""
    is_radiological: bool = True
    opacity: float = 0.45
    class_styles: dict[str, dict[str, Any]] = field(default_factory=dict)
    label_scheme: str = "msd"
    prepares_engine: bool = True
    layout: str = "planes"
    layout_plane: str = "axial"
    links_zoom: bool = False
    has_scale_bar: bool = True
    theme: str = "system"
    window_geometry: str = ""
    window_state: str = ""
