"""The journal of an edited mask: how it began, and every stroke since.

A journal lies beside the session that a window keeps. Strokes are appended as they end,
so that a crash loses at most the last one. Each record has a checksum; reading ends at
the first one that is cut off or damaged.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import numpy as np

from unet_gui.core.case.edited import EditedMask
from unet_gui.core.editing.difference import Difference, difference_between
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.foreground_words import foreground_box
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.text import Text
from unet_gui.io.sessions.session_path import masks_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from unet_gui.core.case.case_files import CaseFiles

_MAGIC = b"unet-gui journal 1\n"
_RECORD = struct.Struct("<4sQI")  # kind, length of the content, its checksum
_HEAD, _STEP = b"head", b"step"
_MOST_VOXELS = 1 << 33
_SUFFIX = ".journal"


class _Head(NamedTuple):
    """The grid of a label map, what its value 1 stands for, and whose it was."""

    shape: tuple[int, int, int]
    affine: Affine
    region: str | None
    model: str


def journal_path(session: Path, files: CaseFiles) -> Path:
    """Return the journal of a case beside a session file."""
    key = repr(sorted(files.source_key)).encode()
    name = hashlib.blake2b(key, digest_size=8).hexdigest()
    return masks_folder(session) / f"edits-{name}{_SUFFIX}"


# out


def begin_journal(path: Path, edited: EditedMask) -> None:
    """Write a new journal that begins with a mask; one that exists is replaced.

    Raises
    ------
    OSError
        If it cannot be written; a journal that existed is as it was then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    label_map = edited.label_map
    head = {
        "shape": label_map.data.shape,
        "affine": label_map.affine.matrix.tolist(),
        "region": edited.region,
        "model": edited.model,
    }
    content = _MAGIC + _record(_HEAD, json.dumps(head).encode())
    box = foreground_box(label_map.data)
    if box is not None:
        empty = np.broadcast_to(np.zeros(1, np.uint8), label_map.data.shape)
        first = difference_between(empty, label_map.data, box)
        content += b"" if first is None else _record(_STEP, first.to_bytes())
    partial = path.with_name(f"{path.name}.partial")
    try:
        with partial.open("wb") as file:
            _write(file, content)
        partial.replace(path)
    except OSError:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def append_steps(path: Path, steps: list[Difference]) -> None:
    """Append strokes, or steps of undo, to a journal.

    Raises
    ------
    OSError
        If they cannot be written; those that were there before are kept.
    """
    with path.open("r+b") as file:
        end = file.seek(0, os.SEEK_END)
        try:
            _write(file, b"".join(_record(_STEP, s.to_bytes()) for s in steps))
        except OSError:
            os.truncate(path, end)  # no half of a stroke before the next one
            raise


def remove_journal(path: Path) -> None:
    """Remove a journal if there is one.

    Raises
    ------
    OSError
        If it cannot be removed.
    """
    path.unlink(missing_ok=True)


def _record(kind: bytes, content: bytes) -> bytes:
    return _RECORD.pack(kind, len(content), zlib.crc32(content)) + content


def _write(file: BinaryIO, content: bytes) -> None:
    """Write to the disk itself, not only to the memory of the system."""
    file.write(content)
    file.flush()
    os.fsync(file.fileno())


# in


def read_journal(path: Path) -> EditedMask:
    """Return the mask as after the last stroke of a journal that is whole.

    Raises
    ------
    InputError
        If the file is not a journal, or its beginning is damaged.
    """
    try:
        records = _records(path.read_bytes())
        head = _read_head(next(records, (b"", b"")))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        msg = Text("{path} holds no strokes of this case.", path=path.name)
        raise InputError(msg) from error
    data = np.zeros(head.shape, np.uint8)
    for kind, step in records:
        try:
            if kind == _STEP:
                Difference.from_bytes(step).apply(data)
        except ValueError:  # all before it is sound
            break
    return EditedMask(LabelMap(data, head.affine), head.region, head.model)


def _records(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give kind and content of each record, up to the first that is damaged."""
    place = len(_MAGIC) if content.startswith(_MAGIC) else len(content)
    while place + _RECORD.size <= len(content):
        kind, length, checksum = _RECORD.unpack_from(content, place)
        place += _RECORD.size
        part = content[place : place + length]
        if len(part) != length or zlib.crc32(part) != checksum:
            return
        place += length
        yield kind, part


def _read_head(record: tuple[bytes, bytes]) -> _Head:
    kind, content = record
    if kind != _HEAD:
        raise ValueError
    entry = json.loads(content)
    i, j, k = (int(n) for n in entry["shape"])
    region, model = entry["region"], str(entry.get("model", ""))
    is_sound = min(i, j, k) > 0 and i * j * k <= _MOST_VOXELS
    if not is_sound or region not in (None, *REGIONS):
        raise ValueError
    return _Head((i, j, k), Affine(np.array(entry["affine"])), region, model)
