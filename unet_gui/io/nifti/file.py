"""Reading and writing of NIfTI files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.atomic import writing
from unet_gui.io.file_image import FileImage
from unet_gui.io.nifti.bytes import load_image, save_image
from unet_gui.io.nifti.channel_axis import (
    axis_notes,
    channels_last,
    has_channels_first,
    without_last_ones,
)
from unet_gui.io.nifti.geometry import place_voxels, write_fields
from unet_gui.io.nifti.orientation import ras_to_stored
from unet_gui.io.nifti.voxels import is_mapped, ras_channels

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.core.case.case import SourceGrid
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.io.nifti.extensions import HeaderExtension


def read_nifti(path: Path) -> FileImage:
    """Read a NIfTI file; values stay as stored, axes are reoriented to RAS+.

    Raises
    ------
    InputError
        If the file is not a readable NIfTI image of numbers in three or four
        dimensions.
    """
    image, written, stored = load_image(path)
    with np.errstate(
        all="ignore"
    ):  # wrong numbers in a header are found by their results
        found = _as_four_dimensions(path, stored)
        read = _in_ras(path, image, written, found)
    notes = (*read.notes, *axis_notes(without_last_ones(stored.shape)))
    return replace(read, notes=notes)


def _as_four_dimensions(path: Path, stored: npt.NDArray[Any]) -> npt.NDArray[Any]:
    if stored.dtype.kind not in "iufb":
        msg = Text(
            "{path} holds {dtype}, not a scan.",
            path=path.name,
            dtype=_kind_title(stored.dtype),
        )
        raise InputError(msg)
    shape = without_last_ones(stored.shape)
    if len(shape) == 5 and shape[3] == 1:
        shape = (*shape[:3], shape[4])
    if len(shape) == 3:
        shape = (*shape, 1)
    if len(shape) != 4 or 0 in shape:
        size = " x ".join(map(str, stored.shape))
        msg = Text(
            "{path} is {size}; a scan has three dimensions, or four with channels.",
            path=path.name,
            size=size,
        )
        raise InputError(msg)
    whole = stored.reshape(shape, order="F")
    if has_channels_first(without_last_ones(stored.shape)):
        return channels_last(whole, copies=not is_mapped(stored))
    return whole


def _kind_title(dtype: np.dtype[Any]) -> str:
    return Text("complex numbers") if dtype.kind == "c" else Text("colours")


def _in_ras(
    path: Path, image: Any, written: Any, stored: npt.NDArray[Any]
) -> FileImage:
    i, j, k = stored.shape[:3]
    grid, notes = place_voxels(path.name, image.header, written, (i, j, k))
    slope, intercept = float(image.dataobj.slope), float(image.dataobj.inter)
    channels = ras_channels(stored, grid, slope, intercept)
    return FileImage(channels, grid, stored.dtype, _description(image), notes)


def _description(image: Any) -> str:
    raw: bytes = image.header["descrip"].item()
    return raw.decode("latin-1").strip("\0 ")


def _place(header: Any, grid: SourceGrid) -> None:
    if grid.header_fields is not None:
        write_fields(header, grid.header_fields)
        return
    header.set_zooms(grid.affine.spacing_mm)
    header.set_sform(_matrix(grid.sform), grid.sform_code)
    header.set_qform(_matrix(grid.qform), grid.qform_code)
    header.set_xyzt_units("mm")


def _matrix(affine: Affine | None) -> npt.NDArray[np.float64] | None:
    return None if affine is None else affine.matrix


def write_nifti(
    path: Path,
    data: npt.NDArray[Any],
    grid: SourceGrid,
    *,
    description: str = "",
    extension: HeaderExtension | None = None,
) -> None:
    """Write a RAS+ array onto the grid of its source file.

    Parameters
    ----------
    data : (I, J, K) array
        In RAS+ order; it is written in the order of `grid`.
    description : str
        Free text in the header, 79 bytes at most.
    extension : HeaderExtension or None
        Follows the header, such as a table of labels.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    # the window opens without nibabel
    from nibabel.nifti1 import Nifti1Extension, Nifti1Image

    # no affine is given, as nibabel would change the header to agree with it
    image = Nifti1Image(ras_to_stored(data, grid.axis_codes), None)
    _place(image.header, grid)
    image.header["descrip"] = description.encode()[:79]
    if extension is not None:
        image.header.extensions.append(Nifti1Extension(*extension))
    with writing(path) as partial:
        save_image(image, partial, is_compressed=path.suffix.lower() == ".gz")
