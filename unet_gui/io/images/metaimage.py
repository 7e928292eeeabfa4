"""MetaImage files of ITK: MHA, and MHD with the file of the voxels beside it.

After the definition of the format (https://itk.org/Wiki/ITK/MetaIO/Documentation); they
are read here for the reasons that `nrrd` gives.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.images.image_header import (
    LPS_TO_RAS,
    ImageHeader,
    damaged,
    four_lengths,
    no_scan,
    placed_grid,
    unstated_sizes,
)
from unet_gui.io.images.packed import (
    check_packed_size,
    deflate_unpacker,
    read_packed_voxels,
)
from unet_gui.io.images.text_header import data_file, read_until
from unet_gui.io.nifti.content import open_content
from unet_gui.io.nifti.voxels import check_size, read_voxels

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.core.case.case import SourceGrid
    from unet_gui.io.nifti.content import FileContent

_DTYPES = {
    **{"MET_CHAR": "i1", "MET_UCHAR": "u1", "MET_SHORT": "i2", "MET_USHORT": "u2"},
    **{"MET_INT": "i4", "MET_UINT": "u4", "MET_LONG": "i4", "MET_ULONG": "u4"},
    **{"MET_LONG_LONG": "i8", "MET_ULONG_LONG": "u8"},
    **{"MET_FLOAT": "f4", "MET_DOUBLE": "f8"},
}
_TURN = ("TransformMatrix", "Rotation", "Orientation")
_SIZES = ("ElementSpacing", "ElementSize")
_LAST_FIELD = "ElementDataFile"
_LAST_LINE = re.compile(rb"ElementDataFile[^\n]*\n")
_MOST_AXES = 10
_MOST_COMPONENTS = 64


class _Fields(NamedTuple):
    """The header of a MetaImage file: fields by their names, and its length."""

    name: str
    fields: Mapping[str, str]
    end: int

    def text(self, *names: str) -> str:
        """Return the first of some fields; empty without any."""
        return next((self.fields[n] for n in names if n in self.fields), "")

    def is_true(self, *names: str) -> bool:
        """Whether a field is true, as ITK writes it."""
        return self.text(*names).lower() in {"true", "t", "1", "yes"}

    def numbers(self, count: int, *names: str) -> npt.NDArray[np.float64] | None:
        """Return the numbers of the first of some fields; None without any.

        Raises
        ------
        InputError
            If there are fewer than `count`, or a word is not a number.
        """
        words = self.text(*names).split()
        if not words:
            return None
        try:
            found = np.array([float(word) for word in words])
        except ValueError as error:
            raise damaged(self.name) from error
        if len(found) < count:
            raise damaged(self.name)
        return found[:count]

    def wholes(self, count: int, *names: str) -> list[int]:
        """Return whole numbers of a field that has to be there."""
        found = self.numbers(count, *names)
        if found is None or not (np.abs(found) < 2**62).all():
            raise damaged(self.name)
        return [int(n) for n in found]

    def whole(self, name: str, otherwise: int) -> int:
        """Return the whole number of a field, or another one without it."""
        return self.wholes(1, name)[0] if self.text(name) else otherwise

    @property
    def axes(self) -> int:
        """The number of axes."""
        (count,) = self.wholes(1, "NDims")
        if not 1 <= count <= _MOST_AXES:
            raise damaged(self.name)
        return count


class _Voxels(NamedTuple):
    """The place of the voxels, and how they are stored."""

    path: Path
    offset: int
    shape: tuple[int, ...]  # the components first, if there are several
    dtype: np.dtype[Any]
    is_packed: bool


def metaimage_header(path: Path) -> ImageHeader:
    """Return what the header of a MetaImage file says.

    Raises
    ------
    InputError
        If the file cannot be read, its header is damaged or announces more than there
        is, or the file of the voxels is missing.
    """
    name = path.name
    with open_content(path) as content:
        fields = _read_fields(name, content)
    dtype = _dtype(fields)
    sizes = tuple(fields.wholes(fields.axes, "DimSize"))
    count = fields.whole("ElementNumberOfChannels", 1)
    if not 1 <= count <= _MOST_COMPONENTS or min(sizes) < 1:
        raise damaged(name)
    shape = four_lengths(name, (*sizes, count) if count > 1 else sizes)
    with np.errstate(all="ignore"):  # absurd numbers are found by their results
        grid = _grid(fields, shape)
    voxels = _voxels(path, fields, dtype, (count, *sizes))
    with open_content(voxels.path) as content:
        _check_voxels(voxels, content)

    def read() -> npt.NDArray[Any]:
        with open_content(voxels.path) as content:
            stored = _stored(voxels, content)
        if count == 1:
            return stored.reshape(shape, order="F")
        return np.moveaxis(stored, 0, -1).reshape(shape, order="F").copy(order="F")

    notes = _notes(fields)
    return ImageHeader(shape, dtype.newbyteorder("="), grid, read, notes=notes)


def _read_fields(name: str, content: FileContent) -> _Fields:
    block, is_whole = read_until(content, _LAST_LINE)
    fields: dict[str, str] = {}
    for line in block.decode("utf-8", "replace").splitlines():
        key, mark, value = line.partition("=")
        if mark:
            fields[key.strip()] = value.strip()
    if "NDims" not in fields or "DimSize" not in fields:
        raise InputError(
            Text(
                "{file} is not a MetaImage, despite its name; give another file.",
                file=name,
            )
        )
    if not is_whole:
        raise damaged(name)
    return _Fields(name, fields, len(block))


def _dtype(fields: _Fields) -> np.dtype[Any]:
    """Return the type of the stored values; refuse what is not an image of numbers."""
    kind = fields.text("ObjectType") or "Image"
    if kind.lower() != "image":
        raise no_scan(fields.name, f"a {kind}")
    if fields.text("BinaryData") and not fields.is_true("BinaryData"):
        raise InputError(
            Text(
                "{file} stores its voxels as text, which is not read; save it again "
                "in binary form.",
                file=fields.name,
            )
        )
    word = fields.text("ElementType").upper().removesuffix("_ARRAY")
    if word not in _DTYPES:
        raise damaged(fields.name)
    is_big = fields.is_true("BinaryDataByteOrderMSB", "ElementByteOrderMSB")
    return np.dtype(_DTYPES[word]).newbyteorder(">" if is_big else "<")


def _notes(fields: _Fields) -> tuple[str, ...]:
    """Return a note about each thing that the header leaves to guess."""
    axes = Text(
        "it does not say where its axes run, so left and right are a guess: they are "
        "taken to run to the left, the back and up"
    )
    told = ((_TURN, axes), (_SIZES, unstated_sizes()))
    return tuple(note for names, note in told if not fields.text(*names))


def _grid(fields: _Fields, shape: tuple[int, ...]) -> SourceGrid:
    """Return the grid; a row of TransformMatrix is the direction of an axis (LPS)."""
    count = fields.axes
    turn = fields.numbers(count * count, *_TURN)
    origin = fields.numbers(count, "Offset", "Position", "Origin")
    sizes = fields.numbers(count, *_SIZES)
    matrix = np.eye(4)
    if turn is not None:
        matrix[:3, :3] = turn.reshape(count, count)[:3, :3].T
    if sizes is not None:
        matrix[:3, :3] *= sizes[:3]
    if origin is not None:
        matrix[:3, 3] = origin[:3]
    has_axes = turn is not None
    return placed_grid(fields.name, shape, LPS_TO_RAS @ matrix, has_axes=has_axes)


def _voxels(
    path: Path, fields: _Fields, dtype: np.dtype[Any], shape: tuple[int, ...]
) -> _Voxels:
    named = fields.text(_LAST_FIELD)
    if named.upper().startswith("LIST") or "%" in named:
        raise InputError(
            Text(
                "{file} spreads its voxels over several files; save it again as one.",
                file=path.name,
            )
        )
    is_packed = fields.is_true("CompressedData")
    if named.upper() == "LOCAL":
        return _Voxels(path, fields.end, shape, dtype, is_packed)
    skipped = fields.whole("HeaderSize", 0)
    return _Voxels(data_file(path, named), skipped, shape, dtype, is_packed)


def _check_voxels(voxels: _Voxels, content: FileContent) -> None:
    name, offset = voxels.path.name, max(voxels.offset, 0)
    if voxels.is_packed:
        check_packed_size(name, content, voxels.dtype, voxels.shape, offset)
    else:
        check_size(name, content, voxels.dtype, voxels.shape, offset)


def _stored(voxels: _Voxels, content: FileContent) -> npt.NDArray[Any]:
    """Return the voxels as stored, the components first."""
    name, dtype, shape = voxels.path.name, voxels.dtype, voxels.shape
    if voxels.is_packed:
        return read_packed_voxels(
            name, content, dtype, shape, max(voxels.offset, 0), deflate_unpacker
        )
    offset = voxels.offset
    if offset < 0:  # the voxels are the end of the file
        offset = content.most_bytes - math.prod(shape) * dtype.itemsize
    return read_voxels(name, content, dtype, shape, offset)
