"""What lies at a voxel, in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.scenes.mask_choice import (
    effective_mode,
    shown_label_map,
    shown_probability,
    shown_union,
    value_in_file,
)
from unet_gui.controllers.scenes.scene import clamped, shown_volume
from unet_gui.core.mask.labels import TumourClass, region_title

if TYPE_CHECKING:
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import Volume
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_AXIS_LETTERS = (("R", "L"), ("A", "P"), ("S", "I"))


def probe_text(session: SessionState, viewer: ViewerState, voxel: Voxel) -> str:
    """Return position, intensity and class at `voxel`, one line; empty without a case.

    Such as ``voxel 120, 98, 77 · R 17.6 A 35.3 S 12.1 mm · FLAIR 431 · Edema``.
    """
    volume = shown_volume(session, viewer)
    if volume is None:
        return ""
    voxel = clamped(voxel, volume.shape)
    parts = [
        "voxel {}, {}, {}".format(*voxel),
        _world_text(volume, voxel),
        f"{viewer.sequence} {_intensity_text(volume, voxel)}".strip(),
    ]
    label_map = shown_label_map(session, viewer)
    if label_map is not None and label_map.data.shape == volume.shape:
        parts.append(_class_text(session, viewer, int(label_map.data[voxel])))
    parts.append(_probability_text(session, viewer, voxel))
    return " · ".join(part for part in parts if part)


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


def _probability_text(session: SessionState, viewer: ViewerState, voxel: Voxel) -> str:
    """Return the probability that is laid over the image, such as ``p(Edema) 0.63``."""
    if effective_mode(session, viewer) != "probability" or session.result is None:
        return ""
    name, kept = shown_probability(session, viewer), session.result.probabilities
    if name is None:
        return ""
    place = tuple(v - s for v, s in zip(voxel, kept.box.start, strict=True))
    is_inside = all(0 <= p < n for p, n in zip(place, kept.box.shape, strict=True))
    channel = kept.class_names.index(name)
    probability = float(kept.data[(*place, channel)]) if is_inside else 0.0
    return f"p({region_title(name)}) {probability:.2f}"


def _class_text(session: SessionState, viewer: ViewerState, value: int) -> str:
    if value == 0:
        return ""
    union = shown_union(session, viewer)
    if union is not None:
        return region_title(union)
    try:
        return TumourClass(value).title
    except ValueError:
        return f"label {value_in_file(session, viewer, value)}"
