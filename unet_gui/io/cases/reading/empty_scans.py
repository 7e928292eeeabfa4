"""Scans that hold one value only, as files for sequences that were not acquired do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.case.case import Source
    from unet_gui.core.image.volume import Volume

_STEP = 6


def leave_out_empty(
    volumes: dict[str, Volume], sources: Mapping[str, Source]
) -> list[str]:
    """Take the sequences without an image out of a case; return a warning for each.

    If all are empty, all stay.
    """
    empty = {name: content for name in volumes if (content := _only(volumes[name]))}
    if len(empty) == len(volumes):
        return []
    for name in empty:
        del volumes[name]
    return [_sentence(name, text, sources[name]) for name, text in empty.items()]


def _sentence(name: str, content: str, source: Source) -> str:
    is_known = name in list(MriSequence)
    place = f" ({source.label})" if name != source.label else ""
    if is_known:
        return Text(
            "{name} holds {content} and counts as missing{place}.",
            name=name,
            content=content,
            place=place,
        )
    return Text(
        "{name} holds {content} and is left out{place}.",
        name=name,
        content=content,
        place=place,
    )


def _only(volume: Volume) -> str:
    """Return what all voxels hold, such as ``only zeros``; "" if they differ."""
    stored = volume.sample
    some = stored[::_STEP, ::_STEP, ::_STEP]
    low, high = some.min(), some.max()
    if np.isfinite(low) and np.isfinite(high) and low != high:
        return ""
    values = stored[np.isfinite(stored)] if stored.dtype.kind == "f" else stored
    if values.size == 0:
        return Text("no number at all")
    low, high = values.min(), values.max()
    if low != high:
        return ""
    value = volume.intensity(low)
    if value == 0:
        return Text("only zeros")
    return Text("only the value {value:g}", value=value)
