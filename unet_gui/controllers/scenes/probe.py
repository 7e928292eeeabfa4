"""The text about one voxel: position, intensity, class, probability."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.scenes.display_grid import (
    display_grid,
    has_one_grid,
    label_map_in_views,
    placed_grid,
)
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.controllers.scenes.scene import clamped, shown_volume
from unet_gui.core.image.positions import counted
from unet_gui.core.mask.labels import TumourClass, region_title
from unet_gui.core.text import Text, joined

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.mask_choice import MaskChoice
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import Probabilities
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import Volume
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_AXIS_LETTERS = (("R", "L"), ("A", "P"), ("S", "I"))


def probe_text(session: SessionState, viewer: ViewerState, voxel: Voxel) -> str:
    """Return position, intensity and class of a voxel in one line; empty if no case.

    Such as ``voxel 120, 98, 77 · R 17.6 A 35.3 S 12.1 mm · FLAIR 431 · Edema``, with
    the voxel counted from 1. A sequence on another grid than the views has the value
    that it stores there, or is told to lie outside.
    """
    volume = shown_volume(session, viewer)
    if volume is None:
        return ""
    voxel = clamped(voxel, volume.shape)
    parts: list[str] = [
        Text("voxel {place}", place=", ".join(map(str, counted(voxel)))),
        _world_text(volume, voxel),
        _sequence_text(session, viewer, volume, voxel),
    ]
    choice = resolve_masks(session, viewer)
    label_map = label_map_in_views(session, viewer)
    if label_map is not None:
        parts.append(_class_text(choice, int(label_map.data[voxel])))
    case = session.case
    place = None if case is None else _voxel_in(case, viewer, voxel)
    if place is not None:
        parts.append(_probability_text(choice, place))
    return joined(" · ", filter(None, parts))


def _voxel_in(
    case: Case, viewer: ViewerState, voxel: Voxel, name: str = ""
) -> Voxel | None:
    """Return the voxel of a sequence, by default the first, at that of the views.

    None if it lies outside.
    """
    if has_one_grid(case, viewer):
        return voxel
    grid = placed_grid(case, viewer, name or next(iter(case.sequences)))
    views = display_grid(case, viewer)
    if views.is_same_as(grid):
        return voxel
    place_mm = views.affine.apply(voxel)
    return grid.voxel_at(place_mm) if grid.holds(place_mm).all() else None


def _sequence_text(
    session: SessionState, viewer: ViewerState, volume: Volume, voxel: Voxel
) -> str:
    """Return the name and the stored intensity of the chosen sequence at a voxel."""
    case, name = session.case, viewer.sequence
    if case is None or name not in case.sequences:
        return f"{name} {_intensity_text(volume, voxel)}".strip()
    image, place = case.sequences[name], _voxel_in(case, viewer, voxel, name)
    if place is None:
        return Text("{sequence} outside", sequence=viewer.sequence)
    return f"{viewer.sequence} {_intensity_text(image, place)}".strip()


def _world_text(volume: Volume, voxel: Voxel) -> str:
    world_mm = volume.affine.apply(voxel)
    letters = (
        f"{positive if mm >= 0 else negative} {abs(mm):.1f}"
        for mm, (positive, negative) in zip(world_mm, _AXIS_LETTERS, strict=True)
    )
    return " ".join(letters) + " mm"


def _intensity_text(volume: Volume, voxel: Voxel) -> str:
    intensity: Any = volume.intensity(volume.data[voxel])
    number = float(intensity)
    if math.isfinite(number) and number == round(number):
        return str(round(number))
    return f"{number:.4g}"


def _probability_text(choice: MaskChoice, voxel: Voxel) -> str:
    """Return the number that is laid over the image, such as ``p(Edema) 0.63``."""
    name, result = choice.probability_class, choice.result
    if result is None:
        return ""
    if choice.mode == "stages" and result.disagreement is not None:
        differ = _value_at(result.disagreement, 0, voxel)
        return Text("stages differ by {differ:.2f}", differ=differ)
    if choice.mode != "probability" or name is None:
        return ""
    channel = result.probabilities.class_names.index(name)
    probability = _value_at(result.probabilities, channel, voxel)
    return Text("p({name}) {p:.2f}", name=region_title(name), p=probability)


def _value_at(kept: Probabilities, channel: int, voxel: Voxel) -> float:
    """Return the value of one class at a voxel of the case, 0 outside the box."""
    place = tuple(v - s for v, s in zip(voxel, kept.box.start, strict=True))
    is_inside = all(0 <= p < n for p, n in zip(place, kept.box.shape, strict=True))
    return float(kept.data[(*place, channel)]) if is_inside else 0.0


def _class_text(choice: MaskChoice, value: int) -> str:
    if value == 0:
        return ""
    if choice.marked_region is not None:
        return region_title(choice.marked_region)
    try:
        return choice.class_title(TumourClass(value))
    except ValueError:
        return choice.other_name(value)
