"""The spatial axes of an NRRD file, and their place in the world."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.shown_text import escaped
from unet_gui.core.text import Text
from unet_gui.io.images.image_header import (
    damaged,
    no_scan,
    placed_grid,
    without_axes,
)

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.case.case import SourceGrid
    from unet_gui.io.images.nrrd_fields import NrrdFields

_LONGEST_WORD = 40  # of the header, in a note
_LPS = (-1, -1, 1)
# Signs that turn the axes of a space to RAS+.
_SPACES = {
    **dict.fromkeys(("left-posterior-superior", "lps"), _LPS),
    **dict.fromkeys(("right-anterior-superior", "ras"), (1, 1, 1)),
    **dict.fromkeys(("left-anterior-superior", "las"), (-1, 1, 1)),
}
_UNITS_MM = {"m": 1000.0, "cm": 10.0, "um": 1e-3, "µm": 1e-3, "micron": 1e-3}
_COLOURS = frozenset(("rgb-color", "rgba-color", "hsv-color", "xyz-color"))
_OF_VALUES = frozenset(("list", "point", "vector", "covariant-vector", "normal"))
_OF_SPACE = frozenset(("domain", "space"))
_VECTOR = re.compile(r"none|\(([^)]*)\)", re.IGNORECASE)


class NrrdAxes(NamedTuple):
    """The axes of an NRRD file.

    Attributes
    ----------
    channel : int or None
        The axis that is none of space.
    """

    channel: int | None
    grid: SourceGrid
    notes: tuple[str, ...]


def find_axes(header: NrrdFields) -> NrrdAxes:
    """Return which axis is which, and where they lie.

    Raises
    ------
    InputError
        If the axes are not three of space and one of channels at most, or the header
        makes no sense.
    """
    kinds, sizes = header.kinds, header.sizes
    if _COLOURS & {*kinds}:
        raise no_scan(header.name, Text("colours"))
    if any(kind.startswith("complex") for kind in kinds):
        raise no_scan(header.name, Text("complex numbers"))
    vectors = _vectors(header)
    space = [n for n, vector in enumerate(vectors) if vector is not None]
    if not space:
        space = _by_kinds(kinds, sizes)
    others = [n for n in range(len(sizes)) if n not in space]
    long = [n for n in others if sizes[n] > 1]
    if len(space) != 3 or len(long) > 1:
        raise _odd_axes(header)
    shape = tuple(sizes[n] for n in space)
    grid, notes = _grid(header, [vectors[n] for n in space], space, shape)
    return NrrdAxes(long[0] if long else None, grid, notes)


def _by_kinds(kinds: list[str], sizes: tuple[int, ...]) -> list[int]:
    """Return the axes of space of a file that gives no directions."""
    told = [n for n, kind in enumerate(kinds) if kind in _OF_SPACE]
    if len(told) == 3:
        return told
    values = [n for n, kind in enumerate(kinds) if kind in _OF_VALUES]
    return [n for n in range(len(sizes)) if n not in values][:3]


def _odd_axes(header: NrrdFields) -> InputError:
    size = " x ".join(map(str, header.sizes))
    return InputError(
        Text(
            "{path} is {size}; a scan has three dimensions, or four with channels.",
            path=header.name,
            size=size,
        )
    )


def _vectors(header: NrrdFields) -> list[npt.NDArray[np.float64] | None]:
    """Return the step along each axis in the space of the file, None for no step."""
    text = header.fields.get("spacedirections")
    if text is None:
        return [None] * header.dimension
    found = [
        None if match[1] is None else _numbers(header, match[1])
        for match in _VECTOR.finditer(text)
    ]
    if len(found) != header.dimension:
        raise damaged(header.name)
    return [None if v is None or np.isnan(v).all() else v for v in found]


def _numbers(header: NrrdFields, text: str) -> npt.NDArray[np.float64]:
    try:
        numbers = np.array([float(word) for word in text.split(",")])
    except ValueError as error:
        raise damaged(header.name) from error
    if not 3 <= len(numbers) <= 4:  # the fourth is time
        raise _odd_axes(header)
    return numbers[:3]


def _grid(
    header: NrrdFields,
    vectors: list[npt.NDArray[np.float64] | None],
    space: list[int],
    shape: tuple[int, ...],
) -> tuple[SourceGrid, tuple[str, ...]]:
    steps = [vector for vector in vectors if vector is not None]
    if len(steps) < 3:
        return without_axes(header.name, shape, _spacings(header, space))
    origin = header.fields.get("spaceorigin", "(0,0,0)").strip("() ")
    matrix = np.eye(4)
    matrix[:3, :3] = np.stack(steps, axis=-1)
    matrix[:3, 3] = _numbers(header, origin)
    word = header.fields.get("space", "").strip().lower().removesuffix("-time")
    word = word[:3] if re.fullmatch("[lr][ap]st", word) else word
    signs = _SPACES.get(word, _LPS)
    matrix[:3] *= np.array(signs)[:, None] * _unit_mm(header)
    has_axes = word in _SPACES
    grid = placed_grid(header.name, shape, matrix, has_axes=has_axes)
    notes = () if has_axes else (_unknown_space(word or "none"),)
    return grid, notes


def _unknown_space(word: str) -> str:
    return Text(
        "its space ({space}) does not tell left from right; its axes are taken as "
        "those of a patient, to the left, the back and up, which is a guess",
        space=escaped(word[:_LONGEST_WORD]),
    )


def _unit_mm(header: NrrdFields) -> float:
    words = re.findall(r'"([^"]*)"', header.fields.get("spaceunits", ""))
    return _UNITS_MM.get(words[0].strip().lower(), 1.0) if words else 1.0


def _spacings(header: NrrdFields, space: list[int]) -> list[float]:
    words = header.fields.get("spacings", "").split()
    if len(words) != header.dimension:
        return [0.0] * len(space)
    try:
        return [float(words[n]) for n in space]
    except ValueError as error:
        raise damaged(header.name) from error
