"""What the views show, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.compositing import compose
from unet_gui.core.planes import extract_slice
from unet_gui.core.windowing import grey_levels, percentile_window

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.case import Case
    from unet_gui.core.compositing import LabelColours
    from unet_gui.core.planes import Plane, Voxel
    from unet_gui.core.volume import LabelMap, Volume
    from unet_gui.core.windowing import WindowLevel
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ShownMask, ViewerState


@dataclass(frozen=True, slots=True)
class SlicePicture:
    """All that decides the pixels of one slice; equal ones look the same."""

    volume: Volume
    window: WindowLevel
    label_map: LabelMap | None
    colours: LabelColours
    opacity: float
    is_radiological: bool
    plane: Plane
    index: int

    def render(self) -> npt.NDArray[np.uint32]:
        """Return the (rows, columns) pixels, 0xffRRGGBB."""
        grey = grey_levels(self._cut(self.volume.data), self.volume, self.window)
        if self.label_map is None:
            return compose(grey)
        labels = self._cut(self.label_map.data)
        return compose(grey, labels, self.colours, self.opacity)

    def _cut(self, data: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        return extract_slice(
            data, self.plane, self.index, radiological=self.is_radiological
        )


@dataclass(frozen=True, slots=True)
class SwipePicture:
    """Two pictures of one slice in one image, with a border between them.

    Attributes
    ----------
    column : int
        The first one, from the left, that shows `right`.
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
    """What all views together show.

    Attributes
    ----------
    voxel : (i, j, k)
        The crosshair, inside `volume`.
    label_map : LabelMap or None
        Prediction or reference; None if there is none or it is hidden.
    """

    volume: Volume
    voxel: Voxel
    window: WindowLevel
    label_map: LabelMap | None
    colours: LabelColours
    opacity: float
    is_radiological: bool
    sequence: str = ""
    caption: str = ""  # what the views say beside the number of the slice

    def picture(self, plane: Plane) -> SlicePicture:
        """Return the slice through the crosshair."""
        return SlicePicture(
            self.volume,
            self.window,
            self.label_map,
            self.colours,
            self.opacity,
            self.is_radiological,
            plane,
            self.voxel[plane.normal],
        )


def resolve(
    session: SessionState, viewer: ViewerState, sequence: str | None = None
) -> Scene | None:
    """Return what the views show, None if no case is open.

    Parameters
    ----------
    sequence : str or None
        Instead of the chosen one.
    """
    if session.case is None:
        return None
    sequence = shown_sequence(session.case, viewer.sequence, sequence)
    volume = session.case.sequences[sequence]
    label_map = shown_label_map(session, viewer) if viewer.is_mask_visible else None
    if label_map is not None and label_map.data.shape != volume.shape:
        label_map = None
    return Scene(
        volume=volume,
        voxel=clamped(viewer.voxel, volume.shape),
        window=viewer.windows.get(sequence) or percentile_window(volume),
        label_map=label_map,
        colours=tuple(
            (int(tumour_class), style.colour)
            for tumour_class, style in viewer.class_styles.items()
            if style.is_visible
        ),
        opacity=viewer.opacity,
        is_radiological=viewer.is_radiological,
        sequence=sequence,
    )


def shown_sequence(case: Case, *wishes: str | None) -> str:
    """Return the last of the wished sequences that there is, else the first."""
    there = [name for name in wishes if name in case.sequences]
    return str(there[-1]) if there else next(iter(case.sequences))


def shown_volume(session: SessionState, viewer: ViewerState) -> Volume | None:
    """Return the sequence that is shown, the first if there is none of that name."""
    if session.case is None:
        return None
    return session.case.sequences.get(viewer.sequence, session.case.first)


def available_masks(session: SessionState) -> tuple[ShownMask, ...]:
    """Return the masks that there are for the open case."""
    there: list[ShownMask] = []
    if session.result is not None:
        there.append("prediction")
    if session.case is not None and session.case.reference is not None:
        there.append("reference")
    return tuple(there)


def effective_mask(session: SessionState, viewer: ViewerState) -> ShownMask | None:
    """Return which mask is shown: the one asked for, else the one that is there."""
    there = available_masks(session)
    if viewer.shown_mask in there:
        return viewer.shown_mask
    return there[0] if there else None


def shown_label_map(session: SessionState, viewer: ViewerState) -> LabelMap | None:
    """Return the prediction or the reference, whether it is visible or hidden."""
    mask = effective_mask(session, viewer)
    if mask == "prediction" and session.result is not None:
        return session.result.label_map
    if mask == "reference" and session.case and session.case.reference:
        return session.case.reference.label_map
    return None


def shown_union(session: SessionState, viewer: ViewerState) -> str | None:
    """Return the region that value 1 of the shown mask is, None if it is a class."""
    is_prediction = effective_mask(session, viewer) == "prediction"
    return session.result.union if is_prediction and session.result else None


def clamped(voxel: Voxel, shape: Voxel) -> Voxel:
    """Return the nearest voxel inside an array of `shape`."""
    i, j, k = (min(max(v, 0), n - 1) for v, n in zip(voxel, shape, strict=True))
    return (i, j, k)
