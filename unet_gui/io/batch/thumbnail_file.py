"""Small pictures of the cases of a batch, kept beside their masks.

A picture has the date of the mask that it shows, so that it is known to be of an
earlier one when a case is done again.
"""

from __future__ import annotations

import os
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import UnetGuiError
from unet_gui.io.atomic import make_folder, writing
from unet_gui.io.report.contours import encoded

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt


def read_thumbnail(path: Path, mask: Path) -> bytes | None:
    """Return the picture of a mask as a file in memory; None if there is none of it."""
    try:
        if path.stat().st_mtime_ns != mask.stat().st_mtime_ns:
            return None
        return path.read_bytes()
    except OSError:
        return None


def write_thumbnail(path: Path, mask: Path, rgb: npt.NDArray[np.uint8]) -> bytes:
    """Keep the picture of a mask; return it as a file in memory.

    A folder that cannot be written to, such as somebody else's, is not a fault: the
    picture is made again the next time.

    Parameters
    ----------
    rgb : (rows, columns, 3) uint8 array
    """
    content = encoded(rgb)
    try:
        modified_ns = mask.stat().st_mtime_ns
        make_folder(path.parent)
        with writing(path) as partial:
            partial.write_bytes(content)
        os.utime(path, ns=(modified_ns, modified_ns))
    except (OSError, UnetGuiError):
        pass
    return content


def decoded_thumbnail(content: bytes) -> npt.NDArray[np.uint8]:
    """Return a picture as a (rows, columns, 3) uint8 array.

    Raises
    ------
    ValueError
        If the file is damaged.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, SyntaxError, UnidentifiedImageError) as error:
        msg = "the picture is damaged"
        raise ValueError(msg) from error
