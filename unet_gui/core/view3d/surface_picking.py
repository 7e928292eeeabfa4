"""Where a ray meets a surface."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.view3d.surfaces import Surface

_TOLERANCE = 1e-9  # of a triangle's area: seen edge-on


def first_hit_mm(
    surface: Surface,
    origin_mm: npt.NDArray[np.float64],
    direction: npt.NDArray[np.float64],
) -> float | None:
    """Return how far along a ray it first meets a surface, None if it never does.

    Möller and Trumbore's test (1997), for all triangles at once.

    Parameters
    ----------
    origin_mm, direction : (3,) arrays
        In RAS+ world coordinates; the direction of length 1.
    """
    near = _triangles_near(surface, origin_mm, direction)
    a, b, c = (surface.vertices_mm[near[:, corner]] for corner in range(3))
    edge1, edge2 = b - a, c - a
    across = np.cross(direction, edge2)
    determinant = np.einsum("ij,ij->i", edge1, across)
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = 1.0 / determinant
        offset = origin_mm - a
        u = np.einsum("ij,ij->i", offset, across) * inverse
        turned = np.cross(offset, edge1)
        v = turned @ direction * inverse
        distance = np.einsum("ij,ij->i", edge2, turned) * inverse
    is_hit = (np.abs(determinant) > _TOLERANCE) & (u >= 0) & (v >= 0) & (u + v <= 1)
    hits = distance[is_hit & (distance > 0)]
    return float(hits.min()) if hits.size else None


def _triangles_near(
    surface: Surface,
    origin_mm: npt.NDArray[np.float64],
    direction: npt.NDArray[np.float64],
) -> npt.NDArray[np.uint32]:
    """Return the triangles whose bounds, seen along the ray, hold the ray."""
    first = np.eye(3)[np.argmin(np.abs(direction))]
    right = np.cross(direction, first)
    right /= np.linalg.norm(right)
    plane = np.stack([right, np.cross(direction, right)], axis=1)
    places = (surface.vertices_mm - origin_mm) @ plane  # (V, 2); the ray is at 0, 0
    signs = places >= 0
    corners = signs[surface.faces]  # (F, 3, 2)
    is_around = corners.any(axis=1) & ~corners.all(axis=1)
    near: npt.NDArray[np.uint32] = surface.faces[is_around.all(axis=1)]
    return near
