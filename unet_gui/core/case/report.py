"""The content of a report about a case, apart from how it is printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.image.compositing import Colour

    Rgb = npt.NDArray[np.uint8]  # (rows, columns, 3)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text.

    Attributes
    ----------
    is_quoted : bool
        Whether it is there to be copied into another text.
    """

    text: str
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list of sentences; with `is_warning` one that must be seen."""

    sentences: tuple[str, ...]
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Captions with their values."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """A key figure: value with unit, its meaning, and a remark."""

    figures: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; all columns but the first hold numbers.

    Attributes
    ----------
    colours : tuple of Colour or None
        Of a square before each row; empty for none.
    text_columns : frozenset of int
        Further columns of words.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    colours: tuple[Colour | None, ...] = ()
    text_columns: frozenset[int] = field(default=frozenset())


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """A slice with its contours burnt in.

    Attributes
    ----------
    rgb : (rows, columns, 3) uint8 array
    caption : str
    """

    rgb: Rgb
    caption: str


@dataclass(frozen=True, slots=True, eq=False)
class Slices:
    """Pictures of one size, side by side in rows."""

    slices: tuple[Slice, ...]
    columns: int
    note: str = ""
    legend: tuple[tuple[str, Colour], ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A volume as a bar, with the range in which it may lie, and one to compare."""

    name: str
    value_ml: float
    colour: Colour
    range_ml: tuple[float, float] | None = None
    other_ml: float | None = None


@dataclass(frozen=True, slots=True)
class BarChart:
    """Volumes as bars.

    Attributes
    ----------
    note : str
        What the marks on the bars mean.
    """

    bars: tuple[Bar, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A value that a course is compared with, from one place to its end."""

    name: str
    value: float
    start: float = 0.0


@dataclass(frozen=True, slots=True)
class LineChart:
    """A quantity over time, from zero.

    Attributes
    ----------
    title : str
        With the unit.
    points : tuple of (x, y)
        In the order of `x`.
    names : tuple of str
        Below each point.
    levels : tuple of Level
    marks : tuple of str
        Beside each point, such as a response; empty for none.
    """

    title: str
    points: tuple[tuple[float, float], ...]
    names: tuple[str, ...]
    levels: tuple[Level, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines to be copied as they are, such as a command."""

    text: str


Block = (
    Paragraph
    | Points
    | Facts
    | KeyFigures
    | Table
    | Slices
    | BarChart
    | LineChart
    | Listing
)


@dataclass(frozen=True, slots=True)
class ReportSection:
    """Blocks under one title."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report about a case.

    Attributes
    ----------
    facts : tuple of str
        Under the title: date, model, program.
    notice : str
        What the report must not be used for.
    """

    title: str
    facts: tuple[str, ...]
    notice: str
    sections: tuple[ReportSection, ...]
