"""Measured lines in a picture, with their lengths below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Line = tuple[tuple[float, float], tuple[float, float]]

_LINE, _RIM = (255, 214, 90), (0, 0, 0)
_SHARE = 22  # of the shorter side of the picture, for the height of a letter
_LEAST_PX = 9


def with_lines(
    rgb: npt.NDArray[np.uint8], lines: Sequence[Line], text: str
) -> npt.NDArray[np.uint8]:
    """Return a copy of a picture with lines and a text in its lower left corner.

    Parameters
    ----------
    rgb : (rows, columns, 3) uint8 array
    lines : sequence of two (row, column)
        In pixels; whole numbers are edges of pixels.
    """
    from PIL import Image, ImageDraw, ImageFont

    image = Image.fromarray(rgb)
    pen = ImageDraw.Draw(image)
    size_px = max(_LEAST_PX, min(image.size) // _SHARE)
    width = max(1, size_px // 8)
    for colour, extra in ((_RIM, 2), (_LINE, 0)):
        for line in lines:
            pen.line([(column, row) for row, column in line], colour, width + extra)
    font = ImageFont.load_default(size_px)
    place = (size_px // 2, image.height - size_px // 2)
    pen.text(place, text, _LINE, font, "lb", stroke_width=1, stroke_fill=_RIM)
    return np.asarray(image)
