"""Signs of a skull in scans whose background is empty, so that they may be brains.

Measured on 29 scans of heads of 16 people, with the background set to 0 and cut to 90
or 110 mm from the vertex, on the same scans with their brain masks, and on BraTS:

===========================  ===================  =====================
sign                         heads                brains
===========================  ===================  =====================
left to right                148 to 174 mm        120 to 152 mm
front to back                176 to 218 mm        146 to 186 mm
share of the box             0.38 to 0.72         0.41 to 0.55
dark share 5 to 15 mm deep   0.03 to 0.78         0.00 to 0.15
===========================  ===================  =====================

No single one tells them apart; two of them together do.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import trimmed_box
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Mask = npt.NDArray[np.bool_]

_WIDEST_MM, _LONGEST_MM, _HIGHEST_MM = 154.0, 188.0, 162.0
_MOST_FILLED = 0.58
_DARK = 0.35  # of the median in the depth
_MOST_DARK = 0.2
_LAYERS_MM = ((5.0, 10.0), (10.0, 15.0))  # below the surface: bone, or brain
_DEEP_MM = 25.0
_STEP_MM = 3.0
_FEWEST_VOXELS = 50
SPECKS = 0.001  # share of the voxels beyond each end of a box that say nothing
SURE_SIGNS = 2  # of a skull where the background is empty
_INVERTED, _FEW = 0.5, 0.01  # share of voxels that are darker than the background


def skull_signs(
    values: Sequence[Floats], spacing_mm: Sequence[float]
) -> tuple[Text, ...]:
    """Return the signs of a skull, each as a part of a sentence.

    Parameters
    ----------
    values : sequence of (I, J, K) float32 arrays
        Intensities less the background, which is 0, of scans on one grid in RAS+ order.
    spacing_mm : (3,)
        Distances of the voxels' faces.
    """
    filled: Mask = np.logical_or.reduce([array != 0 for array in values])
    box = trimmed_box(filled, SPECKS)
    if box is None:
        return ()
    extent_mm = [n * mm for n, mm in zip(box.shape, spacing_mm, strict=True)]
    share = np.count_nonzero(filled[box.slices]) / math.prod(box.shape)
    dark = _dark_share([array[box.slices] for array in values], spacing_mm)
    return tuple(
        sign
        for sign in (_size_sign(extent_mm), _share_sign(share), _layer_sign(dark))
        if sign is not None
    )


def _size_sign(extent_mm: Sequence[float]) -> Text | None:
    limits = (_WIDEST_MM, _LONGEST_MM, _HIGHEST_MM)
    if all(mm <= most for mm, most in zip(extent_mm, limits, strict=True)):
        return None
    wide, long, high = extent_mm
    return Text(
        "it measures {wide:.0f} \N{MULTIPLICATION SIGN} {long:.0f} "
        "\N{MULTIPLICATION SIGN} {high:.0f} mm, more than brains do",
        wide=wide,
        long=long,
        high=high,
    )


def _share_sign(share: float) -> Text | None:
    if share <= _MOST_FILLED:
        return None
    return Text("it fills {share:.0%} of its box, more than brains do", share=share)


def _layer_sign(dark: float) -> Text | None:
    if dark <= _MOST_DARK:
        return None
    return Text("a dark layer like bone lies 5 to 15 mm below its surface")


def _dark_share(values: Sequence[Floats], spacing_mm: Sequence[float]) -> float:
    """Return the share of dark voxels in the darker layer below the surface.

    It is the mean over the scans. The depth is measured within axial slices.
    """
    step = [max(1, round(_STEP_MM / mm)) for mm in spacing_mm]
    coarse = [array[:: step[0], :: step[1], :: step[2]] for array in values]
    filled: Mask = np.logical_or.reduce([array != 0 for array in coarse])
    in_plane_mm = [mm * n for mm, n in zip(spacing_mm[:2], step[:2], strict=True)]
    depth_mm = _depths_mm(filled, in_plane_mm)
    shares = [_darkest(array, depth_mm) for array in coarse]
    return float(np.mean(shares)) if shares else 0.0


def _depths_mm(filled: Mask, in_plane_mm: Sequence[float]) -> Floats:
    """Return the distance of each voxel to the edge of its slice's outline, filled."""
    from scipy import ndimage

    padded = np.pad(filled, ((1, 1), (1, 1), (0, 0)))
    slices = (ndimage.binary_fill_holes(padded[..., k]) for k in range(filled.shape[2]))
    depths = [ndimage.distance_transform_edt(s, in_plane_mm) for s in slices]
    return np.stack(depths, axis=-1).astype(np.float32)[1:-1, 1:-1]


def _darkest(values: Floats, depth_mm: Floats) -> float:
    deep = values[depth_mm > _DEEP_MM]
    lowest = _lowest(values[values != 0])
    if deep.size < _FEWEST_VOXELS or lowest is None:
        return 0.0
    dark = lowest + _DARK * (float(np.median(deep)) - lowest)
    layers = (values[(depth_mm > low) & (depth_mm <= high)] for low, high in _LAYERS_MM)
    return max(float(np.mean(layer < dark)) for layer in layers if layer.size)


def _lowest(inside: Floats) -> float | None:
    """Return the value of black: that of the background, unless many are below it.

    So they are in z-scores. None for an inverted image, in which bone is bright.
    """
    below = float(np.mean(inside < 0)) if inside.size else 1.0
    if below > _INVERTED:
        return None
    return float(np.percentile(inside, 1)) if below > _FEW else 0.0
