"""The look of the views; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from psygnal import SignalGroupDescriptor

from unet_gui.core.geometry.affine import Affine  # noqa: TC001
from unet_gui.core.geometry.planes import Plane, Voxel  # noqa: TC001

# psygnal reads the annotations at run time
from unet_gui.core.image.colour_maps import ColourMap  # noqa: TC001
from unet_gui.core.image.compositing import Colour  # noqa: TC001
from unet_gui.core.image.windowing import (
    USUAL_PERCENTILES,
    Percentiles,
    Preset,
    WindowLevel,
)
from unet_gui.core.mask.class_looks import ClassLook  # noqa: TC001
from unet_gui.core.mask.labels import TumourClass

ShownMask = Literal["prediction", "reference", "edited"]
OverlayMode = Literal["mask", "probability", "stages", "agreement"]


@dataclass(frozen=True, slots=True)
class ClassStyle:
    """The look of one class; its colour has values from 0 to 255.

    Attributes
    ----------
    opacity : float
        Opacity of the fill, 0 to 1, multiplied by that of the whole mask.
    outline_px : int
        Width of the outline in pixels of the screen.
    """

    colour: Colour
    is_visible: bool = True
    look: ClassLook = "fill"
    opacity: float = 1.0
    outline_px: int = 2

    @property
    def has_fill(self) -> bool:
        """Whether the class is filled."""
        return self.look != "outline"

    @property
    def has_outline(self) -> bool:
        """Whether the class has an outline."""
        return self.look != "fill"


def default_class_styles() -> dict[TumourClass, ClassStyle]:
    """Return ITK-SNAP's colours: red edema, green non-enhancing, blue enhancing."""
    return {
        TumourClass.EDEMA: ClassStyle((255, 0, 0)),
        TumourClass.NON_ENHANCING: ClassStyle((0, 255, 0)),
        TumourClass.ENHANCING: ClassStyle((0, 0, 255)),
    }


@dataclass
class ViewerState:
    """The state of the views. Changed on the main thread only.

    Mappings are replaced, never changed in place, so that their event fires.
    """

    voxel: Voxel = (0, 0, 0)  # the crosshair, (i, j, k) in RAS+ order
    sequence: str = ""
    grid_sequence: str = ""  # on whose grid all views are; "" for the chosen one
    # from the world of each sequence to the one that all share, as found by an
    # alignment; without one, a sequence lies where its header says
    motions: dict[str, Affine] = field(default_factory=dict)
    contrast: Preset = Preset.AUTOMATIC  # of all sequences and cases
    percentiles: Percentiles = USUAL_PERCENTILES  # for the preset of that name
    windows: dict[str, WindowLevel] = field(default_factory=dict)  # by sequence
    manual_windows: frozenset[str] = frozenset()  # sequences with their own window
    colour_maps: dict[str, ColourMap] = field(default_factory=dict)  # by sequence
    is_radiological: bool = True
    shown_mask: ShownMask = "prediction"
    is_mask_visible: bool = True
    opacity: float = 0.3
    class_styles: dict[TumourClass, ClassStyle] = field(
        default_factory=default_class_styles
    )
    overlay_mode: OverlayMode = "mask"
    probability_class: str = ""  # name in the result, else its first class
    agreement_region: str = "whole_tumour"  # one of `AGREEMENT_REGIONS`
    has_reference_outline: bool = False
    maximised: Plane | None = None
    has_crosshair: bool = True
    has_legend: bool = True  # of the classes and volumes, in the large view

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
