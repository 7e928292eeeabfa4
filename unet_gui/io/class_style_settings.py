"""How the classes are drawn, as the settings file has it."""

from __future__ import annotations

from typing import Any

from unet_gui.core.mask.labels import TumourClass

_LOOKS = ("fill", "outline", "both")
_WIDTHS_PX = (1, 2, 3, 4)


def parse_class_styles(value: Any) -> dict[str, dict[str, Any]]:
    """Return the styles by class; those of unknown classes are left out.

    Raises
    ------
    TypeError, ValueError
        If a style is none.
    """
    if not isinstance(value, dict):
        raise TypeError
    known = {c.key for c in TumourClass}
    return {key: _style(style) for key, style in value.items() if key in known}


def _style(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    look, width = value.get("look", "fill"), value.get("outline_px", 2)
    opacity = value.get("opacity", 1.0)
    if look not in _LOOKS or isinstance(width, bool) or width not in _WIDTHS_PX:
        raise ValueError
    if isinstance(opacity, bool) or not isinstance(opacity, int | float):
        raise TypeError
    if not 0 <= opacity <= 1:
        raise ValueError
    return {
        "colour": _colour(value.get("colour")),
        "look": look,
        "outline_px": int(width),
        "opacity": float(opacity),
    }


def _colour(value: Any) -> tuple[int, int, int]:
    if not isinstance(value, list) or len(value) != 3:
        raise TypeError
    for part in value:
        if isinstance(part, bool) or not isinstance(part, int):
            raise TypeError
        if not 0 <= part <= 255:
            raise ValueError
    return (value[0], value[1], value[2])
