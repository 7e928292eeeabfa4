"""Annotations: rulers and angles that the user draws in a slice."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.planes import Plane, Point


class AnnotationKind(Enum):
    """The two kinds of annotation."""

    RULER = "ruler"
    ANGLE = "angle"

    @property
    def point_count(self) -> int:
        """Number of points of a complete annotation."""
        return 2 if self is AnnotationKind.RULER else 3


@dataclass(frozen=True, slots=True)
class Annotation:
    """A ruler or an angle in one slice.

    Attributes
    ----------
    index : int
        Slice index along the plane's normal.
    points : tuple of (i, j, k)
        Fractional voxels in RAS+ order; the second point of an angle is its vertex.
    grid_sequence : str
        The sequence in whose voxels it was drawn; empty for the first of the case, the
        grid of which mostly all share.
    """

    kind: AnnotationKind
    plane: Plane
    index: int
    points: tuple[Point, ...]
    grid_sequence: str = ""

    def fits(self, shape: tuple[int, ...]) -> bool:
        """Whether its slice is one of a volume of this shape."""
        return 0 <= self.index < shape[self.plane.normal]

    def with_point(self, number: int, point: Point) -> Annotation:
        """Return the annotation with one point elsewhere."""
        points = list(self.points)
        points[number] = point
        return replace(self, points=tuple(points))


def length_mm(affine: Affine, a: Point, b: Point) -> float:
    """Return the distance of two points in mm, true for every affine."""
    start, end = affine.apply([a, b])
    return float(np.linalg.norm(end - start))


def angle_deg(affine: Affine, a: Point, vertex: Point, b: Point) -> float:
    """Return the angle at `vertex` in degrees, 0 to 180, as it is in the world.

    NaN if one of its legs has no length.
    """
    first, corner, last = affine.apply([a, vertex, b])
    legs = first - corner, last - corner
    if not all(leg.any() for leg in legs):
        return math.nan
    # stable for small and for straight angles, where the arc cosine is not
    across = float(np.linalg.norm(np.cross(*legs)))
    return math.degrees(math.atan2(across, float(np.dot(*legs))))


def annotation_text(annotation: Annotation, affine: Affine) -> str:
    """Return what was measured, such as ``23.4 mm`` or ``47.1°``; empty if undefined.

    An angle that is not complete yet has the length of its first leg.
    """
    points = annotation.points
    if len(points) == 2:
        return f"{length_mm(affine, *points):.1f} mm"
    degrees = angle_deg(affine, *points)
    return "" if math.isnan(degrees) else f"{degrees:.1f}°"
