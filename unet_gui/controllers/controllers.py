"""All controllers of a window in one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.batch.controller import BatchController
    from unet_gui.controllers.cases.cases import CasesController
    from unet_gui.controllers.cases.open_case import OpenCaseController
    from unet_gui.controllers.editing.editing import EditingControllers
    from unet_gui.controllers.exports.export import ExportController
    from unet_gui.controllers.exports.results_controller import ResultsController
    from unet_gui.controllers.measuring.follow_controller import FollowUpController
    from unet_gui.controllers.models.model_import import ModelImportController
    from unet_gui.controllers.models.own_models import OwnModelsController
    from unet_gui.controllers.network.activations import ActivationsController
    from unet_gui.controllers.network.architecture import ArchitectureController
    from unet_gui.controllers.runs.aligned_views import AlignedViewsController
    from unet_gui.controllers.runs.preparation import PreparationController
    from unet_gui.controllers.runs.run_doubts import RunDoubtsController
    from unet_gui.controllers.runs.segment_all import SegmentAll
    from unet_gui.controllers.runs.segmentation import SegmentationController
    from unet_gui.controllers.runs.training import TrainingController
    from unet_gui.controllers.scenes.comparison import ComparisonController
    from unet_gui.controllers.sessions.session_files import SessionFilesController
    from unet_gui.controllers.view.annotations import AnnotationsController
    from unet_gui.controllers.view.appearance import AppearanceController
    from unet_gui.controllers.view.contrast import ContrastController
    from unet_gui.controllers.view.layout import LayoutController
    from unet_gui.controllers.view.measurements import MeasurementsController
    from unet_gui.controllers.view.message_end import MessageEnd
    from unet_gui.controllers.view.navigation import NavigationController
    from unet_gui.controllers.view.overlay_controls import OverlayControls
    from unet_gui.controllers.view.surfaces import SurfacesController
    from unet_gui.controllers.view.undo import UndoController
    from unet_gui.controllers.view.viewer import ViewerController


@dataclass(frozen=True, slots=True, eq=False)
class Controllers:
    """The controllers of one window.

    A field has the same name as the state that its controller changes, if there is
    one of its own. Three are made when they are used first, because what they import
    would delay the start.
    """

    viewer: ViewerController
    open_case: OpenCaseController
    architecture: ArchitectureController
    activations: ActivationsController
    cases: CasesController
    session_files: SessionFilesController
    navigation: NavigationController
    annotations: AnnotationsController
    measurements: MeasurementsController
    follow_up: Callable[[], FollowUpController]
    undo: UndoController
    editing: EditingControllers
    layout: LayoutController
    comparison: ComparisonController
    surfaces: SurfacesController
    contrast: ContrastController
    preparation: PreparationController
    aligned_views: AlignedViewsController
    segmentation: SegmentationController
    segment_all: SegmentAll
    run_doubts: RunDoubtsController
    overlay: OverlayControls
    export: ExportController
    results: Callable[[], ResultsController]
    models: ModelImportController
    own_models: OwnModelsController
    batch: Callable[[], BatchController]
    training: TrainingController
    appearance: AppearanceController
    message_end: MessageEnd
