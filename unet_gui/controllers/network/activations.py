"""Feature maps of a layer around the crosshair."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.engine.process import EngineInterruptedError
from unet_gui.controllers.jobs import Listener
from unet_gui.controllers.network.network_description import stage_of
from unet_gui.controllers.scenes.display_grid import crosshair_in
from unet_gui.core.model.feature_maps import FeatureMaps, grey_maps
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.state.architecture import ArchitectureState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


def activations_refusal(
    package: ModelPackage | None, case: Case | None, layer: int | None
) -> str:
    """Return the reason why feature maps cannot be shown, empty if they can."""
    if package is None:
        return Text("Feature maps need weights: choose a model instead of a network.")
    if case is None:
        return Text("Feature maps need a case: open one.")
    there = {*case.sequences, *package.spec.may_lack}
    missing = [s for s in package.spec.sequences if s not in there]
    if missing:
        return Text(
            "The model needs {names}, missing in this case.",
            names=listed(missing),
        )
    return Text("Select a layer first.") if layer is None else ""


def activations_job(
    case: Case,
    package: ModelPackage,
    host: EngineHost,
    device: str,
    stage: int,
    layer: int,
    voxel: Voxel,
    *,
    is_radiological: bool,
) -> Generator[Progress, None, FeatureMaps]:
    """Compute the feature maps of a layer of a stage around a voxel of the case.

    The input is that of the voxel's surroundings, even if a run of the model would not
    get there because an earlier stage finds nothing.
    """
    from unet_gui.segmentation.activation_tile import activation_tile
    from unet_gui.segmentation.input.preprocessing import brain_channels

    predictor = yield from host.predictor(device, package.folder)
    yield Progress(0, 2, Text("Preparing the tile"))
    brain = brain_channels(case, package.spec.sequences, package.spec.may_lack)
    multiple = predictor.stages[stage].multiple
    tile = activation_tile(brain, package.spec.stages[stage], multiple, voxel)
    yield Progress(1, 2, Text("Computing the feature maps"))
    found = predictor.activations(stage, layer, tile.data)
    stack = tile.stack(found)
    pixels, ranges = grey_maps(stack)
    row = predictor.describe(stage).layers[layer]
    return FeatureMaps(
        title=Text(
            "{layer} ({type}) of {network}",
            layer=row.name,
            type=row.type,
            network=_title(package, stage),
        ),
        shape=found.shape[1:],
        plane=tile.plane,
        pixels=pixels,
        ranges=ranges,
        is_radiological=is_radiological,
        crosshair=min(tile.crosshair // row.stride, stack.shape[0] - 1),
    )


def _title(package: ModelPackage, stage: int) -> str:
    if len(package.spec.stages) == 1:
        return package.spec.id
    return Text("{name}, stage {number}", name=package.spec.id, number=stage + 1)


class ActivationsController:
    """Starts and follows the one run for feature maps."""

    def __init__(
        self,
        state: ArchitectureState,
        session: SessionState,
        viewer: ViewerState,
        runner: JobRunner,
        host: EngineHost,
        models: Mapping[str, ModelPackage],
        on_error: Callable[[Exception], None],
    ) -> None:
        self._state = state
        self._session = session
        self._viewer = viewer
        self._runner = runner
        self._host = host
        self._models = models
        self._on_error = on_error
        self._case: Case | None = None

    def refusal(self) -> str:
        """Return why the selected layer's maps cannot be shown, empty if they can."""
        found = stage_of(self._state.selected, self._models)
        package = found[0] if found else None
        return activations_refusal(package, self._session.case, self._state.layer)

    def start(self) -> None:
        """Compute the selected layer's maps in the background, one run at a time."""
        found = stage_of(self._state.selected, self._models)
        case, layer = self._session.case, self._state.layer
        if self._state.is_computing or self.refusal():
            return
        if found is None or case is None or layer is None:
            return
        package, stage = found
        job = partial(
            activations_job,
            case,
            package,
            self._host,
            self._session.device,
            stage,
            layer,
            crosshair_in(self._session, self._viewer, case.first.grid),
            is_radiological=self._viewer.is_radiological,
        )
        self._case = case
        self._state.is_computing = True
        listener = Listener(
            self._show, self._fail, self._tell, on_cancelled=self._finish
        )
        self._runner.submit(job, listener)

    def _tell(self, progress: Progress) -> None:
        self._session.message = f"{progress.message}…"

    def _show(self, maps: FeatureMaps) -> None:
        """Show the maps, unless their case has been left."""
        is_for_shown = self._session.case is self._case
        self._finish()
        if is_for_shown:
            self._state.feature_maps = maps

    def _fail(self, error: Exception) -> None:
        """Show the error, unless cancelling a segmentation has ended the engine."""
        self._finish()
        if not isinstance(error, EngineInterruptedError):
            self._on_error(error)

    def _finish(self) -> None:
        self._case = None  # lets go of the volumes of a closed case
        self._state.is_computing = False
        self._session.message = ""
