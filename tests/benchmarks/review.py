"""The slowest step in the window of a batch of 10,000 cases.

The steps are those of a user: the rows appear, a key goes to the next case, a decision
is noted, a column sorts, and a letter is typed into the filter.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from measurement import Measurement

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.core.progress import Progress

_COUNT, _MOST_S = 10_000, 0.5


class _NoJobs:
    """Runs nothing: pictures and files are no part of the steps."""

    def submit(
        self, job: Callable[[], Generator[Progress, None, object]], *_: object
    ) -> object:
        return job


def measure() -> Measurement:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QWidget

    from unet_gui.controllers.batch.controller import BatchController
    from unet_gui.controllers.batch.opening import BatchOpening
    from unet_gui.core.batch.review import Decision
    from unet_gui.core.batch.rows import batch_rows
    from unet_gui.state.batch import BatchState
    from unet_gui.ui.dialogs.batch.table_model import Column
    from unet_gui.ui.dialogs.batch.window import BatchWindow

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        state = BatchState(initials="AB", folder=Path(folder))
        opening = BatchOpening(None, None, None, None, _NoJobs(), print)
        controller = BatchController(state, _NoJobs(), print, (), opening)
        main = QWidget()
        main.show()
        window = BatchWindow(state, controller, lambda *_: None, main)
        window.show()
        app.processEvents()
        started = time.perf_counter()
        rows = batch_rows(_manifests(), {})
        judged_s = time.perf_counter() - started
        steps = {
            "rows": lambda: setattr(state, "rows", rows),
            "next": lambda: window.table.step(1),
            "decide": lambda: controller.decisions.decide("c00042", Decision.ACCEPT),
            "sort": lambda: window.table.sortByColumn(
                Column.CASE, window.table.horizontalHeader().sortIndicatorOrder()
            ),
            "filter": lambda: window.filters.edit.setText("c00"),
        }
        took = {name: _timed(app, step) for name, step in steps.items()}
        is_right = window.model.rowCount() == 1000
        main.hide()
        app.processEvents()
    slowest = max(took.values())
    told = ", ".join(f"{name} {1000 * s:.0f} ms" for name, s in took.items())
    return Measurement(
        "review",
        "s",
        slowest,
        None,
        f"<= {_MOST_S:g} s",
        is_right and slowest <= _MOST_S,
        f"{_COUNT} cases: {told}; judged in {judged_s:.2f} s in the background",
    )


def _timed(app: object, step: Callable[[], object]) -> float:
    started = time.perf_counter()
    step()
    app.processEvents()
    return time.perf_counter() - started


def _manifests() -> list[object]:
    from unet_gui.core.batch.manifest import DONE, BatchSettings, CaseManifest

    settings = BatchSettings("glioma", ("",), {"edema": 0.5}, "msd")
    some = CaseManifest(
        *("c", DONE, (), settings),
        seconds={"tiles": 3.0},
        warnings=("A sentence about the scans.",),
        lesions=1,
    )
    chance = random.Random(0)
    found = []
    for number in range(_COUNT):
        parts = [chance.lognormvariate(3, 1) for _ in range(3)]
        volumes = dict(zip(("edema", "non_enhancing", "enhancing"), parts, strict=True))
        doubts = {"entropy": chance.random(), "stages": chance.random() / 2}
        case = f"c{number:05d}"
        found.append(
            replace(
                some,
                case=case,
                mask=f"{case}_seg.nii.gz",
                volumes_ml=volumes,
                doubt=chance.random() / 3,
                doubts=doubts,
            )
        )
    return found
