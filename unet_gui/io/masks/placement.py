"""Masks whose header places them elsewhere than the scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.text import Text

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.case.case import SourceGrid
    from unet_gui.core.geometry.affine import Affine


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
        Text("{warning}; nothing of it lies inside.", warning=warning)
        if is_empty
        else Text("{warning}.", warning=warning)
    )
