"""Writing of tables as CSV."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from unet_gui.io.atomic import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    Cell = str | int | float | None


def write_table(
    path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    """Write a table, whole or not at all; None is an empty cell.

    Raises
    ------
    RunError
        If the file cannot be written; an existing file is kept.
    """
    with (
        writing(path) as partial,
        partial.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
