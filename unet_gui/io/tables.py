"""Reading and writing of tables as CSV."""

from __future__ import annotations

import csv
from contextlib import contextmanager
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.atomic import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    Cell = str | int | float | None

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_table(
    path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    """Write a table, whole or not at all; None is an empty cell.

    Raises
    ------
    RunError
        If the file cannot be written; an existing file is kept.
    """
    with table_rows(path, header) as add:
        for row in rows:
            add(row)


@contextmanager
def table_rows(
    path: Path, header: Sequence[str]
) -> Iterator[Callable[[Sequence[Cell]], object]]:
    """Give a function that adds a row to a table; otherwise as `write_table`."""
    with (
        writing(path) as partial,
        partial.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        yield lambda row: writer.writerow([*map(_as_text, row)])


def _as_text(cell: Cell) -> Cell:
    """Return a cell with a quote before a text that spreadsheets would calculate.

    The name of a foreign file may be a formula; numbers stay as they are.
    """
    is_formula = isinstance(cell, str) and cell.startswith(_FORMULA_STARTS)
    return f"'{cell}" if is_formula and not _is_number(str(cell)) else cell


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _as_written(text: str) -> str:
    """Return the cell that `_as_text` wrote as this text."""
    return text[1:] if text.startswith("'") and _as_text(text[1:]) == text else text


def read_table(path: Path, header: Sequence[str]) -> list[list[str]]:
    """Return the rows of a table that `write_table` wrote with this header.

    Raises
    ------
    InputError
        If the file cannot be read or is not such a table.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            first, *rows = csv.reader(file, strict=True)
    except OSError as error:
        msg = Text(
            "{path} cannot be read: {reason}.",
            path=path,
            reason=os_reason(error),
        )
        raise InputError(msg) from error
    except (ValueError, csv.Error):  # no text, no rows, or open quotes
        first, rows = [], []
    if first != list(header) or any(len(row) != len(header) for row in rows):
        msg = Text("{path} is another kind of table; choose another name.", path=path)
        raise InputError(msg)
    return [[*map(_as_written, row)] for row in rows]
