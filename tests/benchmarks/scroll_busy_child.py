"""Scroll in the window during a segmentation, and again without one.

Arguments: the folder of a slow model, then the files of the case.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from event_loop import run_event_loop_until
from own_window import make_window
from stepping import step_times, voxel_at, watch_paints

from unet_gui.core.progress import Phase
from unet_gui.io.models.model_package import read_model_package

_SIZE = (1600, 1000)


def main(model: Path, files: list[Path]) -> None:
    package = read_model_package(model)
    watch_paints()  # before Qt looks up the paint methods
    own = make_window({package.spec.id: package})
    own.window.resize(*_SIZE)
    own.window.show()
    own.open(files)
    session, parts = own.session, own.window.parts

    def step(number: int) -> None:
        parts.controllers.viewer.set_voxel(voxel_at(number, session.case.shape))

    def is_computing() -> bool:
        return session.progress is not None and session.progress.phase is Phase.TILES

    parts.controllers.segmentation.start()
    run_event_loop_until(lambda: is_computing() or not session.is_segmenting)
    busy_ms = step_times(step)
    was_computing = is_computing()
    parts.controllers.segmentation.cancel()
    run_event_loop_until(lambda: not session.is_segmenting)
    record = {
        "busy_ms": busy_ms,
        "idle_ms": step_times(step),
        "was_computing": was_computing,
    }
    print(json.dumps(record), flush=True)
    own.window.close()


main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
