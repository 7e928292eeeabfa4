"""Measuring the shown mask, and drawing the diameters of its lesions."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.latest_job import LatestJob
from unet_gui.controllers.scenes.display_grid import display_volume, has_one_grid
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind, length_mm
from unet_gui.core.measuring.lesions import find_lesions
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from psygnal import EmissionInfo

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.geometry.planes import Plane, Point, Voxel
    from unet_gui.core.image.volume import LabelMap, Volume
    from unet_gui.core.measuring.case_measurements import Measurements
    from unet_gui.core.measuring.measured_lesion import LesionCache, MeasuredLesion
    from unet_gui.state.measurements import MeasurementsState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_FOLLOWED = frozenset(("case", "result", "thresholds", "edited"))
_SHORTEST_MM = 1e-3
_REST_S = 0.03  # a mask that is being changed is measured when it rests


@dataclass(frozen=True, slots=True)
class MaskToMeasure:
    """The shown mask with what is needed to measure it."""

    label_map: LabelMap
    sequences: Mapping[str, Volume]
    told: tuple[str, ...]
    region: str | None
    cache: LesionCache
    is_oriented: bool = True

    def measured(self, *, with_intensities: bool) -> Measurements:
        """Measure the mask."""
        from unet_gui.core.measuring.case_measurements import (
            MeasureOptions,
            measure_mask,
        )

        return measure_mask(
            self.label_map,
            self.sequences,
            self.told,
            MeasureOptions(self.region),
            self.cache,
            with_intensities=with_intensities,
            is_oriented=self.is_oriented,
        )


def measuring_job(mask: MaskToMeasure) -> Generator[Progress, None, Measurements]:
    """Measure a mask that has been shown, unchanged, for a moment."""
    yield Progress(0, 2, Text("Waiting for the mask to rest"))
    time.sleep(_REST_S)
    yield Progress(1, 2, Text("Measuring"))
    return mask.measured(with_intensities=False)


class MeasurementsController:
    """Keeps the measurements up to date with the shown mask while they are seen."""

    def __init__(
        self,
        state: MeasurementsState,
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
        self._chosen: Voxel | None = None  # in the lesion that was selected
        self._cache: LesionCache | None = None  # made with the first mask
        self._source: MaskToMeasure | None = None
        self._mask_name = ""
        self._job = LatestJob(
            runner, measuring_job, self._show, self._on_ended, is_patient=True
        )
        session.events.connect(self._on_session_changed)
        viewer.events.shown_mask.connect(self._follow)
        self._follow()

    def set_watched(self, watcher: object, *, is_watched: bool) -> None:
        """Note whether the measurements are on the screen."""
        if is_watched:
            self._watchers.add(id(watcher))
        else:
            self._watchers.discard(id(watcher))
        if not self._watchers:
            self._state.selected, self._state.lines = None, ()
        self._follow()

    def set_region(self, region: str | None) -> None:
        """Choose the region whose lesions are measured."""
        if region != self._state.region:
            self._state.region = region
            self._follow()

    def full(self) -> tuple[str, Measurements, LabelMap] | None:
        """Return the name of the case, all measurements, and the mask; None without."""
        case, source = self._session.case, self._source
        if case is None or source is None:
            return None
        return case.name, source.measured(with_intensities=True), source.label_map

    @property
    def mask_name(self) -> str:
        """The name of the measured mask, with its model or its file."""
        return self._mask_name

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions that the shown mask tells apart."""
        return () if self._source is None else self._source.told

    # lesions

    def go_to(self, position: int) -> None:
        """Show the slice of a lesion's longest diameter, and draw both diameters."""
        lesion, measured = self._lesion(position), self._state.measured
        if lesion is None or measured is None:
            return
        self._state.selected = position
        lines = self._state.edited.get(position)
        self._state.lines = lines or _rulers(lesion, measured.plane.plane)
        if self._source is not None:
            self._view.show_grid_of(self._source.label_map)
        self._view.set_voxel(_middle(lesion))

    def move_end(self, line: int, end: int, point: Point) -> None:
        """Move one end of a drawn diameter, which then counts as edited."""
        selected, lines = self._state.selected, list(self._state.lines)
        if selected is None or not 0 <= line < len(lines):
            return
        moved = lines[line].with_point(end, point)
        if self._length_mm(moved) <= _SHORTEST_MM:
            return
        lines[line] = moved
        self._state.edited = {**self._state.edited, selected: tuple(lines)}
        self._state.lines = tuple(lines)

    @property
    def is_on_views(self) -> bool:
        """Whether the views show the grid of the mask that is measured."""
        case, source = self._session.case, self._source
        if case is None or source is None or has_one_grid(case, self._viewer):
            return True
        shown = display_volume(case, self._viewer)
        return shown.grid.is_same_as(source.label_map.grid)

    def restore(self) -> None:
        """Draw the diameters of the selected lesion as they were found."""
        selected = self._state.selected
        if selected in self._state.edited:
            rest = {n: x for n, x in self._state.edited.items() if n != selected}
            self._state.edited = rest
        if selected is not None:
            self.go_to(selected)

    def edited_mm(self, position: int) -> tuple[float, ...]:
        """Return the lengths of diameters that the user moved; empty if none was."""
        return tuple(map(self._length_mm, self._state.edited.get(position, ())))

    def _known_lesions(self) -> LesionCache:
        """Return what is known of lesions; its room is not imported at the start."""
        from unet_gui.core.measuring.measured_lesion import LesionCache

        if self._cache is None:
            self._cache = LesionCache()
        return self._cache

    def _length_mm(self, line: Annotation) -> float:
        if self._source is None:
            return 0.0
        return length_mm(self._source.label_map.affine, *line.points)

    def _lesion(self, position: int) -> MeasuredLesion | None:
        measured = self._state.measured
        if measured is None or not 0 <= position < len(measured.lesions):
            return None
        return measured.lesions[position]

    # following

    def _on_session_changed(self, change: EmissionInfo) -> None:
        if change.signal.name in _FOLLOWED:
            self._follow()

    def _follow(self) -> None:
        choice = resolve_masks(self._session, self._viewer)
        case, label_map = self._session.case, choice.label_map
        source, told = None, choice.told
        if case is not None and label_map is not None and told:
            region = self._state.region if self._state.region in told else None
            scans = case.sequences_on(label_map.grid)
            source = MaskToMeasure(
                label_map,
                scans,
                told,
                region,
                self._known_lesions(),
                case.grid.is_oriented,
            )
        is_new = self._job.follow(source)
        self._source = source
        if is_new:
            self._on_changed(source)
        if self._watchers:
            self._job.make()
        self._state.is_measuring = self._job.is_running

    def _on_changed(self, source: MaskToMeasure | None) -> None:
        """Forget the lines of lesions that are no longer those of the mask."""
        if source is None:
            self._state.measured = None
        selected = self._state.selected
        lesion = None if selected is None else self._lesion(selected)
        self._chosen = None if lesion is None else lesion.voxel
        self._state.selected = None
        self._state.lines, self._state.edited = (), {}

    def _show(self, measured: Measurements) -> None:
        choice = resolve_masks(self._session, self._viewer)
        self._mask_name = "" if choice.mask is None else choice.name_of(choice.mask)
        self._state.measured = measured
        position = self._position_of_chosen(measured.region)
        lesion = None if position is None else self._lesion(position)
        if lesion is not None:
            self._state.selected = position
            self._state.lines = _rulers(lesion, measured.plane.plane)

    def _position_of_chosen(self, region: str) -> int | None:
        """Return where the lesion that was selected is now, if it is still there."""
        source, voxel = self._source, self._chosen
        if source is None or voxel is None:
            return None
        voxels = None if source.told == (region,) else region
        return find_lesions(source.label_map, voxels).position_at(voxel)

    def _on_ended(self, error: Exception | None) -> None:
        self._state.is_measuring = self._job.is_running
        if error is not None:
            self._on_error(error)


def _middle(lesion: MeasuredLesion) -> tuple[int, int, int]:
    """Return the voxel in the middle of the longest diameter."""
    start, end = lesion.diameters.longest.long
    i, j, k = (round((a + b) / 2) for a, b in zip(start, end, strict=True))
    return (i, j, k)


def _rulers(lesion: MeasuredLesion, plane: Plane) -> tuple[Annotation, ...]:
    """Return the two diameters of a lesion as rulers; one if there is no second."""
    found = lesion.diameters.longest
    lines = (line for line in (found.long, found.short) if line is not None)
    kind = AnnotationKind.RULER
    return tuple(Annotation(kind, plane, found.index, line) for line in lines)
