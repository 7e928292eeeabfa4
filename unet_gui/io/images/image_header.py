"""An image as its header describes it, while its voxels are still in the file."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case.case import SourceGrid
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.text import Text
from unet_gui.io.file_image import FileImage
from unet_gui.io.nifti.voxels import ras_channels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy.typing as npt

_MOST_CHANNELS = 4096  # of one file; a longer series is not a scan of a tumour
_MOST_MM = 1e9  # larger numbers are meaningless and overflow
LPS_TO_RAS = np.diag([-1.0, -1.0, 1.0, 1.0])


@dataclass(frozen=True, slots=True, eq=False)
class ImageHeader:
    """The content of the header of an image file.

    Attributes
    ----------
    shape : (4,) ints
        Voxels along the three stored axes, and the number of channels.
    dtype : dtype
        Of the stored values.
    grid : SourceGrid
        Grid of the file in its own order.
    read : callable
        Returns the stored values, an (I, J, K, C) array in native byte order.
    slope, intercept : float
        Intensities are ``value * slope + intercept``.
    notes : tuple of str
        As for `FileImage`.
    segment_names : mapping of int to str
        As for `FileImage`.
    """

    shape: tuple[int, int, int, int]
    dtype: np.dtype[Any]
    grid: SourceGrid
    read: Callable[[], npt.NDArray[Any]]
    slope: float = 1.0
    intercept: float = 0.0
    notes: tuple[str, ...] = ()
    segment_names: Mapping[int, str] = field(default_factory=dict)

    @property
    def size_bytes(self) -> int:
        """The memory that the voxels take."""
        return math.prod(self.shape) * self.dtype.itemsize

    def image(self) -> FileImage:
        """Read the voxels; return the image in RAS+ order.

        Raises
        ------
        InputError
            If the voxels cannot be read.
        """
        stored = self.read()
        with np.errstate(all="ignore"):
            channels = ras_channels(stored, self.grid, self.slope, self.intercept)
        return FileImage(
            channels,
            self.grid,
            stored.dtype,
            notes=self.notes,
            segment_names=self.segment_names,
        )


def four_lengths(name: str, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Return the lengths of a file's axes as those of space and one of channels.

    Raises
    ------
    InputError
        If there are more axes, or none of space.
    """
    while len(shape) > 3 and shape[-1] == 1:
        shape = shape[:-1]
    if len(shape) == 5 and shape[3] == 1:
        shape = (*shape[:3], shape[4])
    found = (*shape, 1) if len(shape) == 3 else shape
    if len(found) != 4 or min(found) < 1:
        size = " x ".join(map(str, shape))
        raise InputError(
            Text(
                "{path} is {size}; a scan has three dimensions, or four with channels.",
                path=name,
                size=size,
            )
        )
    if found[3] > _MOST_CHANNELS:
        raise InputError(
            Text(
                "{file} has {count} channels; a scan has fewer than {most}.",
                file=name,
                count=found[3],
                most=_MOST_CHANNELS,
            )
        )
    i, j, k, channels = found
    return i, j, k, channels


def placed_grid(
    name: str,
    shape: tuple[int, ...],
    matrix: npt.ArrayLike,
    *,
    has_axes: bool = True,
    has_form: bool = True,
) -> SourceGrid:
    """Return the grid of a file of another format than NIfTI.

    Parameters
    ----------
    shape : (3, ...) ints
        Voxels along the stored axes.
    matrix : (4, 4) array
        Stored voxel to RAS+ world, in mm.
    has_axes : bool
        Whether the file tells the directions of its axes.
    has_form : bool
        Whether masks get the matrix; otherwise only the sizes of the voxels.

    Raises
    ------
    InputError
        If the matrix is singular or absurd.
    """
    found = np.array(matrix, np.float64)
    is_sound = bool((np.abs(found) < _MOST_MM).all())  # not so if any is NaN
    affine = Affine(found) if is_sound else None
    if affine is None or affine.is_singular:
        raise InputError(
            Text(
                "{file} does not give the position of its voxels (its affine is "
                "singular or absurd).",
                file=name,
            )
        )
    i, j, k = shape[:3]
    form = affine if has_form else None
    code = int(has_form)
    return SourceGrid(
        (i, j, k), affine.axis_codes, affine, form, code, form, code, has_axes=has_axes
    )


def without_axes(
    name: str, shape: tuple[int, ...], spacing_mm: npt.ArrayLike
) -> tuple[SourceGrid, tuple[str, ...]]:
    """Return the grid of a file that does not say where its axes run, and notes.

    The guess is that of nibabel for headers without orientation, so that a mask without
    one lies on the scan.
    """
    from nibabel.affines import from_matvec

    sizes = np.abs(np.array(spacing_mm, np.float64))
    is_told = (sizes > 0) & (sizes < _MOST_MM)
    sizes = np.where(is_told, sizes, 1.0)
    steps = np.diag(sizes * (-1, 1, 1))
    centre = (np.array(shape[:3]) - 1) / 2
    matrix = from_matvec(steps, -steps @ centre)
    grid = placed_grid(name, shape, matrix, has_axes=False, has_form=False)
    note = Text(
        "it does not say where its axes run, so left and right are a guess: "
        "the first axis is taken to run to the left, the second to the front "
        "and the third up",
    )
    return grid, (note,) if is_told.all() else (note, unstated_sizes())


def unstated_sizes() -> Text:
    """Return the note about a file without the sizes of its voxels."""
    return Text(
        "it does not state the sizes of its voxels; 1 mm is a guess, so lengths and "
        "volumes may be wrong"
    )


def damaged(name: str) -> InputError:
    """Return the error of a header that makes no sense."""
    return InputError(
        Text(
            "{name} has a damaged header, or is cut off; copy it again.",
            name=name,
        )
    )


def no_scan(name: str, what: str) -> InputError:
    """Return the error of a file that holds something else, such as colours."""
    return InputError(Text("{path} holds {dtype}, not a scan.", path=name, dtype=what))
