"""The grid of a stack, from the positions of its slices."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.geometry.affine import Affine
from unet_gui.io.dicom.slice_faults import Fault, SliceFault
from unet_gui.io.dicom.slice_places import even_places

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.io.dicom.stacks import Stack

    Array = npt.NDArray[np.float64]

_LEAST_TILT_DEG = 0.1
_LEAST_DRIFT = 0.5  # of a pixel, from the first slice to the last
FEW = 4  # slices; fewer are those of localizers
_LPS_TO_RAS = np.diag([-1.0, -1.0, 1.0])


class Placement(NamedTuple):
    """The place of the voxels of a stack.

    Attributes
    ----------
    shape : (columns, rows, slices)
        With the places of missing slices.
    affine : Affine
        From (column, row, slice) to RAS+ world, as the slices lie; sheared by a tilt.
    at : (n,) array
        Place of each slice among all, in steps.
    drift : (columns, rows)
        Pixels by which each slice is shifted against the one before; 0 without tilt.
    """

    shape: tuple[int, int, int]
    affine: Affine
    at: Array
    drift: tuple[float, float]
    faults: tuple[SliceFault, ...]


def placement_of(stack: Stack) -> Placement:
    """Return the grid of a stack as its headers state it."""
    frame, header = stack.slices[0].frame, stack.header
    down_mm, across_mm = frame.spacing_mm
    across, down = np.array(frame.orientation or (1, 0, 0, 0, 1, 0)).reshape(2, 3)
    first = np.array(frame.position or (0.0, 0.0, 0.0))
    normal = np.cross(across, down)
    count, at = len(stack.slices), np.arange(len(stack.slices), dtype=float)
    step = normal * (header.step_mm or header.thickness_mm or 1.0)
    faults, drift = list(stack.faults), (0.0, 0.0)
    if not stack.along_mm and count > 1:
        faults.append(_unplaced(float(np.linalg.norm(step))))
    elif len(stack.along_mm) > 1:
        places = even_places(stack.along_mm)
        at, count = places.at, places.total
        last = np.array(stack.slices[-1].frame.position)
        step = (last - first) / (count - 1)
        faults += [places.fault] if places.fault is not None else []
        drift, tilt = _tilt(step, (across, down, normal), (across_mm, down_mm), count)
        faults += [tilt] if tilt is not None else []
        faults += _shifted(stack, first + np.outer(at, step), max(frame.spacing_mm))
    if not frame.has_spacing:
        faults.append(SliceFault(Fault.UNSCALED, (), frame.spacing_mm[:1]))
    if len(stack.slices) < FEW:
        faults.append(SliceFault(Fault.FEW, (), (float(len(stack.slices)),)))
    linear = np.column_stack([across * across_mm, down * down_mm, step])
    return Placement(
        (header.columns, header.rows, count),
        Affine.from_parts(_LPS_TO_RAS @ linear, _LPS_TO_RAS @ first),
        at,
        drift,
        tuple(faults),
    )


def _shifted(stack: Stack, places: Array, pixel_mm: float) -> list[SliceFault]:
    """Return a fault if a slice lies beside its place in the plane of the slices.

    Distances along the normal are told by the spacing.
    """
    frame = stack.slices[0].frame
    axes = np.array(frame.orientation).reshape(2, 3)
    positions = np.array([each.frame.position for each in stack.slices])
    off = np.linalg.norm((positions - places) @ axes.T, axis=1)
    worst = int(off.argmax())
    if off[worst] <= pixel_mm:
        return []
    return [SliceFault(Fault.SHIFTED, (worst + 1,), (float(off[worst]),))]


def _unplaced(step_mm: float) -> SliceFault:
    return SliceFault(Fault.UNPLACED, (), (step_mm,))


def _tilt(
    step: Array, axes: tuple[Array, Array, Array], pixel_mm: tuple[float, float], n: int
) -> tuple[tuple[float, float], SliceFault | None]:
    """Return by how many pixels slices drift off their normal, if they do.

    The angle comes from the positions, never from the tag of the gantry, which tells
    neither side nor axis.
    """
    across, down, normal = axes
    drift = float(step @ across) / pixel_mm[0], float(step @ down) / pixel_mm[1]
    sine = float(np.linalg.norm(np.cross(step, normal)) / np.linalg.norm(step))
    angle = math.degrees(math.asin(min(sine, 1.0)))
    is_tilted = angle > _LEAST_TILT_DEG and max(map(abs, drift)) * n > _LEAST_DRIFT
    if not is_tilted:
        return (0.0, 0.0), None
    return drift, SliceFault(Fault.TILT, (), (angle,))
