"""How the views share their room, and how they are linked; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout


@dataclass
class LayoutState:
    """Which views there are. Changed on the main thread only."""

    layout: Layout = Layout.PLANES
    plane: Plane = Plane.AXIAL  # the large one, and that of sequences side by side
    links_zoom: bool = False  # across planes; views of one plane always are

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
