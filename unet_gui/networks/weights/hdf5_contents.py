"""Reading HDF5 files of weights without trusting them."""

from __future__ import annotations

import math
from contextlib import contextmanager
from typing import TYPE_CHECKING

import h5py

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Shapes = dict[str, tuple[int, ...]]

_NUMBERS = "fiu"  # NumPy's kinds of numbers
_MAX_DEPTH = 16
_MAX_ITEMS = 20_000
_MAX_COMPRESSION = 16  # bytes in memory per byte of the file
_SMALL_BYTES = 1 << 20


@contextmanager
def open_weights(path: Path) -> Iterator[h5py.File]:
    """Check a file of weights and open it.

    Raises
    ------
    InputError
        If the file is damaged, is a whole model, points outside itself, holds anything
        but plain arrays of numbers, or claims more data than its size allows.
    """
    try:
        with h5py.File(path, "r") as file:
            _check(file, path)
            yield file
    except (OSError, RuntimeError, KeyError) as error:
        msg = Text("{path} is damaged: it cannot be read as HDF5.", path=path.name)
        raise InputError(msg) from error


def dataset_shapes(group: h5py.Group) -> Shapes:
    """Return the shapes of all arrays in a checked file, by their paths."""
    return {name: array.shape for name, array in datasets(group)}


def datasets(group: h5py.Group) -> Iterator[tuple[str, h5py.Dataset]]:
    """Yield the arrays below a group of a checked file, with their paths."""
    for name, item in _items(group, "", 0):
        if isinstance(item, h5py.Dataset):
            yield name, item


def _check(file: h5py.File, path: Path) -> None:
    if "model_config" in file.attrs:
        _refuse(
            path,
            Text(
                "it is a whole model, whose configuration can carry code; save "
                "its weights alone, with model.save_weights",
            ),
        )
    claimed = 0
    for number, (name, item) in enumerate(_items(file, "", 0, path)):
        if number >= _MAX_ITEMS:
            _refuse(
                path, Text("it has more than {max_items} entries", max_items=_MAX_ITEMS)
            )
        if isinstance(item, h5py.Dataset):
            _check_array(path, name, item)
            claimed += math.prod(item.shape) * item.dtype.itemsize
    if claimed > _SMALL_BYTES + _MAX_COMPRESSION * path.stat().st_size:
        _refuse(
            path,
            Text(
                "its arrays claim {claimed:,} bytes, more than its size allows",
                claimed=claimed,
            ),
        )


def _items(
    group: h5py.Group, prefix: str, depth: int, path: Path | None = None
) -> Iterator[tuple[str, h5py.HLObject]]:
    """Yield everything below a group; refuse all links except hard links."""
    if depth > _MAX_DEPTH:
        msg = Text(
            "{path} is refused: its groups are too deep.",
            path=path.name if path else prefix,
        )
        raise InputError(msg)
    for key in group:
        name = f"{prefix}{key}"
        link = group.get(key, getlink=True)
        if not isinstance(link, h5py.HardLink):
            msg = Text(
                "{path} is refused: {name} is a link to another place.",
                path=path.name if path else Text("The file"),
                name=name,
            )
            raise InputError(msg)
        item = group[key]
        yield name, item
        if isinstance(item, h5py.Group):
            yield from _items(item, f"{name}/", depth + 1, path)


def _check_array(path: Path, name: str, array: h5py.Dataset) -> None:
    if array.shape is None or array.dtype.kind not in _NUMBERS:
        _refuse(path, Text("{name} is not an array of numbers", name=name))
    if array.is_virtual or array.external:
        _refuse(path, Text("the numbers of {name} are in another file", name=name))


def _refuse(path: Path, reason: str) -> None:
    msg = Text("{path} is refused: {reason}.", path=path.name, reason=reason)
    raise InputError(msg)
