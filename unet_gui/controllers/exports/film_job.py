"""Writing a film frame by frame, so that it can be cancelled between frames."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.pictures import film_writer

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    Frame = npt.NDArray[np.uint8]  # (rows, columns, 3) RGB

_PAUSE_S = 0.02


def film_job(
    path: Path, frames: Iterator[Frame | None], count: int, frames_per_s: float
) -> Generator[Progress, None, Path]:
    """Write frames as they come; cancelling leaves no file behind.

    Parameters
    ----------
    path : Path
        Of an MP4 or a GIF, by its suffix.
    frames : iterator
        None stands for one that is not ready.
    count : int
        Number of frames, for the progress.

    Raises
    ------
    InputError
        If videos cannot be written here.
    RunError
        If the file cannot be written.
    """
    done = 0
    with film_writer(path, frames_per_s) as add:
        for frame in frames:
            if frame is None:
                time.sleep(_PAUSE_S)
            else:
                add(frame)
                done += 1
            yield Progress(done, count, Text("Writing the film"))
    return path
