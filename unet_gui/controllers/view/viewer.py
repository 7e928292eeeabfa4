"""Moving the crosshair; choosing the sequence, its window and the mask."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.scenes.compared_reference import home_of_grid
from unet_gui.controllers.scenes.display_grid import (
    display_grid,
    display_sequence,
    display_volume,
    has_one_grid,
    label_map_in_views,
    shown_voxel,
)
from unet_gui.controllers.scenes.scene import clamped
from unet_gui.controllers.view.kept_place import KeptPlace
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.image.windowing import Preset, WindowLevel, preset_window
from unet_gui.core.measuring.volumes import largest_section
from unet_gui.state.change import change_together

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.geometry.planes import Plane, Voxel
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.image.volume import LabelMap, Volume
    from unet_gui.core.mask.labels import TumourClass
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ShownMask, ViewerState

_SMALLEST_WINDOW = 1e-6


class ViewerController:
    """Changes the state of the views; without a case, methods do nothing.

    `view_reset` asks the views to undo zoom and pan, which are not part of the state.
    """

    view_reset = Signal()

    def __init__(self, session: SessionState, viewer: ViewerState) -> None:
        self._session = session
        self._viewer = viewer
        self._first_voxel = viewer.voxel  # of the crosshair, when the case was shown
        self._result = session.result  # the latest one, to recognise a new one
        self._places = KeptPlace(viewer)
        session.events.case.connect(self._on_case_changed)
        session.events.result.connect(self._on_result_changed)
        viewer.events.windows.connect(self._ensure_shown_window)
        viewer.events.contrast.connect(self._follow_contrast)
        viewer.events.percentiles.connect(self._follow_contrast)
        self._on_case_changed(session.case)

    # crosshair

    def set_voxel(self, voxel: Voxel) -> None:
        """Move the crosshair, limited to the voxels of the views' grid."""
        if self._session.case is not None:
            grid = display_grid(self._session.case, self._viewer)
            self._viewer.voxel = clamped(voxel, grid.shape)

    def go_to_voxel(self, voxel: Voxel, grid: Grid) -> None:
        """Move the crosshair to a voxel of another grid, such as that of a mask."""
        self.set_voxel(shown_voxel(self._session, self._viewer, voxel, grid))

    def go_to_tumour(self) -> None:
        """Move the crosshair to the largest section of the shown mask."""
        label_map = label_map_in_views(self._session, self._viewer)
        voxel = None if label_map is None else largest_section(label_map)
        if voxel is not None:
            self.set_voxel(voxel)

    def step_slice(self, plane: Plane, steps: int) -> None:
        """Move the crosshair by a number of slices along the normal of a plane."""
        voxel = list(self._viewer.voxel)
        voxel[plane.normal] += steps
        self.set_voxel((voxel[0], voxel[1], voxel[2]))

    # sequence

    def select_sequence(self, name: str, *, keeps_grid: bool = False) -> None:
        """Show another sequence of the case, on its own grid.

        The crosshair stays at its place in the world.

        Parameters
        ----------
        keeps_grid : bool
            Whether the views stay on their grid, as they do side by side.
        """
        case = self._session.case
        if case is None or name not in case.sequences:
            return
        self._ensure_window(case, name)
        if has_one_grid(case, self._viewer):
            self._viewer.sequence = name
        else:
            grid_of = display_sequence(case, self._viewer) if keeps_grid else ""
            self._places.show(case, name, grid_of)

    def show_grid_of(self, label_map: LabelMap) -> None:
        """Show the sequence that a mask was drawn on, if the views have another grid.

        What is drawn in voxels of the mask, such as diameters, is seen only there.
        """
        case = self._session.case
        if case is None or has_one_grid(case, self._viewer):
            return
        if not display_volume(case, self._viewer).grid.is_same_as(label_map.grid):
            self.select_sequence(home_of_grid(case, label_map.grid))

    def select_sequence_number(self, number: int) -> None:
        """Show the first, second, ... sequence, counted from 1."""
        names = self._sequence_names()
        if 1 <= number <= len(names):
            self.select_sequence(names[number - 1])

    def next_sequence(self) -> None:
        """Show the next sequence; the first one follows the last."""
        self._step_sequence(1)

    def previous_sequence(self) -> None:
        """Show the previous sequence; the last one precedes the first."""
        self._step_sequence(-1)

    def _step_sequence(self, step: int) -> None:
        names = self._sequence_names()
        if self._viewer.sequence in names:
            position = names.index(self._viewer.sequence) + step
            self.select_sequence(names[position % len(names)])

    def _sequence_names(self) -> list[str]:
        case = self._session.case
        return [] if case is None else list(case.sequences)

    # window and level

    def set_window(self, window: WindowLevel) -> None:
        """Set window and level of the current sequence."""
        if self._session.case is None:
            return
        width, name = max(window.window, _SMALLEST_WINDOW), self._viewer.sequence
        windows = {**self._viewer.windows, name: replace(window, window=width)}
        self._set_windows(windows, self._viewer.manual_windows | {name})

    def change_window_by(self, d_window: float, d_level: float) -> None:
        """Change window and level of the current sequence, in units of intensity."""
        current = self._viewer.windows.get(self._viewer.sequence)
        if current is not None:
            self.set_window(current.moved(d_window, d_level))

    def reset_window(self) -> None:
        """Show the sequences in their automatic windows."""
        self.choose_preset(Preset.AUTOMATIC)

    def choose_preset(self, preset: Preset) -> None:
        """Show all sequences by a preset; only other ones keep a window set by hand."""
        if self._session.case is None:
            return
        manual = self._viewer.manual_windows - {self._viewer.sequence}
        self._set_windows(self._windows_by(preset, manual), manual, preset)

    def _windows_by(
        self, preset: Preset, manual: frozenset[str]
    ) -> dict[str, WindowLevel]:
        """Return the windows that are known, by a preset but for those set by hand."""
        case = self._session.case
        volumes = {} if case is None else case.sequences
        return {
            name: window
            if name in manual
            else preset_window(volumes[name], preset, name, self._viewer.percentiles)
            for name, window in self._viewer.windows.items()
            if name in volumes
        }

    def _set_windows(
        self,
        windows: dict[str, WindowLevel],
        manual: frozenset[str],
        preset: Preset | None = None,
    ) -> None:
        fields = {
            "windows": windows,
            "manual_windows": manual,
            "contrast": preset or self._viewer.contrast,
        }
        change_together((self._viewer, fields))

    def _follow_contrast(self) -> None:
        """Take over a preset, or percentiles, that were restored or typed."""
        manual = self._viewer.manual_windows
        windows = self._windows_by(self._viewer.contrast, manual)
        if windows != self._viewer.windows:
            self._viewer.windows = windows

    def _ensure_shown_window(self) -> None:
        case, name = self._session.case, self._viewer.sequence
        if case is not None and name in case.sequences:
            self._ensure_window(case, name)

    def _ensure_window(self, case: Case, name: str) -> None:
        if name not in self._viewer.windows:
            viewer, volume = self._viewer, case.sequences[name]
            window = preset_window(volume, viewer.contrast, name, viewer.percentiles)
            self._viewer.windows = {**self._viewer.windows, name: window}

    # mask

    def toggle_mask(self) -> None:
        """Show or hide the mask."""
        self._viewer.is_mask_visible = not self._viewer.is_mask_visible

    def set_mask_visible(self, visible: bool) -> None:
        """Show or hide the mask."""
        self._viewer.is_mask_visible = visible

    def set_opacity(self, opacity: float) -> None:
        """Set the opacity of the mask, 0 to 1."""
        self._viewer.opacity = round(min(max(opacity, 0.0), 1.0), 3)

    def change_opacity(self, change: float) -> None:
        """Change the opacity of the mask by `change`."""
        self.set_opacity(self._viewer.opacity + change)

    def set_class_visible(self, tumour_class: TumourClass, *, visible: bool) -> None:
        """Show or hide one class."""
        style = self._viewer.class_styles[tumour_class]
        self._viewer.class_styles = {
            **self._viewer.class_styles,
            tumour_class: replace(style, is_visible=visible),
        }

    def set_class_colour(self, tumour_class: TumourClass, colour: Colour) -> None:
        """Draw one class in another colour."""
        style = self._viewer.class_styles[tumour_class]
        self._viewer.class_styles = {
            **self._viewer.class_styles,
            tumour_class: replace(style, colour=colour),
        }

    def show_mask(self, mask: ShownMask) -> None:
        """Show the prediction, the reference or the edited mask."""
        self._viewer.shown_mask = mask

    # views

    def toggle_radiological(self) -> None:
        """Switch between radiological and neurological views."""
        self._viewer.is_radiological = not self._viewer.is_radiological

    def toggle_crosshair(self) -> None:
        """Show or hide the crosshair in the slices."""
        self._viewer.has_crosshair = not self._viewer.has_crosshair

    def toggle_legend(self) -> None:
        """Show or hide the legend with the volumes."""
        self._viewer.has_legend = not self._viewer.has_legend

    def maximise(self, plane: Plane | None) -> None:
        """Show one view alone; None shows all views."""
        self._viewer.maximised = plane

    def toggle_maximised(self, plane: Plane) -> None:
        """Show one view alone, or all views if it is alone already."""
        self.maximise(None if self._viewer.maximised is plane else plane)

    def reset(self) -> None:
        """Reset zoom, pan and window; the crosshair stays."""
        self.reset_window()
        self.view_reset.emit()

    def _on_case_changed(self, case: Case | None) -> None:
        self._result = (
            self._session.result
        )  # it comes with the case: its view is restored
        if case is None:
            return
        if self._viewer.sequence not in case.sequences:
            self._viewer.sequence = next(iter(case.sequences))
        self._ensure_window(case, self._viewer.sequence)
        self.set_voxel(self._viewer.voxel)
        self._first_voxel = self._viewer.voxel

    def _on_result_changed(self, result: SegmentationResult | None) -> None:
        is_known, self._result = result is self._result, result
        if result is None or is_known:
            return
        if self._viewer.shown_mask != "edited" or self._session.edited is None:
            self._viewer.shown_mask = "prediction"  # nobody corrects at present
        if (
            self._viewer.voxel == self._first_voxel
        ):  # the user has not looked around yet
            self.go_to_tumour()


def brain_centre(volume: Volume) -> Voxel:
    """Return the voxel at the centre of the box around the brain."""
    box = brain_box(volume)
    i, j, k = ((a + b) // 2 for a, b in zip(box.start, box.stop, strict=True))
    return (i, j, k)
