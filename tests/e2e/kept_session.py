"""A window to be killed: run as ``python -m tests.e2e.kept_session FOLDER``.

It opens the cases of a folder, gives the first one a prediction, moves the crosshair,
keeps the session, prints ``kept``, and then waits to be killed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.numpy_model import SPEC
from tests.unit.controllers.cases.desk import result_of
from tests.waiting import wait_until
from unet_gui.app import build_main_window
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings


def main(folder: Path) -> None:
    application = QApplication([])  # noqa: F841 - kept alive
    models = {"numpy": ModelPackage(SPEC, Path("anywhere"))}
    window = build_main_window(models, Settings(), keeps_session=True)
    window.show()
    parts = window.parts
    parts.controllers.open_case.open([folder])
    wait_until(lambda: parts.states.session.case is not None)
    parts.states.session.set_result(
        result_of(parts.states.session.case)
    )  # the session is kept a second later
    parts.controllers.viewer.set_voxel((3, 4, 5))
    kept = parts.controllers.session_files.kept
    wait_until(lambda: kept.path is not None and kept.path.exists())
    print("kept", flush=True)
    wait_until(lambda: False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
