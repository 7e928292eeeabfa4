"""What the main window is given: states, controllers, and what runs the jobs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unet_gui.state.appearance import AppearanceState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.controllers.cases.cases import CasesController
    from unet_gui.controllers.cases.open_case import OpenCaseController
    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.controllers.network.activations import ActivationsController
    from unet_gui.controllers.network.architecture import ArchitectureController
    from unet_gui.controllers.runs.export import ExportController
    from unet_gui.controllers.runs.model_import import ModelImportController
    from unet_gui.controllers.runs.segmentation import SegmentationController
    from unet_gui.controllers.runs.training import TrainingController
    from unet_gui.controllers.scenes.comparison import ComparisonController
    from unet_gui.controllers.sessions.session_files import SessionFilesController
    from unet_gui.controllers.view.annotations import ToolsController
    from unet_gui.controllers.view.contrast import ContrastController
    from unet_gui.controllers.view.layout import LayoutController
    from unet_gui.controllers.view.navigation import NavigationController
    from unet_gui.controllers.view.overlay_controls import OverlayControls
    from unet_gui.controllers.view.surfaces import SurfacesController
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.state.architecture import ArchitectureState
    from unet_gui.state.cases import CasesState
    from unet_gui.state.comparison import ComparisonState
    from unet_gui.state.contrast import ContrastState
    from unet_gui.state.layout import LayoutState
    from unet_gui.state.models import ModelsState
    from unet_gui.state.session import SessionState
    from unet_gui.state.surfaces import SurfacesState
    from unet_gui.state.tools import ToolsState
    from unet_gui.state.training import TrainingState
    from unet_gui.state.viewer import ViewerState
    from unet_gui.ui.window.job_runner import QtJobRunner


@dataclass(frozen=True, slots=True)
class WindowParts:
    """Made by `unet_gui.app`, the one place that knows every part."""

    session: SessionState
    viewer: ViewerState
    layout: LayoutState
    comparison: ComparisonState
    contrast: ContrastState
    architecture: ArchitectureState
    cases: CasesState
    open_case: OpenCaseController
    case_list: CasesController
    session_files: SessionFilesController
    view: ViewerController
    navigate: NavigationController
    tools: ToolsState
    measure: ToolsController
    arrange: LayoutController
    compare: ComparisonController
    surfaces: SurfacesState
    surface_making: SurfacesController
    adjust: ContrastController
    segmentation: SegmentationController
    network: ArchitectureController
    activations: ActivationsController
    overlay: OverlayControls
    export: ExportController
    installed: ModelsState
    model_import: ModelImportController
    training: TrainingState
    train: TrainingController
    runner: QtJobRunner
    host: EngineHost
    models: Mapping[str, ModelPackage]
    appearance: AppearanceState = field(default_factory=AppearanceState)
