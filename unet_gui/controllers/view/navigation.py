"""Moving the crosshair to lesions and positions, and zooming to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.scenes.display_grid import crosshair_in, label_map_in_views
from unet_gui.controllers.scenes.mask_choice import shown_label_map
from unet_gui.controllers.scenes.scene import clamped, shown_volume
from unet_gui.core.geometry.box import Box, bounding_box
from unet_gui.core.image.positions import Coordinates, counted, voxel_of
from unet_gui.core.measuring.lesions import find_lesions
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_NO_MASK = Text("There is no tumour to go to yet: press Segment, or open a reference")
_NO_LESION = Text("No part of the mask reaches 0.1 mL")
_TUMOUR_MARGIN_MM = 10.0


class NavigationController:
    """Moves the crosshair, and describes the place in the status bar.

    Zoom is not part of the state: `box_wanted` asks the views to show a box of voxels,
    and `actual_size_wanted` to show each voxel as one pixel of the screen.
    """

    box_wanted = Signal(object)
    actual_size_wanted = Signal()

    def __init__(
        self, session: SessionState, viewer: ViewerState, view: ViewerController
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._view = view

    def next_lesion(self) -> None:
        """Go to the next smaller lesion; the largest one follows the smallest."""
        self._step_lesion(1)

    def previous_lesion(self) -> None:
        """Go to the next larger lesion; the smallest one follows the largest."""
        self._step_lesion(-1)

    def _step_lesion(self, step: int) -> None:
        label_map = self._mask()
        if label_map is None:
            return
        lesions = find_lesions(label_map)
        if not lesions.items:
            self._session.message = _NO_LESION
            return
        place = crosshair_in(self._session, self._viewer, label_map.grid)
        here = lesions.position_at(place)
        outside = 0 if step > 0 else -1
        position = (outside if here is None else here + step) % len(lesions.items)
        lesion = lesions.items[position]
        self._view.go_to_voxel(lesion.voxel, label_map.grid)
        self._session.message = Text(
            "Lesion {number} of {count}, {volume_ml:.1f} mL",
            number=position + 1,
            count=len(lesions.items),
            volume_ml=lesion.volume_ml,
        )

    def zoom_to_tumour(self) -> None:
        """Zoom to the shown mask, and move the crosshair into it."""
        if self._mask() is None:
            return
        label_map = label_map_in_views(self._session, self._viewer)
        box = None if label_map is None else bounding_box(label_map.data != 0)
        if label_map is None or box is None:
            return
        inside = zip(self._viewer.voxel, box.start, box.stop, strict=True)
        if not all(a <= v < b for v, a, b in inside):
            self._view.go_to_tumour()
        self.box_wanted.emit(_with_margin(box, label_map))

    def show_actual_size(self) -> None:
        """Show each voxel as one pixel of the screen."""
        self.actual_size_wanted.emit()

    def go_to(self, text: str, coordinates: Coordinates) -> None:
        """Move the crosshair to a position that was typed.

        Raises
        ------
        InputError
            If the text is not a position, or the position is outside the scan.
        """
        volume = shown_volume(self._session, self._viewer)
        if volume is not None:
            self._view.set_voxel(voxel_of(text, coordinates, volume))

    def position_text(self, coordinates: Coordinates) -> str:
        """Return the position of the crosshair in the form that `go_to` reads."""
        volume = shown_volume(self._session, self._viewer)
        if volume is None:
            return ""
        voxel = clamped(self._viewer.voxel, volume.shape)
        if coordinates is Coordinates.VOXEL:
            return "{} {} {}".format(*counted(voxel))
        # adding 0 removes the sign of a rounded zero
        world_mm = volume.affine.apply(voxel).round(2) + 0.0
        return " ".join(f"{mm:.2f}" for mm in world_mm)

    def _mask(self) -> LabelMap | None:
        """Return the shown mask; without one, write a message and return None."""
        label_map = shown_label_map(self._session, self._viewer)
        if label_map is None or not label_map.data.any():
            self._session.message = _NO_MASK if label_map is None else _NO_LESION
            return None
        return label_map


def _with_margin(box: Box, label_map: LabelMap) -> Box:
    margins = [round(_TUMOUR_MARGIN_MM / mm) for mm in label_map.affine.spacing_mm]
    return Box(
        tuple(max(a - m, 0) for a, m in zip(box.start, margins, strict=True)),
        tuple(
            min(b + m, n)
            for b, m, n in zip(box.stop, margins, label_map.data.shape, strict=True)
        ),
    )
