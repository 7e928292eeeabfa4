"""The curves of a training run as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.layout.curve_plot import (
    Axes,
    curve_colour,
    highest,
    last_epoch,
    on_ground,
    plot_curves,
)
from unet_gui.io.atomic import replacing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.core.layout.curve_plot import Curve, Ink

_PANEL = (560, 360)
_LINE_PX = 12
_WHITE = (255, 255, 255)
_COLOURS: dict[Ink, Any] = {"text": "#282828", "grid": "#e1e1e1"}
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
        picture.paste(_painted(axes, curves), (number * width, 0))
    with replacing(path) as partial:
        picture.save(partial, format="PNG")


def _painted(axes: Axes, curves: Sequence[Curve]) -> Any:
    from PIL import Image, ImageDraw, ImageFont

    plot = plot_curves(axes, curves)
    colours = {**_COLOURS, **_curve_colours(curves)}
    panel = Image.new("RGB", _PANEL, "white")
    pen, font = ImageDraw.Draw(panel), ImageFont.load_default(_LINE_PX)
    for stroke in plot.strokes:
        width = 2 if isinstance(stroke.ink, int) else 1
        pen.line(stroke.points, colours[stroke.ink], width)
    for (x, y), ink in plot.dots:
        pen.ellipse((x - 2, y - 2, x + 2, y + 2), colours[ink])
    for text in plot.texts:
        pen.text(text.place, text.text, colours[text.ink], font, _ANCHORS[text.anchor])
    return panel


def _curve_colours(curves: Sequence[Curve]) -> dict[Ink, Any]:
    return {
        number: on_ground(curve.colour, _WHITE)
        if curve.colour
        else curve_colour(number)
        for number, curve in enumerate(curves)
    }
