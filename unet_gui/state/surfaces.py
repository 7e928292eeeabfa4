"""The surfaces of the 3-D view; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.geometry.box import Box  # noqa: TC001
from unet_gui.core.mask.labels import TumourClass  # noqa: TC001
from unet_gui.core.view3d.surfaces import Surface  # noqa: TC001

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, eq=False)
class BrainShape:
    """The head of a case: its surface and the box of voxels around it.

    The surface is None if the image has no background.
    """

    surface: Surface | None
    box: Box


@dataclass(frozen=True, slots=True, eq=False)
class ClassSurfaces:
    """The surfaces of a mask.

    Attributes
    ----------
    by_class : mapping of TumourClass to Surface
        The classes that it holds.
    cavity : Surface or None
        The resection cavity, which is not a tumour.
    others : Surface or None
        Labels outside the label scheme.
    """

    by_class: Mapping[TumourClass, Surface]
    cavity: Surface | None = None
    others: Surface | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the mask marks nothing."""
        return not self.by_class and self.cavity is None and self.others is None


@dataclass
class SurfacesState:
    """The surfaces of the open case and their opacities.

    Changed on the main thread only. `brain` and `classes` are None until they have
    been made, and again when another case or mask is shown.
    """

    brain: BrainShape | None = None
    classes: ClassSurfaces | None = None
    is_making: bool = False
    brain_opacity: float = 0.3
    mask_opacity: float = 0.7
    has_crosshair: bool = True

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
