"""MINC files, version 1 (NetCDF) and 2 (HDF5), by nibabel's readers.

SimpleITK reads no MINC 1, and turns MINC 2 upside down.
"""

from __future__ import annotations

import io
import math
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.images.image_header import (
    ImageHeader,
    damaged,
    four_lengths,
    no_scan,
    placed_grid,
)
from unet_gui.io.nifti.bytes import broken_header
from unet_gui.io.nifti.content import check_memory, open_content, unpacked_bytes
from unet_gui.io.nifti.voxels import cut_off

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy.typing as npt

_HDF5_MAGIC = b"\x89HDF\r\n\x1a\n"
_NETCDF_MAGIC = b"CDF"
_IMAGE = ("minc-2.0", "image", "0", "image")
_MOST_PACKED = 1032  # times: the limit of deflate
_COPIES = 3  # of the voxels in 4 bytes, while they are scaled


class _Minc(NamedTuple):
    """An open file, as nibabel reads it, and the names of its axes."""

    file: Any
    axes: tuple[str, ...]


def minc_header(path: Path) -> ImageHeader:
    """Return what the header of a MINC file says.

    Raises
    ------
    InputError
        If the file cannot be read, is not a MINC file, or its header is damaged.
    """
    with _opened(path) as minc, np.errstate(all="ignore"):
        sizes = tuple(int(n) for n in minc.file.get_data_shape())
        kind = minc.file.get_data_dtype().kind
        affine = minc.file.get_affine()
    if "vector_dimension" in minc.axes:
        raise no_scan(path.name, Text("colours or vectors"))
    if kind not in "iuf":
        raise damaged(path.name)
    space = [n for n, axis in enumerate(minc.axes) if axis.endswith("space")]
    if len(space) != 3 or len(minc.axes) != len(sizes) or affine.shape != (4, 4):
        raise damaged(path.name)
    others = [n for n in range(len(sizes)) if n not in space]
    order = (*space, *others)
    shape = four_lengths(path.name, tuple(sizes[n] for n in order))
    _check_size(path, sizes)
    grid = placed_grid(path.name, shape, affine)

    def read() -> npt.NDArray[Any]:
        check_memory(path.name, math.prod(sizes) * 4 * _COPIES)
        with _opened(path) as minc, np.errstate(all="ignore"):
            scaled = np.asarray(minc.file.get_scaled_data(), np.float32)
        return scaled.transpose(order).reshape(shape)

    return ImageHeader(shape, np.dtype(np.float32), grid, read)


def _check_size(path: Path, sizes: tuple[int, ...]) -> None:
    """Refuse more voxels than the file can hold, however it is compressed."""
    most_bytes = path.stat().st_size * _MOST_PACKED
    if math.prod(sizes) > most_bytes:
        raise cut_off(path.name, math.prod(sizes), most_bytes)


@contextmanager
def _opened(path: Path) -> Iterator[_Minc]:
    """Open a file with the reader of its version; errors become sentences."""
    with open_content(path) as content:
        magic = content.read(len(_HDF5_MAGIC))
    try:
        if magic == _HDF5_MAGIC:
            with _version_2(path) as minc:
                yield minc
        elif magic.startswith(_NETCDF_MAGIC):
            yield _version_1(path)
        else:
            raise _no_minc(path)
    except broken_header() as error:
        raise damaged(path.name) from error


def _version_1(path: Path) -> _Minc:
    from nibabel.externals.netcdf import netcdf_file
    from nibabel.minc1 import Minc1File

    size_bytes = unpacked_bytes(path) or path.stat().st_size
    check_memory(path.name, size_bytes)
    with open_content(path) as content:
        block = content.read(size_bytes)
    with np.errstate(all="ignore"):
        file = netcdf_file(io.BytesIO(block), mmap=False)
    if "image" not in file.variables:
        raise _no_minc(path)
    return _Minc(Minc1File(file), tuple(file.variables["image"].dimensions))


@contextmanager
def _version_2(path: Path) -> Iterator[_Minc]:
    import h5py
    from nibabel.minc2 import Minc2File

    with h5py.File(path, "r") as file:
        if _IMAGE[0] not in file:
            raise _no_minc(path)
        part: Any = file
        for name in _IMAGE:  # nothing of it lies in another file
            if not isinstance(part.get(name, getlink=True), h5py.HardLink):
                raise damaged(path.name)
            part = part[name]
        if part.is_virtual or part.external:
            raise damaged(path.name)
        axes = part.attrs["dimorder"].decode().split(",")
        with warnings.catch_warnings():  # of a spacing that is neither word
            warnings.simplefilter("ignore")
            minc = Minc2File(file)
        yield _Minc(minc, tuple(axes[: len(part.shape)]))


def _no_minc(path: Path) -> InputError:
    return InputError(
        Text(
            "{file} is not a MINC image, despite its name; give another file.",
            file=path.name,
        )
    )
