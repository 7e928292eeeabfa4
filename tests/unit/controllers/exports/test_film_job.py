from __future__ import annotations

import numpy as np
import pytest

from unet_gui.controllers.exports.film_job import film_job
from unet_gui.core.progress import run_to_end


@pytest.mark.parametrize("name", ["film.gif", "film.mp4"])
def test_a_cancelled_film_leaves_no_file(tmp_path, name):
    if name.endswith("mp4"):
        pytest.importorskip("imageio_ffmpeg")
    frame = np.zeros((33, 41, 3), np.uint8)
    job = film_job(tmp_path / name, iter([frame] * 5), 5, 12)
    next(job)
    next(job)
    job.close()
    assert not list(tmp_path.iterdir())


def test_frames_that_are_not_ready_are_waited_for(tmp_path):
    frame = np.zeros((33, 41, 3), np.uint8)
    frames = iter([None, frame, None, frame])
    path = run_to_end(film_job(tmp_path / "film.gif", frames, 2, 12))
    assert path.read_bytes().startswith(b"GIF89a")
