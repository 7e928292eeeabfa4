"""NIfTI files in and out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case import SourceGrid
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.volume import Volume
from unet_gui.io.atomic import replacing
from unet_gui.io.nifti_bytes import load_image, save_image
from unet_gui.io.orientation import (
    axis_codes,
    ras_affine,
    ras_to_stored,
    stored_to_ras,
)

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

NIFTI_SUFFIXES = (".nii", ".nii.gz")


@dataclass(frozen=True, slots=True, eq=False)
class NiftiImage:
    """What a NIfTI file holds: one volume per channel, in RAS+ order.

    `description` is the header's free text (``descrip``).
    """

    channels: tuple[Volume, ...]
    grid: SourceGrid
    dtype: np.dtype[Any]
    description: str = ""


def is_nifti(path: Path) -> bool:
    """Whether the file's name says NIfTI."""
    return path.name.lower().endswith(NIFTI_SUFFIXES)


def read_nifti(path: Path) -> NiftiImage:
    """Read a NIfTI file; values stay as stored, axes are turned to RAS+.

    Raises
    ------
    InputError
        If the file is no readable NIfTI image of numbers in three or four dimensions.
    """
    image, stored = load_image(path)
    return _in_ras(path, image, _as_four_dimensions(path, stored))


def _as_four_dimensions(path: Path, stored: npt.NDArray[Any]) -> npt.NDArray[Any]:
    if stored.dtype.kind not in "iufb":
        msg = f"{path.name} holds {_kind_title(stored.dtype)}, not a scan."
        raise InputError(msg)
    shape = stored.shape
    while len(shape) > 3 and shape[-1] == 1:
        shape = shape[:-1]
    if len(shape) == 5 and shape[3] == 1:
        shape = (*shape[:3], shape[4])
    if len(shape) == 3:
        shape = (*shape, 1)
    if len(shape) != 4 or 0 in shape:
        size = " x ".join(map(str, stored.shape))
        msg = (
            f"{path.name} is {size}; a scan has three dimensions, or four with "
            "channels."
        )
        raise InputError(msg)
    return stored.reshape(shape, order="F")


def _kind_title(dtype: np.dtype[Any]) -> str:
    return "complex numbers" if dtype.kind == "c" else "colours"


def _in_ras(path: Path, image: Any, stored: npt.NDArray[Any]) -> NiftiImage:
    affine = np.asarray(image.affine, np.float64)
    if not np.isfinite(affine).all() or abs(np.linalg.det(affine[:3, :3])) < 1e-12:
        msg = f"{path.name} does not say where its voxels lie (its affine is singular)."
        raise InputError(msg)
    turned = stored_to_ras(stored, axis_codes(affine))
    turned_affine = ras_affine(affine, stored.shape[:3])
    slope, intercept = float(image.dataobj.slope), float(image.dataobj.inter)
    channels = tuple(
        Volume(turned[..., c], turned_affine, slope, intercept)
        for c in range(turned.shape[3])
    )
    grid = _source_grid(image, stored.shape[:3], affine)
    return NiftiImage(channels, grid, stored.dtype, _description(image))


def _source_grid(
    image: Any, shape: tuple[int, ...], affine: npt.NDArray[np.float64]
) -> SourceGrid:
    i, j, k = shape
    sform, sform_code = image.header.get_sform(coded=True)
    qform, qform_code = _qform(image.header)
    return SourceGrid(
        (i, j, k),
        axis_codes(affine),
        affine,
        sform,
        int(sform_code),
        qform,
        qform_code,
    )


def _qform(header: Any) -> tuple[npt.NDArray[np.float64] | None, int]:
    """Return qform and code; none where its numbers are no rotation."""
    from nibabel.spatialimages import HeaderDataError

    try:
        qform, code = header.get_qform(coded=True)
    except (ValueError, HeaderDataError):
        return None, 0
    return qform, int(code)


def _description(image: Any) -> str:
    raw: bytes = image.header["descrip"].item()
    return raw.decode("latin-1").strip("\0 ")


def write_nifti(
    path: Path, data: npt.NDArray[Any], grid: SourceGrid, *, description: str = ""
) -> None:
    """Write a RAS+ array onto the grid of its source file.

    Parameters
    ----------
    data : (I, J, K) array
        In RAS+ order; it is turned back to the order of `grid`.
    description : str
        Free text in the header, 79 bytes at most.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    from nibabel.nifti1 import Nifti1Image  # the window opens without nibabel

    image = Nifti1Image(ras_to_stored(data, grid.axis_codes), grid.affine)
    image.set_sform(grid.sform, grid.sform_code)
    image.set_qform(grid.qform, grid.qform_code)
    image.header.set_xyzt_units("mm")
    image.header["descrip"] = description.encode()[:79]
    try:
        with replacing(path) as partial:
            save_image(image, partial, is_compressed=path.suffix.lower() == ".gz")
    except OSError as error:
        msg = f"{path} cannot be written: {error.strerror or error}."
        raise RunError(msg) from error
