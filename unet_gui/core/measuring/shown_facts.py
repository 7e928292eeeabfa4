"""The figures that the window shows of every mask, measured ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.measuring.extents import class_extents
from unet_gui.core.measuring.volumes import labels_outside_scheme, largest_section

if TYPE_CHECKING:
    from unet_gui.core.image.volume import LabelMap


def measure_ahead(label_map: LabelMap) -> None:
    """Measure what is shown with a mask at once; the label map keeps the results.

    Done where the mask is made, this spares the window's thread the time.
    """
    labels_outside_scheme(label_map)
    class_extents(label_map)
    largest_section(label_map)
