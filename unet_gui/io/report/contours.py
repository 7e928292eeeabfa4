"""Slices with contours, drawn as they are printed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from PIL import Image

    from unet_gui.core.image.compositing import Colour

    Line = tuple[tuple[float, float], tuple[float, float]]

_SUPERSAMPLED = 2
_WIDTH_PX = 3  # of a contour, supersampled
_LETTER_SHARE = 16
_LETTER, _RIM = (225, 225, 225), (0, 0, 0)
_LINE = (255, 214, 90)
_HALF = 127


def outlined(
    grey: npt.NDArray[np.uint8],
    size: tuple[int, int],
    masks: Sequence[tuple[npt.NDArray[np.bool_], Colour]],
    letters: tuple[str, str] = ("", ""),
    lines: Sequence[Line] = (),
) -> npt.NDArray[np.uint8]:
    """Return a slice with contours and the letters of left and right.

    Each contour runs inside of its mask, so that both are seen where two masks meet.

    Parameters
    ----------
    grey : (rows, columns) uint8 array
    size : (width, height)
        Of the picture; slice and masks are interpolated to it.
    masks : sequence of (mask, colour)
        Masks are (rows, columns) bool arrays.
    letters : (left, right)
    lines : sequence of two (row, column)
        Measured lines; whole numbers are the middles of pixels of the slice.

    Returns
    -------
    (height, width, 3) uint8 array
        RGB.
    """
    from PIL import Image, ImageDraw, ImageFont

    fine = (size[0] * _SUPERSAMPLED, size[1] * _SUPERSAMPLED)
    image = _resized(grey, fine).convert("RGB")
    for mask, colour in masks:
        if mask.any():
            inside = np.asarray(_resized(mask * np.uint8(255), fine)) > _HALF
            image.paste(colour, mask=Image.fromarray(_border(inside)))
    _draw_lines(image, grey.shape, lines)
    image = image.resize(size, Image.Resampling.LANCZOS)
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(max(9, max(size) // _LETTER_SHARE))
    middle, (left, right) = size[1] / 2, letters
    pen.text((3, middle), left, _LETTER, font, "lm", stroke_width=1, stroke_fill=_RIM)
    place = (size[0] - 3, middle)
    pen.text(place, right, _LETTER, font, "rm", stroke_width=1, stroke_fill=_RIM)
    return np.asarray(image)


def _draw_lines(
    image: Image.Image, shape: tuple[int, ...], lines: Sequence[Line]
) -> None:
    """Draw lines with dark rims, so that they are seen on any ground."""
    from PIL import ImageDraw

    pen = ImageDraw.Draw(image)
    across, down = image.width / shape[1], image.height / shape[0]
    placed = [
        [((column + 0.5) * across, (row + 0.5) * down) for row, column in line]
        for line in lines
    ]
    for colour, width in ((_RIM, 2 * _WIDTH_PX), (_LINE, _WIDTH_PX)):
        for corners in placed:
            pen.line(corners, colour, width)


def _resized(pixels: npt.NDArray[np.uint8], size: tuple[int, int]) -> Image.Image:
    from PIL import Image

    image = Image.fromarray(np.ascontiguousarray(pixels))
    return image.resize(size, Image.Resampling.BICUBIC)


def _border(inside: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the pixels of a mask at most some pixels from its edge."""
    from scipy import ndimage

    core = ndimage.binary_erosion(inside, iterations=_WIDTH_PX, border_value=1)
    border: npt.NDArray[np.bool_] = inside & ~core
    return border


def encoded(rgb: npt.NDArray[np.uint8], kind: str = "WEBP") -> bytes:
    """Return a picture as a file in memory: WebP, or PNG for readers that lack it."""
    from PIL import Image, features

    buffer = io.BytesIO()
    if kind == "WEBP" and not features.check("webp"):
        kind = "PNG"
    Image.fromarray(rgb).save(buffer, format=kind, quality=82, method=4)
    return buffer.getvalue()
