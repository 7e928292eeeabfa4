"""A program on a display during a run: ``python -m tests.e2e.display_session CASE``.

The engine computes with NumPy, a minute per tile. The engine's process id is printed
as soon as a tile is being computed.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from tests.numpy_model import SPEC
from unet_gui import app
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.progress import Phase

_NUMPY_ENGINE = (sys.executable, "-m", "tests.numpy_engine", "slow")


def main(case: Path) -> int:
    app.EngineHost = partial(app.EngineHost, _NUMPY_ENGINE)
    app.installed_models = lambda **_: {"numpy": ModelPackage(SPEC, Path("anywhere"))}
    build = app.build_main_window

    def build_and_run(**options):
        window = build(**options)
        session = window.parts.states.session
        session.model_id = "numpy"

        def say(progress) -> None:
            if progress is not None and progress.phase is Phase.TILES:
                print(window.parts.services.host.pid, flush=True)

        session.events.progress.connect(say)
        session.events.case.connect(window.parts.controllers.segmentation.start)
        return window

    app.build_main_window = build_and_run
    return app.run_window([case])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
