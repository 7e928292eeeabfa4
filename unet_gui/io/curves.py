"""The curves of a training run as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.layout.curve_plot import (
    Axes,
    curve_colour,
    highest,
    last_epoch,
    plot_curves,
)
from unet_gui.io.atomic import replacing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.core.layout.curve_plot import Curve, Ink, Plot

_PANEL = (560, 360)
_LINE_PX = 12
_COLOURS = {"text": "#282828", "grid": "#e1e1e1"}
_ANCHORS = {"left": "la", "right": "rm", "top": "ma", "bottom": "md"}  # Pillow's


def write_curves(path: Path, loss: Sequence[Curve], dice: Sequence[Curve]) -> None:
    """Write loss and Dice over the epochs, side by side, as PNG."""
    from PIL import Image

    end = last_epoch(loss)
    panels = (
        (Axes("Loss", "Epoch", _PANEL, _LINE_PX, highest(loss), end), loss),
        (Axes("Dice (validation)", "Epoch", _PANEL, _LINE_PX, 1.0, end), dice),
    )
    width, height = _PANEL
    picture = Image.new("RGB", (2 * width, height), "white")
    for number, (axes, curves) in enumerate(panels):
        picture.paste(_painted(plot_curves(axes, curves)), (number * width, 0))
    with replacing(path) as partial:
        picture.save(partial, format="PNG")


def _painted(plot: Plot) -> Any:
    from PIL import Image, ImageDraw, ImageFont

    panel = Image.new("RGB", _PANEL, "white")
    pen, font = ImageDraw.Draw(panel), ImageFont.load_default(_LINE_PX)
    for stroke in plot.strokes:
        pen.line(stroke.points, _colour(stroke.ink), 2 if _is_curve(stroke.ink) else 1)
    for (x, y), ink in plot.dots:
        pen.ellipse((x - 2, y - 2, x + 2, y + 2), _colour(ink))
    for text in plot.texts:
        pen.text(text.place, text.text, _colour(text.ink), font, _ANCHORS[text.anchor])
    return panel


def _is_curve(ink: Ink) -> bool:
    return isinstance(ink, int)


def _colour(ink: Ink) -> str:
    if isinstance(ink, int):
        return curve_colour(ink)
    return _COLOURS[ink]
