"""Pictures out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.io.atomic import replacing

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt


def write_png(path: Path, rgb: npt.NDArray[np.uint8]) -> None:
    """Write an RGB picture.

    Parameters
    ----------
    rgb : (rows, columns, 3) uint8 array

    Raises
    ------
    InputError
        If the folder cannot be written to; nothing is left behind then.
    """
    from PIL import Image  # the window opens without it

    try:
        with replacing(path) as partial:
            Image.fromarray(rgb).save(partial, format="PNG")
    except OSError as error:
        msg = f"{path} cannot be written: {error.strerror or error}. Choose another."
        raise InputError(msg) from error
