"""Making the controllers of the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.view.agreement import AgreementController
from unet_gui.controllers.view.annotations import AnnotationsController
from unet_gui.controllers.view.class_styles import ClassStyleController
from unet_gui.controllers.view.contrast import ContrastController
from unet_gui.controllers.view.measurements import MeasurementsController
from unet_gui.controllers.view.overlay_controls import OverlayControls
from unet_gui.controllers.view.overlay_modes import OverlayModeController
from unet_gui.controllers.view.surfaces import SurfacesController
from unet_gui.controllers.view.thresholds import ThresholdController
from unet_gui.controllers.view.uncertainty import UncertaintyController

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.state.states import States

    OnError = Callable[[Exception], None]


def make_annotations(states: States) -> AnnotationsController:
    """Make what draws rulers and markers."""
    return AnnotationsController(
        annotations=states.annotations, session=states.session, viewer=states.viewer
    )


def make_surfaces(
    states: States, viewer: ViewerController, runner: JobRunner, on_error: OnError
) -> SurfacesController:
    """Make what keeps the surfaces of the 3-D view up to date."""
    return SurfacesController(
        state=states.surfaces,
        session=states.session,
        viewer=states.viewer,
        view=viewer,
        runner=runner,
        on_error=on_error,
    )


def make_measurements(
    states: States, viewer: ViewerController, runner: JobRunner, on_error: OnError
) -> MeasurementsController:
    """Make what measures the shown mask."""
    return MeasurementsController(
        state=states.measurements,
        session=states.session,
        viewer=states.viewer,
        view=viewer,
        runner=runner,
        on_error=on_error,
    )


def make_contrast(
    states: States, viewer: ViewerController, runner: JobRunner, on_error: OnError
) -> ContrastController:
    """Make what changes window, level and colours of a sequence."""
    return ContrastController(
        contrast=states.contrast,
        session=states.session,
        viewer=states.viewer,
        view=viewer,
        runner=runner,
        on_error=on_error,
    )


def make_overlay(
    states: States, viewer: ViewerController, runner: JobRunner, on_error: OnError
) -> OverlayControls:
    """Make what changes how masks are shown, compared and judged."""
    return OverlayControls(
        modes=OverlayModeController(states.session, states.viewer),
        styles=ClassStyleController(states.viewer),
        thresholds=ThresholdController(states.session),
        comparing=AgreementController(
            state=states.agreement,
            session=states.session,
            viewer=states.viewer,
            view=viewer,
            runner=runner,
            on_error=on_error,
        ),
        agreement=states.agreement,
        measuring=UncertaintyController(
            state=states.uncertainty,
            session=states.session,
            viewer=states.viewer,
            view=viewer,
            runner=runner,
            on_error=on_error,
        ),
        uncertainty=states.uncertainty,
    )
