"""The key slices of a report, with the contours of the mask."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case.report import Slice, Slices
from unet_gui.core.geometry.box import Box, bounding_box
from unet_gui.core.geometry.grid import Grid
from unet_gui.core.geometry.planes import Plane, edge_letters, extract_slice
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.image.slice_on_grid import slice_on_grid
from unet_gui.core.image.windowing import automatic_window, grey_levels
from unet_gui.core.layout.montage import section_of_box
from unet_gui.core.measuring.volumes import largest_section
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, joined, listed
from unet_gui.io.report.contours import outlined

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.core.case.preparation_record import PreparationRecord
    from unet_gui.core.geometry.planes import Voxel

SPREAD = 12  # axial slices over the extent of the mask
_PICTURE_PX = 300  # the longer side
_MARGIN = 4  # voxels around the brain


def key_slices(mask: ExportedMask) -> tuple[Slices, ...]:
    """Return the largest section on every sequence, and slices through the mask.

    Slices are spread evenly over the box of the mask, or of the brain if it is empty.
    """
    case, labels = mask.case, mask.label_map.data
    home = MriSequence.FLAIR if MriSequence.FLAIR in case.sequences else None
    name = str(home or next(iter(case.sequences)))
    box = bounding_box(labels > 0)
    centre = central_voxel(mask)
    legend = tuple((str(s.title), s.colour) for s in mask.segments)
    sections = [
        contoured_slice(mask, sequence, Plane.AXIAL, centre[2], sequence)
        for sequence in case.sequences
    ]
    others = [
        contoured_slice(
            mask, name, plane, centre[plane.normal], _place(case, plane, centre)
        )
        for plane in (Plane.CORONAL, Plane.SAGITTAL)
        for caption in (_place(case, plane, centre),)
    ]
    spread = [
        contoured_slice(
            mask, name, Plane.AXIAL, k, _place(case, Plane.AXIAL, (0, 0, k))
        )
        for k in _spread(box or brain_box(case.first))
        for place in (_place(case, Plane.AXIAL, (0, 0, k)),)
    ]
    note = Text(
        "Axial slices of {sequence} from the feet to the head, evenly spread over the "
        "extent of the mask. {convention}",
        sequence=name,
        convention=_convention(case),
    )
    first = Text(
        "The largest axial section of the mask, slice {number} of {count}, on every "
        "sequence, and the coronal and sagittal slices through it.",
        number=centre[2] + 1,
        count=case.shape[2],
    )
    first = joined(" ", (first, *_placing(mask)))
    return (
        Slices((*sections, *others), min(len(sections) + 2, 3), first, legend),
        Slices(tuple(spread), 4, note),
    )


def central_voxel(mask: ExportedMask) -> Voxel:
    """Return the middle of the largest section, of the brain if nothing is marked."""
    section = largest_section(mask.label_map)
    return section or _middle(brain_box(mask.case.first))


def _middle(box: Box) -> Voxel:
    i, j, k = ((a + b) // 2 for a, b in zip(box.start, box.stop, strict=True))
    return (i, j, k)


def _spread(box: Box) -> list[int]:
    first, last = box.start[2], box.stop[2] - 1
    count = min(SPREAD, last - first + 1)
    ends = np.linspace(first, last + 1, count + 1)  # the middle of equal parts
    return [int((a + b) / 2) for a, b in pairwise(ends)]


def _place(case: Case, plane: Plane, voxel: Sequence[int]) -> Text:
    return Text(
        "{plane} {number} of {count}",
        plane=Text(plane.name.capitalize()),
        number=voxel[plane.normal] + 1,
        count=case.shape[plane.normal],
    )


def _convention(case: Case) -> Text:
    if not case.grid.is_oriented:
        return Text("The files do not tell left from right.")
    return Text("The patient's right is on the left.")


def contoured_slice(
    mask: ExportedMask,
    sequence: str,
    plane: Plane,
    index: int,
    caption: str = "",
    size_px: int = _PICTURE_PX,
) -> Slice:
    """Return a slice with square pixels and the contours of the mask.

    Parameters
    ----------
    size_px : int
        Length of the longer side.
    """
    case = mask.case
    volume = case.sequences[sequence]
    window = automatic_window(volume)
    stored = stored_values(mask, sequence, plane, index)
    grey = grey_levels(stored, volume, window)
    labels = extract_slice(mask.label_map.data, plane, index)
    top, bottom, left, right = section_of_box(
        case.shape, plane, _widened(brain_box(case.first), case), radiological=True
    )
    spacing = case.affine.spacing_mm
    width_mm = (right - left) * spacing[plane.column_axis]
    height_mm = (bottom - top) * spacing[plane.row_axis]
    scale = size_px / max(width_mm, height_mm)
    size = (max(1, round(width_mm * scale)), max(1, round(height_mm * scale)))
    cut = (slice(top, bottom), slice(left, right))
    masks = [(s.mask(labels[cut]), s.colour) for s in mask.segments]
    letters = edge_letters(plane, radiological=True)
    shown = letters if case.grid.is_oriented else letters.doubted()
    return Slice(outlined(grey[cut], size, masks, (shown.left, shown.right)), caption)


def stored_values(
    mask: ExportedMask, sequence: str, plane: Plane, index: int
) -> npt.NDArray[Any]:
    """Return the slice of a sequence at the place of one of the mask's slices.

    A sequence on its own grid, or that was aligned for the mask, is interpolated
    linearly at the places where the preparation saw it; outside of it, values are 0.
    """
    volume = mask.case.sequences[sequence]
    grid = _grid_in(mask, sequence)
    if volume.grid.is_same_as(grid):
        return extract_slice(volume.data, plane, index)
    found = slice_on_grid(volume, grid, plane, index)
    values: npt.NDArray[Any] = np.where(found.is_outside, 0, found.stored)
    return values.astype(volume.data.dtype)


def _grid_in(mask: ExportedMask, sequence: str) -> Grid:
    """Return the grid of the mask in the world of a sequence."""
    grid, record = mask.case.first.grid, _record(mask)
    if record is None:
        return grid
    motion = record.motion_between(record.source, sequence)
    return Grid(grid.shape, motion @ grid.affine)


def _record(mask: ExportedMask) -> PreparationRecord | None:
    return None if mask.result is None else mask.result.preparation


def _placing(mask: ExportedMask) -> list[Text]:
    """Return a sentence about the sequences whose slices are not as they are stored."""
    case = mask.case
    moved = [
        name
        for name, volume in case.sequences.items()
        if not volume.grid.is_same_as(_grid_in(mask, name))
    ]
    if not moved:
        return []
    record = _record(mask)
    if record is None or not record.motions:
        return [
            Text(
                "{names}: cut along the slices of the mask by the headers.",
                names=listed(moved),
            )
        ]
    return [
        Text(
            "{names}: cut along the slices of the mask as they were aligned.",
            names=listed(moved),
        )
    ]


def _widened(box: Box, case: Case) -> Box:
    return Box(
        tuple(max(a - _MARGIN, 0) for a in box.start),
        tuple(min(b + _MARGIN, n) for b, n in zip(box.stop, case.shape, strict=True)),
    )
