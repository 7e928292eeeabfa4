"""The names of segments in the file of a mask itself, as 3D Slicer writes them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.image.volume import Volume
from unet_gui.core.text import Text
from unet_gui.io.masks.values import NoLabelsError

if TYPE_CHECKING:
    from unet_gui.io.file_image import FileImage

_BACKGROUND = re.compile(
    r"\W*(back[\s_-]*ground|bg|no[\s_-]*tumou?r)\W*", re.IGNORECASE
)


def without_background(name: str, image: FileImage) -> FileImage:
    """Return a mask without the segments that its names call background.

    Their voxels become 0; a channel of its own is left out, and the numbers of the
    others follow each other again.

    Raises
    ------
    NoLabelsError
        If nothing else is marked.
    """
    names = image.segment_names
    behind = {n for n, text in names.items() if _BACKGROUND.fullmatch(text)}
    if not behind:
        return image
    if len(behind) == len(names):
        raise _only_background(name)
    if len(image.channels) == 1:
        (volume,) = image.channels
        data = volume.data.copy(order="K")
        data[np.isin(data, [*behind])] = 0
        cleared = Volume(data, volume.affine, volume.slope, volume.intercept)
        kept = {n: text for n, text in names.items() if n not in behind}
        return replace(image, channels=(cleared,), segment_names=kept)
    numbers = [n for n in range(1, len(image.channels) + 1) if n not in behind]
    return replace(
        image,
        channels=tuple(image.channels[n - 1] for n in numbers),
        segment_names={new: names[n] for new, n in enumerate(numbers, 1) if n in names},
    )


def _only_background(name: str) -> NoLabelsError:
    return NoLabelsError(
        Text("By the names in it, {name} marks nothing but background.", name=name)
    )
