"""Writing of tables as Parquet, by PyArrow."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.atomic import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.io.tables import Cell

_ROWS_AT_ONCE = 20_000  # held in memory, and a group of the file


def check_parquet() -> None:
    """Refuse to write Parquet where PyArrow is missing.

    Raises
    ------
    InputError
        If it is missing.
    """
    _arrow()


@contextmanager
def parquet_rows(
    path: Path, columns: Mapping[str, type[str] | type[float]]
) -> Iterator[Callable[[Sequence[Cell]], None]]:
    """Give a function that adds a row to a table; it is written whole or not at all.

    Parameters
    ----------
    columns : mapping
        The type of each column by its name; None is an empty cell.

    Raises
    ------
    InputError
        If PyArrow is missing.
    RunError
        If the file cannot be written; an existing file is kept.
    """
    arrow = _arrow()
    from pyarrow.parquet import ParquetWriter

    kinds = {str: arrow.string(), float: arrow.float64()}
    schema = arrow.schema([(name, kinds[kind]) for name, kind in columns.items()])
    held: list[Sequence[Cell]] = []
    with writing(path) as partial, ParquetWriter(partial, schema) as writer:

        def write() -> None:
            cells = zip(*held, strict=True)
            arrays = [
                arrow.array(column, entry.type)
                for column, entry in zip(cells, schema, strict=True)
            ]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
            held.clear()

        def add(row: Sequence[Cell]) -> None:
            held.append(row)
            if len(held) >= _ROWS_AT_ONCE:
                write()

        yield add
        if held:
            write()


def _arrow() -> Any:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        msg = Text(
            "Parquet needs PyArrow; install it with pip install 'unet-gui[parquet]'."
        )
        raise InputError(msg) from error
    return pyarrow
