"""Marks of the classes along the slices of a plane, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.display_grid import label_map_in_views
from unet_gui.core.measuring.extents import class_extents

if TYPE_CHECKING:
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.image.compositing import Colour
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


@dataclass(frozen=True, slots=True)
class SliceMark:
    """A run of slices, `first` to `last`, in which a class is found.

    Attributes
    ----------
    lane : int
        Index of its column; each class has one.
    """

    first: int
    last: int
    lane: int
    colour: Colour


def slice_marks(
    session: SessionState, viewer: ViewerState, plane: Plane
) -> tuple[SliceMark, ...]:
    """Return the extents of the visible classes of the shown mask."""
    if session.case is None or not viewer.is_mask_visible:
        return ()
    label_map = label_map_in_views(session, viewer)
    if label_map is None:
        return ()
    extents = class_extents(label_map)[plane]
    return tuple(
        SliceMark(first, last, lane, style.colour)
        for lane, (tumour_class, style) in enumerate(viewer.class_styles.items())
        if style.is_visible
        for first, last in extents[tumour_class]
    )
