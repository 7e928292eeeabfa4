"""Analyze files and NIfTI files in two parts: a header (.hdr) and voxels (.img)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.images.image_header import (
    ImageHeader,
    damaged,
    four_lengths,
    no_scan,
    without_axes,
)
from unet_gui.io.images.text_header import missing_partner
from unet_gui.io.nifti.bytes import broken_header, nibabel
from unet_gui.io.nifti.content import open_content
from unet_gui.io.nifti.geometry import place_voxels
from unet_gui.io.nifti.voxels import check_size, read_voxels
from unet_gui.io.path_kinds import is_file, is_link

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.core.case.case import SourceGrid

_MAGIC_AT = 344
_PAIRED = b"ni1"
_VOXELS = (".img", ".IMG", ".img.gz", ".IMG.GZ")
_HEADERS = (".hdr", ".HDR", ".hdr.gz")


def header_of_voxels(path: Path) -> Path:
    """Return the header that belongs to a file of voxels, or the path of any other.

    Raises
    ------
    InputError
        If the header is missing.
    """
    for suffix in _VOXELS:
        if path.name.endswith(suffix):
            return _partner(path, suffix, _HEADERS)
    return path


def analyze_header(path: Path) -> ImageHeader:
    """Return what the header of a pair of files says.

    Parameters
    ----------
    path : Path
        Either of the two files.

    Raises
    ------
    InputError
        If one of the two is missing or cannot be read, or the header is damaged.
    """
    own = header_of_voxels(path)
    with open_content(own) as content:
        block = content.read(nibabel().Nifti1Header.sizeof_hdr)
    header, written = _header(own.name, block)
    suffix = next((s for s in _HEADERS if own.name.endswith(s)), own.suffix)
    voxels = _partner(own, suffix, _VOXELS)
    shape = four_lengths(own.name, tuple(int(n) or 1 for n in header.get_data_shape()))
    dtype, offset = header.get_data_dtype(), int(header.get_data_offset())
    if dtype.kind not in "iufb":
        is_complex = dtype.kind == "c"
        what = Text("complex numbers") if is_complex else Text("colours")
        raise no_scan(own.name, what)
    grid, notes = _grid(own, voxels, header, written, shape)
    with open_content(voxels) as content:
        check_size(voxels.name, content, dtype, shape, offset)

    def read() -> npt.NDArray[Any]:
        with open_content(voxels) as content:
            return read_voxels(voxels.name, content, dtype, shape, offset)

    slope, intercept = header.get_slope_inter()
    return ImageHeader(
        shape,
        dtype.newbyteorder("="),
        grid,
        read,
        1.0 if slope is None else float(slope),
        0.0 if intercept is None else float(intercept),
        notes,
    )


def _partner(path: Path, suffix: str, others: tuple[str, ...]) -> Path:
    stem = path.name.removesuffix(suffix)
    found = (path.with_name(stem + other) for other in others)
    partner = next((p for p in found if is_file(p) or is_link(p)), None)
    if partner is None:
        raise missing_partner(path, path.with_name(stem + others[0]))
    return partner


def _header(name: str, block: bytes) -> tuple[Any, Any]:
    """Return the header as nibabel repairs it, and as it is in the file."""
    sizes = [struct.unpack_from(f"{o}i", block.ljust(4, b"\0"))[0] for o in "<>"]
    if nibabel().Nifti1Header.sizeof_hdr not in sizes:
        raise InputError(
            Text(
                "{file} is not a header of Analyze or NIfTI, despite its name; give "
                "another file.",
                file=name,
            )
        )
    is_nifti = block[_MAGIC_AT:].startswith(_PAIRED)
    kind = (
        nibabel().nifti1.Nifti1PairHeader
        if is_nifti
        else nibabel().spm99analyze.Spm99AnalyzeHeader
    )
    try:
        with np.errstate(all="ignore"):
            header = kind(block, check=True)
            header.get_data_dtype(), header.get_data_offset(), header.get_slope_inter()
    except broken_header() as error:
        raise damaged(name) from error
    return header, kind(block, header.endianness, check=False)


def _grid(
    own: Path, voxels: Path, header: Any, written: Any, shape: tuple[int, ...]
) -> tuple[SourceGrid, tuple[str, ...]]:
    i, j, k = shape[:3]
    if isinstance(header, nibabel().nifti1.Nifti1PairHeader):
        with np.errstate(all="ignore"):
            return place_voxels(own.name, header, written, (i, j, k))
    grid, notes = without_axes(own.name, shape, header.get_zooms()[:3])
    matrix = voxels.with_suffix(".mat")
    if not is_file(matrix):
        return grid, notes
    return grid, (
        *notes,
        Text("the matrix of SPM beside it ({matrix}) is not read", matrix=matrix.name),
    )
