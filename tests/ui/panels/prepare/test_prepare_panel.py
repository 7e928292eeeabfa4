"""The Prepare panel, used as a user does."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.unit.controllers.scenes.test_grids import several_grids
from unet_gui.core.case.preparation import PlannedStep, PreparationPlan, Step
from unet_gui.core.case.preparation_record import PreparationRecord, StepRecord
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.state.preparation import PreparationState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState
from unet_gui.ui.panels.prepare.prepare_panel import PrepareActions, PreparePanel
from unet_gui.ui.widgets.panel_area import PanelArea

MOTION = Affine.from_parts(np.eye(3), (1, 2, 3))
RECORD = PreparationRecord(
    (
        StepRecord(
            Step.ALIGN,
            1.0,
            {
                "T2w": {
                    "matrix": MOTION.matrix.tolist(),
                    "translation_mm": 3.74,
                    "rotation_deg": 2.25,
                    "mutual_information": 0.81,
                    "mutual_information_before": 0.4,
                }
            },
        ),
        StepRecord(Step.BRAIN, 2.0, {"volume_ml": 1432.4}),
        StepRecord(Step.GRID, 1.0, {"shape": [9, 8, 7], "spacing_mm": [1, 1, 1]}),
    ),
    "FLAIR",
    "FLAIR",
    ("The brain is small.",),
)


def plan_of(*ticked, needed=(Step.ALIGN, Step.GRID), motions=()):
    steps = tuple(
        PlannedStep(step, step in needed, f"why {step}", step in ticked, step != "bias")
        for step in Step
    )
    return PreparationPlan(steps, ("FLAIR", "T2w"), "FLAIR", "FLAIR", motions)


class Bench:
    def __init__(self, qtbot):
        self.session, self.viewer = SessionState(), ViewerState()
        self.state, self.asked = PreparationState(), []
        actions = {f.name: self._asks(f.name) for f in fields(PrepareActions)}
        self.panel = PreparePanel(
            self.session, self.viewer, self.state, PrepareActions(**actions)
        )
        qtbot.addWidget(self.panel)
        self.panel.show()

    def _asks(self, name):
        return lambda *arguments: self.asked.append((name, *arguments))

    def open(self, plan):
        self.session.case = several_grids()
        self.state.plan = plan


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


def test_the_panel_tells_what_the_scans_need_and_why(bench):
    assert bench.panel.intro.text() == "Open a case to see what its scans need."
    bench.open(plan_of(Step.ALIGN))
    assert bench.panel.intro.text() == "The scans need: Align, Model grid."
    align, bias = bench.panel.rows[Step.ALIGN], bench.panel.rows[Step.BIAS]
    assert align.box.isChecked()
    assert align.why_label.text() == "needed: why align"
    assert bias.why_label.text() == "not needed: why bias"
    assert not bias.box.isEnabled()
    bench.state.plan = plan_of(needed=())
    assert "can go into the model as they are" in bench.panel.intro.text()
    assert not bench.panel.button.isEnabled()


def test_ticks_and_buttons_ask_for_what_they_say(bench):
    bench.open(plan_of(Step.ALIGN, Step.GRID))
    bench.panel.rows[Step.GRID].box.click()
    bench.panel.button.click()
    bench.state.is_chosen = True
    bench.state.is_preparing = True
    assert bench.panel.button.text() == "Cancel"
    bench.panel.button.click()
    bench.state.is_preparing = False
    bench.panel.reset_button.click()
    assert bench.asked == [
        ("set_step", Step.GRID, False),
        ("start",),
        ("cancel",),
        ("reset",),
    ]


def test_the_step_in_hand_is_told_and_scrolled_to(bench, qtbot):
    area = PanelArea(300)
    qtbot.addWidget(area)
    area.setWidget(bench.panel)
    area.resize(300, 120)
    area.show()
    bench.open(plan_of(Step.ALIGN))
    label = bench.panel.progress_label
    bench.state.is_preparing = True
    assert label.text() == "Starting…"
    bench.state.progress = Progress(0, 1, Text("Finding the brain"))
    assert label.text() == "Finding the brain"
    qtbot.waitUntil(lambda: not label.visibleRegion().isEmpty())
    bench.state.is_preparing = False
    qtbot.waitUntil(lambda: not bench.panel.intro.visibleRegion().isEmpty())
    area.takeWidget()


def test_the_figures_of_each_step_are_shown(bench):
    bench.open(plan_of(Step.ALIGN, Step.BRAIN, Step.GRID))
    bench.state.record = RECORD
    shown = {s: row.figures_label.text() for s, row in bench.panel.rows.items()}
    assert shown == {
        Step.ALIGN: "T2w: moved by 3.7 mm, turned by 2.2°, agreement 0.81 (by headers "
        "0.40)",
        Step.BRAIN: "Brain of 1432 mL",
        Step.BIAS: "",
        Step.GRID: "9 \u00d7 8 \u00d7 7 voxels of 1 \u00d7 1 \u00d7 1 mm",
    }
    assert bench.panel.warnings.texts == ("The brain is small.",)


def test_the_check_compares_and_moves_the_chosen_sequence(bench, qtbot):
    bench.open(plan_of(Step.ALIGN, motions=(("T2w", MOTION),)))
    bench.viewer.motions = {"T2w": MOTION}
    check = bench.panel.check
    bench.panel.check_part.set_open(is_open=True)
    qtbot.waitExposed(bench.panel)
    bench.panel.activateWindow()
    assert check.placing.buttons["aligned"].isChecked()
    check.placing.buttons["headers"].click()
    check.compare_button.click()
    check.buttons["R"].click()
    check.turn_buttons["turn left"].click()
    check.undo_button.click()
    assert bench.asked == [
        ("show_aligned", False),
        ("compare", "FLAIR", "T2w"),
        ("nudge", "T2w", (1.0, 0.0, 0.0)),
        ("turn", "T2w", (0.0, 0.0, 1.0)),
        ("undo_nudges",),
    ]
    buttons = [*check.buttons.values(), *check.turn_buttons.values()]
    keys = [button.shortcut().toString() for button in buttons]
    assert keys[:2] == ["Alt+Left", "Alt+Right"]
    assert len(set(keys)) == 12
    QTest.keyClick(bench.panel, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bench.asked[-1] == ("nudge", "T2w", (0.0, 1.0, 0.0)))
