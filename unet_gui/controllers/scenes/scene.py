"""The content of all views, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.scenes.label_slices import cut_labels
from unet_gui.controllers.scenes.shown_overlay import resolve_overlay
from unet_gui.core.geometry.planes import edge_letters, has_scattered_slices
from unet_gui.core.image.colour_maps import GREY
from unet_gui.core.image.compositing import compose
from unet_gui.core.image.outlines import outline
from unet_gui.core.image.slice_cache import SliceCache
from unet_gui.core.image.windowing import grey_levels, preset_window

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.scenes.label_slices import LabelSource
    from unet_gui.controllers.scenes.shown_overlay import ClassOutline
    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.planes import EdgeLetters, Plane, Voxel
    from unet_gui.core.image.colour_maps import ColourMap
    from unet_gui.core.image.compositing import LabelColours
    from unet_gui.core.image.outlines import Lines
    from unet_gui.core.image.volume import Volume
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

    def render(self) -> npt.NDArray[np.uint32]:
        """Return the (rows, columns) pixels, 0xffRRGGBB."""
        grey = grey_levels(self._cut_image(), self.volume, self.window)
        if self.label_map is None:
            return compose(grey, colour_map=self.colour_map)
        labels = self._cut_labels(self.label_map)
        return compose(grey, labels, self.colours, self.opacity, self.colour_map)

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
    voxel : (i, j, k)
        The crosshair, a voxel of `volume`.
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

    def letters(self, plane: Plane) -> EdgeLetters:
        """Return the letters of direction at the edges of a view."""
        letters = edge_letters(plane, radiological=self.is_radiological)
        return letters if self.is_oriented else letters.doubted()

    def picture(self, plane: Plane) -> SlicePicture:
        """Return the slice through the crosshair."""
        return SlicePicture(
            volume=self.volume,
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
    volume = session.case.sequences[sequence]
    overlay = resolve_overlay(session, viewer, volume.shape)
    return Scene(
        volume=volume,
        voxel=clamped(viewer.voxel, volume.shape),
        window=viewer.windows.get(sequence)
        or preset_window(volume, viewer.contrast, sequence, viewer.percentiles),
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
    )


def shown_sequence(case: Case, *wishes: str | None) -> str:
    """Return the last wished sequence that the case has, else its first one."""
    there = [name for name in wishes if name in case.sequences]
    return str(there[-1]) if there else next(iter(case.sequences))


def shown_volume(session: SessionState, viewer: ViewerState) -> Volume | None:
    """Return the volume of the shown sequence, None without a case."""
    if session.case is None:
        return None
    return session.case.sequences.get(viewer.sequence, session.case.first)


def clamped(voxel: Voxel, shape: Voxel) -> Voxel:
    """Return the nearest voxel inside an array of `shape`."""
    i, j, k = (min(max(v, 0), n - 1) for v, n in zip(voxel, shape, strict=True))
    return (i, j, k)
