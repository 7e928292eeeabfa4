"""The headers of a study: all objects under some paths, as a job with progress."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.dicom.finding import search_objects
from unet_gui.io.dicom.headers import quieten, read_header
from unet_gui.io.dicom.pixels.deflated import inflates_within, is_deflated
from unet_gui.io.dicom.refusals import refusals
from unet_gui.io.dicom.stored_objects import OpenObjects

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from unet_gui.io.dicom.frames import Header
    from unet_gui.io.dicom.stored_objects import StoredObject

_THREADS = 2  # more wait for one another when the files are in the cache
_START_BYTES = 1 << 17  # more than most headers
_MOST_HEADER = 1 << 28  # bytes of an object whose header is longer than its start
_MOST_DEFLATED = 1 << 25
_MARGIN = 64  # bytes: parsing that comes so near to the end was cut short
_PER_STEP = 16  # cancelling waits for the objects of one step


class Headers(NamedTuple):
    """The headers that were read, and the number of files that are not DICOM.

    `faults` are sentences about what could not be read.
    """

    found: list[Header]
    others: int
    faults: list[str]


def search_headers(paths: Sequence[Path]) -> Generator[Progress, None, Headers]:
    """Read the headers of all DICOM objects under the paths, several at a time.

    An object that lies there twice, under whatever names, is taken once.

    Raises
    ------
    InputError
        As `search_objects`.
    """
    quieten()
    stored, faults = yield from search_objects(paths)
    refused: list[tuple[StoredObject, OSError]] = []
    found: list[Header] = []
    seen: set[str] = set()
    others = 0
    with OpenObjects() as objects:
        pool = ThreadPoolExecutor(_THREADS, "header")
        try:
            steps = iter(stored)
            while step := list(islice(steps, _PER_STEP)):
                starts = pool.map(lambda s: _start(s, objects), step)
                for each, start in zip(step, starts, strict=True):
                    if isinstance(start, OSError):
                        refused.append((each, start))
                        others += 1
                        continue
                    header = _parsed(each, start, objects)
                    if header is None:
                        others += 1
                    elif not header.sop_uid or header.sop_uid not in seen:
                        seen.add(header.sop_uid)
                        found.append(header)
                done = len(found) + others
                yield Progress(done, len(stored), Text("Reading DICOM headers"))
        finally:
            pool.shutdown(cancel_futures=True)
    return Headers(found, others, [*faults, *refusals(refused)])


def _start(stored: StoredObject, objects: OpenObjects) -> bytes | OSError:
    """Return the start of an object, or why it cannot be read."""
    try:
        return objects.start(stored, _START_BYTES)
    except OSError as error:
        return error


def _parsed(stored: StoredObject, start: bytes, objects: OpenObjects) -> Header | None:
    """Return the header of an object, all of which is read if its start is too short.

    Reading waits in threads; parsing, which holds Python's lock, is faster in one.
    """
    if is_deflated(start):
        return _deflated(stored, objects)
    stream = io.BytesIO(start)
    header = read_header(stored, stream)
    was_enough = len(start) < _START_BYTES or stream.tell() < _START_BYTES - _MARGIN
    if was_enough:
        return header
    try:
        with objects.open(stored, _MOST_HEADER) as whole:
            return read_header(stored, whole)
    except OSError:
        return None


def _deflated(stored: StoredObject, objects: OpenObjects) -> Header | None:
    """Return the header of an object that is packed as a whole; None if it is vast."""
    try:
        with objects.open(stored, _MOST_DEFLATED) as whole:
            return read_header(stored, whole) if inflates_within(whole) else None
    except OSError:
        return None


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
