"""Layout of a montage: many slices of one plane on one sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.core.geometry.planes import Plane, columns_reversed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.geometry.box import Box
    from unet_gui.core.geometry.planes import Voxel

USUAL_TILES = 20  # default number of slices of a montage
TILE_PX = (120, 800)  # smallest and largest longer side of a slice
_SHEET_ASPECT = 4 / 3
_GAP_SHARE = 0.02  # of a tile's longer side
_TEXT_SHARE = 0.06
_LEAST_TEXT_PX = 11
_MOST_PIXELS = 60_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOptions:
    """The options that all sheets of slices share.

    Attributes
    ----------
    columns : int
        0 chooses a sheet that is slightly wider than high.
    tile_px : int
        The longer side of a slice, in pixels.
    text_scale : float
        Height of texts, relative to the usual one.
    has_captions_below : bool
        Whether the caption of a slice stands below it, instead of in its corner.
    is_light : bool
        Whether the ground around the slices is white, as paper, instead of black.
    """

    columns: int = 0
    tile_px: int = 280
    text_scale: float = 1.0
    has_captions_below: bool = False
    is_light: bool = False
    has_title: bool = True
    has_legend: bool = True
    has_letters: bool = True
    has_scale_bar: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MontageOptions(SheetOptions):
    """The choices for a montage.

    Attributes
    ----------
    step : int
        Every n-th slice is shown; 0 chooses n for about 20 slices.
    """

    plane: Plane = Plane.AXIAL
    step: int = 0
    has_tumour_only: bool = True


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the sheet, in pixels."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid of equal tiles with margins, in pixels."""

    count: int
    columns: int
    tile_width: float
    tile_height: float
    gap: float
    head: float = 0.0
    foot: float = 0.0
    side: float = 0.0  # on the left, and on the right
    below: float = 0.0  # under each tile, for its caption

    @property
    def width(self) -> int:
        """Width of the sheet, with a gap at its edges."""
        tiles = self.columns * (self.tile_width + self.gap) + self.gap
        return math.ceil(tiles + 2 * self.side)

    @property
    def height(self) -> int:
        """Height of the sheet, with a gap at its edges."""
        rows = math.ceil(self.count / self.columns)
        tiles = rows * (self.tile_height + self.below + self.gap) + self.gap
        return math.ceil(self.head + tiles + self.foot)

    def tile(self, number: int) -> Area:
        """Return the area of a slice; number 0 is the upper left one."""
        row, column = divmod(number, self.columns)
        return Area(
            self.side + self.gap + column * (self.tile_width + self.gap),
            self.head + self.gap + row * (self.tile_height + self.below + self.gap),
            self.tile_width,
            self.tile_height,
        )


def widened(sheet: Sheet, texts: Sequence[float]) -> Sheet:
    """Return the sheet with side margins for the widest text.

    Parameters
    ----------
    texts : sequence of float
        Widths in pixels.
    """
    missing = max(texts, default=0.0) + 2 * sheet.gap - sheet.width
    return replace(sheet, side=max(0.0, missing / 2))


def every_nth(runs: Sequence[tuple[int, int]], step: int) -> tuple[int, ...]:
    """Return every n-th slice between the first and the last slice of some runs.

    The remainder of the division is split between both ends.

    Parameters
    ----------
    runs : sequence of (first, last)
        Indices of slices, both included.
    """
    if not runs:
        return ()
    first, last = min(run[0] for run in runs), max(run[1] for run in runs)
    return tuple(range(first + (last - first) % step // 2, last + 1, step))


def usual_step(runs: Sequence[tuple[int, int]]) -> int:
    """Return the step that selects about 20 slices."""
    length = len(every_nth(runs, 1))
    return max(1, math.ceil(length / USUAL_TILES))


def sheet_of(
    count: int, tile_mm: tuple[float, float], tile_px: int, columns: int = 0
) -> Sheet:
    """Lay out slices, reduced in size if the sheet would be absurdly large.

    Parameters
    ----------
    tile_mm : (width, height)
        Size of each slice.
    tile_px : int
        Longer side of a slice on the sheet.
    columns : int
        0 chooses a sheet that is slightly wider than high.
    """
    width_mm, height_mm = tile_mm
    tile_px = min(tile_px, int(math.sqrt(_MOST_PIXELS / count)))
    scale = tile_px / max(tile_mm)
    columns = min(columns or _usual_columns(count, width_mm / height_mm), count)
    gap = max(2.0, _GAP_SHARE * tile_px)
    return Sheet(count, columns, width_mm * scale, height_mm * scale, gap)


def _usual_columns(count: int, tile_aspect: float) -> int:
    """Return the columns of a sheet of the usual shape with few empty cells."""
    ideal = max(1, round(math.sqrt(count / tile_aspect * _SHEET_ASPECT)))
    tried = range(max(1, ideal - 1), ideal + 2)
    return min(tried, key=lambda n: (-count % n, abs(n - ideal), -n))


def text_px(sheet: Sheet, scale: float = 1.0) -> int:
    """Return the height of a line of text, in proportion to the slices."""
    longer = max(sheet.tile_width, sheet.tile_height)
    return max(_LEAST_TEXT_PX, round(scale * _TEXT_SHARE * longer))


def lines_of(
    widths: Sequence[float], gap: float, room: float
) -> tuple[tuple[int, ...], ...]:
    """Break entries into lines like words; return the entry numbers of each line.

    Parameters
    ----------
    widths : sequence of float
        Of the entries, in pixels.
    gap, room : float
        Space between entries, and the width of a line.
    """
    lines: list[list[int]] = []
    used = 0.0
    for number, width in enumerate(widths):
        if not lines or used + gap + width > room:
            lines.append([])
            used = -gap
        lines[-1].append(number)
        used += gap + width
    return tuple(tuple(line) for line in lines)


def section_of_box(
    shape: Voxel, plane: Plane, box: Box, *, radiological: bool
) -> tuple[int, int, int, int]:
    """Return the extent of a box in a displayed slice.

    Parameters
    ----------
    shape : (I, J, K)
        Of the array in RAS+ order.

    Returns
    -------
    (first row, stop row, first column, stop column)
        In pixels of the displayed slice.
    """
    rows, columns = shape[plane.row_axis], shape[plane.column_axis]
    low, high = box.start[plane.column_axis], box.stop[plane.column_axis]
    if columns_reversed(plane, radiological=radiological):
        low, high = columns - high, columns - low
    return (
        rows - box.stop[plane.row_axis],
        rows - box.start[plane.row_axis],
        low,
        high,
    )
