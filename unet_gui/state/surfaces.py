"""What the 3D view shows; evented, without Qt."""

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
    """The head of a case: its surface, and the box of voxels around it.

    The surface is None where the image has no background to set it off.
    """

    surface: Surface | None
    box: Box


@dataclass(frozen=True, slots=True, eq=False)
class ClassSurfaces:
    """The surface of each class that a mask holds, and of labels of no class."""

    by_class: Mapping[TumourClass, Surface]
    others: Surface | None = None


@dataclass
class SurfacesState:
    """Surfaces of the open case, and how they are drawn; changed on the main thread.

    `brain` and `classes` are None until they have been made, and again as soon as
    they belong to something that is not shown any more.
    """

    brain: BrainShape | None = None
    classes: ClassSurfaces | None = None
    is_making: bool = False
    brain_opacity: float = 0.3
    mask_opacity: float = 0.7
    has_crosshair: bool = True

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
