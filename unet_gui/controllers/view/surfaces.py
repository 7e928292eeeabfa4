"""Making the surfaces of the open case while a 3D view shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.latest_job import LatestJob
from unet_gui.controllers.scenes.display_grid import grid_seen_from
from unet_gui.controllers.scenes.mask_choice import mask_signals, shown_label_map
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.mask.labels import CAVITY, TumourClass
from unet_gui.core.measuring.volumes import labels_outside_scheme
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.core.view3d.surfaces import brain_surface, mask_surface
from unet_gui.state.surfaces import BrainShape, ClassSurfaces

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import numpy.typing as npt

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import LabelMap, Volume
    from unet_gui.state.session import SessionState
    from unet_gui.state.surfaces import SurfacesState
    from unet_gui.state.viewer import ViewerState


def brain_job(volume: Volume) -> Generator[Progress, None, BrainShape]:
    """Make the surface of the head."""
    yield Progress(0, 1, Text("Making the surface of the brain"))
    return BrainShape(brain_surface(volume), brain_box(volume))


def classes_job(label_map: LabelMap) -> Generator[Progress, None, ClassSurfaces]:
    """Make the surfaces of a mask: classes, resection cavity, and other labels."""
    found = {}
    for done, tumour_class in enumerate(TumourClass):
        yield Progress(done, len(TumourClass), Text("Making the surfaces of the mask"))
        mask = label_map.data == tumour_class
        surface = mask_surface(mask, label_map.affine)
        if surface is not None:
            found[tumour_class] = surface
    cavity = others = None
    outside = labels_outside_scheme(label_map)
    if CAVITY in outside:
        cavity = mask_surface(label_map.data == CAVITY, label_map.affine)
    if set(outside) - {CAVITY}:
        mask = (label_map.data > max(TumourClass)) & (label_map.data != CAVITY)
        others = mask_surface(mask, label_map.affine)
    return ClassSurfaces(found, cavity, others)


class SurfacesController:
    """Keeps the surfaces up to date with the open case and the shown mask.

    Surfaces are made only while a 3D view is on the screen.
    """

    def __init__(
        self,
        state: SurfacesState,
        session: SessionState,
        viewer: ViewerState,
        view: ViewerController,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._state = state
        self._session = session
        self._viewer = viewer
        self._view = view
        self._on_error = on_error
        self._watchers: set[int] = set()
        self._before_pick: Voxel | None = None
        self._brain = LatestJob(runner, brain_job, self._show_brain, self._on_ended)
        self._classes = LatestJob(
            runner, classes_job, self._show_classes, self._on_ended, is_patient=True
        )
        for change in mask_signals(session, viewer):
            change.connect(self._follow)

    def set_watched(self, watcher: object, *, is_watched: bool) -> None:
        """Note whether a 3D view is on the screen."""
        if is_watched:
            self._watchers.add(id(watcher))
        else:
            self._watchers.discard(id(watcher))
        self._follow()

    def pick(self, world_mm: npt.ArrayLike) -> None:
        """Move the crosshair to the voxel at a point (x, y, z) in RAS+ world mm."""
        if self._session.case is not None:
            case = self._session.case
            first = next(iter(case.sequences))  # in the world of which the 3D view is
            grid = grid_seen_from(case, self._viewer, first)
            self._before_pick = self._viewer.voxel
            self._view.set_voxel(grid.voxel_at(world_mm))

    def take_back_pick(self) -> None:
        """Move the crosshair back to its place before the last pick."""
        if self._before_pick is not None:
            self._view.set_voxel(self._before_pick)
        self._before_pick = None

    def set_brain_opacity(self, opacity: float) -> None:
        """Set the opacity of the brain, 0 to 1."""
        self._state.brain_opacity = round(min(max(opacity, 0.0), 1.0), 3)

    def set_mask_opacity(self, opacity: float) -> None:
        """Set the opacity of the classes, 0 to 1."""
        self._state.mask_opacity = round(min(max(opacity, 0.0), 1.0), 3)

    def set_crosshair_shown(self, shown: bool) -> None:
        """Show or hide the planes of the crosshair."""
        self._state.has_crosshair = shown

    # following the state

    def _follow(self) -> None:
        case = self._session.case
        if self._brain.follow(None if case is None else case.first):
            self._state.brain = self._state.classes = None
        if self._watchers:  # without a 3D view, the thresholds need not be applied
            self._follow_mask()
            self._brain.make()
            self._classes.make()
        self._show_making()

    def _follow_mask(self) -> None:
        label_map = shown_label_map(self._session, self._viewer)
        if self._classes.follow(label_map) and label_map is None:
            # with a mask, the old surfaces stay until the new ones are made
            self._state.classes = None

    def _show_brain(self, brain: BrainShape) -> None:
        self._state.brain = brain

    def _show_classes(self, classes: ClassSurfaces) -> None:
        self._state.classes = classes

    def _on_ended(self, error: Exception | None) -> None:
        self._show_making()
        if error is not None:
            self._on_error(error)

    def _show_making(self) -> None:
        self._state.is_making = self._brain.is_running or self._classes.is_running
