"""The plane in which a scan was acquired, as far as its grid tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.planes import Plane
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.core.geometry.affine import Affine

# A spacing counts as the largest from 5 % on: slices of a good series vary by 1.6 %.
_CLEARLY = 1.05


@dataclass(frozen=True, slots=True)
class AcquisitionPlane:
    """The plane of the slices that are measured, and why it was taken.

    Attributes
    ----------
    thickness_mm : float
        Distance between neighbouring slices, along their normal.
    """

    plane: Plane
    thickness_mm: float
    reason: str


def acquisition_plane(affine: Affine, chosen: Plane | None = None) -> AcquisitionPlane:
    """Return the plane across the largest spacing, else the one with square pixels.

    Without a clearly largest spacing it is the plane whose two spacings differ least;
    axial if several do.

    Parameters
    ----------
    affine : Affine
        Of a grid in RAS+ order.
    chosen : Plane or None
        The user's choice, which counts.
    """
    plane, reason = (chosen, Text("chosen")) if chosen else _found(affine)
    return AcquisitionPlane(plane, slice_distance_mm(affine, plane), reason)


def slice_distance_mm(affine: Affine, plane: Plane) -> float:
    """Return the distance of neighbouring slices along their normal."""
    first, second = (axis for axis in range(3) if axis != plane.normal)
    across = np.cross(affine.linear[:, first], affine.linear[:, second])
    volume = abs(float(np.linalg.det(affine.linear)))
    return volume / float(np.linalg.norm(across))


def _found(affine: Affine) -> tuple[Plane, str]:
    spacing = affine.spacing_mm
    second, largest = sorted(spacing)[1:]
    if largest >= _CLEARLY * second:
        plane = next(p for p in Plane if spacing[p.normal] == largest)
        return plane, Text("largest spacing, {mm:.3g} mm, is across it", mm=largest)
    shapes = {plane: round(_anisotropy(spacing, plane), 2) for plane in Plane}
    plane = min(Plane, key=lambda p: shapes[p])
    if len(set(shapes.values())) == 1:
        return plane, Text("all spacings are alike, and axial is usual")
    return plane, Text("its pixels are closest to squares")


def _anisotropy(spacing: tuple[float, float, float], plane: Plane) -> float:
    low, high = sorted(mm for axis, mm in enumerate(spacing) if axis != plane.normal)
    return high / low
