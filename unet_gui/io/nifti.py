"""NIfTI files in and out."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import nibabel as nib
import numpy as np
from isal import igzip
from nibabel.filebasedimages import ImageFileError
from nibabel.spatialimages import HeaderDataError

from unet_gui.core.case import SourceGrid
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.volume import Volume
from unet_gui.io.atomic import replacing

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

NIFTI_SUFFIXES = (".nii", ".nii.gz")
_BROKEN = (
    ImageFileError,
    HeaderDataError,
    OSError,
    EOFError,
    ValueError,
    zlib.error,
    igzip.BadGzipFile,
)


@dataclass(frozen=True, slots=True, eq=False)
class NiftiImage:
    """What a NIfTI file holds: one volume per channel, in RAS+ order."""

    channels: tuple[Volume, ...]
    grid: SourceGrid
    dtype: np.dtype[Any]


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
    try:
        image = nib.load(path)
        stored = _stored_values(path, image)
    except FileNotFoundError as error:
        msg = f"{path} does not exist."
        raise InputError(msg) from error
    except PermissionError as error:
        msg = f"{path} cannot be read: permission denied."
        raise InputError(msg) from error
    except _BROKEN as error:
        msg = f"{path.name} is not a readable NIfTI image: it is damaged or cut off."
        raise InputError(msg) from error
    return _in_ras(path, image, _as_four_dimensions(path, stored))


def _stored_values(path: Path, image: Any) -> npt.NDArray[Any]:
    """Return the array as the file stores it, without scaling, in native order."""
    proxy = image.dataobj
    if path.name.lower().endswith(".gz"):
        # igzip is two to three times faster than zlib, and one buffer is enough
        raw = igzip.decompress(path.read_bytes())
        count = int(np.prod(image.shape))
        flat = np.frombuffer(raw, proxy.dtype, count, proxy.offset)
        stored = flat.reshape(image.shape, order="F")
    else:
        stored = np.asanyarray(proxy.get_unscaled())
    if not stored.dtype.isnative:
        stored = stored.astype(stored.dtype.newbyteorder("="))
    return stored


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
        msg = f"{path.name} is {size}; a scan has three dimensions, or four with channels."
        raise InputError(msg)
    return stored.reshape(shape, order="F")


def _kind_title(dtype: np.dtype[Any]) -> str:
    return "complex numbers" if dtype.kind == "c" else "colours"


def _in_ras(path: Path, image: Any, stored: npt.NDArray[Any]) -> NiftiImage:
    affine = np.asarray(image.affine, np.float64)
    if not np.isfinite(affine).all() or abs(np.linalg.det(affine[:3, :3])) < 1e-12:
        msg = f"{path.name} does not say where its voxels lie (its affine is singular)."
        raise InputError(msg)
    orientation = nib.io_orientation(affine)
    turned = nib.apply_orientation(stored, orientation)
    shape = stored.shape[:3]
    ras_affine = affine @ nib.orientations.inv_ornt_aff(orientation, shape)
    slope, intercept = float(image.dataobj.slope), float(image.dataobj.inter)
    channels = tuple(
        Volume(turned[..., c], ras_affine, slope, intercept)
        for c in range(turned.shape[3])
    )
    return NiftiImage(channels, _source_grid(image, shape, affine), stored.dtype)


def _source_grid(
    image: Any, shape: tuple[int, ...], affine: npt.NDArray[np.float64]
) -> SourceGrid:
    i, j, k = shape
    a, b, c = nib.aff2axcodes(affine)
    header = image.header
    sform, sform_code = _coded(header, "get_sform")
    qform, qform_code = _coded(header, "get_qform")
    return SourceGrid(
        (i, j, k), (a, b, c), affine, sform, sform_code, qform, qform_code
    )


def _coded(header: Any, method: str) -> tuple[npt.NDArray[np.float64] | None, int]:
    if not hasattr(header, method):  # Analyze has neither
        return None, 0
    affine, code = getattr(header, method)(coded=True)
    return affine, int(code)


def write_nifti(path: Path, data: npt.NDArray[Any], grid: SourceGrid) -> None:
    """Write a RAS+ array onto the grid of its source file.

    Parameters
    ----------
    data : (I, J, K) array
        In RAS+ order; it is turned back to the order of `grid`.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    to_stored = nib.orientations.ornt_transform(
        nib.orientations.axcodes2ornt("RAS"),
        nib.orientations.axcodes2ornt(grid.axis_codes),
    )
    stored = nib.apply_orientation(data, to_stored)
    image = nib.Nifti1Image(stored, grid.affine)
    image.set_sform(grid.sform, grid.sform_code)
    image.set_qform(grid.qform, grid.qform_code)
    image.header.set_xyzt_units("mm")
    try:
        with replacing(path) as partial:
            nib.save(image, partial)
    except OSError as error:
        msg = f"{path} cannot be written: {error.strerror or error}."
        raise RunError(msg) from error
