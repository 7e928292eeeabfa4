"""Arrangements of the views in a grid."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from unet_gui.core.geometry.planes import Plane

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_IN_A_ROW = 4


class Layout(Enum):
    """The views that are shown together; its value is the name in the settings."""

    PLANES = "planes"  # one large, two small
    PLANES_3D = "planes_3d"  # two by two
    LARGE = "large"  # one very large, the others and the 3-D view small
    SURFACE = "surface"  # the 3-D view very large, the planes small
    ROW = "row"  # one plane of each sequence, side by side
    GRID = "grid"  # one plane of each sequence, in two rows


@dataclass(frozen=True, slots=True)
class Cell:
    """Position of a view in a grid.

    Attributes
    ----------
    plane : Plane or None
        None for the 3-D view.
    sequence : str or None
        Sequence that the view shows; None for the chosen one.
    """

    plane: Plane | None
    row: int
    column: int
    rows: int = 1
    sequence: str | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All cells, and the relative width of each column."""

    cells: tuple[Cell, ...]
    columns: tuple[int, ...]

    @property
    def row_count(self) -> int:
        """Number of rows of the grid."""
        return max(cell.row + cell.rows for cell in self.cells)


def arrangement(
    layout: Layout,
    plane: Plane,
    sequences: Sequence[str],
    most_in_a_row: int = MOST_IN_A_ROW,
) -> Arrangement:
    """Return the arrangement of the views of a layout.

    Parameters
    ----------
    plane : Plane
        The large one, or the one shown of each sequence side by side.
    sequences : sequence of str
        Names of the open case's sequences.
    most_in_a_row : int
        The number of sequences that one row has room for; more take two rows.
    """
    if layout in (Layout.ROW, Layout.GRID) and sequences:
        is_row = layout is Layout.ROW and len(sequences) <= most_in_a_row
        return _side_by_side(plane, sequences, is_one_row=is_row)
    first, *others = (plane, *(p for p in Plane if p is not plane))
    if layout is Layout.PLANES_3D:
        places = ((0, 0), (0, 1), (1, 0))
        planes = zip((first, *others), places, strict=True)
        cells = [Cell(p, row, column) for p, (row, column) in planes]
        return Arrangement((*cells, Cell(None, 1, 1)), (1, 1))
    if layout is Layout.SURFACE:
        beside = (Cell(p, row, 1) for row, p in enumerate((first, *others)))
        return Arrangement((Cell(None, 0, 0, len(Plane)), *beside), (3, 1))
    small: list[Plane | None] = [*others]
    if layout is Layout.LARGE:
        small.append(None)
    beside = (Cell(p, row, 1) for row, p in enumerate(small))
    columns = (3, 1) if layout is Layout.LARGE else (3, 2)
    return Arrangement((Cell(first, 0, 0, len(small)), *beside), columns)


def single(plane: Plane) -> Arrangement:
    """Return the arrangement of a single view."""
    return Arrangement((Cell(plane, 0, 0),), (1,))


def _side_by_side(
    plane: Plane, sequences: Sequence[str], *, is_one_row: bool
) -> Arrangement:
    count = len(sequences)
    columns = count if is_one_row or count < 3 else (count + 1) // 2
    cells = (
        Cell(plane, number // columns, number % columns, sequence=name)
        for number, name in enumerate(sequences)
    )
    return Arrangement(tuple(cells), (1,) * columns)
