from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

from tests.numpy_model import SPEC
from tests.unit.controllers.scenes.test_grids import several_grids
from unet_gui.core.case.preparation import PlannedStep, PreparationPlan, Step
from unet_gui.state.states import States
from unet_gui.ui.actions.segment import ENTRIES


def test_scans_on_several_grids_can_be_segmented_once_their_preparation_is_planned():
    (segment,) = (e for e in ENTRIES if e is not None and e.key == "segment")
    spec = replace(SPEC, sequences=("FLAIR", "T2w"), may_lack=())
    models = {spec.id: SimpleNamespace(spec=spec)}
    parts = SimpleNamespace(states=States(), services=SimpleNamespace(models=models))
    parts.states.session.model_id = spec.id
    parts.states.session.case = several_grids()
    assert not segment.is_enabled.holds(parts)
    steps = (PlannedStep(Step.ALIGN, is_needed=True, why="grids", is_ticked=True),)
    parts.states.preparation.plan = PreparationPlan(
        steps, ("FLAIR", "T2w"), "FLAIR", "FLAIR"
    )
    assert segment.is_enabled.holds(parts)
    assert "preparation.plan" in segment.is_enabled.signals
