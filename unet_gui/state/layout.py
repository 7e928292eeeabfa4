"""The arrangement of the views and their links; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout


@dataclass
class LayoutState:
    """The arrangement of the views. Changed on the main thread only."""

    layout: Layout = Layout.PLANES
    plane: Plane = Plane.AXIAL  # of the large view, and of sequences side by side
    links_zoom: bool = (
        False  # of different planes; views of one plane are always linked
    )

    shares_room: bool = True  # panels are as high as they need, not as the user chose

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
