"""The headers of a study: all objects under some paths, as a job with progress."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.dicom.finding import search_objects
from unet_gui.io.dicom.headers import quieten, read_header
from unet_gui.io.dicom.stored_objects import OpenObjects

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from unet_gui.io.dicom.frames import Header
    from unet_gui.io.dicom.stored_objects import StoredObject

_THREADS = 4
_PER_STEP = 16  # cancelling waits for the objects of one step


class Headers(NamedTuple):
    """The headers that were read, and the number of files that are no DICOM."""

    found: list[Header]
    others: int


def search_headers(paths: Sequence[Path]) -> Generator[Progress, None, Headers]:
    """Read the headers of all DICOM objects under the paths, several at a time.

    An object that lies there twice, under whatever names, is taken once.

    Raises
    ------
    InputError
        As `search_objects`.
    """
    quieten()
    stored = yield from search_objects(paths)
    found: list[Header] = []
    seen: set[str] = set()
    others = 0
    with OpenObjects() as objects:
        pool = ThreadPoolExecutor(_THREADS, "header")
        try:
            steps = iter(stored)
            while step := list(islice(steps, _PER_STEP)):
                for header in pool.map(lambda s: _read(s, objects), step):
                    if header is None:
                        others += 1
                    elif not header.sop_uid or header.sop_uid not in seen:
                        seen.add(header.sop_uid)
                        found.append(header)
                done = len(found) + others
                yield Progress(done, len(stored), Text("Reading DICOM headers"))
        finally:
            pool.shutdown(cancel_futures=True)
    return Headers(found, others)


def _read(stored: StoredObject, objects: OpenObjects) -> Header | None:
    try:
        with objects.open(stored) as stream:
            return read_header(stored, stream)
    except OSError:
        return None  # it vanished, or is no file


def by_series(headers: Sequence[Header]) -> Iterator[list[Header]]:
    """Yield the headers of each series, in the order of their numbers."""
    found: dict[tuple[str, str], list[Header]] = {}
    for header in headers:
        key = (header.examination, header.series_uid)
        found.setdefault(key, []).append(header)
    yield from sorted(found.values(), key=_series_order)


def _series_order(series: list[Header]) -> tuple[float, float, str]:
    numbers = [h.number for h in series if h.number is not None]
    times = [h.time_s for h in series if h.time_s is not None]
    late = float("inf")
    return min(numbers, default=late), min(times, default=late), series[0].series_uid
