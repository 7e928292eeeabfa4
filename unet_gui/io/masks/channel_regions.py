"""Masks with one channel for each region or class, such as those of MONAI.

Which region a channel is follows from how the channels lie in each other: the whole
tumour holds its core, and the core holds the enhancing tumour. Only the order of such
channels differs between programs (MONAI: core, whole, enhancing).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.mask.labels import MSD
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.core.text import Text, joined
from unet_gui.io.masks.values import NoLabelsError, labels_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

    Masks = list[npt.NDArray[np.bool_]]

MOST_REGIONS = 4
_INSIDE = 0.9  # of a region, in the one that holds it; networks do not nest exactly
_OUTSIDE = 0.01  # of a class, in another one
_REGION_TITLES = (Text("whole tumour"), Text("tumour core"), Text("enhancing tumour"))


class ChannelLabels(NamedTuple):
    """The values of a mask made from its channels.

    Attributes
    ----------
    labels : (I, J, K) uint8 array
    hint : SchemeHint or None
        The scheme of the values, if the channels tell it.
    is_by_value : bool
        Whether names and folders may tell the scheme, as the values are those of the
        file: its channels in their order.
    note : str
        A sentence about the channels.
    """

    labels: npt.NDArray[np.uint8]
    hint: SchemeHint | None
    is_by_value: bool
    note: str


def channel_labels(name: str, channels: Sequence[Volume]) -> ChannelLabels:
    """Make one label map of the channels of a mask.

    Regions that lie in each other become classes; otherwise each channel is a class,
    with its number as value, and a channel that is everything else is background.

    Raises
    ------
    NoLabelsError
        If the channels are not masks, or they overlap in another way.
    """
    if len(channels) > MOST_REGIONS:
        msg = Text(
            "{name} has {count} channels; a mask has one, or one for each of "
            "up to {most} regions.",
            name=name,
            count=len(channels),
            most=MOST_REGIONS,
        )
        raise NoLabelsError(msg)
    masks = [_marked(name, n, volume) for n, volume in enumerate(channels, start=1)]
    used = [n for n, mask in enumerate(masks) if mask.any()]
    note = Text(
        "Of the {count} channels of {name}, none marks anything.",
        count=len(masks),
        name=name,
    )
    if used:
        note = Text(
            "Of the {count} channels of {name}, only channel {number} marks anything.",
            count=len(masks),
            name=name,
            number=used[0] + 1,
        )
    if len(used) > 1 and all(np.array_equal(masks[0], mask) for mask in masks):
        note = Text(
            "The {count} channels of {name} are equal; they are read as one.",
            count=len(masks),
            name=name,
        )
        used = used[:1]
    if len(used) < 2:
        return _single(masks, used, note)
    order = sorted(used, key=lambda n: -int(np.count_nonzero(masks[n])))
    if _is_nested(masks, order):
        return _nested(name, masks, order)
    if _are_apart(masks, used):
        return _classes(name, masks, used)
    msg = Text(
        "The {count} channels of {name} overlap, but are not nested: they are neither "
        "regions nor classes of a tumour.",
        count=len(masks),
        name=name,
    )
    raise NoLabelsError(msg)


def _marked(name: str, number: int, volume: Volume) -> npt.NDArray[np.bool_]:
    labels = labels_of(
        volume, Text("Channel {number} of {name}", number=number, name=name)
    )
    found = np.flatnonzero(np.bincount(labels.ravel(order="K")))
    if len(found[found > 0]) > 1:
        values = ", ".join(map(str, found[:4]))
        msg = Text(
            "{name} has {count} values in channel {number} ({values}); a mask "
            "of several channels has 0 and one other value in each.",
            name=name,
            count=len(found),
            number=number,
            values=values,
        )
        raise NoLabelsError(msg)
    marked: npt.NDArray[np.bool_] = labels != 0
    return marked


def _is_nested(masks: Masks, order: Sequence[int]) -> bool:
    """Whether each mask lies in the one before."""
    pairs = pairwise(order)
    return all(_share(masks[inner], masks[outer]) >= _INSIDE for outer, inner in pairs)


def _are_apart(masks: Masks, used: Sequence[int]) -> bool:
    return all(
        _share(masks[a], masks[b]) <= _OUTSIDE for a in used for b in used if a != b
    )


def _share(part: npt.NDArray[np.bool_], of: npt.NDArray[np.bool_]) -> float:
    """Return the share of a mask that lies in another one."""
    return int(np.count_nonzero(part & of)) / max(int(np.count_nonzero(part)), 1)


def _single(masks: Masks, used: Sequence[int], note: str) -> ChannelLabels:
    labels = np.zeros(masks[0].shape, np.uint8)
    for n in used:
        labels[masks[n]] = 1
    return ChannelLabels(labels, None, is_by_value=False, note=note)


def _nested(name: str, masks: Masks, order: Sequence[int]) -> ChannelLabels:
    """Return 1 where only the outermost region is, and one more for each inside."""
    labels = np.zeros(masks[0].shape, np.uint8)
    for value, n in enumerate(order, start=1):
        labels[masks[n]] = value
    start = Text("The channels of {name} are nested", name=name)
    hint = None
    if len(masks) == len(_REGION_TITLES):  # an empty one is the innermost
        found = dict(zip(order, _REGION_TITLES, strict=False))
        told = joined(
            ", ",
            (
                Text("{number} {region}", number=n + 1, region=found[n])
                for n in sorted(found)
            ),
        )
        start = Text("{start}, so they are read as {told}", start=start, told=told)
        clue = Text("how its channels are nested: {told}", told=told)
        hint = SchemeHint(MSD.id, clue, is_stated=True)
    else:
        start = Text(
            "{start}; the outer one became the value 1, the inner one 2", start=start
        )
    return ChannelLabels(labels, hint, is_by_value=False, note=start + ".")


def _classes(name: str, masks: Masks, used: Sequence[int]) -> ChannelLabels:
    """Return the number of the channel that marks a voxel."""
    largest = max(used, key=lambda n: int(np.count_nonzero(masks[n])))
    covered = sum(int(np.count_nonzero(masks[n])) for n in used)
    is_background = (
        covered >= masks[0].size * 0.99
        and np.count_nonzero(masks[largest]) > masks[0].size / 2
    )
    classes = [n for n in range(len(masks)) if not is_background or n != largest]
    labels = np.zeros(masks[0].shape, np.uint8)
    for value, n in enumerate(classes, start=1):
        labels[masks[n]] = value
    told = ", ".join(str(n + 1) for n in classes)
    note = Text(
        "{name} has one class in each channel; channels {told} are read as "
        "the values 1 to {count}.",
        name=name,
        told=told,
        count=len(classes),
    )
    return ChannelLabels(labels, None, is_by_value=True, note=note)
