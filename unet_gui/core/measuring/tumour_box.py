"""The box around the tumour of a label map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.mask.foreground_words import foreground_box
from unet_gui.core.mask.labels import TumourClass, is_tumour

if TYPE_CHECKING:
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.image.volume import LabelMap


def tumour_box(label_map: LabelMap) -> Box | None:
    """Return the smallest box around the tumour; None if there is none."""
    return label_map.facts.once("tumour_box", lambda: _found(label_map))


def note_tumour_box(label_map: LabelMap, box: Box | None) -> None:
    """Note the box around the tumour of a label map that is known already."""
    label_map.facts.once("tumour_box", lambda: box)


def _found(label_map: LabelMap) -> Box | None:
    box = foreground_box(label_map.data)
    if box is None:
        return None
    inside = label_map.data[box.slices]
    if int(inside.max()) <= max(TumourClass):
        return box
    tumour = bounding_box(is_tumour(inside))
    return None if tumour is None else tumour.shifted(box.start)
