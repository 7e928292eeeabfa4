"""Masks whose header places them elsewhere than the scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.text import Text

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.case.case import SourceGrid
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.image.volume import Volume

_MOST_TURN = 1e-2  # of a unit vector; the shift at the far corner is the finer check
_MOST_SHIFT = 0.1  # of a voxel


def nearest_labels(
    labels: npt.NDArray[np.uint8],
    affine: Affine,
    shape: tuple[int, int, int],
    onto: Affine,
) -> npt.NDArray[np.uint8]:
    """Return the labels of the nearest voxels on another grid.

    Voxels outside of the labels' own grid are background.

    Parameters
    ----------
    labels : (I, J, K) array
    affine : Affine
        Of `labels`.
    shape, onto : (3,) ints and Affine
        The other grid.
    """
    placed = np.zeros(shape, np.uint8)
    to_own = affine.inverse @ onto
    i, j = np.meshgrid(*map(np.arange, shape[:2]), indexing="ij")
    for k in range(shape[2]):  # a slice at a time, to spare memory
        voxels = np.stack([i, j, np.full_like(i, k)], axis=-1)
        own = np.rint(to_own.apply(voxels))
        inside = ((own >= 0) & (own < labels.shape)).all(axis=-1)
        a, b, c = own[inside].astype(np.intp).T
        placed[..., k][inside] = labels[a, b, c]
    return placed


def lattice_start(mask: Volume, on: Volume) -> tuple[int, int, int] | None:
    """Return the voxel of a scan that is the first one of a mask.

    Returns
    -------
    (i, j, k) or None
        May lie outside; None if the voxels of the mask lie between those of the scan.
    """
    to_scan = on.affine.inverse @ mask.affine
    corners = np.array([(0, 0, 0), np.array(mask.shape) - 1])
    first, last = to_scan.apply(corners)
    start = np.rint(first)
    wanted = np.array([start, start + corners[1]])
    is_turned = not np.allclose(to_scan.linear, np.eye(3), atol=_MOST_TURN)
    if is_turned or np.abs(np.array([first, last]) - wanted).max() > _MOST_SHIFT:
        return None
    i, j, k = (int(n) for n in start)
    return i, j, k


def within(
    labels: npt.NDArray[np.uint8],
    start: tuple[int, int, int],
    shape: tuple[int, int, int],
    name: str,
) -> tuple[npt.NDArray[np.uint8], tuple[str, ...]]:
    """Return labels on the grid of a scan that has all of their voxels, or some.

    Parameters
    ----------
    labels : (I, J, K) array
    start : (i, j, k)
        The voxel of the scan that is the first one of the labels.
    shape : (3,) ints
        Of the scan.
    name : str
        Of the file, for a warning of labels that lie outside.
    """
    placed = np.zeros(shape, np.uint8)
    low = np.maximum(start, 0)
    high = np.minimum(np.add(start, labels.shape), shape)
    if (high > low).all():
        here = tuple(slice(a, b) for a, b in zip(low, high, strict=True))
        there = tuple(
            slice(a - s, b - s) for a, b, s in zip(low, high, start, strict=True)
        )
        placed[here] = labels[there]
    lost = int(np.count_nonzero(labels)) - int(np.count_nonzero(placed))
    if not lost:
        return placed, ()
    warning = Text(
        "{name} reaches beyond the scan: {lost} of its {count} labelled voxels lie "
        "outside and are left out.",
        name=name,
        lost=lost,
        count=int(np.count_nonzero(labels)),
    )
    return placed, (warning,)


def by_voxels_warning(
    name: str, differs: str, own: SourceGrid, scan: SourceGrid
) -> str:
    """Return a warning that a mask is taken voxel by voxel, despite its header."""
    warning = Text(
        "{name} is taken voxel by voxel, although its header differs from the "
        "scan's in {differs}.",
        name=name,
        differs=differs,
    )
    if own.axis_codes == scan.axis_codes:
        return warning
    axes, scan_axes = ("".join(grid.axis_codes) for grid in (own, scan))
    return Text(
        "{warning} By its header its axes run {axes}, the scan's {scan_axes}: make "
        "sure that it is not mirrored or rotated.",
        warning=warning,
        axes=axes,
        scan_axes=scan_axes,
    )


def by_header_warning(name: str, differs: str, *, is_empty: bool) -> str:
    """Return a warning that a mask is placed by its header."""
    warning = Text(
        "{name} is placed by its header, which differs from the scan's in {differs}",
        name=name,
        differs=differs,
    )
    return (
        Text("{warning}; none of it lies inside.", warning=warning)
        if is_empty
        else Text("{warning}.", warning=warning)
    )
