"""Making the controllers of a window from its states and services."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from unet_gui.controllers.cases.cases import CasesController
from unet_gui.controllers.cases.open_case import OpenCaseController
from unet_gui.controllers.controllers import Controllers
from unet_gui.controllers.editing.editing import make_editing
from unet_gui.controllers.exports.export import ExportController
from unet_gui.controllers.models.model_import import ModelImportController
from unet_gui.controllers.models.own_models import OwnModelsController
from unet_gui.controllers.network.activations import ActivationsController
from unet_gui.controllers.network.architecture import ArchitectureController
from unet_gui.controllers.network.network_description import description_job
from unet_gui.controllers.runs.aligned_views import AlignedViewsController
from unet_gui.controllers.runs.preparation import PreparationController
from unet_gui.controllers.runs.run_doubts import RunDoubtsController
from unet_gui.controllers.runs.segment_all import SegmentAll
from unet_gui.controllers.runs.segmentation import SegmentationController
from unet_gui.controllers.runs.training import TrainingController
from unet_gui.controllers.scenes.comparison import ComparisonController
from unet_gui.controllers.sessions.session_files import SessionFilesController
from unet_gui.controllers.sessions.window_states import WindowStates
from unet_gui.controllers.view.appearance import AppearanceController
from unet_gui.controllers.view.layout import LayoutController
from unet_gui.controllers.view.making import (
    make_annotations,
    make_contrast,
    make_measurements,
    make_overlay,
    make_surfaces,
)
from unet_gui.controllers.view.message_end import MessageEnd
from unet_gui.controllers.view.navigation import NavigationController
from unet_gui.controllers.view.undo import UndoController
from unet_gui.controllers.view.viewer import ViewerController

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.controllers.batch.controller import BatchController
    from unet_gui.controllers.exports.results_controller import ResultsController
    from unet_gui.controllers.measuring.follow_controller import FollowUpController
    from unet_gui.controllers.network.network_description import Description
    from unet_gui.controllers.services import Services
    from unet_gui.state.session import SessionState
    from unet_gui.state.states import States


def make_controllers(states: States, services: Services) -> Controllers:
    """Make the controllers; those that hear of a change first are made first."""
    session, viewer_state = states.session, states.viewer
    runner, on_error = services.runner, services.on_error
    viewer = ViewerController(session=session, viewer=viewer_state)
    open_case = _open_case(states, services)
    architecture, activations = _architecture(states, services)
    cases = CasesController(cases=states.cases, open_case=open_case, runner=runner)
    preparation = _preparation(states, services)
    segmentation = _segmentation(states, services, preparation)
    undo = UndoController(states.undo, session, viewer_state, states.annotations)
    files = _session_files(states, services, open_case, cases)
    editing = make_editing(states, undo, runner, on_error, lambda: files.kept.path)
    overlay = make_overlay(states, viewer, runner, on_error)
    editing.bench.stepping.connect(overlay.comparing.follow_step)
    return Controllers(
        viewer=viewer,
        open_case=open_case,
        architecture=architecture,
        activations=activations,
        cases=cases,
        session_files=files,
        navigation=NavigationController(session, viewer_state, viewer),
        annotations=make_annotations(states),
        measurements=make_measurements(states, viewer, runner, on_error),
        follow_up=cache(partial(_follow_up, states, services)),
        undo=undo,
        editing=editing,
        layout=LayoutController(states.layout, session, viewer_state),
        comparison=ComparisonController(states.comparison),
        surfaces=make_surfaces(states, viewer, runner, on_error),
        contrast=make_contrast(states, viewer, runner, on_error),
        preparation=preparation,
        aligned_views=AlignedViewsController(
            states.preparation, session, viewer_state, preparation
        ),
        segmentation=segmentation,
        segment_all=SegmentAll(
            states.cases, open_case.case_list, segmentation, runner, on_error
        ),
        run_doubts=_run_doubts(states, services),
        overlay=overlay,
        results=cache(partial(_results, states, services)),
        export=_export(states, services, cases),
        models=_models(states, services),
        own_models=_own_models(states, services),
        batch=cache(partial(_batch, states, services, open_case, cases)),
        training=_training(states, services),
        appearance=AppearanceController(states.appearance),
        message_end=MessageEnd(session, viewer_state, states.annotations),
    )


def _open_case(states: States, services: Services) -> OpenCaseController:
    return OpenCaseController(
        session=states.session,
        viewer=states.viewer,
        runner=services.runner,
        on_error=services.on_error,
        cases=states.cases,
        annotations=states.annotations,
    )


def _export(
    states: States, services: Services, cases: CasesController
) -> ExportController:
    return ExportController(
        session=states.session,
        runner=services.runner,
        on_error=services.on_error,
        unsaved=cases.unsaved,
        viewer=states.viewer,
        batch_of_case=partial(_batch_of_case, states),
    )


def _batch_of_case(states: States) -> Path | None:
    key = states.cases.current
    return None if key is None else states.batch.homes.get(key)


def _architecture(
    states: States, services: Services
) -> tuple[ArchitectureController, ActivationsController]:
    architecture = ArchitectureController(
        state=states.architecture,
        runner=services.runner,
        describe=partial(_description, services, states.session),
    )
    activations = ActivationsController(
        state=states.architecture,
        session=states.session,
        viewer=states.viewer,
        runner=services.runner,
        host=services.host,
        models=services.models,
        on_error=services.on_error,
    )
    return architecture, activations


def _description(services: Services, session: SessionState, key: str) -> Description:
    return description_job(key, services.models, services.host, session.device)


def _session_files(
    states: States,
    services: Services,
    open_case: OpenCaseController,
    cases: CasesController,
) -> SessionFilesController:
    return SessionFilesController(
        states=WindowStates(
            session=states.session,
            viewer=states.viewer,
            layout=states.layout,
            cases=states.cases,
            follow_up=states.follow_up,
        ),
        open_case=open_case,
        unsaved=cases.unsaved,
        runner=services.runner,
        on_error=services.on_error,
        models=services.models,
    )


def _follow_up(states: States, services: Services) -> FollowUpController:
    from unet_gui.controllers.measuring.follow_controller import FollowUpController

    return FollowUpController(
        state=states.follow_up,
        session=states.session,
        viewer=states.viewer,
        runner=services.runner,
        on_error=services.on_error,
    )


def _preparation(states: States, services: Services) -> PreparationController:
    return PreparationController(
        state=states.preparation,
        session=states.session,
        cases=states.cases,
        runner=services.runner,
        host=services.host,
        models=services.models,
        on_error=services.on_error,
    )


def _segmentation(
    states: States, services: Services, preparation: PreparationController
) -> SegmentationController:
    return SegmentationController(
        session=states.session,
        runner=services.runner,
        host=services.host,
        models=services.models,
        on_error=services.on_error,
        cases=states.cases,
        choice_for=preparation.choice_for,
    )


def _run_doubts(states: States, services: Services) -> RunDoubtsController:
    return RunDoubtsController(
        session=states.session,
        runner=services.runner,
        models=services.models,
        on_error=services.on_error,
        preparation=states.preparation,
    )


def _batch(
    states: States,
    services: Services,
    open_case: OpenCaseController,
    cases: CasesController,
) -> BatchController:
    from unet_gui.controllers.batch.making import make_batch

    return make_batch(states, services, open_case, cases)


def _training(states: States, services: Services) -> TrainingController:
    return TrainingController(
        state=states.training,
        runner=services.runner,
        on_error=services.on_error,
        program=services.program,
    )


def _results(states: States, services: Services) -> ResultsController:
    from unet_gui.controllers.exports.results_controller import ResultsController

    return ResultsController(
        session=states.session,
        viewer=states.viewer,
        models=services.models,
        runner=services.runner,
        on_error=services.on_error,
    )


def _models(states: States, services: Services) -> ModelImportController:
    return ModelImportController(
        state=states.models,
        session=states.session,
        architecture=states.architecture,
        models=services.models,
        runner=services.runner,
        on_error=services.on_error,
        program=services.program,
    )


def _own_models(states: States, services: Services) -> OwnModelsController:
    return OwnModelsController(
        state=states.models,
        session=states.session,
        architecture=states.architecture,
        models=services.models,
        on_error=services.on_error,
    )
