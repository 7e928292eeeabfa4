"""The content of all views, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.controllers.scenes.display_grid import (
    display_volume,
    grid_seen_from,
    has_one_grid,
)
from unet_gui.controllers.scenes.label_slices import AgreementOfMasks, cut_labels
from unet_gui.controllers.scenes.mask_choice import shown_label_map
from unet_gui.controllers.scenes.overlay_on_grid import overlay_in_views
from unet_gui.controllers.scenes.shown_overlay import resolve_overlay
from unet_gui.core.geometry.planes import (
    columns_reversed,
    edge_letters,
    has_scattered_slices,
)
from unet_gui.core.image.colour_maps import GREY
from unet_gui.core.image.compositing import compose
from unet_gui.core.image.outlines import outline
from unet_gui.core.image.slice_cache import SliceCache
from unet_gui.core.image.slice_on_grid import slice_on_grid
from unet_gui.core.image.windowing import grey_levels, preset_window

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.controllers.scenes.label_slices import LabelSource
    from unet_gui.controllers.scenes.shown_overlay import ClassOutline, Overlay
    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.geometry.planes import EdgeLetters, Plane, Voxel
    from unet_gui.core.image.colour_maps import ColourMap
    from unet_gui.core.image.compositing import LabelColours
    from unet_gui.core.image.outlines import Lines
    from unet_gui.core.image.volume import LabelMap, Volume
    from unet_gui.core.image.windowing import WindowLevel
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


@dataclass(frozen=True, slots=True)
class SlicePicture:
    """Everything that determines the pixels of one slice; equal pictures look the same.

    Attributes
    ----------
    slices : SliceCache
        Slices of the case that are kept for the next picture.
    grid : Grid or None
        That of the slice, if the volume lies on another one; pixels outside of the
        volume are black then.
    """

    volume: Volume
    window: WindowLevel
    label_map: LabelSource | None
    colours: LabelColours
    opacity: float
    is_radiological: bool
    plane: Plane
    index: int
    outlines: tuple[ClassOutline, ...] = ()
    colour_map: ColourMap = GREY
    slices: SliceCache = field(default_factory=SliceCache, compare=False, repr=False)
    grid: Grid | None = None

    def render(self) -> npt.NDArray[np.uint32]:
        """Return the (rows, columns) pixels, 0xffRRGGBB."""
        grey = self._cut_greys()
        if self.label_map is None:
            return compose(grey, colour_map=self.colour_map)
        labels = self._cut_labels(self.label_map)
        return compose(grey, labels, self.colours, self.opacity, self.colour_map)

    def render_part(self, rows: slice, columns: slice) -> npt.NDArray[np.uint32]:
        """Return a part of the pixels that `render` returns."""
        if self.grid is not None:
            return self.render()[rows, columns]
        stored = self._cut_image()[rows, columns]
        grey = grey_levels(stored, self.volume, self.window)
        if self.label_map is None:
            return compose(grey, colour_map=self.colour_map)
        labels = self._cut_labels(self.label_map)[rows, columns]
        return compose(grey, labels, self.colours, self.opacity, self.colour_map)

    def drawn_with(self, before: LabelMap, now: LabelMap) -> SlicePicture | None:
        """Return the picture with another label map in place of one that it shows.

        Return None if it does not show that one.
        """
        outlines = tuple(
            replace(o, source=now) if o.source is before else o for o in self.outlines
        )
        label_map = self.label_map
        if label_map is before:
            label_map = now
        elif isinstance(label_map, AgreementOfMasks) and label_map.prediction is before:
            label_map = replace(label_map, prediction=now)
        elif outlines == self.outlines:
            return None
        return replace(self, label_map=label_map, outlines=outlines)

    def part_of(self, box: Box) -> tuple[slice, slice] | None:
        """Return the rows and columns that show a box of voxels, None for none."""
        normal = self.plane.normal
        if not box.start[normal] <= self.index < box.stop[normal]:
            return None
        shape, plane = self.volume.shape, self.plane
        rows, columns = shape[plane.row_axis], shape[plane.column_axis]
        first, stop = box.start[plane.column_axis], box.stop[plane.column_axis]
        if columns_reversed(plane, radiological=self.is_radiological):
            first, stop = columns - stop, columns - first
        top = rows - box.stop[plane.row_axis]
        return slice(top, rows - box.start[plane.row_axis]), slice(first, stop)

    def outline_lines(self) -> list[tuple[ClassOutline, Lines]]:
        """Return each outline with its lines, in pixels, as `outline` returns them."""
        return [
            (o, outline(self._cut_labels(o.source) == o.label)) for o in self.outlines
        ]

    def _cut_labels(self, source: LabelSource) -> npt.NDArray[np.uint8]:
        return cut_labels(
            source,
            self.plane,
            self.index,
            self.slices,
            radiological=self.is_radiological,
        )

    def _cut_greys(self) -> npt.NDArray[np.uint8]:
        if self.grid is None:
            return grey_levels(self._cut_image(), self.volume, self.window)
        cut = slice_on_grid(
            self.volume,
            self.grid,
            self.plane,
            self.index,
            radiological=self.is_radiological,
        )
        grey = grey_levels(cut.stored, self.volume, self.window)
        return np.where(cut.is_outside, np.uint8(0), grey)

    def _cut_image(self) -> npt.NDArray[Any]:
        data, coarse = self.volume.data, self.volume.coarse
        if coarse is not None and has_scattered_slices(data, self.plane):
            return coarse.slice_of(
                self.plane, self.index, radiological=self.is_radiological
            )
        return self.slices.slice_of(
            data, self.plane, self.index, radiological=self.is_radiological
        )


@dataclass(frozen=True, slots=True)
class SwipePicture:
    """Two pictures of one slice side by side in one image.

    Attributes
    ----------
    column : int
        The first column from the left that shows `right`.
    """

    left: SlicePicture
    right: SlicePicture
    column: int

    def render(self) -> npt.NDArray[np.uint32]:
        """Return the (rows, columns) pixels, 0xffRRGGBB."""
        pixels = self.right.render()
        pixels[:, : self.column] = self.left.render()[:, : self.column]
        return pixels


@dataclass(frozen=True, slots=True)
class Scene:
    """The content that all views have in common.

    Attributes
    ----------
    volume : Volume
        The one on whose grid the views are.
    voxel : (i, j, k)
        The crosshair, a voxel of `volume`.
    image : Volume or None
        The one that is shown, if that lies on another grid than `volume`.
    grid : Grid or None
        That of `volume` in the world of `image`.
    label_map : LabelSource or None
        The overlay; None if there is none or it is hidden.
    """

    volume: Volume
    voxel: Voxel
    window: WindowLevel
    label_map: LabelSource | None
    colours: LabelColours
    opacity: float
    is_radiological: bool
    outlines: tuple[ClassOutline, ...] = ()
    colour_map: ColourMap = GREY
    sequence: str = ""
    is_oriented: bool = True  # whether the scan tells left from right
    has_crosshair: bool = True
    caption: str = ""  # shown beside the number of the slice
    slices: SliceCache = field(default_factory=SliceCache, compare=False, repr=False)
    image: Volume | None = None
    grid: Grid | None = None

    def letters(self, plane: Plane) -> EdgeLetters:
        """Return the letters of direction at the edges of a view."""
        letters = edge_letters(plane, radiological=self.is_radiological)
        return letters if self.is_oriented else letters.doubted()

    def picture(self, plane: Plane) -> SlicePicture:
        """Return the slice through the crosshair."""
        return SlicePicture(
            volume=self.volume if self.image is None else self.image,
            window=self.window,
            label_map=self.label_map,
            colours=self.colours,
            opacity=self.opacity,
            is_radiological=self.is_radiological,
            plane=plane,
            index=self.voxel[plane.normal],
            outlines=self.outlines,
            colour_map=self.colour_map,
            slices=self.slices,
            grid=self.grid,
        )


def resolve(
    session: SessionState, viewer: ViewerState, sequence: str | None = None
) -> Scene | None:
    """Return the scene of a sequence, None without a case.

    Parameters
    ----------
    sequence : str or None
        The sequence; None for the chosen one.
    """
    if session.case is None:
        return None
    sequence = shown_sequence(session.case, viewer.sequence, sequence)
    image = session.case.sequences[sequence]
    volume, grid = _views_of(session.case, viewer, sequence)
    overlay = _overlay(session, viewer, volume)
    return Scene(
        volume=volume,
        voxel=clamped(viewer.voxel, volume.shape),
        window=viewer.windows.get(sequence)
        or preset_window(image, viewer.contrast, sequence, viewer.percentiles),
        label_map=None if overlay is None else overlay.source,
        colours=() if overlay is None else overlay.colours,
        opacity=viewer.opacity,
        is_radiological=viewer.is_radiological,
        outlines=() if overlay is None else overlay.outlines,
        colour_map=viewer.colour_maps.get(sequence, GREY),
        sequence=sequence,
        is_oriented=session.case.grid.is_oriented,
        has_crosshair=viewer.has_crosshair,
        slices=session.case.slices,
        image=None if grid is None else image,
        grid=grid,
    )


def _views_of(
    case: Case, viewer: ViewerState, sequence: str
) -> tuple[Volume, Grid | None]:
    """Return a volume on the grid of the views, and that grid from the sequence.

    If the sequence lies on it, that is its own volume, and no grid.
    """
    image = case.sequences[sequence]
    if has_one_grid(case, viewer):
        return image, None
    grid = grid_seen_from(case, viewer, sequence)
    if image.grid.is_same_as(grid):
        return image, None
    return display_volume(case, viewer), grid


def _overlay(
    session: SessionState, viewer: ViewerState, volume: Volume
) -> Overlay | None:
    """Return the overlay on the grid of the views."""
    case = session.case
    if case is None or has_one_grid(case, viewer):
        return resolve_overlay(session, viewer, volume.shape)
    label_map = shown_label_map(session, viewer)
    home = case.first.grid if label_map is None else label_map.grid
    overlay = resolve_overlay(session, viewer, home.shape)
    return None if overlay is None else overlay_in_views(overlay, case, viewer)


def shown_sequence(case: Case, *wishes: str | None) -> str:
    """Return the last wished sequence that the case has, else its first one."""
    there = [name for name in wishes if name in case.sequences]
    return str(there[-1]) if there else next(iter(case.sequences))


def shown_volume(session: SessionState, viewer: ViewerState) -> Volume | None:
    """Return the volume on whose grid the views are, None without a case."""
    if session.case is None:
        return None
    return display_volume(session.case, viewer)


def clamped(voxel: Voxel, shape: Voxel) -> Voxel:
    """Return the nearest voxel inside an array of `shape`."""
    i, j, k = (min(max(v, 0), n - 1) for v, n in zip(voxel, shape, strict=True))
    return (i, j, k)
