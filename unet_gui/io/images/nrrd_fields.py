"""The text at the start of NRRD files: fields, and keys with values.

After the definition of the format (https://teem.sourceforge.net/nrrd/format.html).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.images.image_header import damaged
from unet_gui.io.images.text_header import read_until

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.io.nifti.content import FileContent

_TYPES = {
    "int8": ("signed char", "int8", "int8_t"),
    "uint8": ("uchar", "unsigned char", "uint8", "uint8_t"),
    "int16": ("short", "short int", "signed short", "signed short int", "int16"),
    "uint16": ("ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t"),
    "int32": ("int", "signed int", "int32", "int32_t"),
    "uint32": ("uint", "unsigned int", "uint32", "uint32_t"),
    "int64": ("longlong", "long long", "long long int", "int64", "int64_t"),
    "uint64": ("ulonglong", "unsigned long long", "uint64", "uint64_t"),
    "float32": ("float",),
    "float64": ("double",),
}
_DTYPES = {word: np.dtype(name) for name, words in _TYPES.items() for word in words}
_DTYPES |= {
    "int16_t": np.dtype("int16"),
    "signed long long": np.dtype("int64"),
    "signed long long int": np.dtype("int64"),
    "unsigned long long int": np.dtype("uint64"),
}
_MOST_AXES = 16
_END = re.compile(rb"\r?\n\r?\n")


class NrrdFields(NamedTuple):
    """The header of an NRRD file.

    Attributes
    ----------
    fields : mapping of str to str
        By names in lower case without blanks, such as ``spacedirections``.
    keys : mapping of str to str
        What a program added by its own keys.
    end : int
        Bytes of the header; the voxels follow if they are in the same file.
    """

    name: str
    fields: Mapping[str, str]
    keys: Mapping[str, str]
    end: int

    @property
    def sizes(self) -> tuple[int, ...]:
        """Length of each axis, the fastest first."""
        found = tuple(self._numbers("sizes", int))
        if len(found) != self.dimension or min(found) < 1:
            raise damaged(self.name)
        return found

    @property
    def dimension(self) -> int:
        """The number of axes."""
        count, *more = self._numbers("dimension", int) or [0]
        if more or not 1 <= count <= _MOST_AXES:
            raise damaged(self.name)
        return count

    @property
    def dtype(self) -> np.dtype[np.generic]:
        """The type of the stored values."""
        word = " ".join(self.fields.get("type", "").lower().split())
        if word == "block":
            raise InputError(
                Text("{file} holds blocks of bytes, not a scan.", file=self.name)
            )
        if word not in _DTYPES:
            raise damaged(self.name)
        is_big = self.fields.get("endian", "little").lower() == "big"
        return _DTYPES[word].newbyteorder(">" if is_big else "<")

    @property
    def kinds(self) -> list[str]:
        """The kind of each axis, in lower case; empty if the file does not say."""
        words = self.fields.get("kinds", "").lower().split()
        return words if len(words) == self.dimension else [""] * self.dimension

    @property
    def skipped(self) -> tuple[int, int]:
        """Lines and bytes before the first voxel, behind the header."""
        lines = self._numbers("lineskip", int) or [0]
        count = self._numbers("byteskip", int) or [0]
        return lines[0], count[0]

    def _numbers(self, field: str, kind: type[int]) -> list[int]:
        try:
            return [kind(word) for word in self.fields.get(field, "").split()]
        except ValueError as error:
            raise damaged(self.name) from error


def read_fields(name: str, content: FileContent) -> NrrdFields:
    """Read the header of an NRRD file, at the start of its content.

    Raises
    ------
    InputError
        If it is none.
    """
    block, _ = read_until(content, _END)
    if not block.startswith(b"NRRD"):
        raise InputError(
            Text(
                "{file} is not an NRRD image, despite its name; give another file.",
                file=name,
            )
        )
    fields: dict[str, str] = {}
    keys: dict[str, str] = {}
    for line in block.decode("utf-8", "replace").splitlines()[1:]:
        if line.startswith("#"):
            continue
        key, mark, value = line.partition(":=")
        if mark and ": " not in key:
            keys[key] = value.replace("\\n", "\n").replace("\\\\", "\\")
            continue
        field, mark, value = line.partition(":")
        if mark:
            word = field.lower().replace(" ", "")
            fields[word.replace("centre", "center")] = value.strip()
    return NrrdFields(name, fields, keys, len(block))
