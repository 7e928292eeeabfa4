"""Writing a file so that it is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to; move it over `path` at the end.

    The temporary name keeps all suffixes, so that writers that look at them work. If
    the body raises, the partial file is removed and `path` stays as it was.
    """
    stem, dot, suffixes = path.name.partition(".")
    handle, name = tempfile.mkstemp(
        prefix=f".{stem[:100]}-", suffix=f".partial{dot}{suffixes}", dir=path.parent
    )
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        _make_durable(partial)
        partial.chmod(0o666 & ~_umask())  # mkstemp is private to the user
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _make_durable(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
