"""Outlines of masks in slices, along the edges of pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Lines = npt.NDArray[np.float64]  # (lines, 4): x, y of one end, x, y of the other


def outline(mask: npt.NDArray[np.bool_]) -> Lines:
    """Return the line segments between pixels inside and outside of a mask.

    Parameters
    ----------
    mask : (rows, columns) bool array
        Pixels beyond its borders count as outside.

    Returns
    -------
    (lines, 4) float64 array
        ``x0, y0, x1, y1`` with x along the columns and y along the rows, in pixels;
        pixel (row, column) lies between (column, row) and (column + 1, row + 1).
        Collinear neighbouring edges are joined into one segment.
    """
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return np.zeros((0, 4))
    top, left = int(rows[0]), int(columns[0])
    part = np.pad(mask[top : rows[-1] + 1, left : columns[-1] + 1], 1)
    y, x0, x1 = _runs(part[1:] != part[:-1])
    x, y0, y1 = _runs((part[:, 1:] != part[:, :-1]).T)
    across = np.column_stack([x0 - 1, y, x1 - 1, y])
    down = np.column_stack([x, y0 - 1, x, y1 - 1])
    lines = np.concatenate([across, down]).astype(np.float64)
    lines += (left, top, left, top)
    return lines


def _runs(
    edges: npt.NDArray[np.bool_],
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return row, first and past-the-last column of each run of true values."""
    # the array was padded, so no run touches the end of a row
    flat = np.diff(edges.reshape(-1).view(np.int8)) if edges.size else edges[:0, 0]
    starts, stops = np.flatnonzero(flat == 1) + 1, np.flatnonzero(flat == -1) + 1
    width = edges.shape[1]
    return starts // width, starts % width, stops - starts // width * width
