"""What the main window is given: states, controllers, and what runs the jobs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unet_gui.state.appearance import AppearanceState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.controllers.activations import ActivationsController
    from unet_gui.controllers.architecture import ArchitectureController
    from unet_gui.controllers.cases import CasesController
    from unet_gui.controllers.comparison import ComparisonController
    from unet_gui.controllers.contrast import ContrastController
    from unet_gui.controllers.engine_host import EngineHost
    from unet_gui.controllers.export import ExportController
    from unet_gui.controllers.layout import LayoutController
    from unet_gui.controllers.model_import import ModelImportController
    from unet_gui.controllers.navigation import NavigationController
    from unet_gui.controllers.open_case import OpenCaseController
    from unet_gui.controllers.overlay_controls import OverlayControls
    from unet_gui.controllers.segmentation import SegmentationController
    from unet_gui.controllers.session_files import SessionFilesController
    from unet_gui.controllers.surfaces import SurfacesController
    from unet_gui.controllers.tools import ToolsController
    from unet_gui.controllers.training import TrainingController
    from unet_gui.controllers.viewer import ViewerController
    from unet_gui.core.model_spec import ModelPackage
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
    from unet_gui.ui.qt_job_runner import QtJobRunner


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
