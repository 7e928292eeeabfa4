"""Writing of pictures and videos."""

from __future__ import annotations

from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.text import Text
from unet_gui.io.atomic import writing

_GIF_COLOURS = 256
_BOX_BYTES = 8  # of the head of a part of an MP4 file
# that every player shows, and quick to write
_VIDEO: dict[str, Any] = {
    "codec": "libx264",
    "pixelformat": "yuv420p",
    "quality": 8,
    "output_params": ["-preset", "veryfast"],
}

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
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
    path: Path, frames: Iterable[npt.NDArray[np.uint8]], frames_per_s: float
) -> None:
    """Write an endless animation; each frame has 256 colours of its own.

    Parameters
    ----------
    frames : iterable of (rows, columns, 3) uint8 arrays
        RGB pictures of the same size.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    with _gif_writer(path, frames_per_s) as add:
        for frame in frames:
            add(frame)


def write_mp4(
    path: Path, frames: Iterable[npt.NDArray[np.uint8]], frames_per_s: float
) -> None:
    """Write a video in H.264, frame by frame.

    Parameters
    ----------
    frames : iterable of (rows, columns, 3) uint8 arrays
        RGB pictures of the same size.

    Raises
    ------
    InputError
        If imageio is not installed.
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    with _mp4_writer(path, frames_per_s) as add:
        for frame in frames:
            add(frame)


def film_writer(
    path: Path, frames_per_s: float
) -> AbstractContextManager[Callable[[npt.NDArray[np.uint8]], None]]:
    """Give a function that adds a frame to an MP4, or by the suffix to a GIF.

    The file is there once the context is left without an error.

    Raises
    ------
    InputError
        If imageio is needed and not installed.
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    is_video = path.suffix.lower() == ".mp4"
    return (_mp4_writer if is_video else _gif_writer)(path, frames_per_s)


@contextmanager
def _gif_writer(
    path: Path, frames_per_s: float
) -> Iterator[Callable[[npt.NDArray[np.uint8]], None]]:
    from PIL import Image

    method = Image.Quantize.FASTOCTREE
    frames: list[Any] = []
    with writing(path) as partial:
        yield lambda rgb: frames.append(
            Image.fromarray(rgb).quantize(_GIF_COLOURS, method)
        )
        first, *others = frames
        first.save(
            partial,
            format="GIF",
            save_all=True,
            append_images=others,
            duration=round(1000 / frames_per_s),
            loop=0,
        )


@contextmanager
def _mp4_writer(
    path: Path, frames_per_s: float
) -> Iterator[Callable[[npt.NDArray[np.uint8]], None]]:
    check_video_writer()
    import imageio.v2 as imageio

    with writing(path) as partial:
        writer: Any = imageio.get_writer(
            partial, fps=frames_per_s, macro_block_size=2, **_VIDEO
        )

        def add(rgb: npt.NDArray[np.uint8]) -> None:
            try:
                writer.append_data(_even(rgb))
            except OSError as error:  # the encoder has ended
                raise _cut_off(path) from error

        try:
            yield add
        finally:
            writer.close()  # which a context of imageio does not do after an error
        if not _is_whole_video(partial):  # imageio tells no error of the encoder
            raise _cut_off(path)


def _cut_off(path: Path) -> RunError:
    return RunError(
        Text(
            "{path} cannot be written: the encoder stopped before the end; the disk "
            "may be full.",
            path=path,
        )
    )


def _is_whole_video(path: Path) -> bool:
    """Whether the boxes of an MP4 file end where it ends, and one is its index."""
    end, at, kinds = path.stat().st_size, 0, set()
    with path.open("rb") as file:
        while at + _BOX_BYTES <= end:
            file.seek(at)
            head = file.read(2 * _BOX_BYTES)
            size = int.from_bytes(head[:4], "big")
            kinds.add(head[4:8])
            if size == 1:  # the size does not fit into 4 bytes
                size = int.from_bytes(head[8:], "big")
            at += max(size, _BOX_BYTES)
    return at == end and b"moov" in kinds


def _even(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Return a picture without its last row or column, so that both are even."""
    rows, columns = (n // 2 * 2 for n in rgb.shape[:2])
    return rgb[:rows, :columns]


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
