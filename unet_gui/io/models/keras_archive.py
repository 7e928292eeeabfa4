"""The weights inside an archive that Keras 3 saved, ``x.keras``.

The archive also describes the model, which can carry code. Nothing of that is read.
"""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.models.model_package import MOST_BYTES
from unet_gui.io.models.zip_entries import DAMAGED, safe_entries

if TYPE_CHECKING:
    from pathlib import Path

KERAS_SUFFIX = ".keras"
_WEIGHTS = "model.weights.h5"
_MOST_PACKED = 16  # times; numbers of a trained network hardly shrink
_SMALL_BYTES = 1 << 20


def unpack_weights(source: Path, folder: Path) -> Path:
    """Write the weights of an archive into a folder; return their path.

    Raises
    ------
    InputError
        If the archive is damaged or unsafe, or has no weights or too large ones.
    """
    target = folder / _WEIGHTS
    try:
        with zipfile.ZipFile(source) as archive:
            entry = _weights_entry(source, safe_entries(source, archive))
            with archive.open(entry) as packed, target.open("wb") as file:
                shutil.copyfileobj(packed, file)  # no more than it claims
    except DAMAGED as error:
        msg = Text(
            "{source} cannot be unpacked: {error}.", source=source.name, error=error
        )
        raise InputError(msg) from error
    return target


def _weights_entry(source: Path, entries: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    found = [entry for entry in entries if entry.filename == _WEIGHTS]
    if len(found) != 1:
        msg = Text(
            "{source} holds {count} files {weights}; one is wanted.",
            source=source.name,
            count=len(found),
            weights=_WEIGHTS,
        )
        raise InputError(msg)
    entry = found[0]
    most_bytes = min(MOST_BYTES, _SMALL_BYTES + _MOST_PACKED * entry.compress_size)
    if entry.file_size > most_bytes:
        msg = Text(
            "{source} is refused: its weights unpack to {file_size:,} bytes, "
            "more than those of a network.",
            source=source.name,
            file_size=entry.file_size,
        )
        raise InputError(msg)
    return entry
