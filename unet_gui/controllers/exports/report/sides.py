"""The sides of lesions in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.geometry.box import Box
from unet_gui.core.measuring.brain_place import brain_place, find_brain
from unet_gui.core.measuring.lesions import find_lesions
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.core.measuring.brain_place import BrainPlace


def lesion_sides(mask: ExportedMask) -> tuple[str, ...]:
    """Return the patient's side of each lesion, largest first, by the midline.

    Empty if the brain is not known, or the files do not tell left from right.
    """
    from scipy import ndimage

    case, label_map = mask.case, mask.label_map
    brain = find_brain(case.first) if case.grid.is_oriented else None
    if brain is None:
        return ()
    found = find_lesions(label_map)
    sides = []
    places = ndimage.find_objects(found.numbers) if found.items else []
    for number, place in enumerate(places, start=1):
        box = Box(
            tuple(p.start + a for p, a in zip(place, found.box.start, strict=True)),
            tuple(p.stop + a for p, a in zip(place, found.box.start, strict=True)),
        )
        inside = found.numbers[place] == number
        sides.append(_side(brain_place(inside, box, brain, label_map.affine)))
    return tuple(sides)


def _side(place: BrainPlace) -> Text:
    side = Text("right") if place.side == "right" else Text("left")
    if not place.crosses_midline:
        return side
    return Text("{side}, across the midline", side=side)
