"""The choices for a picture of the views."""

from __future__ import annotations

from dataclasses import dataclass

from unet_gui.core.layout.montage import SheetOptions

ALL_VIEWS = -1
WIDTH_MM = (20, 500)  # least and largest
DOTS_PER_INCH = (96, 150, 300, 600)
_MM_PER_INCH = 25.4
_MOST_PX = 16_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureOptions(SheetOptions):
    """The choices for a picture of the views.

    Attributes
    ----------
    view : int
        The number of the view among those shown; `ALL_VIEWS` for all of them.
    is_as_shown : bool
        Whether each view shows the part that is seen on the screen; otherwise the
        brain, in all views at one scale.
    has_slice : bool
        Whether sequence, slice and convention are written.
    has_volumes : bool
        Whether the legend gives the volume of each class.
    has_diameters : bool
        Whether the diameters of the selected lesion are drawn in their slice.
    width_mm, dots_per_inch : int
        Size on paper, and pixels on it.
    """

    tile_px: int = 480
    text_scale: float = 0.7
    has_captions_below: bool = True
    view: int = ALL_VIEWS
    is_as_shown: bool = True
    has_case: bool = True
    has_slice: bool = True
    has_volumes: bool = True
    has_crosshair: bool = False
    has_annotations: bool = True
    has_diameters: bool = True
    width_mm: int = 170
    dots_per_inch: int = 300

    @property
    def width_px(self) -> int:
        """Width of the picture in pixels."""
        wanted = round(self.width_mm / _MM_PER_INCH * self.dots_per_inch)
        return min(wanted, _MOST_PX)
