"""Picking: the first intersection of a ray with a surface."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.view3d.surfaces import Surface

_EDGE_ON = 1e-9  # determinant of a triangle that is seen edge-on
# Triangles count a little beyond their edges, in shares of an edge and in mm: by
# rounding, a ray through an edge or a vertex may lie outside of all its triangles.
_TOLERANCE = 1e-6
_TOLERANCE_MM = 1e-6


def first_hit_mm(
    surface: Surface,
    origin_mm: npt.NDArray[np.float64],
    direction: npt.NDArray[np.float64],
) -> float | None:
    """Return the distance along a ray to its first hit, None if it misses.

    Möller and Trumbore's test (1997), for all triangles at once. A ray through an
    edge or a vertex hits.

    Parameters
    ----------
    origin_mm, direction : (3,) float64 arrays
        In RAS+ world coordinates; the direction has length 1.
    """
    near = _triangles_near(surface, origin_mm, direction)
    a, b, c = (surface.vertices_mm[near[:, corner]] for corner in range(3))
    edge1, edge2 = b - a, c - a
    across = np.cross(direction, edge2)
    determinant = np.einsum("ij,ij->i", edge1, across)
    is_facing = np.abs(determinant) > _EDGE_ON
    a, edge1, edge2, across = (v[is_facing] for v in (a, edge1, edge2, across))
    inverse = 1.0 / determinant[is_facing]
    offset = origin_mm - a
    u = np.einsum("ij,ij->i", offset, across) * inverse
    normal = np.cross(offset, edge1)
    v = normal @ direction * inverse
    distance = np.einsum("ij,ij->i", edge2, normal) * inverse
    is_inside = np.minimum(np.minimum(u, v), 1 - u - v) >= -_TOLERANCE
    hits = distance[is_inside & (distance > 0)]
    return float(hits.min()) if hits.size else None


def _triangles_near(
    surface: Surface,
    origin_mm: npt.NDArray[np.float64],
    direction: npt.NDArray[np.float64],
) -> npt.NDArray[np.uint32]:
    """Return the (n, 3) triangles whose bounds, seen along the ray, contain it."""
    first = np.eye(3)[np.argmin(np.abs(direction))]
    right = np.cross(direction, first)
    right /= np.linalg.norm(right)
    plane = np.stack([right, np.cross(direction, right)], axis=1)
    places = (surface.vertices_mm - origin_mm) @ plane  # (V, 2); the ray is at 0, 0
    # of the corners, as (F, 3, 2): a triangle has some on either side of the ray
    is_above = (places >= -_TOLERANCE_MM)[surface.faces]
    is_below = (places <= _TOLERANCE_MM)[surface.faces]
    is_around = is_above.any(axis=1) & is_below.any(axis=1)
    near: npt.NDArray[np.uint32] = surface.faces[is_around.all(axis=1)]
    return near
