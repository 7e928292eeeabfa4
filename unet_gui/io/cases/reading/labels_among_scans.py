"""Files of labels among the scans of a case, whatever their names say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text
from unet_gui.io.masks.values import looks_like_mask
from unet_gui.io.names.mask_names import mask_rank
from unet_gui.io.names.sequence_names import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.case.case import Source
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.image.volume import Volume

_STEP = 6
_MOST_VALUES = 11  # of labels, 0 among them
_FEWEST_VOXELS = 8  # of labels; fewer are a scan that is all but empty


def take_out_labels(
    files: CaseFiles, volumes: dict[str, Volume], sources: Mapping[str, Source]
) -> tuple[Source | None, list[str]]:
    """Take files of labels out of the sequences; return the mask, and sentences.

    If no file is the mask by its name, the one of them that is surest to be a tumour's
    is. Roles that the user gave stay.
    """
    mask = files.masks[0] if files.masks else None
    if not files.is_guessed:
        return mask, []
    found = [
        name
        for name in volumes
        if sources[name].channel is None and _holds_labels(volumes[name])
    ]
    if mask is not None or len(found) < len(volumes):
        named = found
    else:
        named = [name for name in found if name not in list(MriSequence)]
    named.sort(key=lambda name: _rank(name, sources[name]))
    for name in named:
        del volumes[name]
    if named and mask is None:
        mask = sources[named[0]]
    return mask, [
        sentence
        for name in named
        if mask is not None
        and (sentence := _sentence(name, sources[name], mask)) is not None
    ]


def _holds_labels(volume: Volume) -> bool:
    some = volume.sample[::_STEP, ::_STEP, ::_STEP]
    if np.unique(some).size > _MOST_VALUES or not looks_like_mask(volume):
        return False
    return int(np.count_nonzero(volume.data)) >= _FEWEST_VOXELS


def _rank(name: str, source: Source) -> tuple[bool, tuple[int, ...]]:
    words = words_of(source.path.stem)
    return name in list(MriSequence), mask_rank(words)


def _sentence(name: str, source: Source, mask: Source) -> str | None:
    is_known = name in list(MriSequence)
    if source == mask and not is_known:
        return None
    if source == mask:
        return Text(
            "{file} holds labels, so it is taken as the mask and not as {name}, as its "
            "name says.",
            file=source.label,
            name=name,
        )
    if is_known:
        return Text(
            "{file} holds labels and no {name}; it is left out, as {mask} is taken.",
            file=source.label,
            name=name,
            mask=mask.label,
        )
    return Text(
        "{other} holds labels, too; it is left out, as {mask} is taken.",
        other=source.label,
        mask=mask.label,
    )
