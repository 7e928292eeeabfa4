"""Slices of a report with the diameters of lesions drawn where they were measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.case.report import Slice
from unet_gui.core.geometry.planes import (
    edge_letters,
    extract_slice,
    point_to_pixel,
)
from unet_gui.core.image.windowing import automatic_window, grey_levels
from unet_gui.io.report.contours import outlined

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.image.volume import LabelMap, Volume
    from unet_gui.core.mask.segments import MaskSegment
    from unet_gui.core.measuring.rano.bidimensional import Diameters

SIDE_PX = 260
_LEAST_SIDE_MM = 80.0
_MARGIN = 1.8  # side of the section over the longest diameter


class MeasuredSlice(NamedTuple):
    """The input for drawing a slice with diameters.

    Attributes
    ----------
    volume : Volume or None
        On the grid of the label map; None for a mask without scans.
    is_oriented : bool
        Whether the files tell left from right.
    """

    volume: Volume | None
    label_map: LabelMap
    segments: Sequence[MaskSegment]
    plane: Plane
    diameters: Diameters
    is_oriented: bool = True


def side_mm(diameters: Sequence[Diameters]) -> float:
    """Return the side of a section in which all of some diameters have room."""
    longest = max((each.long_mm for each in diameters), default=0.0)
    return max(_LEAST_SIDE_MM, _MARGIN * longest)


def lesion_slice(measured: MeasuredSlice, section_mm: float, caption: str) -> Slice:
    """Return a square section around the diameters of a lesion.

    Parameters
    ----------
    section_mm : float
        Its side.
    """
    plane, found = measured.plane, measured.diameters
    shape, affine = measured.label_map.data.shape, measured.label_map.affine
    lines = [
        tuple(point_to_pixel(shape, plane, end, radiological=True) for end in line)
        for line in (found.long, found.short)
        if line is not None
    ]
    middle = np.mean(lines[0], axis=0)
    spacing = affine.spacing_mm
    pixel_mm = (spacing[plane.row_axis], spacing[plane.column_axis])
    labels = extract_slice(measured.label_map.data, plane, found.index)
    cuts = [
        _cut(float(m), section_mm / mm, n)
        for m, mm, n in zip(middle, pixel_mm, labels.shape, strict=True)
    ]
    rows, columns = cuts
    size_mm = [
        (cut.stop - cut.start) * mm for cut, mm in zip(cuts, pixel_mm, strict=True)
    ]
    scale = SIDE_PX / max(size_mm)
    letters = edge_letters(plane, radiological=True)
    shown = letters if measured.is_oriented else letters.doubted()
    sides = (shown.left, shown.right) if measured.volume is not None else ("", "")
    cut = (rows, columns)
    rgb = outlined(
        _grey(measured, labels.shape)[cut],
        (max(1, round(size_mm[1] * scale)), max(1, round(size_mm[0] * scale))),
        [(s.mask(labels[cut]), s.colour) for s in measured.segments],
        sides,
        [(_moved(a, cuts), _moved(b, cuts)) for a, b in lines],
    )
    return Slice(rgb, caption)


def _moved(pixel: tuple[float, float], cuts: Sequence[slice]) -> tuple[float, float]:
    """Return a pixel of the slice as one of the section."""
    return (pixel[0] - cuts[0].start, pixel[1] - cuts[1].start)


def _cut(middle: float, length: float, count: int) -> slice:
    """Return the voxels of a section along an axis, moved into the image."""
    wanted = min(max(1, round(length)), count)
    start = min(max(round(middle - wanted / 2), 0), count - wanted)
    return slice(start, start + wanted)


def _grey(measured: MeasuredSlice, shape: tuple[int, ...]) -> npt.NDArray[np.uint8]:
    volume = measured.volume
    if volume is None:
        return np.zeros(shape, np.uint8)
    stored = extract_slice(volume.data, measured.plane, measured.diameters.index)
    return grey_levels(stored, volume, automatic_window(volume))
