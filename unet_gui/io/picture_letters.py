"""Letters of the directions at the edges of a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.planes import EdgeLetters

_SHARE = 14  # of the shorter side of the picture, for the height of a letter
_LEAST_PX = 9
_TEXT, _RIM = (235, 235, 235), (0, 0, 0)


def with_letters(
    rgb: npt.NDArray[np.uint8], letters: EdgeLetters
) -> npt.NDArray[np.uint8]:
    """Return a copy of a picture with a letter at each edge.

    Parameters
    ----------
    rgb : (rows, columns, 3) uint8 array
    """
    from PIL import Image, ImageDraw, ImageFont

    image = Image.fromarray(rgb)
    pen = ImageDraw.Draw(image)
    size_px = max(_LEAST_PX, min(image.size) // _SHARE)
    font = ImageFont.load_default(size_px)
    gap, (width, height) = max(2, size_px // 4), image.size
    places = (
        (letters.left, (gap, height / 2), "lm"),
        (letters.right, (width - gap, height / 2), "rm"),
        (letters.top, (width / 2, gap), "mt"),
        (letters.bottom, (width / 2, height - gap), "mb"),
    )
    for text, place, anchor in places:
        pen.text(place, text, _TEXT, font, anchor, stroke_width=1, stroke_fill=_RIM)
    return np.asarray(image)
