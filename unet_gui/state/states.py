"""All states of a window in one record."""

from __future__ import annotations

from dataclasses import dataclass, field

from unet_gui.state.agreement import AgreementState
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.appearance import AppearanceState
from unet_gui.state.architecture import ArchitectureState
from unet_gui.state.batch import BatchState
from unet_gui.state.cases import CasesState
from unet_gui.state.comparison import ComparisonState
from unet_gui.state.contrast import ContrastState
from unet_gui.state.editing import EditingState
from unet_gui.state.follow_up import FollowUpState
from unet_gui.state.layout import LayoutState
from unet_gui.state.measurements import MeasurementsState
from unet_gui.state.models import ModelsState
from unet_gui.state.preparation import PreparationState
from unet_gui.state.session import SessionState
from unet_gui.state.surfaces import SurfacesState
from unet_gui.state.training import TrainingState
from unet_gui.state.uncertainty import UncertaintyState
from unet_gui.state.undo import UndoState
from unet_gui.state.viewer import ViewerState


@dataclass(frozen=True, slots=True, eq=False)
class States:
    """The states of one window; changed by its controllers, on the main thread only.

    A field has the same name as the controller that changes it, if there is one.
    """

    session: SessionState = field(default_factory=SessionState)
    viewer: ViewerState = field(default_factory=ViewerState)
    layout: LayoutState = field(default_factory=LayoutState)
    comparison: ComparisonState = field(default_factory=ComparisonState)
    contrast: ContrastState = field(default_factory=ContrastState)
    agreement: AgreementState = field(default_factory=AgreementState)
    uncertainty: UncertaintyState = field(default_factory=UncertaintyState)
    surfaces: SurfacesState = field(default_factory=SurfacesState)
    annotations: AnnotationsState = field(default_factory=AnnotationsState)
    preparation: PreparationState = field(default_factory=PreparationState)
    measurements: MeasurementsState = field(default_factory=MeasurementsState)
    follow_up: FollowUpState = field(default_factory=FollowUpState)
    editing: EditingState = field(default_factory=EditingState)
    undo: UndoState = field(default_factory=UndoState)
    cases: CasesState = field(default_factory=CasesState)
    architecture: ArchitectureState = field(default_factory=ArchitectureState)
    models: ModelsState = field(default_factory=ModelsState)
    batch: BatchState = field(default_factory=BatchState)
    training: TrainingState = field(default_factory=TrainingState)
    appearance: AppearanceState = field(default_factory=AppearanceState)
