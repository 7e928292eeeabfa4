"""Writing of pictures and videos."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.atomic import writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt


def write_png(
    path: Path, rgb: npt.NDArray[np.uint8], dots_per_inch: int | None = None
) -> None:
    """Write an RGB picture.

    Parameters
    ----------
    rgb : (rows, columns, 3) uint8 array
    dots_per_inch : int or None
        Tells other programs how large the picture is on paper; None leaves it open.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    from PIL import Image  # the window opens without it

    with writing(path) as partial:
        size = {} if dots_per_inch is None else {"dpi": (dots_per_inch, dots_per_inch)}
        Image.fromarray(rgb).save(partial, format="PNG", **size)


def write_svg(path: Path, content: bytes) -> None:
    """Write a drawing in SVG.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    with writing(path) as partial:
        partial.write_bytes(content)


def write_gif(
    path: Path, frames: Sequence[npt.NDArray[np.uint8]], frames_per_s: float
) -> None:
    """Write an endless animation.

    Parameters
    ----------
    frames : sequence of (rows, columns, 3) uint8 arrays
        RGB pictures of the same size.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    from PIL import Image

    first, *others = [Image.fromarray(frame) for frame in frames]
    with writing(path) as partial:
        first.save(
            partial,
            format="GIF",
            save_all=True,
            append_images=others,
            duration=round(1000 / frames_per_s),
            loop=0,
        )


def write_mp4(
    path: Path, frames: Sequence[npt.NDArray[np.uint8]], frames_per_s: float
) -> None:
    """Write a video in H.264.

    Parameters
    ----------
    frames : sequence of (rows, columns, 3) uint8 arrays
        RGB pictures of the same size.

    Raises
    ------
    InputError
        If imageio is not installed.
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    check_video_writer()
    import imageio.v2 as imageio

    with writing(path) as partial:
        imageio.mimwrite(partial, list(frames), fps=frames_per_s, macro_block_size=2)


def check_video_writer() -> None:
    """Refuse to write videos if the library that writes them is missing.

    Raises
    ------
    InputError
        If imageio or its FFmpeg is not installed.
    """
    if not all(map(find_spec, ("imageio", "imageio_ffmpeg"))):
        msg = Text("MP4 videos need the video extra: pip install 'unet-gui[video]'.")
        raise InputError(msg)
