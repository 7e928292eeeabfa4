"""The segments that 3D Slicer names in the keys of a ``.seg.nrrd`` file.

Segments that overlap lie in several layers. After Slicer's documentation of the format
(Segment0_Name, _LabelValue and _Layer; files before Slicer 4.11 have a layer for each).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.io.images.image_header import ImageHeader

_KEY = re.compile(r"Segment(\d{1,4})_(Name|LabelValue|Layer)")
_MOST_SEGMENTS = 255
_MOST_OVERLAPPING = 16


class Segment(NamedTuple):
    """A segment: where its voxels have `value` in a layer, from 0."""

    name: str
    layer: int
    value: int


def segments_in(keys: Mapping[str, str], *, is_layered: bool) -> tuple[Segment, ...]:
    """Return the segments that the keys of an NRRD file name, in their order."""
    found: dict[int, dict[str, str]] = {}
    for key, text in keys.items():
        if match := _KEY.fullmatch(key):
            found.setdefault(int(match[1]), {})[match[2]] = text.strip()
    return tuple(
        Segment(
            parts.get("Name", f"Segment {number + 1}"),
            _whole(parts.get("Layer"), number if is_layered else 0),
            _whole(parts.get("LabelValue"), 1),
        )
        for number, parts in sorted(found.items())[:_MOST_SEGMENTS]
    )


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() else otherwise


def with_segments(
    name: str, header: ImageHeader, segments: Sequence[Segment]
) -> ImageHeader:
    """Return a header that knows its segments, and makes one map of their layers.

    The map holds the number of each segment, from 1. If segments overlap, each of them
    is a channel.

    Parameters
    ----------
    name : str
        Of the file, for errors.
    """
    layers = header.shape[3]
    if layers == 1:
        return replace(header, segment_names={s.value: s.name for s in segments})
    names = {number: s.name for number, s in enumerate(segments, start=1)}

    def read() -> npt.NDArray[Any]:
        stored = header.read()
        labels = np.zeros(stored.shape[:3], np.uint8, order="F")
        overlaps = False
        for number, segment in enumerate(segments, start=1):
            mask = _mask(stored, segment)
            overlaps = overlaps or bool(labels[mask].any())
            labels[mask] = number
        if not overlaps:
            return labels[..., None]
        if len(segments) > _MOST_OVERLAPPING:
            raise _too_many(name, len(segments))
        masks = [_mask(stored, segment) for segment in segments]
        return np.stack(masks, axis=-1).astype(np.uint8)

    return replace(header, read=read, segment_names=names)


def _too_many(name: str, count: int) -> InputError:
    return InputError(
        Text(
            "{name} holds {count} segments that overlap; save those of the tumour "
            "alone.",
            name=name,
            count=count,
        )
    )


def _mask(stored: npt.NDArray[Any], segment: Segment) -> npt.NDArray[np.bool_]:
    if segment.layer >= stored.shape[3]:
        return np.zeros(stored.shape[:3], np.bool_)
    mask: npt.NDArray[np.bool_] = stored[..., segment.layer] == segment.value
    return mask
