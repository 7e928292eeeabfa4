"""Making the controller of batches when it is used first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.batch.controller import BatchController
from unet_gui.controllers.batch.opening import BatchOpening

if TYPE_CHECKING:
    from unet_gui.controllers.cases.cases import CasesController
    from unet_gui.controllers.cases.open_case import OpenCaseController
    from unet_gui.controllers.services import Services
    from unet_gui.state.states import States


def make_batch(
    states: States,
    services: Services,
    open_case: OpenCaseController,
    cases: CasesController,
) -> BatchController:
    """Return the controller of batches, which opens cases by the others."""
    runner, on_error = services.runner, services.on_error
    return BatchController(
        state=states.batch,
        runner=runner,
        on_error=on_error,
        program=services.program,
        opening=BatchOpening(
            states.session, states.cases, open_case, cases, runner, on_error
        ),
    )
