"""The curves of a training run as a plain picture."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from unet_gui.io.atomic import replacing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PANEL = (560, 360)
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 16, 36, 40
_TICKS = 5
_INK, _GRID = (40, 40, 40), (225, 225, 225)
# Okabe and Ito's colours, apart for every kind of colour vision
_COLOURS = (
    *((0, 114, 178), (213, 94, 0), (0, 158, 115), (204, 121, 167)),
    *((230, 159, 0), (86, 180, 233)),
)


@dataclass(frozen=True, slots=True)
class Curve:
    """A named line of (x, y) points, finite ones only."""

    name: str
    points: Sequence[tuple[float, float]] = field(default_factory=tuple)


def write_curves(path: Path, loss: Sequence[Curve], dice: Sequence[Curve]) -> None:
    """Write loss and Dice over the epochs, side by side, as PNG."""
    from PIL import Image, ImageDraw

    width, height = _PANEL
    picture = Image.new("RGB", (2 * width, height), "white")
    pen = ImageDraw.Draw(picture)
    top = max((y for curve in loss for _, y in curve.points), default=1.0)
    _Panel(pen, 0, "Loss", max(top, 1e-6), _last_epoch(loss)).draw(loss)
    _Panel(pen, width, "Dice (validation)", 1.0, _last_epoch(loss)).draw(dice)
    with replacing(path) as partial:
        picture.save(partial, format="PNG")


def _ticks(top: float) -> list[float]:
    """Return round numbers from 0 to at most `top`, about six of them."""
    power = 10.0 ** math.floor(math.log10(top / _TICKS))
    step = next(power * f for f in (1, 2, 5, 10) if power * f * _TICKS >= top * 0.999)
    return [step * number for number in range(math.floor(top / step + 1e-6) + 1)]


def _last_epoch(curves: Sequence[Curve]) -> float:
    return max((x for curve in curves for x, _ in curve.points), default=1.0)


@dataclass(frozen=True, slots=True)
class _Panel:
    """One pair of axes: epochs from 0 to the right, values from 0 up."""

    pen: Any
    left: int
    title: str
    top: float
    last_epoch: float

    def draw(self, curves: Sequence[Curve]) -> None:
        self._draw_axes()
        for number, curve in enumerate(curves):
            colour = _COLOURS[number % len(_COLOURS)]
            points = [self._place(x, y) for x, y in curve.points]
            if len(points) > 1:
                self.pen.line(points, fill=colour, width=2)
            for x, y in points:
                self.pen.ellipse((x - 2, y - 2, x + 2, y + 2), fill=colour)
            self._draw_name(number, curve.name, colour)

    def _draw_axes(self) -> None:
        left, low = self._place(0, 0)
        right = self._place(self.last_epoch, 0)[0]
        for value in _ticks(self.top):
            y = self._place(0, value)[1]
            self.pen.line((left, y, right, y), fill=_GRID)
            self.pen.text((left - 6, y), f"{value:.4g}", fill=_INK, anchor="rm")
        for epoch in _ticks(self.last_epoch):
            x = self._place(epoch, 0)[0]
            self.pen.text((x, low + 6), f"{epoch:.4g}", fill=_INK, anchor="mt")
        origin, end = self._place(0, 0), self._place(self.last_epoch, self.top)
        self.pen.line((origin[0], end[1], *origin, end[0], origin[1]), fill=_INK)
        self.pen.text((origin[0], 10), self.title, fill=_INK)
        middle = (origin[0] + end[0]) / 2
        self.pen.text((middle, _PANEL[1] - 12), "epoch", fill=_INK, anchor="mm")

    def _draw_name(self, number: int, name: str, colour: tuple[int, ...]) -> None:
        """Name the curve where its panel has most often room, at the right."""
        x = self.left + _PANEL[0] - _RIGHT - 6
        y = _PANEL[1] - _BOTTOM - 14 * (number + 1)
        self.pen.text((x, y), name.replace("_", " "), fill=colour, anchor="rm")

    def _place(self, x: float, y: float) -> tuple[float, float]:
        width, height = _PANEL[0] - _LEFT - _RIGHT, _PANEL[1] - _TOP - _BOTTOM
        return (
            self.left + _LEFT + width * x / max(self.last_epoch, 1e-6),
            _TOP + height * (1 - y / self.top),
        )
