"""Parsing of typed positions, in voxels counted from 1 or in world mm."""

from __future__ import annotations

import math
import re
from enum import Enum
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text, joined

if TYPE_CHECKING:
    from unet_gui.core.geometry.planes import Point, Voxel
    from unet_gui.core.image.volume import Volume


class Coordinates(Enum):
    """The coordinates in which a position is given."""

    VOXEL = "voxel"
    WORLD_MM = "world_mm"


def parse_numbers(text: str) -> Point:
    """Return the three numbers of a text, separated by spaces, commas or semicolons.

    Raises
    ------
    InputError
        If the text is not three finite numbers.
    """
    parts = [part for part in re.split(r"[\s,;()\[\]]+", text) if part]
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = []
    if len(numbers) != 3 or not all(math.isfinite(n) for n in numbers):
        msg = Text(
            "Type three numbers, such as 120 98 77, instead of “{typed}”.",
            typed=text.strip(),
        )
        raise InputError(msg)
    return (numbers[0], numbers[1], numbers[2])


def counted(voxel: Voxel) -> Voxel:
    """Return a voxel as people count, from 1 along each axis."""
    i, j, k = voxel
    return (i + 1, j + 1, k + 1)


def voxel_of(text: str, coordinates: Coordinates, volume: Volume) -> Voxel:
    """Return the voxel of `volume` at a typed position.

    Raises
    ------
    InputError
        If the text is not a position, or lies outside the scan.
    """
    numbers = parse_numbers(text)
    if coordinates is Coordinates.VOXEL:
        return _checked_voxel(numbers, volume)
    return _voxel_at_mm(numbers, volume)


def _checked_voxel(numbers: Point, volume: Volume) -> Voxel:
    if not all(number == round(number) for number in numbers):
        msg = Text(
            "A voxel has three whole numbers; choose mm for a position with decimals.",
        )
        raise InputError(msg)
    i, j, k = _rounded(numbers)
    voxel = (i - 1, j - 1, k - 1)
    if not _is_inside(voxel, volume):
        last = joined(", ", (Text("1 to {count}", count=n) for n in volume.shape))
        msg = Text(
            "There is no voxel {numbers}; the scan has {last}.",
            numbers=_joined(numbers),
            last=last,
        )
        raise InputError(msg)
    return voxel


def _voxel_at_mm(numbers: Point, volume: Volume) -> Voxel:
    point = volume.affine.inverse.apply(numbers)
    voxel = _rounded((float(point[0]), float(point[1]), float(point[2])))
    if not _is_inside(voxel, volume):
        msg = Text(
            "{numbers} mm lies outside the scan, whose corners reach {reach} mm.",
            numbers=_joined(numbers),
            reach=_reach_text(volume),
        )
        raise InputError(msg)
    return voxel


def _rounded(numbers: Point) -> Voxel:
    i, j, k = (round(number) for number in numbers)
    return (i, j, k)


def _is_inside(voxel: Voxel, volume: Volume) -> bool:
    return all(0 <= v < n for v, n in zip(voxel, volume.shape, strict=True))


def _joined(numbers: Point) -> str:
    return ", ".join(f"{number:g}" for number in numbers)


def _reach_text(volume: Volume) -> str:
    corners = np.array(list(product(*((0, n - 1) for n in volume.shape))))
    world_mm = volume.affine.apply(corners)
    reach = zip(world_mm.min(axis=0), world_mm.max(axis=0), strict=True)
    return joined(
        ", ",
        (
            Text("from {low:.0f} to {high:.0f}", low=low, high=high)
            for low, high in reach
        ),
    )
