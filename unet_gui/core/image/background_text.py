"""Sentences about the background of scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.image.volume import Volume

_MINUS = "\N{MINUS SIGN}"


def background_text(intensity: float, noise: float) -> str:
    """Return the intensity of a background and its noise; "" for a plain 0."""
    if intensity == 0 and not noise:
        return ""
    value = f"{intensity:.4g}".replace("-", _MINUS)
    return f"{value} ± {noise:.2g}" if noise else value


def backgrounds_text(sequences: Mapping[str, Volume]) -> str:
    """Return the backgrounds that are not a plain 0, by sequence; "" if all are."""
    texts = {
        name: background_text(volume.background_intensity, volume.background_noise)
        for name, volume in sequences.items()
    }
    found = {name: text for name, text in texts.items() if text}
    if len(found) == len(texts) and len(set(found.values())) == 1:
        return next(iter(found.values()))
    return ", ".join(f"{name} {text}" for name, text in found.items())
