"""The lines of a list of cases, as CSV or as TSV."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.cases.lists.columns import recognised_columns
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.io.cases.lists.columns import Columns

_SUFFIXES = frozenset((".csv", ".tsv"))
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class ListedLine:
    """A line that stands for a case.

    Attributes
    ----------
    number : int
        In the file, counted from 1; the last one if a cell goes over several lines.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseTable:
    """A list of cases as it was written."""

    path: Path
    columns: Columns
    lines: tuple[ListedLine, ...]


def is_case_list(path: Path) -> bool:
    """Whether a path is that of a list of cases, by its name."""
    return path.suffix.lower() in _SUFFIXES and not is_folder(path)


def read_case_table(path: Path) -> CaseTable:
    """Read a list of cases; empty lines are left out.

    Cells are separated by commas, semicolons or tabs, whichever the first line has
    most of.

    Raises
    ------
    InputError
        If the file cannot be read, or its first line does not name the columns.
    """
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        msg = Text(
            "{path} cannot be read: {reason}.",
            path=path,
            reason=os_reason(error),
        )
        raise InputError(msg) from error
    except ValueError as error:
        msg = Text("{path} is not UTF-8 text; save it as CSV in UTF-8.", path=path)
        raise InputError(msg) from error
    lines = _lines(path, text)
    first = lines[0].cells if lines else ()
    columns = recognised_columns(path.name, first)
    return CaseTable(path, columns, tuple(lines[1:]))


def _lines(path: Path, text: str) -> list[ListedLine]:
    first = text.lstrip().partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    found = []
    try:
        for cells in reader:
            stripped = tuple(cell.strip() for cell in cells)
            if any(stripped):
                found.append(ListedLine(reader.line_num, stripped))
    except csv.Error as error:
        msg = Text(
            "{path} cannot be read as a table: line {number}: {error}.",
            path=path,
            number=reader.line_num,
            error=error,
        )
        raise InputError(msg) from error
    return found
