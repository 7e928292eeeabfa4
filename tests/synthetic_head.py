"""A head with skull and a lopsided brain, sampled on any grid, in any contrast."""

from __future__ import annotations

import numpy as np

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume

# centres and half axes in RAS+ mm: nothing is the same on the left and on the right
_SCALP = ((0, 0, 0), (76, 100, 92))
_SKULL = ((0, 0, 0), (70, 94, 85))
_BRAIN = ((0, 0, 0), (60, 84, 70))
_INSIDE = (
    ((-22, 8, 26), (10, 36, 12)),
    ((19, 2, 20), (8, 30, 25)),
    ((34, 30, -24), (16, 24, 20)),  # a lesion on the right
    ((-30, -40, -30), (18, 20, 16)),
    ((0, -60, 25), (30, 9, 12)),
)
# scalp, skull, brain, and what is inside
T1 = (700, 60, 400, 90, 110, 250, 470, 330)
T2 = (500, 40, 300, 900, 880, 650, 220, 420)


def turned(angle_deg: float, axis, shift_mm=(0, 0, 0)) -> Affine:
    """Return a rotation about an axis through the origin, followed by a shift."""
    x, y, z = np.asarray(axis, float) / np.linalg.norm(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = np.radians(angle_deg)
    linear = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross
    return Affine.from_parts(linear, shift_mm)


def is_brain(points_mm):
    """Return which points, (..., 3) in RAS+ mm, lie in the brain."""
    return _is_within(points_mm, *_BRAIN)


def head(shape, affine: Affine, levels=T1, motion: Affine | None = None) -> Volume:
    """Return the head on a grid, after a motion of the head in the world."""
    voxels = np.moveaxis(np.indices(shape), 0, -1)
    points = affine.apply(voxels)
    if motion is not None:
        points = motion.inverse.apply(points)
    values = np.zeros(shape)
    shapes = (_SCALP, _SKULL, _BRAIN, *_INSIDE)
    for place, level in zip(shapes, levels, strict=True):
        values[_is_within(points, *place)] = level
    noise = np.random.default_rng(sum(levels)).normal(0, 5, shape)
    return Volume(np.abs(values + noise).astype(np.float32), affine)


def around_origin(shape, spacing_mm, motion: Affine | None = None) -> Affine:
    """Return the affine of a grid whose middle is the origin of the world."""
    origin = [-(n - 1) / 2 * mm for n, mm in zip(shape, spacing_mm, strict=True)]
    affine = Affine.from_spacing(spacing_mm, origin)
    return affine if motion is None else Affine(motion.matrix @ affine.matrix)


def _is_within(points, centre, half_axes):
    return (((points - centre) / half_axes) ** 2).sum(axis=-1) < 1
