"""Mosaics: all slices of a volume as the tiles of one image.

Siemens: the number of tiles and the normal are in private elements (CSA header, or
group 0019). Position and orientation are those of an image of the size of the mosaic
around the same centre, so the position of the first tile is moved by half the
difference; after `nibabel.nicom.dicomwrappers.MosaicWrapper`.

United Imaging (UIH): the number of tiles is in (0065,1050), and (0065,1051) has an item
with the position of each; rows of tiles that would be empty are left out. So read it
dcm2niix, dicm2nii and Aliza. If only such rows make the tiles square, they are there.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.io.dicom.elements import number_of, position_of, value_of

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.io.dicom.frames import Frame, Header

_COUNT = (0x0019, 0x100A)
_CSA = (0x0029, 0x1010)
UIH_COUNT, UIH_FRAMES = (0x0065, 0x1050), (0x0065, 0x1051)


def unfolded(header: Header, private: Any) -> Header:
    """Return the header of a Siemens mosaic with a frame for each slice.

    It is marked as packed if nothing tells the number of tiles or their place.
    """
    csa = _csa(private)
    count = int(number_of(private, _COUNT) or _csa_number(csa) or 0)
    frame = header.frames[0]
    if count < 1 or frame.position is None or frame.orientation is None:
        return replace(header, is_packed=True)
    tiles = math.ceil(math.sqrt(count))
    rows, columns = header.rows // tiles, header.columns // tiles
    across, down = np.array(frame.orientation).reshape(2, 3)
    down_mm, across_mm = frame.spacing_mm
    first = np.array(frame.position)
    first = first + across * across_mm * (header.columns - columns) / 2
    first = first + down * down_mm * (header.rows - rows) / 2
    step = _normal(csa, across, down) * (header.step_mm or header.thickness_mm or 1.0)
    frames = tuple(_tile(frame, n, first + n * step) for n in range(count))
    return replace(
        header,
        rows=rows,
        columns=columns,
        tiles=tiles,
        tile_rows=tiles,
        frames=frames,
    )


def grid_count(dataset: Any) -> int:
    """Return how many slices an image of UIH has as tiles; at most 1 for others."""
    return int(number_of(dataset, UIH_COUNT) or 0)


def unfolded_grid(header: Header, dataset: Any) -> Header:
    """Return the header of a grid of UIH with a frame for each slice.

    It is marked as packed if the places of the slices are not told.
    """
    count, frame = grid_count(dataset), header.frames[0]
    items = value_of(dataset, UIH_FRAMES) or ()
    places = [position_of(item, "ImagePositionPatient") for item in items]
    is_told = len(places) == count and None not in places
    if not is_told or frame.orientation is None:
        return replace(header, is_packed=True)
    tiles = math.ceil(math.sqrt(count))
    tile_rows = _tile_rows(header, count, tiles)
    if header.rows % tile_rows or header.columns % tiles:
        return replace(header, is_packed=True)
    return replace(
        header,
        rows=header.rows // tile_rows,
        columns=header.columns // tiles,
        tiles=tiles,
        tile_rows=tile_rows,
        frames=tuple(
            replace(frame, number=number, position=place)
            for number, place in enumerate(places)
        ),
    )


def _tile_rows(header: Header, count: int, tiles: int) -> int:
    """Return the number of rows of tiles, empty ones at the end with them.

    Empty rows are left out as a rule. Tiles that are square only with them, and would
    be oblong without, tell that they are there.
    """
    used = math.ceil(count / tiles)
    side = header.columns / tiles
    is_square_with = used < tiles and header.rows == tiles * side
    return tiles if is_square_with and header.rows != used * side else used


def has_empty_rows(header: Header, picture: npt.NDArray[Any]) -> bool:
    """Whether a grid seems to have rows of empty tiles, which were taken for none.

    Parameters
    ----------
    picture : (rows, columns) array
        The whole grid.
    """
    rows, empty = header.rows * header.tile_rows, header.tiles - header.tile_rows
    if empty < 1 or rows % header.tiles:
        return False
    return not picture[rows - rows // header.tiles * empty : rows].any()


def _tile(frame: Frame, number: int, position: Any) -> Frame:
    return replace(
        frame, number=number, position=tuple(float(value) for value in position)
    )


def _normal(csa: Any, across: Any, down: Any) -> Any:
    """Return the direction in which the tiles follow each other."""
    normal = np.cross(across, down)
    if csa is None:
        return normal
    from nibabel.nicom.csareader import get_slice_normal

    stated = get_slice_normal(csa)
    is_reversed = stated is not None and float(np.dot(stated, normal)) < 0
    return -normal if is_reversed else normal


def _csa(private: Any) -> Any:
    raw = value_of(private, _CSA)
    if not isinstance(raw, bytes):
        return None
    from nibabel.nicom import csareader

    try:
        return csareader.read(raw)
    except (csareader.CSAReadError, ValueError):
        return None


def _csa_number(csa: Any) -> int | None:
    if csa is None:
        return None
    from nibabel.nicom.csareader import get_n_mosaic

    count: int | None = get_n_mosaic(csa)
    return count
