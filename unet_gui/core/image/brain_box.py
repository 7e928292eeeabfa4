"""The box around the brain of a scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.geometry.box import Box, bounding_box

if TYPE_CHECKING:
    from unet_gui.core.image.volume import Volume

_SAMPLED_VOXELS = 1_000_000


def brain_box(volume: Volume) -> Box:
    """Return a box around all voxels of a volume that are not background.

    If all are background, this is the whole volume. Large volumes are sampled on a
    coarser grid; the box is then wider by less than one step of that grid. The volume
    keeps the box.
    """
    return volume.facts.once("brain_box", lambda: _found(volume))


def _found(volume: Volume) -> Box:
    data = volume.data
    step = max(1, round((data.size / _SAMPLED_VOXELS) ** (1 / 3)))
    found = bounding_box(volume.is_inside(data[::step, ::step, ::step]))
    if found is None:
        return Box((0, 0, 0), data.shape)
    return Box(
        tuple(max(a * step - step + 1, 0) for a in found.start),
        tuple(min(b * step, n) for b, n in zip(found.stop, data.shape, strict=True)),
    )
