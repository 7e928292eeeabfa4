"""Pictures and videos of a mask over its scan, made without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from unet_gui.controllers.scenes.scene import SlicePicture
from unet_gui.controllers.view.viewer import brain_centre
from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.geometry.planes import Plane, edge_letters, point_to_pixel
from unet_gui.core.image.compositing import LabelColour
from unet_gui.core.image.windowing import automatic_window
from unet_gui.core.mask.palettes import outside_colour
from unet_gui.core.measuring.volumes import labels_outside_scheme, largest_section
from unet_gui.core.sequences import MriSequence
from unet_gui.io.picture_letters import with_letters
from unet_gui.io.picture_lines import with_lines
from unet_gui.io.pictures import write_gif, write_mp4, write_png
from unet_gui.state.viewer import ViewerState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.planes import Point, Voxel
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.measuring.rano.bidimensional import Diameters

    Picture = npt.NDArray[np.uint8]  # (rows, columns, 3) RGB

OverlayKind = Literal["png", "gif", "mp4"]
_FRAMES_PER_S = 12
_GAP_PX = 4
_MOST_PX = 2048  # limit for the longer side of a picture


def write_overlay(
    path: Path, case: Case, label_map: LabelMap, kind: OverlayKind
) -> None:
    """Write three planes through the tumour as PNG, or the axial slices as a video.

    Raises
    ------
    InputError
        If the file cannot be written, or the library for videos is not installed.
    """
    if kind == "png":
        write_png(path, three_planes(case, label_map))
    elif kind == "gif":
        write_gif(path, list(axial_slices(case, label_map)), _FRAMES_PER_S)
    else:
        write_mp4(path, list(axial_slices(case, label_map)), _FRAMES_PER_S)


class DrawnDiameters(NamedTuple):
    """The diameters of a lesion, and the plane that they lie in."""

    plane: Plane
    diameters: Diameters

    @property
    def voxel(self) -> Voxel:
        """The voxel in the middle of the longest diameter."""
        start, end = self.diameters.long
        i, j, k = (round((a + b) / 2) for a, b in zip(start, end, strict=True))
        return (i, j, k)


def write_picture(
    path: Path, case: Case, label_map: LabelMap, drawn: DrawnDiameters | None = None
) -> None:
    """Write three planes through the tumour as PNG.

    Parameters
    ----------
    drawn : DrawnDiameters or None
        Drawn into their slice, through which the planes run; None for none.

    Raises
    ------
    RunError
        If the file cannot be written.
    """
    write_png(path, three_planes(case, label_map, drawn))


def three_planes(
    case: Case, label_map: LabelMap, drawn: DrawnDiameters | None = None
) -> Picture:
    """Return axial, coronal and sagittal slices through the tumour, side by side.

    Returns
    -------
    (rows, columns, 3) uint8 array
        RGB, with square pixels.
    """
    voxel = largest_section(label_map) or brain_centre(case.first)
    voxel = voxel if drawn is None else drawn.voxel
    views = [_picture(case, label_map, plane, voxel, drawn) for plane in Plane]
    rows = max(view.shape[0] for view in views)
    columns = sum(view.shape[1] + _GAP_PX for view in views) - _GAP_PX
    canvas = np.zeros((rows, columns, 3), np.uint8)
    left = 0
    for view in views:
        top = (rows - view.shape[0]) // 2
        canvas[top : top + view.shape[0], left : left + view.shape[1]] = view
        left += view.shape[1] + _GAP_PX
    return canvas


def axial_slices(case: Case, label_map: LabelMap) -> Iterator[Picture]:
    """Yield the axial slices of the brain from inferior to superior.

    Yields
    ------
    (rows, columns, 3) uint8 array
        RGB, with square pixels.
    """
    box = bounding_box(case.first.is_inside(case.first.data))
    first, stop = (box.start[2], box.stop[2]) if box else (0, case.shape[2])
    for k in range(first, stop):
        yield _picture(case, label_map, Plane.AXIAL, (0, 0, k))


def _picture(
    case: Case,
    label_map: LabelMap,
    plane: Plane,
    voxel: Voxel,
    drawn: DrawnDiameters | None = None,
) -> Picture:
    volume = case.sequences.get(MriSequence.FLAIR, case.first)
    look = ViewerState()
    colours = (
        *(LabelColour(int(c), style.colour) for c, style in look.class_styles.items()),
        *(LabelColour(n, outside_colour(n)) for n in labels_outside_scheme(label_map)),
    )
    pixels = SlicePicture(
        volume=volume,
        window=automatic_window(volume),
        label_map=label_map,
        colours=colours,
        opacity=look.opacity,
        is_radiological=True,
        plane=plane,
        index=voxel[plane.normal],
    ).render()
    spacing = volume.spacing_mm
    letters = edge_letters(plane, radiological=True)
    rgb = with_letters(
        _rgb(_squared(pixels, spacing[plane.row_axis], spacing[plane.column_axis])),
        letters if case.grid.is_oriented else letters.doubted(),
    )
    if drawn is None or drawn.plane is not plane:
        return rgb
    return _with_diameters(rgb, pixels.shape, label_map, drawn)


def _with_diameters(
    rgb: Picture, shape: tuple[int, ...], label_map: LabelMap, drawn: DrawnDiameters
) -> Picture:
    """Draw the diameters of a slice whose pixels were made square."""
    found = drawn.diameters
    down, across = (n / m for n, m in zip(rgb.shape[:2], shape, strict=True))

    def place(point: Point) -> tuple[float, float]:
        row, column = point_to_pixel(
            label_map.data.shape, drawn.plane, point, radiological=True
        )
        return ((row + 0.5) * down, (column + 0.5) * across)

    ends = [line for line in (found.long, found.short) if line is not None]
    lines = [(place(start), place(end)) for start, end in ends]
    lengths = (found.long_mm, found.short_mm)[: len(lines)]
    text = " x ".join(f"{mm:.1f}" for mm in lengths)
    return with_lines(rgb, lines, f"{text} mm")


def _squared(
    pixels: npt.NDArray[np.uint32], row_mm: float, column_mm: float
) -> npt.NDArray[np.uint32]:
    """Repeat rows or columns until every pixel is as high as it is wide."""
    longer_mm = max(pixels.shape[0] * row_mm, pixels.shape[1] * column_mm)
    pixel_mm = max(min(row_mm, column_mm), longer_mm / _MOST_PX)
    edges = zip(pixels.shape, (row_mm, column_mm), strict=True)
    counts = [max(1, round(n * mm / pixel_mm)) for n, mm in edges]
    taken = zip(pixels.shape, counts, strict=True)
    return pixels[np.ix_(*(np.arange(count) * n // count for n, count in taken))]


def _rgb(pixels: npt.NDArray[np.uint32]) -> Picture:
    return np.stack([pixels >> shift & 255 for shift in (16, 8, 0)], -1).astype(
        np.uint8
    )
