"""Closed contours around a mask in a slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Polygon = npt.NDArray[np.float64]  # (n, 2): column and row of each corner

_COLLINEAR = 1e-9


def closed_contours(mask: npt.NDArray[np.bool_]) -> list[Polygon]:
    """Return polygons whose inside holds exactly the pixel centres of a mask.

    Pixels that share an edge are connected. A hole is joined to the contour around it
    by a channel without width (a keyhole), so that one polygon says it all.

    Parameters
    ----------
    mask : (rows, columns) bool array

    Returns
    -------
    list of (n, 2) float64 arrays
        Column and row of the corners, halfway between pixels inside and outside; pixel
        centres are whole numbers. The first corner is not repeated.
    """
    from skimage.measure import find_contours

    padded = np.pad(mask, 1).astype(np.float32)
    found = find_contours(padded, 0.5, fully_connected="low")  # type: ignore[no-untyped-call]
    polygons = [_simplified(line[:-1, ::-1] - 1) for line in found]
    outer = [p for p in polygons if _is_around(p)]
    holes = [p for p in polygons if not _is_around(p)]
    by_outer: list[list[Polygon]] = [[] for _ in outer]
    for hole in holes:
        by_outer[_smallest_around(hole, outer)].append(hole)
    return [_joined(o, own) for o, own in zip(outer, by_outer, strict=True)]


def contains(
    polygon: Polygon, points: npt.NDArray[np.float64]
) -> npt.NDArray[np.bool_]:
    """Return which points, (n, 2), lie inside a polygon by the even-odd rule."""
    start, end = polygon, np.roll(polygon, -1, axis=0)
    x, y = points[:, 0, None], points[:, 1, None]
    crosses = (start[:, 1] > y) != (end[:, 1] > y)
    rise = np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
    at = start[:, 0] + (y - start[:, 1]) / rise * (end[:, 0] - start[:, 0])
    inside: npt.NDArray[np.bool_] = (crosses & (x < at)).sum(axis=1) % 2 == 1
    return inside


def _simplified(polygon: Polygon) -> Polygon:
    """Leave out corners on the line between their neighbours."""
    before, after = np.roll(polygon, 1, axis=0), np.roll(polygon, -1, axis=0)
    (ax, ay), (bx, by) = (polygon - before).T, (after - polygon).T
    kept: Polygon = polygon[np.abs(ax * by - ay * bx) > _COLLINEAR]
    return kept


def _area(polygon: Polygon) -> float:
    x, y = polygon.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y) / 2)


def _is_around(polygon: Polygon) -> bool:
    """Whether a contour runs around pixels of the mask, rather than around a hole.

    scikit-image winds oppositely around the two.
    """
    return _area(polygon) > 0


def _smallest_around(hole: Polygon, outer: Sequence[Polygon]) -> int:
    around = [n for n, o in enumerate(outer) if contains(o, hole[:1])[0]]
    return min(around, key=lambda n: abs(_area(outer[n])))


def _joined(outer: Polygon, holes: list[Polygon]) -> Polygon:
    """Return one polygon: the closest hole is joined first, so no channel crosses."""
    whole, left = outer, list(holes)
    while left:
        links = [_closest(whole, hole) for hole in left]
        nearest = min(range(len(left)), key=lambda n: links[n][0])
        _, i, j = links[nearest]
        hole = np.roll(left.pop(nearest), -j, axis=0)
        whole = np.concatenate([whole[: i + 1], hole, hole[:1], whole[i:]])
    return whole


def _closest(one: Polygon, other: Polygon) -> tuple[float, int, int]:
    from scipy.spatial import cKDTree

    distances, at = cKDTree(one).query(other)
    j = int(np.argmin(distances))
    return float(distances[j]), int(at[j]), j
